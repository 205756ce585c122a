package feelscape.preview.forge;

import java.util.ArrayList;
import java.util.List;

/**
 * A fretless bass: its harmonics open after the pluck and close again, and it sings with vibrato.
 */
final class FretlessBass {
  private static final int[] KEYS = {30, 38, 47};
  private static final double LEVEL = 0.26;
  private static final int RATE = 16_000;

  /** Harmonics that stay: the level of each, from the first. */
  private static final double[] HARMONICS = {1, 0.34, 0.13, 0.05, 0.02};

  /** How strongly the string buzzes on the fingerboard at each harmonic, from the second. */
  private static final double[] BUZZ = {0.30, 0.34, 0.26, 0.17, 0.10, 0.06, 0.03};

  private static final double BUZZ_RISES = 0.05;
  private static final double BUZZ_FALLS = 0.22;

  /**
   * A layer.
   *
   * @param buzz how strongly the fingerboard is heard
   */
  private record Pull(Touch touch, double buzz) {}

  private static final List<Pull> PULLS =
      List.of(new Pull(new Touch("soft", 1, 80), 0.7), new Pull(new Touch("firm", 81, 127), 1.4));

  private FretlessBass() {}

  static Instrument forge() {
    final List<Zone> zones = new ArrayList<>();
    for (final Keyboard.Span span : Keyboard.spans(KEYS)) {
      for (final Pull pull : PULLS) {
        zones.add(zone(span, pull));
      }
    }
    return new Instrument("Fretless Bass", zones);
  }

  private static Zone zone(final Keyboard.Span span, final Pull pull) {
    return Zone.of(sample(span.root(), pull), span)
        .at(pull.touch())
        .with(Generator.FILTER_CUTOFF, Generator.absoluteCents(1600))
        .with(Generator.VIBRATO_TO_PITCH, 7)
        .with(Generator.VIBRATO_RATE, Generator.absoluteCents(4.8))
        .with(Generator.VIBRATO_DELAY, Generator.timecents(0.35))
        .with(Generator.DECAY, Generator.timecents(15))
        .with(Generator.SUSTAIN, 1000)
        .with(Generator.RELEASE, Generator.timecents(0.4));
  }

  private static Sample sample(final int key, final Pull pull) {
    final List<Mode> modes = new ArrayList<>();
    for (int n = 1; n <= HARMONICS.length; n++) {
      modes.add(new Mode(n, HARMONICS[n - 1], n == 1 ? Mode.FOR_EVER : 2.5 / n, 0));
    }
    for (int n = 2; n <= BUZZ.length + 1; n++) {
      final double level = pull.buzz() * BUZZ[n - 2];
      // What falls slowly less what falls fast: it comes, and goes.
      modes.add(new Mode(n, level, BUZZ_FALLS, 0));
      modes.add(new Mode(n, -level, BUZZ_RISES, 0));
    }
    return new HeldTone("fretless " + key + " " + pull.touch().name(), key, RATE, 0.012, 0.8, 0.25)
        .make(LEVEL, modes, wave -> wave);
  }
}
