package feelscape.preview.forge;

import static feelscape.preview.forge.Percussion.RATE;

import java.util.SplittableRandom;

/**
 * A jazz kit played with wire brushes, on the keys that Roland's GS gave them: tap 38, slap 39,
 * swirl 40.
 */
final class BrushKit {
  private final Percussion drums;

  BrushKit(final SplittableRandom random) {
    drums = new Percussion(random);
  }

  Instrument forge() {
    final Sample kick = Percussion.piece("brush kick", kick(), 0.43);
    final Sample tom = Percussion.piece("brush tom", tom(), 0.3);
    return new Instrument(
        "Brush Kit",
        Percussion.withToms(
            tom,
            Zone.drum(kick, 35),
            Zone.drum(kick, 36),
            Percussion.roomy(Percussion.piece("brush stick", sideStick(), 0.26), 37, 140)
                .with(Generator.PAN, -60),
            Percussion.roomy(Percussion.piece("brush tap", tap(), 0.42), 38, 150),
            Percussion.roomy(Percussion.piece("brush slap", slap(), 0.4), 39, 150),
            Percussion.roomy(Percussion.piece("brush swirl", swirl(), 0.26), 40, 150),
            Percussion.hat(Percussion.piece("brush soft hat", softHat(), 0.19), 42)
                .at(Percussion.SOFT),
            Percussion.hat(Percussion.piece("brush closed hat", hat(0.16, 0.03), 0.15), 42)
                .at(Percussion.FIRM),
            Percussion.hat(Percussion.piece("brush pedal hat", pedal(), 0.14), 44),
            Percussion.hat(Percussion.piece("brush open hat", hat(0.9, 0.26), 0.13), 46),
            Percussion.cymbal(Percussion.piece("brush crash", crash(), 0.18), 49),
            Percussion.cymbal(Percussion.piece("brush ride", ride(), 0.14), 51),
            Percussion.cymbal(Percussion.piece("brush bell", bell(), 0.14), 53)));
  }

  /** A big drum with both heads on, that a felt beater moves. */
  private Wave kick() {
    final Wave beater = drums.burst(0.06, 0.007).lowPass(700).lowPass(1200).normalise(0.16);
    return Wave.silence(RATE, 0.7)
        .addGlide(92, 58, 0.03, 1, 0.2)
        .add(new Mode(58 * 1.72, 0.22, 0.1, 0))
        .add(beater, 0)
        .saturate(1.1)
        .lowPass(2500)
        .fadeIn(0.002);
  }

  private Wave sideStick() {
    return Wave.silence(RATE, 0.16)
        .add(new Mode(412, 0.4, 0.025, 0))
        .add(new Mode(890, 0.6, 0.018, 0))
        .add(new Mode(1_540, 0.5, 0.012, 0))
        .add(drums.burst(0.03, 0.003).bandPass(2400, 0.8).normalise(0.35), 0);
  }

  /** Wires fall on the skin one after the other, and are drawn a little way over it. */
  private Wave tap() {
    final Wave tap = Wave.silence(RATE, 0.42);
    final double[] wires = {0, 0.0028, 0.0049, 0.0083, 0.0121};
    for (final double wire : wires) {
      tap.add(drums.burst(0.1, 0.016).bandPass(3600, 0.5).normalise(0.5), wire);
    }
    final Wave drawn =
        drums
            .hiss(0.4)
            .bandPass(4200, 0.6)
            .times(t -> StrictMath.exp(-StrictMath.pow((t - 0.13) / 0.075, 2)))
            .normalise(0.24);
    return tap.addGlide(230, 176, 0.015, 0.3, 0.06)
        .add(rattle(0.4, 0.09).normalise(0.2), 0.004)
        .add(drawn, 0)
        .saturate(1.4);
  }

  private Wave slap() {
    return drums
        .burst(0.35, 0.02)
        .bandPass(2700, 0.45)
        .normalise(0.9)
        .addGlide(265, 184, 0.012, 0.55, 0.075)
        .add(new Mode(322, 0.2, 0.05, 0))
        .add(rattle(0.35, 0.1).normalise(0.32), 0.003)
        .saturate(1.2);
  }

  private Wave rattle(final double seconds, final double decay) {
    return drums.burst(seconds, decay).highPass(2200).lowPass(6500).lowPass(9000);
  }

  /** Once round the skin: loud and bright far from the player, soft and dark near him. */
  private Wave swirl() {
    final double seconds = 0.85;
    final Wave near =
        drums.hiss(seconds).bandPass(1700, 0.6).times(t -> 1 - farness(t, seconds)).normalise(0.5);
    return drums
        .hiss(seconds)
        .bandPass(5200, 0.6)
        .times(t -> farness(t, seconds))
        .normalise(0.8)
        .add(near, 0)
        .times(t -> 0.2 + 0.8 * farness(t, seconds))
        .fadeIn(0.05)
        .fadeOut(0.25);
  }

  private static double farness(final double t, final double seconds) {
    final double sine = StrictMath.sin(StrictMath.PI * t / seconds);
    return sine * sine;
  }

  private Wave hat(final double seconds, final double decay) {
    final Wave wires = drums.burst(seconds, 0.6 * decay).highPass(5000).normalise(0.6);
    return drums
        .bronze(seconds, 2800, 12_500, 90, decay)
        .normalise(0.7)
        .add(wires, 0.002)
        .highPass(4200)
        .fadeIn(0.002);
  }

  /** The wires alone touch it, with less of the bronze. */
  private Wave softHat() {
    return hat(0.13, 0.022).lowPass(6500).lowPass(9000);
  }

  private Wave pedal() {
    return drums
        .bronze(0.14, 1500, 9000, 60, 0.022)
        .normalise(0.7)
        .add(drums.burst(0.1, 0.01).bandPass(900, 0.8).normalise(0.3), 0)
        .highPass(700);
  }

  private Wave crash() {
    return drums
        .bronze(1.3, 500, 12_000, 150, 0.5)
        .normalise(0.6)
        .add(drums.burst(1.3, 0.25).highPass(4000).normalise(0.45), 0)
        .highPass(700)
        .fadeIn(0.012)
        .fadeOut(0.5);
  }

  private Wave ride() {
    final Wave sweep = drums.burst(0.2, 0.03).bandPass(6500, 0.7).normalise(0.35);
    return drums
        .bronze(1.2, 600, 10_500, 90, 0.5)
        .normalise(0.4)
        .highPass(1200)
        .add(sweep, 0)
        .fadeIn(0.003)
        .fadeOut(0.4);
  }

  private Wave bell() {
    return drums
        .bronze(0.8, 900, 5200, 7, 0.4)
        .normalise(0.5)
        .add(ride().normalise(0.35), 0)
        .fadeOut(0.2);
  }

  private Wave tom() {
    final Wave wires = drums.burst(0.1, 0.016).bandPass(2400, 0.6).normalise(0.16);
    return Wave.silence(RATE, 0.6)
        .addGlide(150, 118, 0.05, 1, 0.17)
        .add(new Mode(118 * 1.59, 0.24, 0.08, 0))
        .add(wires, 0)
        .lowPass(4200)
        .fadeIn(0.0012);
  }
}
