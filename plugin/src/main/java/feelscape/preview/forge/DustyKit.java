package feelscape.preview.forge;

import static feelscape.preview.forge.Percussion.RATE;

import java.util.SplittableRandom;

/** A kit as it comes off an old record: round, driven into tape, with little above 10 kHz. */
final class DustyKit {
  private static final Touch GHOST = new Touch("ghost", 1, 48);
  private static final Touch BACKBEAT = new Touch("backbeat", 49, 127);

  private final Percussion drums;

  DustyKit(final SplittableRandom random) {
    drums = new Percussion(random);
  }

  Instrument forge() {
    final Sample kick = Percussion.piece("dusty kick", kick(), 0.48);
    final Sample ghost = Percussion.piece("dusty ghost", snare(0.3, 0.05), 0.42);
    final Sample snare = Percussion.piece("dusty snare", snare(0.75, 0.085), 0.36);
    final Sample tom = Percussion.piece("dusty tom", tom(), 0.34);
    return new Instrument(
        "Dusty Kit",
        Percussion.withToms(
            tom,
            Zone.drum(kick, 35),
            Zone.drum(kick, 36),
            Zone.drum(Percussion.piece("dusty stick", sideStick(), 0.26), 37)
                .with(Generator.PAN, -60),
            snare(ghost, 38, GHOST),
            snare(snare, 38, BACKBEAT),
            Percussion.roomy(Percussion.piece("dusty clap", clap(), 0.3), 39, 150),
            snare(ghost, 40, GHOST),
            snare(snare, 40, BACKBEAT),
            Percussion.hat(Percussion.piece("dusty soft hat", softHat(), 0.22), 42)
                .at(Percussion.SOFT),
            Percussion.hat(Percussion.piece("dusty closed hat", hat(0.16, 0.028, 6500), 0.17), 42)
                .at(Percussion.FIRM),
            Percussion.hat(Percussion.piece("dusty pedal hat", hat(0.1, 0.016, 5200), 0.14), 44),
            Percussion.hat(Percussion.piece("dusty open hat", hat(0.8, 0.21, 6000), 0.15), 46),
            Percussion.cymbal(Percussion.piece("dusty crash", crash(), 0.2), 49),
            Percussion.cymbal(Percussion.piece("dusty ride", ride(), 0.15), 51),
            Zone.drum(Percussion.piece("dusty shaker", shaker(), 0.12), 70)
                .with(Generator.PAN, -160)));
  }

  private static Zone snare(final Sample snare, final int key, final Touch touch) {
    return Percussion.roomy(snare, key, 130)
        .at(touch)
        .with(Generator.FILTER_CUTOFF, Generator.absoluteCents(5900));
  }

  private Wave kick() {
    final Wave beater = drums.burst(0.03, 0.003).lowPass(2600).normalise(0.22);
    final Wave air = drums.burst(0.2, 0.03).bandPass(180, 0.8).normalise(0.07);
    return Wave.silence(RATE, 0.45)
        .addGlide(190, 49, 0.022, 1, 0.13)
        .add(beater, 0)
        .add(air, 0.004)
        .saturate(1.6)
        .lowPass(4500);
  }

  /** The harder, the more of the skin; the wires always. */
  private Wave snare(final double skin, final double rattle) {
    final Wave wires =
        drums
            .burst(0.38, rattle)
            .highPass(1000)
            .lowPass(4500)
            .lowPass(7500)
            .add(drums.burst(0.38, 1.3 * rattle).bandPass(5200, 1.2).normalise(0.25), 0.003)
            .normalise(0.75);
    return Wave.silence(RATE, 0.38)
        .addGlide(260, 182, 0.012, skin, 0.07)
        .add(new Mode(331, 0.37 * skin, 0.045, 0))
        .add(wires, 0)
        .saturate(1.3);
  }

  private Wave sideStick() {
    final Wave click = drums.burst(0.03, 0.002).highPass(900).normalise(0.5);
    return Wave.silence(RATE, 0.13)
        .add(new Mode(487, 0.35, 0.02, 0))
        .add(new Mode(1_130, 0.5, 0.013, 0))
        .add(new Mode(1_713, 0.7, 0.010, 0))
        .add(click, 0)
        .lowPass(7000);
  }

  private Wave clap() {
    return drums.claps(0.28, 0.06).highPass(700).highPass(700).lowPass(3200).lowPass(5000);
  }

  private Wave hat(final double seconds, final double decay, final double highPass) {
    return Percussion.squares(seconds, 1, decay)
        .add(drums.burst(seconds, decay).normalise(0.9), 0)
        .highPass(highPass)
        .highPass(highPass)
        .lowPass(10_500)
        .fadeOut(seconds / 4);
  }

  /** Struck with the stick's tip. */
  private Wave softHat() {
    return hat(0.13, 0.022, 5600).lowPass(6000).lowPass(8500);
  }

  private Wave crash() {
    return drums
        .bronze(1.2, 700, 11_000, 140, 0.4)
        .normalise(0.6)
        .add(drums.burst(1.2, 0.22).highPass(3000).normalise(0.5), 0)
        .highPass(900)
        .lowPass(8500)
        .fadeOut(0.4);
  }

  private Wave ride() {
    final Wave stick = drums.bronze(0.3, 2900, 5800, 5, 0.07).normalise(0.28);
    return drums
        .bronze(1.2, 900, 9500, 70, 0.42)
        .normalise(0.3)
        .add(drums.burst(1.2, 0.2).highPass(4200).lowPass(9000).normalise(0.16), 0)
        .highPass(1500)
        .add(stick, 0)
        .fadeOut(0.3);
  }

  private Wave tom() {
    final Wave skin = drums.burst(0.06, 0.008).lowPass(1500).normalise(0.15);
    return Wave.silence(RATE, 0.5)
        .addGlide(165, 112, 0.04, 1, 0.13)
        .add(new Mode(112 * 1.59, 0.2, 0.06, 0))
        .add(skin, 0)
        .saturate(1.3)
        .lowPass(3500);
  }

  /** Seeds that fly forward and then back. */
  private Wave shaker() {
    return drums
        .hiss(0.13)
        .times(t -> StrictMath.exp(-StrictMath.pow((t - 0.045) / 0.022, 2)))
        .add(drums.burst(0.05, 0.008).normalise(0.5), 0.062)
        .bandPass(6200, 0.9)
        .lowPass(9500);
  }
}
