package feelscape.picture;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a decoder gets to see of a file: parts of it, and bytes in between, as one. What does not
 * make pixels is left out, as decoders would hold it: comments, layers, other pages.
 */
final class Excerpt {
  private interface Source {
    int read(long at, byte[] target, int offset, int length) throws IOException;
  }

  private record Part(long start, long end, Source source) {}

  private final FileBytes file;
  private final List<Part> parts = new ArrayList<>();

  Excerpt(final FileBytes file) {
    this.file = file;
  }

  /** Adds the file's bytes from {@code start} to {@code end}. */
  Excerpt part(final long start, final long end) throws FileBytes.EndOfFile {
    file.require(start, end - start);
    return add(
        end - start, (at, target, offset, length) -> file.read(start + at, target, offset, length));
  }

  /** Adds bytes that are not the file's. */
  Excerpt bytes(final byte[] bytes) {
    return add(
        bytes.length,
        (at, target, offset, length) -> {
          System.arraycopy(bytes, (int) at, target, offset, length);
          return length;
        });
  }

  private Excerpt add(final long length, final Source source) {
    parts.add(new Part(size(), size() + length, source));
    return this;
  }

  long size() {
    return parts.isEmpty() ? 0 : parts.get(parts.size() - 1).end();
  }

  /** Fills {@code target} as far as the excerpt reaches, and says how far. */
  int read(final long at, final byte[] target, final int offset, final int length)
      throws IOException {
    int done = 0;
    for (final Part part : parts) {
      final long from = at + done;
      if (from >= part.start() && from < part.end() && done < length) {
        final int most = (int) Math.min(length - done, part.end() - from);
        done += part.source().read(from - part.start(), target, offset + done, most);
      }
    }
    return done;
  }
}
