package feelscape.preview.forge;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A double bass, plucked near the middle of the string; as a fretless it speaks more slowly. */
final class Bass {
  private static final int[] KEYS = {28, 38, 48};
  private static final double LEVEL = 0.27;
  private static final double PLUCK_POINT = 0.31;

  private final List<Sample> samples = new ArrayList<>();

  Bass(final SplittableRandom random) {
    for (final int key : KEYS) {
      samples.add(sample(key, random));
    }
  }

  Instrument acoustic() {
    return new Instrument("Upright Bass", zones());
  }

  Instrument fretless() {
    final List<Zone> zones =
        zones().stream()
            .map(
                zone ->
                    zone.with(Generator.FILTER_CUTOFF, Generator.absoluteCents(380))
                        .with(Generator.ATTACK, Generator.timecents(0.03))
                        .with(Generator.VIBRATO_TO_PITCH, 7)
                        .with(Generator.VIBRATO_RATE, Generator.absoluteCents(4.8))
                        .with(Generator.VIBRATO_DELAY, Generator.timecents(0.35)))
            .toList();
    return new Instrument("Fretless Bass", zones);
  }

  private List<Zone> zones() {
    final List<Zone> zones = new ArrayList<>();
    for (int i = 0; i < KEYS.length; i++) {
      final int lowest = i == 0 ? 0 : KEYS[i] - 5;
      final int highest = i == KEYS.length - 1 ? 127 : KEYS[i] + 4;
      zones.add(
          Zone.of(samples.get(i), lowest, highest)
              .with(Generator.FILTER_CUTOFF, Generator.absoluteCents(1400))
              .with(Generator.DECAY, Generator.timecents(14))
              .with(Generator.SUSTAIN, 1000)
              .with(Generator.RELEASE, Generator.timecents(0.45)));
    }
    return zones;
  }

  private static Sample sample(final int key, final SplittableRandom random) {
    final List<Mode> modes = new ArrayList<>();
    for (int n = 1; n <= 12; n++) {
      final double pluck = StrictMath.abs(StrictMath.sin(StrictMath.PI * n * PLUCK_POINT)) / n;
      final double body = n == 1 ? 1 : 0.75 / StrictMath.sqrt(n);
      final double decay = n == 1 ? Mode.FOR_EVER : 1.3 / n;
      modes.add(new Mode(n, pluck * body, decay, n % 2 == 0 ? StrictMath.PI : 0));
    }
    return new HeldTone("bass " + key, key, 0.004, 0.6, 0.25)
        .make(LEVEL, modes, wave -> finger(wave, random));
  }

  private static Wave finger(final Wave wave, final SplittableRandom random) {
    final Wave finger =
        Wave.silence(wave.rate(), 0.12)
            .addNoise(1, 0.012, random)
            .lowPass(900)
            .highPass(200)
            .normalise(0.08)
            .fadeOut(0.05);
    return wave.add(finger, 0);
  }
}
