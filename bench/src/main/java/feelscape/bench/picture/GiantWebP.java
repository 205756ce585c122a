package feelscape.bench.picture;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.opencv.imgcodecs.Imgcodecs;

/**
 * WebP (RFC 9649): lossy pixels as OpenCV encodes them; transparency and lossless pixels without
 * any transform, two values a channel, for which the decoder holds the most.
 */
final class GiantWebP {
  private static final int RIFF_HEADER = 12;
  private static final int SIGNATURE = 0x2f;
  private static final int TRANSPARENT = 0x10;
  private static final int ANIMATED = 0x02;

  private GiantWebP() {}

  static void write(final int side, final OutputStream out) throws IOException {
    writeFile(out, lossy(side, 90));
  }

  static void writeTransparent(final int side, final OutputStream out) throws IOException {
    final Bits bits = new Bits().put(1, 8); // losslessly packed, unfiltered
    putPixels(bits, 1, side);
    writeFile(out, header(TRANSPARENT, side), chunk("ALPH", bits.take()), lossy(side, 50));
  }

  static void writeLossless(final int side, final OutputStream out) throws IOException {
    final Bits bits = new Bits().put(SIGNATURE, 8).put(side - 1, 14).put(side - 1, 14);
    putPixels(bits.put(1, 1).put(0, 3), 4, side);
    writeFile(out, chunk("VP8L", bits.take()));
  }

  /** The same picture twice. */
  static void writeAnimated(final int side, final OutputStream out) throws IOException {
    final byte[] pixels = lossy(side, 75);
    final byte[] frame = Arrays.copyOf(frameHeader(side), 16 + pixels.length);
    System.arraycopy(pixels, 0, frame, 16, pixels.length);
    final byte[] chunk = chunk("ANMF", frame);
    writeFile(out, header(ANIMATED, side), chunk("ANIM", new byte[6]), chunk, chunk);
  }

  private static byte[] lossy(final int side, final int quality) {
    final byte[] file =
        new Noise(side, 3).encoded(".webp", Imgcodecs.IMWRITE_WEBP_QUALITY, quality);
    return Arrays.copyOfRange(file, RIFF_HEADER, file.length);
  }

  private static byte[] header(final int flags, final int side) {
    final Bytes header = new Bytes(10).number(flags);
    return chunk("VP8X", putSide(putSide(header, side), side).array());
  }

  private static byte[] frameHeader(final int side) {
    return putSide(putSide(new Bytes(16).number(0).half(0), side), side).array();
  }

  private static Bytes putSide(final Bytes bytes, final int side) {
    return bytes.half(side - 1).one(0);
  }

  /**
   * Of green, red, blue and alpha the first few have two values each, a bit a pixel, the others one
   * and no bits.
   */
  private static void putPixels(final Bits bits, final int channels, final int side) {
    bits.put(0, 3); // no transform, no cache of colours, the same codes everywhere
    for (int channel = 0; channel < 5; channel++) {
      if (channel < channels) {
        bits.put(0b111, 3).put(40, 8).put(200, 8);
      } else {
        bits.put(0b0001, 4);
      }
    }
    final SplittableRandom random = new SplittableRandom(side);
    for (long i = 0; i < (long) side * side * channels; i += 16) {
      bits.put(random.nextInt(1 << 16), 16);
    }
    bits.put(0, 16);
  }

  private static byte[] chunk(final String name, final byte[] payload) {
    final byte[] head = new Bytes(8).letters(name).number(payload.length).array();
    final byte[] chunk = Arrays.copyOf(head, 8 + payload.length + payload.length % 2);
    System.arraycopy(payload, 0, chunk, 8, payload.length);
    return chunk;
  }

  private static void writeFile(final OutputStream out, final byte[]... chunks) throws IOException {
    final int length = Arrays.stream(chunks).mapToInt(chunk -> chunk.length).sum();
    out.write(new Bytes(RIFF_HEADER).letters("RIFF").number(4 + length).letters("WEBP").array());
    for (final byte[] chunk : chunks) {
      out.write(chunk);
    }
  }
}
