package feelscape.preview.forge;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Little-endian bytes, as RIFF files hold them. */
final class ByteWriter {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  ByteWriter u8(final int value) {
    bytes.write(value);
    return this;
  }

  ByteWriter u16(final int value) {
    return u8(value).u8(value >> 8);
  }

  ByteWriter u32(final int value) {
    return u16(value).u16(value >> 16);
  }

  /** ASCII letters and nothing else: a RIFF name. */
  ByteWriter tag(final String letters) {
    bytes.writeBytes(letters.getBytes(StandardCharsets.US_ASCII));
    return this;
  }

  /** Text in a field of {@code width} bytes, padded with zeros, of which there is at least one. */
  ByteWriter name(final String text, final int width) {
    final byte[] ascii = text.getBytes(StandardCharsets.US_ASCII);
    if (ascii.length >= width) {
      throw new IllegalArgumentException(
          "the name '" + text + "' does not fit into " + width + " bytes");
    }
    bytes.writeBytes(ascii);
    bytes.writeBytes(new byte[width - ascii.length]);
    return this;
  }

  /** Text that ends with a zero, of even length. */
  ByteWriter text(final String text) {
    return name(text, (text.length() + 2) / 2 * 2);
  }

  /** A RIFF chunk: its name, the length of its content, its content, of even length. */
  ByteWriter chunk(final String tag, final Consumer<ByteWriter> content) {
    final ByteWriter inside = new ByteWriter();
    content.accept(inside);
    final int size = inside.bytes.size();
    tag(tag).u32(size).bytes.writeBytes(inside.toByteArray());
    return size % 2 == 0 ? this : u8(0);
  }

  byte[] toByteArray() {
    return bytes.toByteArray();
  }
}
