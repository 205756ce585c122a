package feelscape.music;

import java.util.List;

/**
 * The piece at 33 temperatures: one list of notes, each with the rungs on which it sounds. Rung 0
 * is the piece at rest, rung 32 the wildest.
 *
 * @param bars length in bars of four quarters, 1..16
 * @param notes in {@link Note#ORDER}; no note reaches past the end; of two entries that are the
 *     same note (lane, tick and pitch) no rung plays both
 */
public record Ladder(int bars, List<Note> notes) {
  public static final int RUNGS = 33;
  public static final int TOP_RUNG = RUNGS - 1;
  public static final int MAX_BARS = 16;

  public Ladder {
    Range.check("ladder bars", bars, 1, MAX_BARS);
    notes = List.copyOf(notes);
    for (int i = 0; i < notes.size(); i++) {
      final Note note = notes.get(i);
      if (note.end() > bars * Ticks.BAR) {
        throw new IllegalArgumentException(
            note + " ends at tick " + note.end() + ", past the end of " + bars + " bars");
      }
      if (i > 0) {
        checkNeighbours(notes.get(i - 1), note);
      }
    }
  }

  private static void checkNeighbours(final Note before, final Note after) {
    if (Note.ORDER.compare(before, after) >= 0) {
      throw new IllegalArgumentException(
          before
              + " stands before "
              + after
              + "; a ladder is sorted by tick, lane, pitch and rung");
    }
    if (before.isSameNoteAs(after) && before.toRung() >= after.fromRung()) {
      throw new IllegalArgumentException(
          "rung " + after.fromRung() + " plays both " + before + " and " + after);
    }
  }

  /** The rung that a temperature of 0..1 plays: {@code floor(32 t + 1/2)}. */
  public static int rungOf(final double temperature) {
    Range.check("temperature", temperature, 0, 1);
    return (int) StrictMath.floor(TOP_RUNG * temperature + 0.5);
  }

  /** The length of the piece in ticks. */
  public int length() {
    return bars * Ticks.BAR;
  }

  /** The notes that sound on a rung, in {@link Note#ORDER}. */
  public List<Note> rung(final int rung) {
    Range.check("rung", rung, 0, TOP_RUNG);
    return notes.stream().filter(note -> note.soundsOn(rung)).toList();
  }
}
