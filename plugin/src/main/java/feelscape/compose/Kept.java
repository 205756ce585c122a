package feelscape.compose;

import feelscape.music.Lane;
import feelscape.music.Note;
import feelscape.music.Piece;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What stays of an earlier piece: lanes as they are, on every rung, or its chords alone. Length,
 * tempo and groove stay with them.
 *
 * @param lanes one or more or, where the harmony is kept, none
 * @param harmony whether key and chords stay; they do with any lane that has pitches
 */
public record Kept(Piece piece, Set<Lane> lanes, boolean harmony) {
  public Kept {
    if (lanes.isEmpty() && !harmony) {
      throw new IllegalArgumentException("nothing is kept; name a lane or more, or the harmony");
    }
    lanes = Set.copyOf(lanes);
    harmony |= hasPitches(lanes);
  }

  private static boolean hasPitches(final Set<Lane> lanes) {
    return !Set.of(Lane.DRUMS).containsAll(lanes);
  }

  /** Whether a lane with pitches is kept, and key and chords with it. */
  public boolean hasPitches() {
    return hasPitches(lanes);
  }

  /** Lanes alone. */
  public Kept(final Piece piece, final Set<Lane> lanes) {
    this(piece, lanes, false);
  }

  /** The notes of the lanes, each with its rungs, in {@link Note#ORDER}. */
  public List<Note> notes() {
    return piece.ladder().notes().stream().filter(note -> lanes.contains(note.lane())).toList();
  }

  /** The notes of the lanes on a rung. */
  public List<Note> rung(final int rung) {
    return notes().stream().filter(note -> note.soundsOn(rung)).toList();
  }

  /** How many notes come with a rung or, if they are more, are gone from the one below. */
  public int changes(final int rung) {
    final List<Note> below = rung(rung - 1);
    final List<Note> here = rung(rung);
    return StrictMath.max(missing(below, here), missing(here, below));
  }

  private static int missing(final List<Note> from, final List<Note> in) {
    final Set<Struck> struck = in.stream().map(Struck::of).collect(Collectors.toSet());
    return (int) from.stream().map(Struck::of).filter(note -> !struck.contains(note)).count();
  }

  /** What makes two notes the same one: {@link Note#isSameNoteAs}. */
  private record Struck(Lane lane, int tick, int pitch) {
    static Struck of(final Note note) {
      return new Struck(note.lane(), note.tick(), note.pitch());
    }
  }
}
