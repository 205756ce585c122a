package feelscape.preview.forge;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A trumpet with a mute in its bell, which lets through what lies near its own resonances; the lips
 * find the pitch from below, and the higher a harmonic the later it comes.
 */
final class MutedTrumpet {
  private static final int[] KEYS = {54, 61, 68, 75, 83};
  private static final double LEVEL = 0.185;
  private static final int RATE = 22_050;
  private static final int HARMONICS = 28;

  /** What the mute lets through: hertz, gain, width in hertz. */
  private static final double[][] MUTE = {{1250, 1.8, 500}, {2300, 1.3, 700}, {4200, 0.3, 900}};

  /** Cents below the pitch at which a tone begins. */
  private static final int SCOOP = 30;

  private final SplittableRandom random;

  MutedTrumpet(final SplittableRandom random) {
    this.random = random;
  }

  Instrument forge() {
    final List<Zone> zones = new ArrayList<>();
    for (final Keyboard.Span span : Keyboard.spans(KEYS)) {
      zones.add(
          Zone.of(sample(span.root()), span)
              .with(Generator.FINE_TUNE, -SCOOP)
              .with(Generator.ENVELOPE_TO_PITCH, SCOOP)
              .with(Generator.SECOND_ATTACK, Generator.timecents(0.07))
              .with(Generator.FILTER_CUTOFF, Generator.absoluteCents(5900))
              .with(Generator.VIBRATO_TO_PITCH, 11)
              .with(Generator.VIBRATO_RATE, Generator.absoluteCents(5.1))
              .with(Generator.VIBRATO_DELAY, Generator.timecents(0.45))
              .with(Generator.RELEASE, Generator.timecents(0.3))
              .with(Generator.PAN, 70)
              .with(Generator.REVERB_SEND, 190));
    }
    return new Instrument("Muted Trumpet", zones);
  }

  private Sample sample(final int key) {
    final HeldTone tone = new HeldTone("trumpet " + key, key, RATE, 0.01, 0.55, 0.7);
    final double hertz = HeldTone.hertz(key);
    final List<Mode> modes = new ArrayList<>();
    for (int n = 1; n <= HARMONICS; n++) {
      final double level = StrictMath.pow(n, -0.9) * mute(n * hertz);
      final double phase = 2 * StrictMath.PI * random.nextDouble();
      modes.addAll(Mode.rising(n, level, 0.010 + 0.004 * n, phase));
      // The lips are not quite steady.
      modes.add(new Mode(n + 2 / tone.turns(), 0.035 * level, Mode.FOR_EVER, phase));
      modes.add(new Mode(n - 1 / tone.turns(), 0.05 * level, Mode.FOR_EVER, phase + 2));
    }
    return tone.make(LEVEL, modes, wave -> breath(wave, tone));
  }

  private static double mute(final double hertz) {
    double gain = 0.25;
    for (final double[] resonance : MUTE) {
      final double widths = (hertz - resonance[0]) / resonance[2];
      gain += resonance[1] / (1 + widths * widths);
    }
    return gain;
  }

  private Wave breath(final Wave wave, final HeldTone tone) {
    final Sample.Loop loop = tone.loop();
    final Wave hiss =
        new Wave(RATE, loop.end() - loop.start())
            .addNoise(1, random)
            .filterAsLoop(noise -> noise.bandPass(2300, 0.7))
            .normalise(0.12);
    final Wave tongue = Wave.knock(RATE, 0.012, 1300, 0.8, 0.35, random);
    return wave.addLoop(hiss, loop.start()).add(tongue, 0);
  }
}
