package feelscape.preview.forge;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A tone that can be held. Its modes decay until the loop begins and stand still from there on,
 * each with a whole number of turns in the loop, so that the loop has no seam whatever the
 * inharmonicity; the common decay of all modes is left to the volume envelope.
 *
 * @param key MIDI key, 0..127
 * @param attack seconds of fading in
 * @param loopStart seconds
 * @param loopLength seconds, about: it is made a whole number of periods
 */
record HeldTone(String name, int key, double attack, double loopStart, double loopLength) {
  static final int RATE = 22_050;

  /** Frames beyond the loop, for players that interpolate. */
  private static final int AFTER_LOOP = 32;

  private static final double LOUDNESS_WINDOW = 0.3;

  /** The frequency of a MIDI key in equal temperament at a' = 440 Hz. */
  static double hertz(final int key) {
    return 440 * StrictMath.pow(2, (key - 69) / 12.0);
  }

  /**
   * Makes the sample.
   *
   * @param level root mean square of its first 0.3 s, 1 is full scale
   * @param modes their frequencies are multiples of the key's; those too high for the rate are left
   *     out
   * @param strike adds what is heard of the hammer or the finger to a wave; it is over before the
   *     loop
   */
  Sample make(final double level, final List<Mode> modes, final UnaryOperator<Wave> strike) {
    final double hertz = hertz(key);
    final double turns = StrictMath.rint(loopLength * hertz);
    final int loop = (int) StrictMath.round(turns / hertz * RATE);
    final int start = (int) StrictMath.round(loopStart * RATE);
    final Wave wave = new Wave(RATE, start + loop + AFTER_LOOP);
    for (final Mode mode : modes) {
      final double turnsOfMode = StrictMath.rint(mode.frequency() * turns);
      final double exact = turnsOfMode * RATE / loop;
      if (exact < 0.45 * RATE) {
        wave.add(new Mode(exact, mode.level(), mode.decay(), mode.phase()), start);
      }
    }
    strike.apply(wave).fadeIn(attack).normalise(level, LOUDNESS_WINDOW);
    return new Sample(name, wave, key, new Sample.Loop(start, start + loop));
  }
}
