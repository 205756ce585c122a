package feelscape.picture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.opencv.core.Mat;
import org.opencv.imgcodecs.Imgcodecs;

/** JPEG (ITU-T T.81), decoded by OpenCV at the smallest of its scales that is large enough. */
final class Jpeg implements Codec {
  private static final int SOF0 = 0xc0;
  private static final int SOF2 = 0xc2;
  private static final int SOF15 = 0xcf;
  private static final int DHT = 0xc4;
  private static final int JPG = 0xc8;
  private static final int DAC = 0xcc;
  private static final int RST0 = 0xd0;
  private static final int SOI = 0xd8;
  private static final int EOI = 0xd9;
  private static final int SOS = 0xda;
  private static final int APP1 = 0xe1;
  private static final int APP2 = 0xe2;
  private static final int TEM = 0x01;
  private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
  private static final byte[] ICC = "ICC_PROFILE\0".getBytes(StandardCharsets.ISO_8859_1);

  /** What stands before a piece of a profile: its name, its number and how many there are. */
  private static final int ICC_HEADER = ICC.length + 2;

  /** More passes than any encoder writes; each costs a run over the whole picture. */
  private static final int MOST_SCANS = 100;

  /** Bytes that the decoder keeps for a sample of a picture that comes in passes. */
  private static final int COEFFICIENT = 2;

  /** A segment: its marker and where its payload begins and ends. */
  private record Segment(int marker, long start, long end) {
    boolean isFrame() {
      return marker >= SOF0 && marker <= SOF15 && marker != DHT && marker != JPG && marker != DAC;
    }
  }

  @Override
  public Outline outline(final FileBytes file) throws IOException, Refusal {
    Orientation orientation = Orientation.UPRIGHT;
    @Nullable Segment frame = null;
    Segment segment = next(file, 2);
    while (segment.marker() != SOS) {
      if (segment.marker() == EOI) {
        throw Refusal.damaged(Format.JPEG, "it holds no picture");
      } else if (segment.marker() == APP1 && begins(file, segment, EXIF)) {
        orientation = Exif.orientation(file, segment.start() + EXIF.length, segment.end());
      } else if (segment.isFrame()) {
        frame = segment;
      }
      segment = next(file, segment.end());
    }
    if (frame == null) {
      throw Refusal.damaged(Format.JPEG, "it states no size");
    }
    return outline(file, frame, file.u8(segment.start()), orientation);
  }

  private static Outline outline(
      final FileBytes file,
      final Segment frame,
      final int componentsInScan,
      final Orientation orientation)
      throws IOException, Refusal {
    if (frame.marker() > SOF2) {
      throw Refusal.unsupported(Format.JPEG, "lossless or arithmetic coding");
    }
    final int precision = file.u8(frame.start());
    final int height = file.u16(frame.start() + 1, Endian.BIG);
    final int width = file.u16(frame.start() + 3, Endian.BIG);
    final int components = file.u8(frame.start() + 5);
    if (precision != 8) {
      throw Refusal.unsupported(Format.JPEG, "a sample depth of " + precision);
    }
    if (components != 1 && components != 3 && components != 4) {
      throw Refusal.damaged(Format.JPEG, components + " colour components");
    }
    final Outline outline = Outline.of(Format.JPEG, width, height).turned(orientation);
    final boolean passes = frame.marker() == SOF2 || componentsInScan < components;
    final long coefficients =
        passes ? COEFFICIENT * samples(file, frame, components, outline.pixels()) : 0;
    return outline.inPasses(passes).holding(coefficients + file.size());
  }

  /** How many samples there are of so many pixels. */
  private static long samples(
      final FileBytes file, final Segment frame, final int components, final long pixels)
      throws IOException, Refusal {
    long all = 0;
    long largest = 0;
    for (int i = 0; i < components; i++) {
      final int sampling = file.u8(frame.start() + 7 + 3L * i);
      final int samples = (sampling >> 4) * (sampling & 15);
      all += samples;
      largest = Math.max(largest, samples);
    }
    if (largest == 0) {
      throw Refusal.damaged(Format.JPEG, "no samples");
    }
    return pixels * all / largest;
  }

