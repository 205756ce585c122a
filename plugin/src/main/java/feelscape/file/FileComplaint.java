package feelscape.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Says in words what a file system's exception means. */
public final class FileComplaint {
  private FileComplaint() {}

  /** The file, where it is known, and what is wrong with it. */
  public static String of(final IOException exception) {
    return exception instanceof FileSystemException known
        ? known.getFile() + ": " + reason(exception)
        : reason(exception);
  }

  /** What is wrong, without the file. */
  public static String reason(final IOException exception) {
    if (exception instanceof NoSuchFileException) {
      return "there is no such file or folder";
    }
    if (exception instanceof AccessDeniedException) {
      return "there is no permission for it";
    }
    if (exception instanceof FileAlreadyExistsException) {
      return "it is there already";
    }
    if (exception instanceof NotDirectoryException) {
      return "it is not a folder";
    }
    if (exception instanceof FileSystemException other && other.getReason() != null) {
      return other.getReason();
    }
    return String.valueOf(exception.getMessage());
  }
}
