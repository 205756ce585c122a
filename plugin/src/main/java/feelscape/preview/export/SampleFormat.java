package feelscape.preview.export;

/** How a file holds a sample. */
public enum SampleFormat {
  PCM_16(16),
  PCM_24(24),
  FLOAT_32(32);

  private final int bits;

  SampleFormat(final int bits) {
    this.bits = bits;
  }

  /**
   * The format of so many bits a sample.
   *
   * @throws IllegalArgumentException naming those that there are
   */
  public static SampleFormat ofBits(final int bits) {
    for (final SampleFormat format : values()) {
      if (format.bits == bits) {
        return format;
      }
    }
    throw new IllegalArgumentException(bits + " bits are not offered; 16, 24 and 32 (float) are");
  }

  int bits() {
    return bits;
  }

  int bytes() {
    return bits / Byte.SIZE;
  }
}
