package feelscape.session;

import feelscape.feature.FeatureExtractor;
import feelscape.feature.FeatureVector;
import feelscape.picture.Picture;
import feelscape.picture.PictureException;
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
   * What a state remembers of its picture; one that another FeelScape has measured is measured
   * anew, as it is in the state.
   *
   * @throws PictureException if there is none, or it cannot be read
   */
  public static Subject of(final State state) throws PictureException {
    return Source.of(state).subject();
  }
}
