package feelscape.session;

import feelscape.feature.FeatureExtractor;
import feelscape.feature.FeatureVector;
import feelscape.picture.Picture;
import feelscape.picture.PictureWriter;
import java.util.List;
import java.util.Optional;

/**
 * A picture as far as a state remembers it: enough to compose of it again.
 *
 * @param name without folders
 * @param thumbnail what {@link State#picture} asks for
 */
public record Subject(String name, FeatureVector features, Optional<Bytes> thumbnail) {

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
  static Optional<Subject> of(final State state) {
    final List<String> names = state.features().stream().map(FeatureUnits::name).toList();
    final List<Integer> units = state.features().stream().map(FeatureUnits::units).toList();
    try {
      final FeatureVector features = FeatureVector.of(names, units);
      return state.recipe().map(made -> new Subject(made.picture(), features, state.picture()));
    } catch (final IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
