package feelscape.host;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Stereo samples that nobody changes, left and right by turns; equal where all of them are. */
public final class Samples {
  private static final int FRAME_BYTES = 2 * Float.BYTES;

  private final float[] values;

  private Samples(final float[] values) {
    this.values = values;
  }

  /** Takes the array as it is: the caller gives it away. */
  public static Samples of(final float[] values) {
    return new Samples(values);
  }

  static Samples ofBytes(final byte[] bytes) {
    if (bytes.length == 0 || bytes.length % FRAME_BYTES != 0) {
      throw new IllegalArgumentException(
          "the sound has " + bytes.length + " bytes; it must be whole frames of " + FRAME_BYTES);
    }
    final float[] values = new float[bytes.length / Float.BYTES];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
    for (final float value : values) {
      if (!Float.isFinite(value)) {
        throw new IllegalArgumentException("a sample is " + value + "; it must be a number");
      }
    }
    return new Samples(values);
  }

  byte[] toBytes() {
    final ByteBuffer bytes =
        ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(values);
    return bytes.array();
  }

  @Override
  public boolean equals(final Object other) {
    return other instanceof Samples samples && Arrays.equals(values, samples.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }
}
