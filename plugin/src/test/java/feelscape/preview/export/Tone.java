package feelscape.preview.export;

import feelscape.preview.Audio;
import feelscape.preview.Decibels;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/** Sounds to measure: stretches of sine, one after the other. */
final class Tone {
  private final int rate;
  private final List<float[]> stretches = new ArrayList<>();

  Tone(final int rate) {
    this.rate = rate;
  }

  /** A sine in both channels. */
  Tone sine(final double seconds, final double hertz, final double decibels) {
    return sine(seconds, hertz, decibels, decibels);
  }

  Tone sine(final double seconds, final double hertz, final double left, final double right) {
    final double turn = 2 * Math.PI * hertz / rate;
    final double l = Decibels.toFactor(left);
    final double r = Decibels.toFactor(right);
    return of(seconds, i -> l * Math.sin(turn * i), i -> r * Math.sin(turn * i));
  }

  Tone of(final double seconds, final IntToDoubleFunction left, final IntToDoubleFunction right) {
    final float[] samples = new float[2 * (int) Math.round(seconds * rate)];
    for (int i = 0; i < samples.length / 2; i++) {
      samples[2 * i] = (float) left.applyAsDouble(i);
      samples[2 * i + 1] = (float) right.applyAsDouble(i);
    }
    stretches.add(samples);
    return this;
  }

  Audio audio() {
    final FloatBuffer samples =
        FloatBuffer.allocate(stretches.stream().mapToInt(stretch -> stretch.length).sum());
    stretches.forEach(samples::put);
    return new Audio(rate, samples.array());
  }
}
