package feelscape.session;

import feelscape.event.PlayerSettings;
import feelscape.feature.FeatureVector;
import feelscape.music.Piece;
import feelscape.music.Seed;
import feelscape.music.Style;
import feelscape.predict.Prediction;
import java.util.List;
import java.util.Optional;

/**
 * A finished piece with all that led to it.
 *
 * @param style the one it got
 * @param lanes what was done to them; nothing is locked
 */
public record Work(
    Wish wish,
    FeatureVector features,
    Prediction prediction,
    Seed seed,
    Style style,
    LaneMarks lanes,
    Piece piece) {

  /** The state of a plugin that has just been given this piece. */
  public State state(final PlayerSettings settings, final Subject subject) {
    return state(settings, subject, Hold.NOTHING);
  }

  /** The same with something locked for the next one. */
  State state(final PlayerSettings settings, final Subject subject, final Hold locked) {
    return new State(
        settings,
        Optional.of(piece),
        Optional.of(recipe(subject.name(), locked)),
        FeatureUnits.of(features),
        Optional.of(prediction),
        subject.thumbnail(),
        List.of());
  }

  private Recipe recipe(final String picture, final Hold locked) {
    return new Recipe(
        seed,
        wish.bars(),
        piece.key(),
        wish.tonic() != null,
        wish.mode() != null,
        picture,
        wish.taste(),
        Optional.of(new Outcome(style.name(), piece.tempo())),
        lanes.locking(locked));
  }
}
