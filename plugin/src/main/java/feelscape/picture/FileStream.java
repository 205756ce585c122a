package feelscape.picture;

import java.io.IOException;
import javax.imageio.stream.ImageInputStreamImpl;

/** A file as ImageIO's readers want it. */
final class FileStream extends ImageInputStreamImpl {
  private final FileBytes file;

  FileStream(final FileBytes file) {
    this.file = file;
  }

  @Override
  public int read() throws IOException {
    bitOffset = 0;
    if (streamPos >= file.size()) {
      return -1;
    }
    return file.u8(streamPos++);
  }

  @Override
  public int read(final byte[] target, final int offset, final int length) throws IOException {
    bitOffset = 0;
    if (length == 0) {
      return 0;
    }
    if (streamPos >= file.size()) {
      return -1;
    }
    final int read = file.read(streamPos, target, offset, length);
    streamPos += read;
    return read;
  }

  @Override
  public long length() {
    return file.size();
  }
}
