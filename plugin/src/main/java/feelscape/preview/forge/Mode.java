package feelscape.preview.forge;

import java.util.List;

/**
 * One way in which a body rings.
 *
 * @param frequency hertz; within a {@link HeldTone} a multiple of the tone's
 * @param level amplitude at its start, 1 is full scale
 * @param decay seconds in which it falls to 1/e; {@link #FOR_EVER} if it does not
 * @param phase radians
 */
record Mode(double frequency, double level, double decay, double phase) {
  static final double FOR_EVER = 1e9;

  /**
   * Modes that together are one that comes and then stays.
   *
   * @param rise seconds in which it has come to all but 1/e
   */
  static List<Mode> rising(
      final double frequency, final double level, final double rise, final double phase) {
    return List.of(
        new Mode(frequency, level, FOR_EVER, phase), new Mode(frequency, -level, rise, phase));
  }
}
