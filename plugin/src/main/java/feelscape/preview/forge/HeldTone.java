package feelscape.preview.forge;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A tone that can be held. Its modes decay until the loop begins and stand still from there on,
 * each with a whole number of turns in the loop, so that the loop has no seam whatever the
 * inharmonicity; the common decay of all modes is left to the volume envelope.
 *
 * @param key MIDI key, 0..127
 * @param rate frames a second
 * @param attack seconds of fading in
 * @param loopStart seconds
 * @param loopLength seconds, about: it is made a whole number of periods
 */
record HeldTone(
    String name, int key, int rate, double attack, double loopStart, double loopLength) {

  /** Frames before and beyond a loop, for players that interpolate. */
  static final int GUARD = 32;

  private static final double LOUDNESS_WINDOW = 0.3;

  /** A tone without a beginning of its own: it is all loop. */
  static HeldTone allLoop(
      final String name, final int key, final int rate, final double loopLength) {
    return new HeldTone(name, key, rate, 0, 0, loopLength);
  }

  /** The frequency of a MIDI key in equal temperament at a' = 440 Hz. */
  static double hertz(final int key) {
    return 440 * StrictMath.pow(2, (key - 69) / 12.0);
  }

  /** The frames that are played over and over. */
  Sample.Loop loop() {
    final int start = StrictMath.max(GUARD, (int) StrictMath.round(loopStart * rate));
    return new Sample.Loop(start, start + (int) StrictMath.round(turns() / hertz(key) * rate));
  }

  /** How often the fundamental turns in the loop. */
  double turns() {
    return StrictMath.rint(loopLength * hertz(key));
  }

  /**
   * Makes the sample.
   *
   * @param level root mean square of its first 0.3 s, or of its loop if it is nothing else; 1 is
   *     full scale
   * @param modes their frequencies are multiples of the key's; those too high for the rate are left
   *     out
   * @param finish adds what is heard of the hammer, the finger or the breath to a wave; from the
   *     loop's start on it may only add what repeats with the loop
   */
  Sample make(final double level, final List<Mode> modes, final UnaryOperator<Wave> finish) {
    final Sample.Loop loop = loop();
    final Wave wave = new Wave(rate, loop.end() + GUARD);
    for (final Mode mode : modes) {
      final double exact =
          StrictMath.rint(mode.frequency() * turns()) * rate / (loop.end() - loop.start());
      if (exact < 0.45 * rate) {
        wave.add(new Mode(exact, mode.level(), mode.decay(), mode.phase()), loop.start());
      }
    }
    finish
        .apply(wave)
        .repeat(loop)
        .fadeIn(attack)
        .normalise(level, loopStart == 0 ? loopLength : LOUDNESS_WINDOW);
    return new Sample(name, wave, key, loop);
  }
}
