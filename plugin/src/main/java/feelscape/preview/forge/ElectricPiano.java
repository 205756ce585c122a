package feelscape.preview.forge;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * An electric piano: a tine swings before a pickup that does not hear it evenly, so that the wider
 * it swings the more it barks; and a tremolo whose right side lags behind the left by a quarter of
 * a turn.
 */
final class ElectricPiano {
  private static final int[] KEYS = {33, 43, 53, 63, 73, 84};
  private static final double LEVEL = 0.14;

  private static final double TREMOLO_HERTZ = 4.4;

  /** How far the tine rests from the middle of the pickup, in widths of its magnet. */
  private static final double OFF_CENTRE = 0.42;

  /** Modes of a bar clamped at one end, over the tone bar's fundamental: ratio, level, decay. */
  private static final double[][] TINE = {{7.11, 0.026, 0.09}, {20.2, 0.003, 0.03}};

  /**
   * A layer.
   *
   * @param rate frames a second
   * @param swing how far the tine swings, in widths of the magnet
   * @param glint how strongly its higher modes ring
   */
  private record Strike(Touch touch, int rate, double swing, double glint) {}

  private static final List<Strike> STRIKES =
      List.of(
          new Strike(new Touch("gentle", 1, 52), 16_000, 0.27, 0.65),
          new Strike(new Touch("plain", 53, 88), 22_050, 0.40, 0.9),
          new Strike(new Touch("firm", 89, 127), 22_050, 0.72, 1.2));

  private final SplittableRandom random;

  ElectricPiano(final SplittableRandom random) {
    this.random = random;
  }

  Instrument forge() {
    final List<Zone> zones = new ArrayList<>();
    for (final Keyboard.Span span : Keyboard.spans(KEYS)) {
      for (final Strike strike : STRIKES) {
        final Zone zone = zone(span, strike);
        zones.add(zone.with(Generator.PAN, -500));
        zones.add(
            zone.with(Generator.PAN, 500)
                .with(Generator.TREMOLO_DELAY, Generator.timecents(0.25 / TREMOLO_HERTZ)));
      }
    }
    return new Instrument("Soft Keys", zones);
  }

  private Zone zone(final Keyboard.Span span, final Strike strike) {
    return Zone.of(sample(span.root(), strike), span)
        .at(strike.touch())
        .with(Generator.FILTER_CUTOFF, Generator.absoluteCents(5500))
        .with(Generator.TREMOLO_TO_VOLUME, 16)
        .with(Generator.TREMOLO_RATE, Generator.absoluteCents(TREMOLO_HERTZ))
        .with(Generator.DECAY, Generator.timecents(18 * StrictMath.pow(2, -0.5 * span.octavesUp())))
        .with(Generator.SUSTAIN, 1000)
        .with(Generator.RELEASE, Generator.timecents(0.9))
        .with(Generator.REVERB_SEND, 100);
  }

  private Sample sample(final int key, final Strike strike) {
    final HeldTone tone =
        new HeldTone(
            "keys " + key + " " + strike.touch().name(), key, strike.rate(), 0.003, 0.8, 0.25);
    return tone.make(
        LEVEL,
        modes(key, strike),
        wave ->
            hammer(wave, key, strike)
                .shape(position -> flux(strike.swing() * position))
                .difference()
                .highPass(20));
  }

  /** The tine's movement, 1 as it is struck. */
  private List<Mode> modes(final int key, final Strike strike) {
    final List<Mode> modes = new ArrayList<>();
    modes.add(new Mode(1, 0.55, Mode.FOR_EVER, 0));
    modes.add(new Mode(1, 0.45, 0.5, 0));
    // Short tines ring higher modes less.
    final double glint = strike.glint() * StrictMath.pow(2, (60 - key) / 36.0);
    for (final double[] mode : TINE) {
      final double phase = 2 * StrictMath.PI * random.nextDouble();
      modes.add(new Mode(mode[0], glint * mode[1], mode[2], phase));
    }
    return modes;
  }

  /** What of the magnet's field reaches the coil while the tine is somewhere. */
  private static double flux(final double position) {
    final double distance = position - OFF_CENTRE;
    return 1 / (1 + distance * distance) - 1 / (1 + OFF_CENTRE * OFF_CENTRE);
  }

  /** The neoprene tip's knock, against a tine that moves the faster the shorter it is. */
  private Wave hammer(final Wave wave, final int key, final Strike strike) {
    final double peak = strike.glint() * HeldTone.hertz(key) / 5200;
    return wave.add(Wave.knock(strike.rate(), 0.008, 420, 0.7, peak, random), 0);
  }
}
