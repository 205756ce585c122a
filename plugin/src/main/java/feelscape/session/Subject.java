package feelscape.session;

import feelscape.feature.FeatureExtractor;
import feelscape.feature.FeatureVector;
import feelscape.picture.Picture;
import feelscape.picture.PictureWriter;
import java.util.Optional;

/**
 * A picture as far as a state remembers it: enough to compose of it again.
 *
 * @param name without folders
 * @param thumbnail what {@link State#picture} asks for
 */
public record Subject(String name, FeatureVector features, Optional<Bytes> thumbnail) {

  public Subject {
    Recipe.checkPicture(name);
    thumbnail.ifPresent(State::checkPicture);
  }

  /** Measures a picture. */
  public static Subject of(final Picture picture) {
    return new Subject(picture.name(), FeatureExtractor.extract(picture), thumbnail(picture));
  }

  static Optional<Bytes> thumbnail(final Picture picture) {
    return Optional.of(Bytes.of(PictureWriter.jpeg(picture, State.MAX_SIDE, State.MAX_PICTURE)));
  }

  /**
   * What a state remembers of its picture; empty where it had none, or one that was measured by
   * another FeelScape.
   */
  public static Optional<Subject> of(final State state) {
    return state
        .recipe()
        .flatMap(
            made ->
                FeatureUnits.vector(state.features())
                    .map(features -> new Subject(made.picture(), features, state.picture())));
  }
}
