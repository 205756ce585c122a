package feelscape.preference;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;

/** The preferences that hold now, and the file that remembers what a person has set. */
public final class PreferenceStore {
  private final PreferenceFile file;
  private final Executor writer;
  private volatile Preferences now;

  /**
   * Reads a file; what cannot be read is at its default.
   *
   * @param file made when something is set for the first time
   * @param overrides what holds for this run alone
   * @param writer does what waits for the disk, one after the other
   */
  public PreferenceStore(
      final Path file, final UnaryOperator<Preferences> overrides, final Executor writer) {
    this.file = new PreferenceFile(file);
    this.writer = writer;
    this.now = overrides.apply(this.file.read());
  }

  /** May be called by any thread. */
  public Preferences now() {
    return now;
  }

  /** Sets something, from now on and for later runs. */
  public synchronized void change(final UnaryOperator<Preferences> change) {
    now = change.apply(now);
    writer.execute(() -> remember(change));
  }

  /** Changes what the file says now, since other processes write it as well. */
  private void remember(final UnaryOperator<Preferences> change) {
    try {
      file.write(change.apply(file.read()));
    } catch (final IOException e) {
      System.getLogger(PreferenceStore.class.getName())
          .log(Level.WARNING, "a preference is not remembered: " + e.getMessage());
    }
  }
}
