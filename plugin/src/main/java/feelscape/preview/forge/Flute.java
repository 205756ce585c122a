package feelscape.preview.forge;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A flute: few harmonics, much breath, and a vibrato that comes late. */
final class Flute {
  private static final int[] KEYS = {60, 67, 74, 81, 89};
  private static final double LEVEL = 0.19;
  private static final int RATE = 22_050;

  /** Harmonics: level, and seconds until they have come. */
  private static final double[][] HARMONICS = {
    {1, 0.045}, {0.42, 0.025}, {0.20, 0.05}, {0.07, 0.07}, {0.035, 0.08}, {0.014, 0.09}
  };

  private final SplittableRandom random;

  Flute(final SplittableRandom random) {
    this.random = random;
  }

  Instrument forge() {
    final List<Zone> zones = new ArrayList<>();
    for (final Keyboard.Span span : Keyboard.spans(KEYS)) {
      zones.add(
          Zone.of(sample(span.root()), span)
              .with(Generator.FILTER_CUTOFF, Generator.absoluteCents(5900))
              .with(Generator.VIBRATO_TO_PITCH, 9)
              .with(Generator.VIBRATO_RATE, Generator.absoluteCents(4.9))
              .with(Generator.VIBRATO_DELAY, Generator.timecents(0.4))
              .with(Generator.TREMOLO_TO_VOLUME, 9)
              .with(Generator.TREMOLO_RATE, Generator.absoluteCents(4.9))
              .with(Generator.TREMOLO_DELAY, Generator.timecents(0.4))
              .with(Generator.RELEASE, Generator.timecents(0.35))
              .with(Generator.PAN, -50)
              .with(Generator.REVERB_SEND, 200));
    }
    return new Instrument("Breathy Flute", zones);
  }

  private Sample sample(final int key) {
    final HeldTone tone = new HeldTone("flute " + key, key, RATE, 0.012, 0.5, 0.8);
    final List<Mode> modes = new ArrayList<>();
    for (int n = 1; n <= HARMONICS.length; n++) {
      final double[] harmonic = HARMONICS[n - 1];
      final double phase = 2 * StrictMath.PI * random.nextDouble();
      modes.addAll(Mode.rising(n, harmonic[0], harmonic[1], phase));
      // The air wavers: a turn or two a loop to either side.
      modes.add(new Mode(n + 1 / tone.turns(), 0.06 * harmonic[0], Mode.FOR_EVER, phase));
      modes.add(new Mode(n - 2 / tone.turns(), 0.04 * harmonic[0], Mode.FOR_EVER, phase + 2));
    }
    return tone.make(LEVEL, modes, wave -> breath(wave, tone));
  }

  /** Air across the hole: a chiff as the tone begins, and a hiss that stays. */
  private Wave breath(final Wave wave, final HeldTone tone) {
    final double hertz = HeldTone.hertz(tone.key());
    final Sample.Loop loop = tone.loop();
    final Wave hiss =
        new Wave(RATE, loop.end() - loop.start())
            .addNoise(1, random)
            .filterAsLoop(noise -> noise.bandPass(1.5 * hertz, 0.6).highPass(500))
            .normalise(0.10);
    final Wave chiff = Wave.knock(RATE, 0.03, 2 * hertz, 1.2, 0.3, random).fadeIn(0.008);
    return wave.addLoop(hiss, loop.start()).add(chiff, 0);
  }
}
