package feelscape.preview.forge;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * An upright piano with felt between hammers and strings: stiff strings whose upper partials are
 * sharp, three to a note and slightly out of tune with each other, a hammer that reaches the higher
 * partials only when it strikes hard, and the thump of its landing.
 */
final class FeltPiano {
  private static final int[] KEYS = {34, 42, 50, 57, 64, 71, 78, 87};
  private static final double LEVEL = 0.215;
  private static final int PARTIALS = 24;

  /** Where the hammer strikes, as a part of the string: partials with a node there are missing. */
  private static final double STRIKE_POINT = 1 / 8.5;

  /** By how many cents the outer strings of a note are below and above the middle one. */
  private static final double DETUNE = 2.5;

  /**
   * A layer: felt is stiffer the faster it is pressed together.
   *
   * @param rate frames a second
   * @param reach the frequency at which it gives a partial 1/e of its strength, in hertz
   * @param thump peak of its landing
   * @param knock peak of the wood behind the felt
   */
  private record Hammer(Touch touch, int rate, double reach, double thump, double knock) {}

  private static final List<Hammer> HAMMERS =
      List.of(
          new Hammer(new Touch("gentle", 1, 50), 16_000, 640, 0.050, 0.001),
          new Hammer(new Touch("plain", 51, 84), 22_050, 1000, 0.042, 0.006),
          new Hammer(new Touch("firm", 85, 127), 22_050, 1550, 0.038, 0.020));

  private final SplittableRandom random;

  FeltPiano(final SplittableRandom random) {
    this.random = random;
  }

  Instrument forge() {
    final List<Zone> zones = new ArrayList<>();
    for (final Keyboard.Span span : Keyboard.spans(KEYS)) {
      for (final Hammer hammer : HAMMERS) {
        zones.add(zone(span, hammer));
      }
    }
    return new Instrument("Felt Piano", zones);
  }

  private Zone zone(final Keyboard.Span span, final Hammer hammer) {
    final double octavesUp = span.octavesUp();
    return Zone.of(sample(span.root(), hammer), span)
        .at(hammer.touch())
        .with(Generator.FILTER_CUTOFF, Generator.absoluteCents(5200))
        .with(Generator.DECAY, Generator.timecents(15 * StrictMath.pow(2, -0.55 * octavesUp)))
        .with(Generator.SUSTAIN, 1000)
        .with(Generator.RELEASE, Generator.timecents(1.1))
        .with(Generator.PAN, (int) StrictMath.round(40 * octavesUp))
        .with(Generator.REVERB_SEND, 120);
  }

  private Sample sample(final int key, final Hammer hammer) {
    final boolean high = key > 70;
    final HeldTone tone =
        new HeldTone(
            "piano " + key + " " + hammer.touch().name(),
            key,
            hammer.rate(),
            0.003,
            high ? 0.8 : 1.1,
            high ? 0.7 : 1.05);
    return tone.make(LEVEL, modes(key, hammer), wave -> strike(wave, hammer));
  }

  private List<Mode> modes(final int key, final Hammer hammer) {
    final double hertz = HeldTone.hertz(key);
    final double stiffness = 0.0002 * StrictMath.pow(2, (key - 60) / 20.0);
    // Treble hammers are lighter and harder.
    final double reach = hammer.reach() * StrictMath.pow(2, (key - 60) / 30.0);
    final double apart = StrictMath.pow(2, DETUNE / 1200) - 1;
    final List<Mode> modes = new ArrayList<>();
    for (int n = 1; n <= PARTIALS; n++) {
      final double ratio = n * StrictMath.sqrt((1 + stiffness * n * n) / (1 + stiffness));
      final double level =
          StrictMath.exp(-hertz * ratio / reach)
              / n
              * StrictMath.abs(StrictMath.sin(StrictMath.PI * n * STRIKE_POINT));
      final double phase = 2 * StrictMath.PI * random.nextDouble();
      // Energy leaves a string fast while its three move together and slowly once they do not.
      modes.add(new Mode(ratio, level, 0.28 / StrictMath.sqrt(n), phase));
      final double slow = n == 1 ? Mode.FOR_EVER : 3.2 / n;
      modes.add(new Mode(ratio, 0.62 * level, slow, phase));
      modes.add(new Mode(ratio * (1 + apart), 0.12 * level, slow, phase + 1));
      modes.add(new Mode(ratio * (1 - apart), 0.12 * level, slow, phase + 1.7));
    }
    return modes;
  }

  /** The hammer's landing, felt and wood. */
  private Wave strike(final Wave wave, final Hammer hammer) {
    final Wave thump =
        Wave.silence(hammer.rate(), 0.2)
            .addNoise(1, 0.02, random)
            .lowPass(320)
            .lowPass(500)
            .highPass(90)
            .normalise(hammer.thump())
            .fadeOut(0.1);
    wave.add(thump, 0);
    return wave.add(Wave.knock(hammer.rate(), 0.006, 1900, 0.8, hammer.knock(), random), 0);
  }
}
