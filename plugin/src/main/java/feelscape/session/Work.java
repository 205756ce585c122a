package feelscape.session;

import feelscape.event.PlayerSettings;
import feelscape.feature.FeatureVector;
import feelscape.music.Piece;
import feelscape.music.Seed;
import feelscape.picture.Picture;
import feelscape.picture.PictureWriter;
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
    return new State(
        settings,
        Optional.of(piece),
        Optional.of(recipe(picture)),
        FeatureUnits.of(features),
        Optional.of(prediction),
        Optional.of(Bytes.of(PictureWriter.jpeg(picture, State.MAX_SIDE, State.MAX_PICTURE))),
        List.of());
  }

  private Recipe recipe(final Picture picture) {
    return new Recipe(
        seed, wish.bars(), piece.key(), wish.tonic() != null, wish.mode() != null, picture.name());
  }
}
