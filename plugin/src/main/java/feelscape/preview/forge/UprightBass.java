package feelscape.preview.forge;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A double bass, plucked near the middle of the string: the flesh of a finger, or a firm pull that
 * lets the string growl against the fingerboard.
 */
final class UprightBass {
  private static final int[] KEYS = {28, 35, 42, 50};
  private static final double LEVEL = 0.3;
  private static final int RATE = 16_000;
  private static final int PARTIALS = 20;

  private static final Box BOX =
      Box.of(
          new Box.Resonance(62, 0.5, 0.09),
          new Box.Resonance(104, 1, 0.07),
          new Box.Resonance(216, 0.6, 0.04));

  /**
   * A layer.
   *
   * @param point as a part of the string: partials with a node there are missing
   * @param reach the frequency at which a partial is given 1/e of its strength, in hertz
   * @param finger peak of the flesh on the string
   */
  private record Pull(Touch touch, double point, double reach, double finger) {}

  private static final List<Pull> PULLS =
      List.of(
          new Pull(new Touch("soft", 1, 80), 0.31, 420, 0.06),
          new Pull(new Touch("firm", 81, 127), 0.26, 600, 0.10));

  private final SplittableRandom random;

  UprightBass(final SplittableRandom random) {
    this.random = random;
  }

  Instrument forge() {
    final List<Zone> zones = new ArrayList<>();
    for (final Keyboard.Span span : Keyboard.spans(KEYS)) {
      for (final Pull pull : PULLS) {
        zones.add(
            Zone.of(sample(span.root(), pull), span)
                .at(pull.touch())
                .with(Generator.FILTER_CUTOFF, Generator.absoluteCents(2600))
                .with(Generator.DECAY, Generator.timecents(14))
                .with(Generator.SUSTAIN, 1000)
                .with(Generator.RELEASE, Generator.timecents(0.45)));
      }
    }
    return new Instrument("Upright Bass", zones);
  }

  private Sample sample(final int key, final Pull pull) {
    final HeldTone tone =
        new HeldTone("bass " + key + " " + pull.touch().name(), key, RATE, 0.003, 0.9, 0.25);
    return tone.make(LEVEL, modes(key, pull), wave -> finger(wave, pull));
  }

  private static List<Mode> modes(final int key, final Pull pull) {
    final double hertz = HeldTone.hertz(key);
    final List<Mode> modes = new ArrayList<>();
    for (int n = 1; n <= PARTIALS; n++) {
      final double ratio = n * StrictMath.sqrt(1 + 0.00012 * n * n);
      final double level =
          StrictMath.exp(-n * hertz / pull.reach())
              * StrictMath.sin(StrictMath.PI * n * pull.point())
              / StrictMath.sqrt(n);
      // Spread, so that the partials do not peak together.
      final double phase = StrictMath.PI * n * n / PARTIALS;
      modes.add(new Mode(ratio, 0.5 * level, 0.5 / n, phase));
      modes.add(new Mode(ratio, 0.5 * level, n == 1 ? Mode.FOR_EVER : 1.6 / n, phase));
    }
    return modes;
  }

  private Wave finger(final Wave wave, final Pull pull) {
    return wave.add(BOX.knocked(RATE, 0.1), 0)
        .add(Wave.knock(RATE, 0.012, 850, 0.5, pull.finger(), random), 0);
  }
}
