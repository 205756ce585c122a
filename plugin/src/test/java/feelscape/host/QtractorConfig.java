package feelscape.host;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.zip.DeflaterOutputStream;

/**
 * Prints a file as Qtractor keeps a plugin's state in a session: Qt's qCompress (the length, four
 * bytes with the highest first, then zlib) in base64.
 */
final class QtractorConfig {
  private QtractorConfig() {}

  public static void main(final String[] args) throws IOException {
    final byte[] state = Files.readAllBytes(Path.of(args[0]));
    final ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    compressed.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(state.length).array());
    try (DeflaterOutputStream zlib = new DeflaterOutputStream(compressed)) {
      zlib.write(state);
    }
    System.out.println(Base64.getEncoder().encodeToString(compressed.toByteArray()));
  }
}
