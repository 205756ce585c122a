package feelscape.picture;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencv.core.Mat;
import org.opencv.imgcodecs.Imgcodecs;

/**
 * WebP (RFC 9649), its first frame, decoded by OpenCV. Only the frame itself is handed to the
 * decoder.
 */
final class WebP implements Codec {
  private static final int RIFF_HEADER = 12;
  private static final int CHUNK_HEADER = 8;
  private static final int FRAME_HEADER = 16;
  private static final int EXTENDED_PAYLOAD = 10;
  private static final int ALPHA_FLAG = 0x10;
  private static final int START_CODE = 0x2a019d;
  private static final int LOSSLESS_SIGNATURE = 0x2f;
  private static final int SIDE_MASK = 0x3fff;

  /**
   * Bytes that the decoder holds of a pixel at most: those that it gives, of transparency five more
   * while that is decoded, of lossless ones the four of which it makes them.
   */
  private static final int LOSSY_HELD = 3;

  private static final int ALPHA_HELD = 9;
  private static final int LOSSLESS_HELD = 8;

  /** A chunk: where it begins, with its header, and where its payload ends. */
  private record Chunk(String name, long start, long end) {
    long payload() {
      return start + CHUNK_HEADER;
    }

    /** Where the next one begins: on an even place. */
    long next() {
      return end + (end - start) % 2;
    }
  }

  /** The first frame: its pixels, and before them its transparency where that stands apart. */
  private record Frame(@Nullable Chunk alpha, Chunk pixels) {
    boolean isLossless() {
      return pixels.name().equals("VP8L");
    }

    long start() {
      return alpha == null ? pixels.start() : alpha.start();
    }
  }

  @Override
  public Outline outline(final FileBytes file) throws IOException, Refusal {
    final Frame frame = frame(file, RIFF_HEADER, end(file));
    final Outline size = frame.isLossless() ? losslessSize(file, frame) : lossySize(file, frame);
    final int held =
        frame.isLossless() ? LOSSLESS_HELD : frame.alpha() == null ? LOSSY_HELD : ALPHA_HELD;
    return size.inPasses(true)
        .turned(orientation(file))
        .holding(size.pixels() * held + file.size());
  }

  private static Outline lossySize(final FileBytes file, final Frame frame)
      throws IOException, Refusal {
    final long start = frame.pixels().payload() + 3;
    if ((file.u32(start, Endian.LITTLE) & 0xffffff) != START_CODE) {
      throw Refusal.damaged(Format.WEBP, "its frame has no start code");
    }
    return Outline.of(
        Format.WEBP,
        file.u16(start + 3, Endian.LITTLE) & SIDE_MASK,
        file.u16(start + 5, Endian.LITTLE) & SIDE_MASK);
  }

  private static Outline losslessSize(final FileBytes file, final Frame frame)
      throws IOException, Refusal {
    final long start = frame.pixels().payload();
    if (file.u8(start) != LOSSLESS_SIGNATURE) {
      throw Refusal.damaged(Format.WEBP, "its frame has no signature");
    }
    final long bits = file.u32(start + 1, Endian.LITTLE);
    return Outline.of(Format.WEBP, (bits & SIDE_MASK) + 1, ((bits >> 14) & SIDE_MASK) + 1);
  }

  private static Orientation orientation(final FileBytes file) throws IOException {
    final Optional<Chunk> exif = find(file, "EXIF");
    return exif.isPresent()
        ? Exif.orientation(file, exif.get().payload(), exif.get().end())
        : Orientation.UPRIGHT;
  }

  @Override
  public Optional<byte[]> profile(final FileBytes file) throws IOException {
    final Optional<Chunk> chunk = find(file, "ICCP");
    if (chunk.isEmpty() || chunk.get().end() - chunk.get().payload() > Profile.MOST_BYTES) {
      return Optional.empty();
    }
    final long start = chunk.get().payload();
    return Optional.of(file.slice(start, (int) (chunk.get().end() - start)));
  }

  private static Optional<Chunk> find(final FileBytes file, final String name) throws IOException {
    final long end = end(file);
    long at = RIFF_HEADER;
    while (at + CHUNK_HEADER <= end) {
      final Chunk chunk = chunk(file, at);
      if (chunk.name().equals(name)) {
        return Optional.of(chunk);
      }
      at = chunk.next();
    }
    return Optional.empty();
  }

  @Override
  public void checkWhole(final FileBytes file) throws IOException {
    final long end = end(file);
    long at = RIFF_HEADER;
    while (at + CHUNK_HEADER <= end) {
      at = chunk(file, at).next();
    }
  }

  /** Where the container ends. */
  private static long end(final FileBytes file) throws IOException {
    final long end = CHUNK_HEADER + file.u32(4, Endian.LITTLE);
    file.require(0, end);
    return end;
  }

  private static Chunk chunk(final FileBytes file, final long at) throws IOException {
    final long end = at + CHUNK_HEADER + file.u32(at + 4, Endian.LITTLE);
    file.require(at, end - at);
    return new Chunk(file.name(at), at, end);
  }

  /**
   * The first frame among the chunks from {@code start} on, or inside the first of them that is
   * one.
   */
  private static Frame frame(final FileBytes file, final long start, final long end)
      throws IOException, Refusal {
    Chunk alpha = null;
    long at = start;
    while (at + CHUNK_HEADER <= end) {
      final Chunk chunk = chunk(file, at);
      switch (chunk.name()) {
        case "VP8 ", "VP8L" -> {
          return new Frame(alpha, chunk);
        }
        case "ANMF" -> {
          return frame(file, chunk.payload() + FRAME_HEADER, chunk.end());
        }
        case "ALPH" -> alpha = chunk;
        default -> {}
      }
      at = chunk.next();
    }
    throw Refusal.damaged(Format.WEBP, "it holds no picture");
  }

  @Override
  public Pixels decode(final FileBytes file, final Outline outline) throws IOException, Refusal {
    final Frame frame = frame(file, RIFF_HEADER, end(file));
    final Mat encoded =
        Encoded.of(container(frame, outline), file, frame.start(), frame.pixels().end());
    try {
      return Decoded.pixels(encoded, Imgcodecs.IMREAD_UNCHANGED, Format.WEBP);
    } finally {
      encoded.release();
    }
  }

  /** What must stand before a frame to make it a file of its own. */
  private static byte[] container(final Frame frame, final Outline outline) {
    final int extended = frame.alpha() == null ? 0 : CHUNK_HEADER + EXTENDED_PAYLOAD;
    final long frameLength = frame.pixels().end() - frame.start();
    final ByteBuffer bytes =
        ByteBuffer.allocate(RIFF_HEADER + extended).order(ByteOrder.LITTLE_ENDIAN);
    put(bytes, "RIFF").putInt((int) (4 + extended + frameLength));
    put(bytes, "WEBP");
    if (extended > 0) {
      put(bytes, "VP8X").putInt(EXTENDED_PAYLOAD).putInt(ALPHA_FLAG);
      putSide(bytes, outline.width());
      putSide(bytes, outline.height());
    }
    return bytes.array();
  }

  private static ByteBuffer put(final ByteBuffer bytes, final String name) {
    return bytes.put(name.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static void putSide(final ByteBuffer bytes, final int side) {
    bytes.putShort((short) (side - 1)).put((byte) ((side - 1) >> 16));
  }
}
