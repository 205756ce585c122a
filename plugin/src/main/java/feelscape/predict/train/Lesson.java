package feelscape.predict.train;

import feelscape.feature.FeatureVector;
import feelscape.neural.Examples;
import feelscape.predict.Output;
import feelscape.predict.Standardiser;
import feelscape.statistic.Ranks;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Rated pictures as the network sees them: standardised features, the ratings and the teacher's
 * parameters as labels. Standardiser and ranks come from the training pictures alone.
 */
final class Lesson {
  private final Split split;
  private final List<RatedPicture> pictures;
  private final Standardiser standardiser;
  private final Ranks valences;
  private final Ranks arousals;
  private final Ranks hues;

  Lesson(final Split split, final List<RatedPicture> pictures) {
    this.split = split;
    this.pictures = List.copyOf(pictures);
    final List<RatedPicture> training = pictures(Split.Part.TRAINING);
    standardiser =
        Standardiser.fit(
            training.stream().map(picture -> picture.features().shares()).toArray(double[][]::new));
    valences = ranks(training, picture -> picture.mood().valence());
    arousals = ranks(training, picture -> picture.mood().arousal());
    hues = ranks(training, picture -> hue(picture.features()));
  }

  private static Ranks ranks(
      final List<RatedPicture> pictures, final ToDoubleFunction<RatedPicture> value) {
    return new Ranks(pictures.stream().mapToDouble(value).toArray());
  }

  List<RatedPicture> pictures(final Split.Part part) {
    return pictures.stream().filter(picture -> split.of(picture.theme()) == part).toList();
  }

  Examples examples(final Split.Part part) {
    final List<RatedPicture> chosen = pictures(part);
    return new Examples(
        chosen.stream()
            .map(picture -> standardiser.apply(picture.features().shares()))
            .toArray(float[][]::new),
        chosen.stream().map(this::labels).toArray(float[][]::new));
  }

  Standardiser standardiser() {
    return standardiser;
  }

  private float[] labels(final RatedPicture picture) {
    return Output.labels(
        picture.mood(),
        Teacher.teach(
            valences.of(picture.mood().valence()),
            arousals.of(picture.mood().arousal()),
            hues.of(hue(picture.features()))));
  }

  /** Of the mean colour: the angle of its a* and b*, in turns from magenta over yellow, 0..1. */
  private static double hue(final FeatureVector features) {
    final double turns =
        StrictMath.atan2(features.value("b_mean"), features.value("a_mean")) / (2 * StrictMath.PI);
    return turns < 0 ? turns + 1 : turns;
  }
}
