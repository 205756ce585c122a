package feelscape.event;

import feelscape.music.Range;

/**
 * A note as a file holds it.
 *
 * @param on its start in ticks, 0 or more
 * @param off its end in ticks, after {@code on}
 * @param pitch 0..127
 * @param velocity 1..127
 */
public record TimedNote(int on, int off, int pitch, int velocity) {

  public TimedNote {
    Range.check("note on", on, 0, Integer.MAX_VALUE - 1);
    Range.check("note off", off, on + 1, Integer.MAX_VALUE);
    Range.check("note pitch", pitch, 0, 127);
    Range.check("note velocity", velocity, 1, 127);
  }
}
