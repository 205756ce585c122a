package feelscape.session;

import feelscape.event.PlayerSettings;
import feelscape.feature.FeatureVector;
import feelscape.music.Lane;
import feelscape.music.PerLane;
import feelscape.music.Piece;
import feelscape.music.Seed;
import feelscape.picture.Picture;
import feelscape.predict.Prediction;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A finished piece with all that led to it.
 *
 * @param rolls how often each lane was asked for anew
 * @param kept the lanes that are those of an earlier piece
 */
public record Work(
    Wish wish,
    FeatureVector features,
    Prediction prediction,
    Seed seed,
    PerLane<Integer> rolls,
    Set<Lane> kept,
    Piece piece) {

  /**
   * The state of a plugin that has just been given this piece.
   *
   * @param picture the one that was measured
   */
  public State state(final PlayerSettings settings, final Picture picture) {
    return state(
        settings,
        new Subject(picture.name(), features, Subject.thumbnail(picture)),
        PerLane.all(false));
  }

  /** The same of a picture that was measured before. */
  State state(final PlayerSettings settings, final Subject subject, final PerLane<Boolean> locked) {
    return new State(
        settings,
        Optional.of(piece),
        Optional.of(recipe(subject.name(), locked)),
        FeatureUnits.of(features),
        Optional.of(prediction),
        subject.thumbnail(),
        List.of());
  }

  private Recipe recipe(final String picture, final PerLane<Boolean> locked) {
    return new Recipe(
        seed,
        wish.bars(),
        piece.key(),
        wish.tonic() != null,
        wish.mode() != null,
        picture,
        new LaneMarks(rolls, PerLane.of(kept::contains), locked));
  }
}
