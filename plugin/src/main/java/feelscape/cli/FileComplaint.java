package feelscape.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Says in words what a file system's exception means. */
final class FileComplaint {
  private FileComplaint() {}

  static String of(final IOException exception) {
    if (exception instanceof NoSuchFileException missing) {
      return missing.getFile() + ": there is no such file or folder";
    }
    if (exception instanceof AccessDeniedException denied) {
      return denied.getFile() + ": no permission to read or write it";
    }
    if (exception instanceof NotDirectoryException file) {
      return file.getFile() + ": it is not a folder";
    }
    if (exception instanceof FileSystemException other && other.getReason() != null) {
      return other.getFile() + ": " + other.getReason();
    }
    return String.valueOf(exception.getMessage());
  }
}
