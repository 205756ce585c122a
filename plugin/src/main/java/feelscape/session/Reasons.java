package feelscape.session;

import feelscape.picture.PictureException;
import feelscape.predict.why.Why;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/**
 * Why the picture that is played is heard as it is: worked out beside, once somebody looks, since
 * no state holds it.
 */
final class Reasons {
  private static final Logger LOG = System.getLogger(Reasons.class.getName());

  private final Pipeline pipeline;
  private boolean wanted;
  private Optional<Source> picture = Optional.empty();
  private Optional<Why> why = Optional.empty();

  Reasons(final Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  /** None before it is worked out, or where it cannot be. */
  Optional<Why> why() {
    return why;
  }

  /** Has it worked out for the picture that is played, and for those to come. */
  void want() {
    wanted = true;
  }

  /**
   * Looks at the take that is played.
   *
   * @return the picture of which it is to be worked out; none where that was done or cannot be
   */
  Optional<Source> look(final Optional<Take> played) {
    final Optional<Source> now =
        played
            .filter(take -> wanted)
            .map(take -> Source.of(take.state()))
            .filter(Source::isToBeHad);
    if (now.equals(picture)) {
      return Optional.empty();
    }
    picture = now;
    why = Optional.empty();
    return now;
  }

  /** Works it out; on the thread of a worker. */
  Optional<Why> of(final Source source) {
    try {
      return Optional.of(pipeline.why(source.subject().features()));
    } catch (final PictureException e) {
      LOG.log(Level.WARNING, "there is nothing to say why of", e);
      return Optional.empty();
    } catch (final IllegalStateException e) {
      // Whoever composes is told what is wrong with the weights.
      LOG.log(Level.WARNING, "there is nothing to say why with", e);
      return Optional.empty();
    }
  }

  /** Takes it up, unless another picture is played by now. */
  void found(final Source of, final Optional<Why> found) {
    if (picture.equals(Optional.of(of))) {
      why = found;
    }
  }
}
