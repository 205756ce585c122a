package feelscape.compose.measure;

import feelscape.music.Lane;
import feelscape.music.Note;
import java.util.Comparator;

/**
 * A note to be measured. Unlike a {@link Note} it can be as faulty as anybody's: silent, without
 * length, off the grid, past the end.
 */
public record ClipNote(Lane lane, int tick, int length, int pitch, int velocity) {
  static final Comparator<ClipNote> ORDER =
      Comparator.comparingInt(ClipNote::tick)
          .thenComparing(ClipNote::lane)
          .thenComparingInt(ClipNote::pitch);

  static ClipNote of(final Note note) {
    return new ClipNote(note.lane(), note.tick(), note.length(), note.pitch(), note.velocity());
  }

  public int end() {
    return tick + length;
  }
}
