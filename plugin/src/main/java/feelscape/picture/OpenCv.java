package feelscape.picture;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencv.core.Core;

/**
 * Loads OpenCV's native library, of which the jar holds one for every platform: only this
 * platform's is unpacked, once for each user, into a folder that names its version.
 *
 * <p>OpenCV then runs on one thread and without code chosen by processor, so that it gives the same
 * pixels on every x86-64.
 */
public final class OpenCv {
  /** The system property that names the folder where an installation has unpacked the library. */
  private static final String UNPACKED = "feelscape.native";

  private OpenCv() {}

  /**
   * Makes OpenCV usable. Costs nothing after the first time.
   *
   * @throws IllegalStateException with a sentence, if the library cannot be unpacked or loaded here
   */
  public static void load() {
    if (!Library.ONCE.failure.isEmpty()) {
      throw new IllegalStateException(Library.ONCE.failure);
    }
  }

  /** Loaded when first asked for, by whichever thread that is. */
  private enum Library {
    ONCE;

    /** Why there is no OpenCV; empty when there is. */
    private final String failure;

    Library() {
      failure = tryLoad();
    }

    private static String tryLoad() {
      final String file = System.mapLibraryName(Core.NATIVE_LIBRARY_NAME);
      final String unpacked = System.getProperty(UNPACKED);
      try {
        if (unpacked != null) {
          System.load(Path.of(unpacked).resolve(file).toAbsolutePath().toString());
        } else {
          loadFrom(packed(file), file);
        }
      } catch (final IOException | UnsatisfiedLinkError e) {
        return "OpenCV's library cannot be loaded: " + e.getMessage();
      }
      Core.setNumThreads(1);
      Core.setUseOptimized(false);
      return "";
    }

    private static URL packed(final String file) throws IOException {
      final URL packed = Core.class.getResource("/nu/pattern/opencv/" + platform() + "/" + file);
      if (packed == null) {
        throw new FileNotFoundException("there is none for " + platform());
      }
      return packed;
    }

    private static void loadFrom(final URL packed, final String file) throws IOException {
      final Optional<Path> cached = userCache().flatMap(cache -> unpackInto(cache, packed, file));
      if (cached.isPresent()) {
        System.load(cached.get().toString());
        return;
      }
      // No place to keep it: a private folder, gone as soon as the library is mapped.
      final Path folder = Files.createTempDirectory("feelscape-opencv");
      final Path library = folder.resolve(file);
      try {
        unpack(packed, library);
        System.load(library.toString());
      } finally {
        Files.deleteIfExists(library);
        Files.deleteIfExists(folder);
      }
    }

    private static Optional<Path> unpackInto(
        final Path cache, final URL packed, final String file) {
      final Path folder = cache.resolve("opencv-" + Core.VERSION);
      final Path library = folder.resolve(file);
      try {
        if (Files.exists(library) && Files.size(library) == size(packed)) {
          return Optional.of(library);
        }
        Files.createDirectories(folder);
        final Path partial = Files.createTempFile(folder, file, ".partial");
        try {
          unpack(packed, partial);
          Files.move(
              partial,
              library,
              StandardCopyOption.ATOMIC_MOVE,
              StandardCopyOption.REPLACE_EXISTING);
        } finally {
          Files.deleteIfExists(partial);
        }
        return Optional.of(library);
      } catch (final IOException | SecurityException e) {
        return Optional.empty(); // read-only, full or absent: the caller has another way
      }
    }

    private static void unpack(final URL packed, final Path target) throws IOException {
      try (InputStream in = packed.openStream()) {
        Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
      }
    }

    private static long size(final URL packed) throws IOException {
      final URLConnection connection = packed.openConnection();
      connection.setUseCaches(false);
      final long size = connection.getContentLengthLong();
      connection.getInputStream().close(); // and the jar with it
      return size;
    }

    private static Optional<Path> userCache() {
      return absolute(System.getenv("XDG_CACHE_HOME"))
          .or(() -> absolute(System.getProperty("user.home")).map(home -> home.resolve(".cache")))
          .map(cache -> cache.resolve("feelscape"));
    }

    private static Optional<Path> absolute(final @Nullable String path) {
      try {
        return Optional.ofNullable(path).map(Path::of).filter(Path::isAbsolute);
      } catch (final InvalidPathException e) {
        return Optional.empty();
      }
    }

    private static String platform() {
      final String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
      final String arch = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
      final String folder =
          os.startsWith("mac") ? "osx" : os.startsWith("win") ? "windows" : "linux";
      return folder + "/" + (arch.equals("aarch64") ? "ARMv8" : "x86_64");
    }
  }
}
