package feelscape.preview.forge;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A guitar with nylon strings: plucked by the thumb's flesh over the hole or by a nail nearer the
 * bridge, and heard through a wooden box that answers some frequencies more than others.
 */
final class NylonGuitar {
  private static final int[] KEYS = {40, 47, 54, 61, 68, 76};
  private static final double LEVEL = 0.22;
  private static final int RATE = 22_050;
  private static final int PARTIALS = 30;

  /** The first is the air in the hole. */
  private static final Box BOX =
      Box.of(
          new Box.Resonance(98, 1.1, 0.07),
          new Box.Resonance(196, 1.4, 0.06),
          new Box.Resonance(238, 0.7, 0.05),
          new Box.Resonance(392, 0.8, 0.04),
          new Box.Resonance(540, 0.5, 0.03));

  /**
   * A layer.
   *
   * @param point as a part of the string: partials with a node there are missing
   * @param reach the frequency at which a partial is given 1/e of its strength, in hertz
   * @param thump peak of the box
   * @param scratch peak of the skin or the nail on the string
   */
  private record Pluck(Touch touch, double point, double reach, double thump, double scratch) {}

  private static final List<Pluck> PLUCKS =
      List.of(
          new Pluck(new Touch("thumb", 1, 70), 0.31, 1500, 0.07, 0.02),
          new Pluck(new Touch("nail", 71, 127), 0.2, 2250, 0.08, 0.06));

  private final SplittableRandom random;

  NylonGuitar(final SplittableRandom random) {
    this.random = random;
  }

  Instrument forge() {
    final List<Zone> zones = new ArrayList<>();
    for (final Keyboard.Span span : Keyboard.spans(KEYS)) {
      for (final Pluck pluck : PLUCKS) {
        zones.add(
            Zone.of(sample(span.root(), pluck), span)
                .at(pluck.touch())
                .with(Generator.FILTER_CUTOFF, Generator.absoluteCents(5900))
                .with(
                    Generator.DECAY,
                    Generator.timecents(12 * StrictMath.pow(2, -0.5 * span.octavesUp())))
                .with(Generator.SUSTAIN, 1000)
                .with(Generator.RELEASE, Generator.timecents(0.8))
                .with(Generator.PAN, 40)
                .with(Generator.REVERB_SEND, 120));
      }
    }
    return new Instrument("Nylon Guitar", zones);
  }

  private Sample sample(final int key, final Pluck pluck) {
    final HeldTone tone =
        new HeldTone("nylon " + key + " " + pluck.touch().name(), key, RATE, 0.002, 0.8, 0.3);
    return tone.make(LEVEL, modes(key, pluck), wave -> finger(wave, pluck));
  }

  private static List<Mode> modes(final int key, final Pluck pluck) {
    final double hertz = HeldTone.hertz(key);
    final List<Mode> modes = new ArrayList<>();
    for (int n = 1; n <= PARTIALS; n++) {
      final double ratio = n * StrictMath.sqrt(1 + 0.00006 * n * n);
      final double level =
          StrictMath.exp(-n * hertz / pluck.reach())
              * StrictMath.sin(StrictMath.PI * n * pluck.point())
              / n
              * BOX.gain(n * hertz);
      // Across the top the string drives the box and dies; along it, it sings on.
      final double loss = 1 + StrictMath.pow(n * hertz / 900, 1.3);
      modes.add(new Mode(ratio, 0.6 * level, 0.35 / loss, 0));
      modes.add(new Mode(ratio, 0.4 * level, n == 1 ? Mode.FOR_EVER : 2 / loss, 0));
    }
    return modes;
  }

  private Wave finger(final Wave wave, final Pluck pluck) {
    return wave.add(BOX.knocked(RATE, pluck.thump()), 0)
        .add(Wave.knock(RATE, 0.006, 2600, 0.7, pluck.scratch(), random), 0);
  }
}
