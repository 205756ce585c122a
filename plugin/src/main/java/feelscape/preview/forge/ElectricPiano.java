package feelscape.preview.forge;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * An electric piano: a tine whose fundamental the pickup bends into a few harmonics, the glint of
 * the tine's own high modes, and a slow tremolo.
 */
final class ElectricPiano {
  private static final int[] KEYS = {36, 48, 60, 72, 84};
  private static final double LEVEL = 0.19;

  /** The pickup's harmonics: level, and seconds of decay on top of the common one. */
  private static final double[][] HARMONICS = {
    {1, Mode.FOR_EVER}, {0.40, 1.4}, {0.15, 0.8}, {0.07, 0.5}, {0.03, 0.3}
  };

  /** Modes of a bar clamped at one end, over the tone bar's fundamental: ratio, level, decay. */
  private static final double[][] TINE = {{7.11, 0.13, 0.12}, {20.2, 0.03, 0.05}};

  private ElectricPiano() {}

  static Instrument forge(final SplittableRandom random) {
    final List<Zone> zones = new ArrayList<>();
    for (int i = 0; i < KEYS.length; i++) {
      final int lowest = i == 0 ? 0 : KEYS[i] - 6;
      final int highest = i == KEYS.length - 1 ? 127 : KEYS[i] + 5;
      zones.add(zone(KEYS[i], lowest, highest, random));
    }
    return new Instrument("Soft Keys", zones);
  }

  private static Zone zone(
      final int key, final int lowest, final int highest, final SplittableRandom random) {
    final double octavesUp = (key - 60) / 12.0;
    return Zone.of(sample(key, random), lowest, highest)
        .with(Generator.FILTER_CUTOFF, Generator.absoluteCents(5500))
        .with(Generator.TREMOLO_TO_VOLUME, 14)
        .with(Generator.TREMOLO_RATE, Generator.absoluteCents(4.4))
        .with(Generator.DECAY, Generator.timecents(18 * StrictMath.pow(2, -0.5 * octavesUp)))
        .with(Generator.SUSTAIN, 1000)
        .with(Generator.RELEASE, Generator.timecents(0.9))
        .with(Generator.PAN, (int) StrictMath.round(-30 * octavesUp))
        .with(Generator.CHORUS_SEND, 150)
        .with(Generator.REVERB_SEND, 120);
  }

  private static Sample sample(final int key, final SplittableRandom random) {
    final List<Mode> modes = new ArrayList<>();
    for (int n = 1; n <= HARMONICS.length; n++) {
      final double[] harmonic = HARMONICS[n - 1];
      modes.add(new Mode(n, harmonic[0], harmonic[1], 2 * StrictMath.PI * random.nextDouble()));
    }
    for (final double[] mode : TINE) {
      modes.add(new Mode(mode[0], mode[1], mode[2], 2 * StrictMath.PI * random.nextDouble()));
    }
    return new HeldTone("keys " + key, key, 0.003, 0.55, 0.25).make(LEVEL, modes, wave -> wave);
  }
}
