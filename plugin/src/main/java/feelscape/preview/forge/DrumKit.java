package feelscape.preview.forge;

import java.util.List;
import java.util.SplittableRandom;

/** A dusty drum kit, on the General MIDI keys. */
final class DrumKit {
  private static final int RATE = 32_000;
  private static final int HI_HAT_CLASS = 1;

  /** Frequencies of a hi-hat's square waves in well-known analogue drum machines, in hertz. */
  private static final double[] CYMBAL = {205.3, 304.4, 369.6, 522.7, 540, 800};

  private final SplittableRandom random;

  DrumKit(final SplittableRandom random) {
    this.random = random;
  }

  Instrument forge() {
    final Sample kick = drum("kick", kick(), 0.5);
    final Sample snare = drum("snare", snare(), 0.36);
    final Sample tom = drum("tom", tom(), 0.34);
    return new Instrument(
        "Dusty Kit",
        List.of(
            Zone.drum(kick, 35),
            Zone.drum(kick, 36),
            Zone.drum(drum("side stick", sideStick(), 0.26), 37).with(Generator.PAN, -60),
            struck(snare, 38),
            Zone.drum(drum("clap", clap(), 0.3), 39).with(Generator.REVERB_SEND, 150),
            struck(snare, 40),
            tom(tom, 41, -700),
            hat(drum("closed hat", hat(0.14, 0.028, 6500), 0.17), 42),
            tom(tom, 43, -400),
            hat(drum("pedal hat", hat(0.1, 0.016, 5200), 0.14), 44),
            tom(tom, 45, 0),
            hat(drum("open hat", hat(0.7, 0.2, 6000), 0.15), 46),
            tom(tom, 47, 250),
            tom(tom, 48, 500),
            tom(tom, 50, 800),
            Zone.drum(drum("ride", ride(), 0.15), 51).with(Generator.PAN, -130)));
  }

  private static Zone struck(final Sample snare, final int key) {
    return Zone.drum(snare, key)
        .with(Generator.FILTER_CUTOFF, Generator.absoluteCents(5900))
        .with(Generator.REVERB_SEND, 130);
  }

  private static Zone tom(final Sample tom, final int key, final int cents) {
    return Zone.drum(tom, key)
        .with(Generator.FINE_TUNE, cents % 100)
        .with(Generator.ROOT_KEY, key - cents / 100)
        .with(Generator.PAN, cents / 8)
        .with(Generator.REVERB_SEND, 120);
  }

  private static Zone hat(final Sample hat, final int key) {
    return Zone.drum(hat, key)
        .with(Generator.PAN, 110)
        .with(Generator.EXCLUSIVE_CLASS, HI_HAT_CLASS);
  }

  private static Sample drum(final String name, final Wave wave, final double peak) {
    return new Sample(name, wave.highPass(25).normalise(peak).fadeOut(0.02), 60, null);
  }

  private Wave kick() {
    final Wave beater =
        Wave.silence(RATE, 0.03).addNoise(1, 0.003, random).lowPass(2600).normalise(0.22);
    return Wave.silence(RATE, 0.42)
        .addGlide(190, 49, 0.022, 1, 0.13)
        .add(beater, 0)
        .saturate(1.6)
        .lowPass(4500)
        .fadeIn(0.0006);
  }

  private Wave snare() {
    final Wave wires =
        Wave.silence(RATE, 0.36)
            .addNoise(1, 0.075, random)
            .highPass(1100)
            .lowPass(4500)
            .lowPass(6500)
            .normalise(0.75);
    return Wave.silence(RATE, 0.36)
        .addGlide(260, 182, 0.012, 0.75, 0.07)
        .add(new Mode(331, 0.28, 0.045, 0))
        .add(wires, 0)
        .saturate(1.3)
        .fadeIn(0.0005);
  }

  private Wave sideStick() {
    final Wave click =
        Wave.silence(RATE, 0.03).addNoise(1, 0.002, random).highPass(900).normalise(0.5);
    return Wave.silence(RATE, 0.13)
        .add(new Mode(487, 0.35, 0.02, 0))
        .add(new Mode(1_130, 0.5, 0.013, 0))
        .add(new Mode(1_713, 0.7, 0.010, 0))
        .add(click, 0)
        .lowPass(7000)
        .fadeIn(0.0003);
  }

  private Wave clap() {
    final Wave clap = Wave.silence(RATE, 0.3);
    final double[] hands = {0, 0.011, 0.021};
    for (final double hand : hands) {
      clap.add(Wave.silence(RATE, 0.03).addNoise(0.8, 0.004, random), hand);
    }
    return clap.add(Wave.silence(RATE, 0.25).addNoise(0.7, 0.06, random), 0.031)
        .highPass(700)
        .highPass(700)
        .lowPass(3200)
        .lowPass(5000)
        .fadeIn(0.0005);
  }

  private Wave hat(final double seconds, final double decay, final double highPass) {
    final Wave metal = Wave.silence(RATE, seconds);
    for (final double hertz : CYMBAL) {
      addSquare(metal, hertz, 0.25, decay);
    }
    return metal
        .addNoise(0.9, decay, random)
        .highPass(highPass)
        .highPass(highPass)
        .lowPass(10_500)
        .fadeIn(0.0003);
  }

  private Wave ride() {
    final Wave ride = Wave.silence(RATE, 1.1);
    for (final double hertz : CYMBAL) {
      addSquare(ride, 1.07 * hertz, 0.12, 0.3);
    }
    ride.addNoise(0.35, 0.25, random).highPass(4200).lowPass(9000);
    final Wave stick = Wave.silence(RATE, 0.3);
    for (final double hertz : new double[] {2_960, 3_870, 4_610, 5_740}) {
      stick.add(new Mode(hertz, 0.1, 0.07, 2 * StrictMath.PI * random.nextDouble()));
    }
    return ride.add(stick, 0).fadeIn(0.0005).fadeOut(0.3);
  }

  private Wave tom() {
    final Wave skin =
        Wave.silence(RATE, 0.06).addNoise(1, 0.008, random).lowPass(1500).normalise(0.15);
    return Wave.silence(RATE, 0.5)
        .addGlide(165, 112, 0.04, 1, 0.13)
        .add(skin, 0)
        .saturate(1.3)
        .lowPass(3500)
        .fadeIn(0.0008);
  }

  /** The odd harmonics of a square wave, as far as the rate carries them. */
  private static void addSquare(
      final Wave wave, final double hertz, final double level, final double decay) {
    for (int n = 1; n * hertz < 0.45 * RATE; n += 2) {
      wave.add(new Mode(n * hertz, level / n, decay, n));
    }
  }
}
