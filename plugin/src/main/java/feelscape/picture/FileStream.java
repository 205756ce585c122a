package feelscape.picture;

import java.io.IOException;
import javax.imageio.stream.ImageInputStreamImpl;

/** Of a file what ImageIO's readers are to see of it, as they want it. */
final class FileStream extends ImageInputStreamImpl {
  private final Excerpt excerpt;
  private final byte[] one = new byte[1];

  FileStream(final Excerpt excerpt) {
    this.excerpt = excerpt;
  }

  @Override
  public int read() throws IOException {
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(final byte[] target, final int offset, final int length) throws IOException {
    bitOffset = 0;
    if (length == 0) {
      return 0;
    }
    if (streamPos >= excerpt.size()) {
      return -1;
    }
    final int read = excerpt.read(streamPos, target, offset, length);
    streamPos += read;
    return read;
  }

  @Override
  public long length() {
    return excerpt.size();
  }
}
