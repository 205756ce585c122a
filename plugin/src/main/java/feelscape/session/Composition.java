package feelscape.session;

import feelscape.compose.Kept;
import feelscape.compose.Progress;
import feelscape.picture.PictureException;
import feelscape.preset.StyleException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/** One order on its way to a piece, on the thread of a worker; can be cancelled from any other. */
final class Composition implements Runnable, Progress {
  private static final Logger LOG = System.getLogger(Composition.class.getName());
  private static final int STEPS = 100;
  private static final String COMPOSING = "composing";

  /** How every composition begins. */
  static final Activity.Working FIRST_STEP = new Activity.Working("reading the picture", 0);

  private final Pipeline pipeline;
  private final Order order;
  private final Source source;
  private final Optional<Kept> kept;
  private final Client client;
  private volatile boolean cancelled;
  private int told = -1;

  /** Hears from a composition, on its thread. */
  interface Client {
    void working(Composition composition, Activity.Working activity);

    void read(Composition composition, Subject subject);

    void finished(Composition composition, Subject subject, Work work);

    void failed(Composition composition, String message);
  }

  /**
   * A composition that has not begun.
   *
   * @param source that of the order
   */
  Composition(
      final Pipeline pipeline,
      final Order order,
      final Source source,
      final Optional<Kept> kept,
      final Client client) {
    this.pipeline = pipeline;
    this.order = order;
    this.source = source;
    this.kept = kept;
    this.client = client;
  }

  /** Stops it at its next report; what it still tells is to be ignored. */
  void cancel() {
    cancelled = true;
  }

  @Override
  public void run() {
    try {
      stopIfCancelled();
      final Subject subject = source.subject();
      stopIfCancelled();
      client.read(this, subject);
      client.finished(
          this,
          subject,
          pipeline.compose(subject.features(), order.wish(), order.rolls(), kept, this));
    } catch (final CancellationException e) {
      LOG.log(Level.DEBUG, "cancelled", e);
    } catch (final PictureException | StyleException e) {
      client.failed(this, String.valueOf(e.getMessage()));
    } catch (final RuntimeException | Error e) {
      LOG.log(Level.ERROR, "composing failed", e);
      client.failed(this, "composing failed: " + e + "; the log says where");
    }
  }

  /** Passes on each hundredth, so that nobody hears of nothing new. */
  @Override
  public void report(final int done, final int of) {
    stopIfCancelled();
    final int steps = of <= 0 ? 0 : (int) ((long) STEPS * done / of);
    if (steps > told) {
      told = steps;
      client.working(this, new Activity.Working(COMPOSING, (double) steps / STEPS));
    }
  }

  private void stopIfCancelled() {
    if (cancelled) {
      throw new CancellationException("another wish has come");
    }
  }
}
