package feelscape.preview.forge;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A vibraphone: bars whose second mode is tuned two octaves above the first, struck with yarn, over
 * tubes that a motor opens and closes.
 */
final class Vibraphone {
  private static final int[] KEYS = {53, 62, 71, 80, 89};
  private static final double LEVEL = 0.18;
  private static final int RATE = 22_050;

  /** Modes above the first: ratio, level, seconds of decay. */
  private static final double[][] BAR = {{4, 0.22, 0.55}, {10.2, 0.09, 0.06}, {17.6, 0.03, 0.025}};

  private static final double MOTOR_HERTZ = 5.2;

  private final SplittableRandom random;

  Vibraphone(final SplittableRandom random) {
    this.random = random;
  }

  Instrument forge() {
    final List<Zone> zones = new ArrayList<>();
    for (final Keyboard.Span span : Keyboard.spans(KEYS)) {
      zones.add(
          Zone.of(sample(span.root()), span)
              .with(Generator.FILTER_CUTOFF, Generator.absoluteCents(5900))
              .with(Generator.TREMOLO_TO_VOLUME, 24)
              .with(Generator.TREMOLO_RATE, Generator.absoluteCents(MOTOR_HERTZ))
              .with(
                  Generator.DECAY,
                  Generator.timecents(20 * StrictMath.pow(2, -0.5 * (span.octavesUp() - 1))))
              .with(Generator.SUSTAIN, 1000)
              .with(Generator.RELEASE, Generator.timecents(1.6))
              .with(Generator.PAN, (int) StrictMath.round(60 * (span.octavesUp() - 1)))
              .with(Generator.REVERB_SEND, 180));
    }
    return new Instrument("Vibraphone", zones);
  }

  private Sample sample(final int key) {
    final List<Mode> modes = new ArrayList<>();
    modes.add(new Mode(1, 0.75, Mode.FOR_EVER, 0));
    modes.add(new Mode(1, 0.25, 0.3, 0));
    for (final double[] mode : BAR) {
      modes.add(new Mode(mode[0], mode[1], mode[2], 2 * StrictMath.PI * random.nextDouble()));
    }
    final HeldTone tone = new HeldTone("vibraphone " + key, key, RATE, 0.002, 1.1, 0.25);
    return tone.make(LEVEL, modes, this::mallet);
  }

  private Wave mallet(final Wave wave) {
    return wave.add(Wave.knock(RATE, 0.009, 700, 0.6, 0.09, random), 0);
  }
}
