package feelscape.preview.forge;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * An upright piano with felt between hammers and strings: stiff strings whose upper partials are
 * sharp, a hammer so soft that it hardly reaches them, and the thump of its landing.
 */
final class FeltPiano {
  private static final int[] KEYS = {36, 46, 55, 64, 73, 84};
  private static final double LEVEL = 0.215;

  /** The frequency at which a felt hammer gives a partial 1/e of its strength, in hertz. */
  private static final double HAMMER = 1500;

  /** Where the hammer strikes, as a part of the string: partials with a node there are missing. */
  private static final double STRIKE_POINT = 1 / 8.5;

  private FeltPiano() {}

  static Instrument forge(final SplittableRandom random) {
    final List<Zone> zones = new ArrayList<>();
    for (int i = 0; i < KEYS.length; i++) {
      final int lowest = i == 0 ? 0 : (KEYS[i - 1] + KEYS[i]) / 2 + 1;
      final int highest = i == KEYS.length - 1 ? 127 : (KEYS[i] + KEYS[i + 1]) / 2;
      zones.add(zone(KEYS[i], lowest, highest, random));
    }
    return new Instrument("Felt Piano", zones);
  }

  private static Zone zone(
      final int key, final int lowest, final int highest, final SplittableRandom random) {
    final double octavesUp = (key - 60) / 12.0;
    return Zone.of(sample(key, random), lowest, highest)
        .with(Generator.FILTER_CUTOFF, Generator.absoluteCents(3800))
        .with(Generator.DECAY, Generator.timecents(15 * StrictMath.pow(2, -0.55 * octavesUp)))
        .with(Generator.SUSTAIN, 1000)
        .with(Generator.RELEASE, Generator.timecents(1.1))
        .with(Generator.PAN, (int) StrictMath.round(40 * octavesUp))
        .with(Generator.REVERB_SEND, 120);
  }

  private static Sample sample(final int key, final SplittableRandom random) {
    final HeldTone tone = new HeldTone("piano " + key, key, 0.004, 0.75, 0.8);
    return tone.make(LEVEL, modes(key, random), wave -> thump(wave, random));
  }

  private static List<Mode> modes(final int key, final SplittableRandom random) {
    final double hertz = HeldTone.hertz(key);
    final double stiffness = 0.0002 * StrictMath.pow(2, (key - 60) / 20.0);
    final List<Mode> modes = new ArrayList<>();
    for (int n = 1; n <= 24; n++) {
      final double ratio = n * StrictMath.sqrt((1 + stiffness * n * n) / (1 + stiffness));
      final double hammer = StrictMath.exp(-hertz * ratio / HAMMER) / n;
      final double level =
          hammer * StrictMath.abs(StrictMath.sin(StrictMath.PI * n * STRIKE_POINT));
      final double phase = 2 * StrictMath.PI * random.nextDouble();
      // Energy leaves a string fast while its three move together and slowly once they do not.
      modes.add(new Mode(ratio, level, 0.28 / StrictMath.sqrt(n), phase));
      final double slow = n == 1 ? Mode.FOR_EVER : 2.4 / n;
      modes.add(new Mode(ratio, 0.7 * level, slow, phase));
      // The other strings of the note, out of tune by one turn a loop to either side.
      final double apart = 1 / (0.8 * hertz);
      modes.add(new Mode(ratio + apart, 0.12 * level, slow, phase + 1));
      modes.add(new Mode(ratio - apart, 0.12 * level, slow, phase + 1));
    }
    return modes;
  }

  private static Wave thump(final Wave wave, final SplittableRandom random) {
    final Wave thump =
        Wave.silence(wave.rate(), 0.2)
            .addNoise(1, 0.02, random)
            .lowPass(320)
            .lowPass(500)
            .highPass(90)
            .normalise(0.035)
            .fadeOut(0.1);
    return wave.add(thump, 0);
  }
}
