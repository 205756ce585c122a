package feelscape.preview;

/** How strong each frequency is in a stretch of sound, through Hann's window. */
public final class Spectrum {
  private static final int SIZE = 16_384;

  private final int rate;
  private final double[] magnitudes;

  private Spectrum(final int rate, final double[] magnitudes) {
    this.rate = rate;
    this.magnitudes = magnitudes;
  }

  /** Of as many frames from the first on as a transform takes: 0.37 s at 44.1 kHz. */
  public static Spectrum of(final double[] frames, final int rate) {
    final double[] re = new double[SIZE];
    final double[] im = new double[SIZE];
    for (int i = 0; i < SIZE && i < frames.length; i++) {
      re[i] = frames[i] * window(i);
    }
    transform(re, im);
    final double[] magnitudes = new double[SIZE / 2];
    for (int i = 0; i < magnitudes.length; i++) {
      magnitudes[i] = StrictMath.sqrt(re[i] * re[i] + im[i] * im[i]);
    }
    return new Spectrum(rate, magnitudes);
  }

  /** Of a whole sound: the root of the mean power of both channels. */
  public static Spectrum of(final Audio audio) {
    final double[] power = new double[SIZE / 2];
    for (int from = 0; from < audio.frames(); from += SIZE / 2) {
      addPower(power, audio, from);
    }
    final double[] magnitudes = new double[power.length];
    for (int i = 0; i < power.length; i++) {
      magnitudes[i] = StrictMath.sqrt(power[i]);
    }
    return new Spectrum(audio.rate(), magnitudes);
  }

  /** One transform for both channels: a frequency's power and its mirror's are theirs together. */
  private static void addPower(final double[] power, final Audio audio, final int from) {
    final double[] left = new double[SIZE];
    final double[] right = new double[SIZE];
    for (int i = 0; i < SIZE && from + i < audio.frames(); i++) {
      left[i] = audio.left(from + i) * window(i);
      right[i] = audio.right(from + i) * window(i);
    }
    transform(left, right);
    for (int i = 0; i < power.length; i++) {
      final int mirror = (SIZE - i) % SIZE;
      power[i] +=
          left[i] * left[i]
              + right[i] * right[i]
              + left[mirror] * left[mirror]
              + right[mirror] * right[mirror];
    }
  }

  private static double window(final int i) {
    return (1 - StrictMath.cos(2 * StrictMath.PI * i / SIZE)) / 2;
  }

  /** The mean frequency, each as heavy as it is strong: what is heard as brightness, in hertz. */
  public double centroid() {
    double sum = 0;
    double moment = 0;
    for (int i = 0; i < magnitudes.length; i++) {
      sum += magnitudes[i];
      moment += magnitudes[i] * i;
    }
    return moment / sum * rate / SIZE;
  }

  /** The share of the power from one frequency up to another, 0..1. */
  public double share(final double fromHertz, final double toHertz) {
    double all = 0;
    double within = 0;
    for (int i = 0; i < magnitudes.length; i++) {
      final double power = magnitudes[i] * magnitudes[i];
      final double hertz = (double) i * rate / SIZE;
      all += power;
      within += hertz >= fromHertz && hertz < toHertz ? power : 0;
    }
    return within / all;
  }

  /** The fast Fourier transform, in place. */
  private static void transform(final double[] re, final double[] im) {
    reverse(re);
    reverse(im);
    for (int half = 1; half < re.length; half *= 2) {
      for (int k = 0; k < half; k++) {
        final double cosine = StrictMath.cos(StrictMath.PI * k / half);
        final double sine = -StrictMath.sin(StrictMath.PI * k / half);
        for (int i = k; i < re.length; i += 2 * half) {
          final int j = i + half;
          final double turnedRe = re[j] * cosine - im[j] * sine;
          final double turnedIm = re[j] * sine + im[j] * cosine;
          re[j] = re[i] - turnedRe;
          im[j] = im[i] - turnedIm;
          re[i] += turnedRe;
          im[i] += turnedIm;
        }
      }
    }
  }

  /** Puts each number where the bits of its index, read backwards, say. */
  private static void reverse(final double[] numbers) {
    final int bits = Integer.numberOfTrailingZeros(numbers.length);
    for (int i = 0; i < numbers.length; i++) {
      final int j = Integer.reverse(i) >>> (Integer.SIZE - bits);
      if (i < j) {
        final double kept = numbers[i];
        numbers[i] = numbers[j];
        numbers[j] = kept;
      }
    }
  }
}
