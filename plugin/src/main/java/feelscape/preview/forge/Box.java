package feelscape.preview.forge;

import java.util.List;

/** The wooden body of an instrument, which answers some frequencies more than others. */
record Box(List<Resonance> resonances) {

  Box {
    resonances = List.copyOf(resonances);
  }

  /**
   * One of its frequencies.
   *
   * @param gain how much more strongly it answers there
   * @param decay seconds in which it falls to 1/e
   */
  record Resonance(double hertz, double gain, double decay) {}

  static Box of(final Resonance... resonances) {
    return new Box(List.of(resonances));
  }

  /** How strongly it answers a string. */
  double gain(final double hertz) {
    double gain = 1;
    for (final Resonance resonance : resonances) {
      final double widths = (hertz - resonance.hertz) * resonance.decay * StrictMath.PI;
      gain += resonance.gain / (1 + widths * widths);
    }
    return gain;
  }

  /** What is heard of it when a finger leaves a string. */
  Wave knocked(final int rate, final double peak) {
    final Wave wave = Wave.silence(rate, 0.35);
    for (final Resonance resonance : resonances) {
      wave.add(new Mode(resonance.hertz, resonance.gain, resonance.decay, 0));
    }
    return wave.normalise(peak).fadeOut(0.1);
  }
}
