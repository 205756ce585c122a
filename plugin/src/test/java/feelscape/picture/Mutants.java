package feelscape.picture;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.imgcodecs.Imgcodecs;

/** Files of every format, broken by chance in all the ways that we could think of. */
final class Mutants {
  /** The first bytes are mostly left alone, or most mutants were of no format at all. */
  private static final int MAGIC = 8;

  /** Where headers are, and most can go wrong. */
  private static final int HEADERS = 96;

  private static final int[] NUMBERS = {
    0,
    1,
    2,
    3,
    8,
    0x7f,
    0x80,
    0xff,
    0x100,
    0x7fff,
    0x8000,
    0xffff,
    0x10000,
    0xffffff,
    0x7fffffff,
    0x80000000,
    0xfffffffe,
    0xffffffff
  };

  private final Map<Format, List<byte[]>> samples = new EnumMap<>(Format.class);

  Mutants() throws IOException {
    for (final Format format : Format.values()) {
      samples.put(format, new ArrayList<>(List.of(Samples.of(format))));
    }
    final byte[] exif = Samples.exif(6, ByteOrder.BIG_ENDIAN);
    final byte[] icc = Icc.displayP3();
    final byte[] webP = Samples.of(Format.WEBP);
    final byte[] frame = Arrays.copyOfRange(webP, 12, webP.length);
    final Mat clear = new Mat(24, 24, CvType.CV_8UC4, new Scalar(9, 99, 199, 77));
    add(Format.JPEG, Samples.openCv(".jpg", Imgcodecs.IMWRITE_JPEG_PROGRESSIVE, 1));
    add(Format.JPEG, Samples.openCv(".jpg", Imgcodecs.IMWRITE_JPEG_RST_INTERVAL, 2));
    add(Format.JPEG, Samples.jpegWithExif(exif));
    add(Format.JPEG, Samples.jpegWithProfile(Samples.jpegWithExif(exif), icc));
    add(Format.PNG, Samples.pngWith("eXIf", exif));
    add(Format.PNG, Samples.pngWith("iCCP", Samples.packed(icc)));
    add(Format.PNG, Samples.java("png", Samples.palette(8)));
    add(Format.PNG, Samples.encode(".png", clear));
    add(Format.WEBP, Samples.openCv(".webp", Imgcodecs.IMWRITE_WEBP_QUALITY, 101));
    add(Format.WEBP, Samples.encode(".webp", clear, Imgcodecs.IMWRITE_WEBP_QUALITY, 80));
    add(
        Format.WEBP,
        Samples.webP(
            Samples.webPChunk("VP8X", new byte[] {0x2a, 0, 0, 0, 47, 0, 0, 31, 0, 0}),
            Samples.webPChunk("ICCP", icc),
            Samples.webPChunk("ANIM", new byte[6]),
            Samples.webPChunk("ANMF", joined(new byte[16], frame)),
            Samples.webPChunk("EXIF", exif)));
    add(Format.BMP, Samples.java("bmp", Samples.palette(8)));
    add(Format.TIFF, Samples.tiffTurned(6));
    add(Format.TIFF, Samples.encode(".tiff", clear));
    add(Format.TIFF, Samples.encode(".tiff", clear, Imgcodecs.IMWRITE_TIFF_COMPRESSION, 5));
  }

  private void add(final Format format, final byte[] sample) {
    of(format).add(sample);
  }

  private List<byte[]> of(final Format format) {
    return samples.getOrDefault(format, List.of());
  }

  /** The next broken file of a format. */
  byte[] next(final Format format, final SplittableRandom random) {
    byte[] mutant = any(of(format), random).clone();
    final int changes = 1 + random.nextInt(4);
    for (int i = 0; i < changes && mutant.length > MAGIC; i++) {
      mutant = changed(mutant, random);
    }
    return mutant;
  }

  private byte[] changed(final byte[] bytes, final SplittableRandom random) {
    final int at = place(bytes, random);
    final int length = Math.min(bytes.length - at, 1 + random.nextInt(40));
    return switch (random.nextInt(12)) {
      case 0, 1, 2 -> withByte(bytes, at, random);
      case 3, 4, 5, 6 -> withNumber(bytes, at, random);
      case 7 -> Arrays.copyOf(bytes, at); // cut short
      case 8 -> joined(Arrays.copyOf(bytes, at), rest(bytes, at + length)); // a piece lost
      case 9 -> joined(Arrays.copyOf(bytes, at + length), rest(bytes, at)); // a piece twice
      case 10 -> spliced(bytes, at, random);
      default -> joined(Arrays.copyOf(bytes, at), noise(random)); // noise after what was sound
    };
  }

  private static int place(final byte[] bytes, final SplittableRandom random) {
    final int first = random.nextInt(50) == 0 ? 0 : MAGIC;
    final int reach = random.nextBoolean() ? Math.min(HEADERS, bytes.length) : bytes.length;
    return random.nextInt(Math.min(first, reach - 1), reach);
  }

  private static byte[] withByte(final byte[] bytes, final int at, final SplittableRandom random) {
    final byte[] mutant = bytes.clone();
    mutant[at] =
        switch (random.nextInt(4)) {
          case 0 -> (byte) (mutant[at] ^ (1 << random.nextInt(8)));
          case 1 -> (byte) 0xff;
          case 2 -> 0;
          default -> (byte) random.nextInt(256);
        };
    return mutant;
  }

  /** As the lengths, sizes and offsets of headers are: two or four bytes, from either end. */
  private static byte[] withNumber(
      final byte[] bytes, final int at, final SplittableRandom random) {
    final byte[] mutant = Arrays.copyOf(bytes, Math.max(bytes.length, at + 4));
    final int number =
        random.nextInt(4) == 0
            ? random.nextInt(2 * bytes.length)
            : NUMBERS[random.nextInt(NUMBERS.length)];
    final ByteBuffer buffer =
        ByteBuffer.wrap(mutant)
            .order(random.nextBoolean() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    if (random.nextBoolean()) {
      buffer.putShort(at, (short) number);
    } else {
      buffer.putInt(at, number);
    }
    return mutant;
  }

  private byte[] spliced(final byte[] bytes, final int at, final SplittableRandom random) {
    final Format[] formats = Format.values();
    final byte[] other = any(of(formats[random.nextInt(formats.length)]), random);
    return joined(Arrays.copyOf(bytes, at), rest(other, random.nextInt(other.length)));
  }

  private static byte[] noise(final SplittableRandom random) {
    final byte[] noise = new byte[random.nextInt(2000)];
    random.nextBytes(noise);
    return noise;
  }

  private static byte[] any(final List<byte[]> some, final SplittableRandom random) {
    return some.get(random.nextInt(some.size()));
  }

  private static byte[] rest(final byte[] bytes, final int from) {
    return Arrays.copyOfRange(bytes, Math.min(from, bytes.length), bytes.length);
  }

  private static byte[] joined(final byte[] first, final byte[] second) {
    final byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}
