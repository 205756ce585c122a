package feelscape.cli;

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something in a file, read when it is first asked for. */
final class Late<T> implements Supplier<T> {
  private final Callable<T> reader;
  private @Nullable T read;

  Late(final Callable<T> reader) {
    this.reader = reader;
  }

  /**
   * What is in the file; one thread reads it, and the others wait.
   *
   * @throws IllegalStateException with a sentence, if it cannot be read
   */
  @Override
  public synchronized T get() {
    T there = read;
    if (there == null) {
      try {
        there = reader.call();
      } catch (final Exception e) {
        throw new IllegalStateException(e.getMessage(), e);
      }
      read = there;
    }
    return there;
  }
}
