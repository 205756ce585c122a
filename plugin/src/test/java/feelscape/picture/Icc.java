package feelscape.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Profiles of a matrix and one curve, as phones and cameras write them. */
final class Icc {
  private static final int HEADER = 128;
  private static final int TAG = 12;
  private static final double[][] P3 = {
    {0.51512, 0.24120, -0.00105}, {0.29198, 0.69225, 0.04189}, {0.15710, 0.06657, 0.78407}
  };
  private static final double[][] ADOBE = {
    {0.60974, 0.31111, 0.01947}, {0.20528, 0.62567, 0.06087}, {0.14919, 0.06322, 0.74457}
  };
  private static final double[][] SRGB = {
    {0.43607, 0.22249, 0.01392}, {0.38515, 0.71687, 0.09708}, {0.14307, 0.06061, 0.71410}
  };

  private Icc() {}

  /** Display P3: wider primaries, the curve of sRGB. */
  static byte[] displayP3() {
    return profile("RGB ", P3, srgbCurve());
  }

  static byte[] srgb() {
    return profile("RGB ", SRGB, srgbCurve());
  }

  /** Adobe RGB (1998): another green, an exponent. */
  static byte[] adobeRgb() {
    return profile("RGB ", ADOBE, table(0x0233));
  }

  /**
   * sRGB's primaries with a curve of some 16-bit entries; a single one is 256 times an exponent.
   */
  static byte[] withTable(final int... entries) {
    return profile("RGB ", SRGB, table(entries));
  }

  /** The same with one of the parametric curves. */
  static byte[] withFormula(final int kind, final double... parameters) {
    return profile("RGB ", SRGB, formula(kind, parameters));
  }

  static byte[] ofPress() {
    return profile("CMYK", SRGB, srgbCurve());
  }

  private static byte[] srgbCurve() {
    return formula(3, 2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045);
  }

  private static byte[] formula(final int kind, final double... parameters) {
    final ByteBuffer bytes = ByteBuffer.allocate(12 + 4 * parameters.length);
    bytes.put(ascii("para")).putInt(0).putShort((short) kind).putShort((short) 0);
    for (final double parameter : parameters) {
      bytes.putInt(fixed(parameter));
    }
    return bytes.array();
  }

  private static byte[] table(final int... entries) {
    final ByteBuffer bytes = ByteBuffer.allocate(12 + 2 * entries.length);
    bytes.put(ascii("curv")).putInt(0).putInt(entries.length);
    for (final int entry : entries) {
      bytes.putShort((short) entry);
    }
    return bytes.array();
  }

  private static byte[] profile(final String space, final double[][] colours, final byte[] curve) {
    final String[] names = {"rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC"};
    final int data = HEADER + 4 + TAG * names.length;
    final ByteBuffer head = ByteBuffer.allocate(data);
    head.put(16, ascii(space)).put(20, ascii("XYZ ")).put(36, ascii("acsp"));
    head.position(HEADER).putInt(names.length);
    final ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int i = 0; i < names.length; i++) {
      final byte[] tag = i < 3 ? xyz(colours[i]) : curve;
      head.put(ascii(names[i])).putInt(data + body.size()).putInt(tag.length);
      body.writeBytes(tag);
    }
    return ByteBuffer.allocate(data + body.size())
        .put(head.array())
        .put(body.toByteArray())
        .array();
  }

  private static byte[] xyz(final double[] colour) {
    final ByteBuffer bytes = ByteBuffer.allocate(20).put(ascii("XYZ ")).putInt(0);
    for (final double part : colour) {
      bytes.putInt(fixed(part));
    }
    return bytes.array();
  }

  private static int fixed(final double value) {
    return (int) Math.round(65_536 * value);
  }

  private static byte[] ascii(final String letters) {
    return letters.getBytes(StandardCharsets.US_ASCII);
  }
}
