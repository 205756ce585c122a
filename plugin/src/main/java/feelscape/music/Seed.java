package feelscape.music;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/**
 * Where all chance in a piece comes from.
 *
 * @param value 0..2^53 - 1, so that JSON carries it exactly
 */
public record Seed(long value) {
  public static final long MOST = (1L << 53) - 1;

  public Seed {
    if (value < 0 || value > MOST) {
      throw new IllegalArgumentException("seed is " + value + "; it must be within 0.." + MOST);
    }
  }

  /** A seed from any 64 bits. */
  public static Seed ofBits(final long bits) {
    return new Seed(mix(bits) & MOST);
  }

  /**
   * A stream of chance of its own for each consumer, so that a consumer that draws more or less
   * than before leaves all others as they were.
   */
  public SplittableRandom stream(final String consumer) {
    long hash = mix(value);
    for (final byte b : consumer.getBytes(StandardCharsets.UTF_8)) {
      hash = mix(hash ^ (b & 0xff));
    }
    return new SplittableRandom(hash);
  }

  /** The finaliser of SplitMix64 (Steele, Lea and Flood 2014, variant 13 of Stafford). */
  public static long mix(final long bits) {
    long z = bits + 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
