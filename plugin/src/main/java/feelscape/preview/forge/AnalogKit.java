package feelscape.preview.forge;

import static feelscape.preview.forge.Percussion.RATE;

import java.util.SplittableRandom;

/** A drum machine of 1980: sines that ring, squares that beat, and a kick that is a low G. */
final class AnalogKit {
  /** MIDI key to which the kick falls. */
  static final int KICK_PITCH = 31;

  private final Percussion drums;

  AnalogKit(final SplittableRandom random) {
    drums = new Percussion(random);
  }

  Instrument forge() {
    final Sample snare = Percussion.piece("808 snare", snare(), 0.34);
    final Sample tom = Percussion.piece("808 tom", tom(), 0.32);
    final Sample conga = Percussion.piece("808 conga", conga(), 0.3);
    return new Instrument(
        "808 Kit",
        Percussion.withToms(
            tom,
            Zone.drum(Percussion.piece("808 short kick", kick(0.12, 0.6), 0.45), 35),
            Zone.drum(Percussion.piece("808 kick", kick(0.42, 1.5), 0.33), 36),
            Zone.drum(Percussion.piece("808 rim", rim(), 0.26), 37),
            Percussion.roomy(snare, 38, 80),
            Percussion.roomy(Percussion.piece("808 clap", clap(), 0.32), 39, 160),
            Percussion.roomy(snare, 40, 80).with(Generator.ROOT_KEY, 38),
            Percussion.hat(Percussion.piece("808 closed hat", hat(0.16, 0.03), 0.17), 42),
            Percussion.hat(Percussion.piece("808 pedal hat", hat(0.1, 0.018), 0.15), 44),
            Percussion.hat(Percussion.piece("808 open hat", hat(0.75, 0.2), 0.15), 46),
            Percussion.cymbal(Percussion.piece("808 cymbal", cymbal(), 0.16), 49),
            Percussion.cymbal(Percussion.piece("808 ride", ride(), 0.14), 51),
            Zone.drum(Percussion.piece("808 cowbell", cowbell(), 0.2), 56).with(Generator.PAN, 90),
            Percussion.tuned(conga, 62, 500),
            Percussion.tuned(conga, 63, 300),
            Percussion.tuned(conga, 64, 0),
            Zone.drum(Percussion.piece("808 maracas", maracas(), 0.12), 70)
                .with(Generator.PAN, -150),
            Zone.drum(Percussion.piece("808 claves", claves(), 0.2), 75).with(Generator.PAN, -90)));
  }

  private Wave kick(final double decay, final double seconds) {
    final double pitch = HeldTone.hertz(KICK_PITCH);
    final Wave click = drums.burst(0.02, 0.0015).lowPass(3000).normalise(0.2);
    return Wave.silence(RATE, seconds)
        .addGlide(3.2 * pitch, pitch, 0.012, 1, decay)
        .add(click, 0)
        .saturate(0.9)
        .lowPass(3500)
        .fadeOut(0.25);
  }

  private Wave rim() {
    return Wave.silence(RATE, 0.1)
        .add(new Mode(455, 0.5, 0.012, 0))
        .add(new Mode(1_667, 1, 0.009, 0))
        .saturate(2)
        .highPass(300);
  }

  private Wave snare() {
    final Wave snappy = drums.burst(0.34, 0.06).steepHighPass(1600).lowPass(9000).normalise(0.5);
    return Wave.silence(RATE, 0.34)
        .addGlide(220, 180, 0.006, 0.8, 0.075)
        .add(new Mode(330, 0.45, 0.045, 0))
        .add(snappy, 0)
        .saturate(0.9);
  }

  private Wave clap() {
    return drums.claps(0.4, 0.09).bandPass(1050, 0.9).lowPass(6000);
  }

  private static Wave hat(final double seconds, final double decay) {
    return Percussion.squares(seconds, 1, decay)
        .bandPass(10_000, 1)
        .steepHighPass(6500)
        .lowPass(13_000);
  }

  private static Wave cymbal() {
    final Wave low = Percussion.squares(1.3, 1, 0.45).bandPass(3400, 1.2).normalise(0.35);
    return Percussion.squares(1.3, 1, 0.3)
        .bandPass(8000, 0.8)
        .normalise(0.6)
        .add(low, 0)
        .highPass(1800)
        .fadeOut(0.5);
  }

  private static Wave ride() {
    return Percussion.squares(0.9, 1.07, 0.3).bandPass(5600, 1).highPass(2500).fadeOut(0.3);
  }

  /** Two squares a wide fifth apart. */
  private static Wave cowbell() {
    final Wave bell = Wave.silence(RATE, 0.4);
    for (final double hertz : new double[] {540, 800}) {
      for (int n = 1; n * hertz < 9000; n += 2) {
        bell.add(new Mode(n * hertz, 0.3 / n, 0.02, 0)).add(new Mode(n * hertz, 0.3 / n, 0.12, 0));
      }
    }
    return bell.bandPass(1100, 0.5);
  }

  private static Wave tom() {
    return Wave.silence(RATE, 0.6).addGlide(150, 112, 0.03, 1, 0.16).saturate(0.8).lowPass(3000);
  }

  private static Wave conga() {
    return Wave.silence(RATE, 0.35).addGlide(222, 196, 0.02, 1, 0.08).saturate(0.8);
  }

  private Wave maracas() {
    return drums.burst(0.08, 0.014).steepHighPass(5200).fadeIn(0.006);
  }

  private static Wave claves() {
    return Wave.silence(RATE, 0.12)
        .add(new Mode(2_490, 1, 0.02, 0))
        .add(new Mode(1_245, 0.2, 0.01, 0));
  }
}
