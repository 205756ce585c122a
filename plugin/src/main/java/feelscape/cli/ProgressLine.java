package feelscape.cli;

import feelscape.compose.Progress;
import feelscape.predict.train.TrainingProgress;
import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Shows how far a long step has come and how long it will still take: one line that is written over
 * on a terminal, one line a step elsewhere.
 */
public final class ProgressLine implements Progress, TrainingProgress, AutoCloseable {
  private static final int WIDTH = 30;
  private static final long REDRAW_NANOS = 50_000_000;
  private static final String CLEAR_LINE = "\r\u001b[K";

  private final PrintStream out;
  private final boolean terminal;
  private final LongSupplier nanoTime;
  private String step = "";
  private long stepStart;
  private long lastDrawn;

  public ProgressLine(final PrintStream out, final boolean terminal, final LongSupplier nanoTime) {
    this.out = out;
    this.terminal = terminal;
    this.nanoTime = nanoTime;
  }

  @Override
  public void step(final String name) {
    step = name;
    stepStart = nanoTime.getAsLong();
    lastDrawn = stepStart;
    if (terminal) {
      out.print(CLEAR_LINE + name + " …");
      out.flush();
    } else {
      out.println(name);
    }
  }

  @Override
  public void report(final int done, final int of) {
    final long now = nanoTime.getAsLong();
    if (!terminal || now - lastDrawn < REDRAW_NANOS || of <= 0) {
      return;
    }
    lastDrawn = now;
    final double share = Math.min(1, (double) done / of);
    final int filled = (int) (share * WIDTH);
    out.print(CLEAR_LINE + step + " [" + "█".repeat(filled) + "·".repeat(WIDTH - filled) + "]");
    out.print(String.format(Locale.ROOT, " %3d %%%s", (int) (share * 100), timeLeft(now, share)));
    out.flush();
  }

  private String timeLeft(final long now, final double share) {
    if (share <= 0) {
      return "";
    }
    final double seconds = (now - stepStart) / 1e9 * (1 - share) / share;
    return String.format(Locale.ROOT, ", %.0f s left", Math.ceil(seconds));
  }

  /** Leaves the line clean for whatever is printed next. */
  @Override
  public void close() {
    if (terminal) {
      out.print(CLEAR_LINE);
      out.flush();
    }
  }
}
