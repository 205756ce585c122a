package feelscape.compose.measure;

import feelscape.music.Chord;
import feelscape.music.Key;
import feelscape.music.Lane;
import feelscape.music.Piece;
import feelscape.music.Tempo;
import java.util.List;
import java.util.Optional;

/**
 * What is measured: the notes of a piece on one rung, before any feel.
 *
 * @param length in ticks
 * @param chords in order; none where nobody knows them
 * @param notes sorted by tick, lane and pitch
 */
public record Clip(Key key, Tempo tempo, int length, List<Chord> chords, List<ClipNote> notes) {

  public Clip {
    chords = List.copyOf(chords);
    notes = notes.stream().sorted(ClipNote.ORDER).toList();
  }

  public static Clip of(final Piece piece, final int rung) {
    return new Clip(
        piece.key(),
        piece.tempo(),
        piece.ladder().length(),
        piece.chords(),
        piece.ladder().rung(rung).stream().map(ClipNote::of).toList());
  }

  public List<ClipNote> lane(final Lane lane) {
    return notes.stream().filter(note -> note.lane() == lane).toList();
  }

  public List<ClipNote> melody() {
    return lane(Lane.MELODY);
  }

  /** The notes of all lanes but the drums. */
  public List<ClipNote> pitched() {
    return notes.stream().filter(note -> note.lane() != Lane.DRUMS).toList();
  }

  /** The chord symbol that holds at a tick. */
  Optional<Chord> chordAt(final int tick) {
    return chords.stream().filter(chord -> chord.tick() <= tick && tick < chord.end()).findFirst();
  }
}
