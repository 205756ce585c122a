package feelscape.preview.chain;

/** Numbers that look like chance and are a function of their place. */
final class Noise {
  private static final double SCALE = 0x1p-53;

  private Noise() {}

  /** The finaliser of SplitMix64, whose every output bit depends on every input bit. */
  private static long mixed(final long number) {
    long z = number * 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  /** 0..1, evenly. */
  static double at(final long place, final int stream) {
    return (mixed(mixed(place) + stream) >>> 11) * SCALE;
  }
}
