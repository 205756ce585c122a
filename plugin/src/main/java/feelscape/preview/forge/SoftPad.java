package feelscape.preview.forge;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A pad: three voices a few cents apart, each a soft saw, that drift against each other; left and
 * right are made apart.
 */
final class SoftPad {
  private static final int[] LEFT_KEYS = {43, 59, 75};
  private static final int[] RIGHT_KEYS = {51, 67, 83};
  private static final double LEVEL = 0.084;
  private static final int RATE = 22_050;

  /** By how many cents the outer voices are below and above the middle one. */
  private static final double DETUNE = 7;

  /** How loud the outer voices are against the middle one. */
  private static final double SIDES = 0.45;

  /** By how many radians the outer voices would swell and fade the tone, rather than move it. */
  private static final double SWELL = 0.7;

  /** How far each side is panned, in 1/10 %. */
  private static final int WIDTH = 400;

  private final SplittableRandom random;

  SoftPad(final SplittableRandom random) {
    this.random = random;
  }

  Instrument forge() {
    final List<Zone> zones = new ArrayList<>();
    Keyboard.spans(LEFT_KEYS).forEach(span -> zones.add(side(span, -WIDTH)));
    Keyboard.spans(RIGHT_KEYS).forEach(span -> zones.add(side(span, WIDTH)));
    return new Instrument("Soft Pad", zones);
  }

  private Zone side(final Keyboard.Span span, final int pan) {
    return Zone.of(sample(span.root()), span)
        .with(Generator.PAN, pan)
        .with(Generator.ATTACK, Generator.timecents(0.18))
        .with(Generator.RELEASE, Generator.timecents(2.4))
        .with(Generator.FILTER_CUTOFF, Generator.absoluteCents(2600))
        .with(Generator.TREMOLO_TO_FILTER, 350)
        .with(Generator.TREMOLO_RATE, Generator.absoluteCents(0.23))
        .with(Generator.REVERB_SEND, 300);
  }

  private Sample sample(final int key) {
    final double hertz = HeldTone.hertz(key);
    final double apart = StrictMath.pow(2, DETUNE / 1200) - 1;
    final List<Mode> modes = new ArrayList<>();
    for (int n = 1; n * hertz < 6000; n++) {
      final double level = 1 / (n * (1 + StrictMath.pow(n * hertz / 1100, 2)));
      // The fundamentals of left and right agree, so that mono does not lose them.
      final double phase = n == 1 ? 0 : 2 * StrictMath.PI * random.nextDouble();
      modes.add(new Mode(n, level, Mode.FOR_EVER, phase));
      // A quarter of a turn ahead at first: the outer voices move the tone more than they swell it.
      final double ahead = phase + StrictMath.PI / 2;
      modes.add(new Mode(n * (1 + apart), SIDES * level, Mode.FOR_EVER, ahead));
      modes.add(new Mode(n * (1 - apart), SIDES * level, Mode.FOR_EVER, ahead + SWELL));
    }
    return HeldTone.allLoop("pad " + key, key, RATE, 1.6).make(LEVEL, modes, wave -> wave);
  }
}
