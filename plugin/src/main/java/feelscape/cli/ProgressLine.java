package feelscape.cli;

import feelscape.compose.Progress;
import feelscape.predict.train.TrainingProgress;
import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Shows how far a long step has come and how long it will still take: one line that is written over
 * on a terminal, one line a step elsewhere. Where the process is told to end before it is closed,
 * by Ctrl-C say, it says what was cancelled, on a line of its own.
 */
public final class ProgressLine implements Progress, TrainingProgress, AutoCloseable {
  private static final int WIDTH = 30;
  private static final long REDRAW_NANOS = 50_000_000;
  private static final String CLEAR_LINE = "\r\u001b[K";

  private final PrintStream out;
  private final boolean terminal;
  private final LongSupplier nanoTime;
  private final Thread canceller;
  private String step = "";
  private long stepStart;
  private long lastDrawn;
  private boolean cancelled;

  ProgressLine(final PrintStream out, final boolean terminal, final LongSupplier nanoTime) {
    this.out = out;
    this.terminal = terminal;
    this.nanoTime = nanoTime;
    canceller = new Thread(this::cancel, "canceller");
  }

  /** A line that hears when the process is told to end, until it is closed. */
  public static ProgressLine open(
      final PrintStream out, final boolean terminal, final LongSupplier nanoTime) {
    final ProgressLine line = new ProgressLine(out, terminal, nanoTime);
    Runtime.getRuntime().addShutdownHook(line.canceller);
    return line;
  }

  /** Says so, and nothing more: whoever works on does so for a moment only. */
  synchronized void cancel() {
    clear();
    cancelled = true;
    out.println("feelscape: cancelled" + (step.isEmpty() ? "" : " while " + step));
    out.flush();
  }

  @Override
  public synchronized void step(final String name) {
    step = name;
    stepStart = nanoTime.getAsLong();
    lastDrawn = stepStart;
    if (cancelled) {
      return;
    }
    if (terminal) {
      out.print(CLEAR_LINE + name + " …");
      out.flush();
    } else {
      out.println(name);
    }
  }

  @Override
  public synchronized void report(final int done, final int of) {
    final long now = nanoTime.getAsLong();
    if (cancelled || !terminal || now - lastDrawn < REDRAW_NANOS || of <= 0) {
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
    try {
      Runtime.getRuntime().removeShutdownHook(canceller);
      clear();
    } catch (final IllegalStateException e) {
      // The process is ending, and what was cancelled is said by the canceller.
      return;
    }
  }

  private synchronized void clear() {
    if (terminal) {
      out.print(CLEAR_LINE);
      out.flush();
    }
  }
}