  @Override
  public void checkWhole(final FileBytes file) throws IOException, Refusal {
    int scans = 0;
    Segment segment = next(file, 2);
    while (segment.marker() != EOI) {
      long end = segment.end();
      if (segment.marker() == SOS) {
        end = endOfScan(file, end);
        scans++;
        if (scans > MOST_SCANS) {
          throw Refusal.damaged(Format.JPEG, "more than " + MOST_SCANS + " passes");
        }
      }
      segment = next(file, end);
    }
  }

  /** Where the first marker after a scan's data stands. */
  private static long endOfScan(final FileBytes file, final long start) throws IOException {
    long at = file.find(0xff, start);
    while (isData(file.u8(at + 1))) {
      at = file.find(0xff, at + 1);
    }
    return at;
  }

  /** Whether 0xff and this byte belong to a scan: a stuffed 0xff, a restart, or filling. */
  private static boolean isData(final int second) {
    return second == 0 || second == 0xff || (second >= RST0 && second < SOI);
  }

  /** The next segment; like every decoder, passes over what stands before its marker. */
  private static Segment next(final FileBytes file, final long from) throws IOException {
    long at = from;
    int marker = 0;
    while (marker == 0 || marker == 0xff) {
      at = file.find(0xff, at) + 1;
      marker = file.u8(at);
    }
    if (marker == EOI || marker == SOI || marker == TEM || (marker >= RST0 && marker < SOI)) {
      return new Segment(marker, at + 1, at + 1);
    }
    final int length = Math.max(2, file.u16(at + 1, Endian.BIG));
    file.require(at + 1, length);
    return new Segment(marker, at + 3, at + 1 + length);
  }

  private static boolean begins(final FileBytes file, final Segment segment, final byte[] letters)
      throws IOException {
    return segment.end() - segment.start() >= letters.length
        && Arrays.equals(file.slice(segment.start(), letters.length), letters);
  }

  /** A profile may be in several segments, each with its number. */
  @Override
  public Optional<byte[]> profile(final FileBytes file) throws IOException {
    final SortedMap<Integer, byte[]> pieces = new TreeMap<>();
    long size = 0;
    Segment segment = next(file, 2);
    while (segment.marker() != SOS && size <= Profile.MOST_BYTES) {
      final long length = segment.end() - segment.start() - ICC_HEADER;
      if (segment.marker() == APP2 && length > 0 && begins(file, segment, ICC)) {
        final int number = file.u8(segment.start() + ICC.length);
        pieces.put(number, file.slice(segment.start() + ICC_HEADER, (int) length));
        size += length;
      }
      segment = next(file, segment.end());
    }
    if (pieces.isEmpty() || size > Profile.MOST_BYTES) {
      return Optional.empty();
    }
    final ByteArrayOutputStream whole = new ByteArrayOutputStream();
    pieces.values().forEach(whole::writeBytes);
    return Optional.of(whole.toByteArray());
  }

  @Override
  public Pixels decode(final FileBytes file, final Outline outline) throws IOException, Refusal {
    final Mat encoded = Encoded.of(new byte[0], file, 0, file.size());
    try {
      return Decoded.pixels(
          encoded, scale(outline) | Imgcodecs.IMREAD_IGNORE_ORIENTATION, Format.JPEG);
    } finally {
      encoded.release();
    }
  }

  private static int scale(final Outline outline) {
    return switch (Integer.highestOneBit(Math.max(1, outline.longSide() / Picture.WORKING_SIDE))) {
      case 1 -> Imgcodecs.IMREAD_COLOR;
      case 2 -> Imgcodecs.IMREAD_REDUCED_COLOR_2;
      case 4 -> Imgcodecs.IMREAD_REDUCED_COLOR_4;
      default -> Imgcodecs.IMREAD_REDUCED_COLOR_8;
    };
  }
}
