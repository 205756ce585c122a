package feelscape.host;

import java.io.PrintStream;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** The log of the child: a line a thing, for whoever mends a fault. */
public final class Log {
  private final PrintStream out;
  private final InstantSource clock;

  public Log(final PrintStream out, final InstantSource clock) {
    this.out = out;
    this.clock = clock;
  }

  /** Says something; what would break the line is left out. */
  public void line(final String text) {
    out.println(
        clock.instant().truncatedTo(ChronoUnit.MILLIS) + " " + text.replaceAll("\\p{Cntrl}+", " "));
  }

  /** Says what went wrong that never should, and where. */
  public synchronized void fault(final String what, final Throwable cause) {
    line(what + ": " + cause);
    cause.printStackTrace(out);
  }
}
