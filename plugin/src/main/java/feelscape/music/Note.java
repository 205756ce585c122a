package feelscape.music;

import java.util.Comparator;

/**
 * A note of a ladder, on the straight grid before any feel.
 *
 * @param tick its start, 0 or more, counted from the start of the piece
 * @param length in ticks, 1 or more
 * @param pitch MIDI pitch, 0..127; for drums the General MIDI percussion key
 * @param velocity 10..127
 * @param fromRung the lowest rung on which it sounds, 0..32
 * @param toRung the highest rung on which it sounds, {@code fromRung}..32
 */
public record Note(
    Lane lane, int tick, int length, int pitch, int velocity, int fromRung, int toRung) {

  public static final int SOFTEST = 10;

  /** The order of a ladder: by tick, lane, pitch, first rung. */
  public static final Comparator<Note> ORDER =
      Comparator.comparingInt(Note::tick)
          .thenComparing(Note::lane)
          .thenComparingInt(Note::pitch)
          .thenComparingInt(Note::fromRung);

  public Note {
    Range.check("note tick", tick, 0, Ladder.MAX_BARS * Ticks.BAR - 1);
    Range.check("note length", length, 1, Ladder.MAX_BARS * Ticks.BAR - tick);
    Range.check("note pitch", pitch, 0, 127);
    Range.check("note velocity", velocity, SOFTEST, 127);
    Range.check("note fromRung", fromRung, 0, Ladder.TOP_RUNG);
    Range.check("note toRung", toRung, fromRung, Ladder.TOP_RUNG);
  }

  /** The tick at which it ends: the first at which it no longer sounds. */
  public int end() {
    return tick + length;
  }

  public boolean soundsOn(final int rung) {
    return fromRung <= rung && rung <= toRung;
  }

  /**
   * Whether both are one note to the ear: struck once, though its length or velocity may differ.
   */
  public boolean isSameNoteAs(final Note other) {
    return lane == other.lane && tick == other.tick && pitch == other.pitch;
  }
}
