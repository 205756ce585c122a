package feelscape.session;

import feelscape.event.PlayerSettings;
import feelscape.feature.FeatureVector;
import feelscape.music.Piece;
import feelscape.music.Seed;
import feelscape.picture.Picture;
import feelscape.predict.Prediction;
import java.util.List;
import java.util.Optional;

/** A finished piece with all that led to it. */
public record Work(
    Wish wish, FeatureVector features, Prediction prediction, Seed seed, Piece piece) {

  /**
   * The state of a plugin that has just been given this piece.
   *
   * @param picture the one that was measured
   */
  public State state(final PlayerSettings settings, final Picture picture) {
    return state(settings, new Subject(picture.name(), features, Subject.thumbnail(picture)));
  }

  /** The same of a picture that was measured before. */
  State state(final PlayerSettings settings, final Subject subject) {
    return new State(
        settings,
        Optional.of(piece),
        Optional.of(recipe(subject.name())),
        FeatureUnits.of(features),
        Optional.of(prediction),
        subject.thumbnail(),
        List.of());
  }

  private Recipe recipe(final String picture) {
    return new Recipe(
        seed, wish.bars(), piece.key(), wish.tonic() != null, wish.mode() != null, picture);
  }
}
