package feelscape.preview.forge;

import java.util.ArrayList;
import java.util.List;

/**
 * A sine below everything, with so much of a second and third harmonic that small boxes tell it.
 */
final class SubBass {
  private static final int[] KEYS = {28, 40};
  private static final double LEVEL = 0.235;
  private static final int RATE = 16_000;

  private SubBass() {}

  static Instrument forge() {
    final List<Zone> zones = new ArrayList<>();
    for (final Keyboard.Span span : Keyboard.spans(KEYS)) {
      zones.add(
          Zone.of(sample(span.root()), span)
              .with(Generator.FILTER_CUTOFF, Generator.absoluteCents(900))
              .with(Generator.ATTACK, Generator.timecents(0.006))
              .with(Generator.DECAY, Generator.timecents(60))
              .with(Generator.SUSTAIN, 1000)
              .with(Generator.RELEASE, Generator.timecents(0.25)));
    }
    return new Instrument("Sub Bass", zones);
  }

  private static Sample sample(final int key) {
    final List<Mode> modes =
        List.of(
            new Mode(1, 1, Mode.FOR_EVER, 0),
            new Mode(2, 0.2, Mode.FOR_EVER, 0),
            new Mode(3, 0.1, Mode.FOR_EVER, 0),
            new Mode(2, 0.35, 0.03, 0),
            new Mode(4, 0.12, 0.02, 0));
    return new HeldTone("sub " + key, key, RATE, 0.006, 0.34, 0.4).make(LEVEL, modes, wave -> wave);
  }
}
