package feelscape.session;

import feelscape.compose.Brief;
import feelscape.compose.Composer;
import feelscape.compose.KeyFinder;
import feelscape.compose.Progress;
import feelscape.feature.FeatureExtractor;
import feelscape.feature.FeatureVector;
import feelscape.music.Key;
import feelscape.music.Piece;
import feelscape.music.Seed;
import feelscape.picture.Picture;
import feelscape.predict.MoodPredictor;
import feelscape.predict.Prediction;

/** The whole flow, each arrow one call: picture, features, mood and parameters, piece. */
public final class Pipeline {
  private final MoodPredictor predictor;
  private final Composer composer;

  public Pipeline(final MoodPredictor predictor, final Composer composer) {
    this.predictor = predictor;
    this.composer = composer;
  }

  /**
   * Composes what a picture and a wish ask for.
   *
   * @throws java.util.concurrent.CancellationException if {@code progress} cancels
   */
  public Work compose(final Picture picture, final Wish wish, final Progress progress) {
    return compose(FeatureExtractor.extract(picture), wish, progress);
  }

  /** Composes from features alone: the same features, wish and seed give the same piece. */
  public Work compose(final FeatureVector features, final Wish wish, final Progress progress) {
    final Prediction prediction = predictor.predict(features);
    final Seed seed = wish.seed() != null ? wish.seed() : seedOf(features);
    final Key key =
        KeyFinder.find(prediction.parameters().pitchClassHistogram(), wish.tonic(), wish.mode());
    final Brief brief =
        new Brief(prediction.parameters(), prediction.mood(), key, wish.bars(), seed);
    final Piece piece = composer.compose(brief, progress);
    return new Work(wish, features, prediction, seed, piece);
  }

  /** The seed that belongs to a picture where nobody chose one. */
  static Seed seedOf(final FeatureVector features) {
    long hash = 0;
    for (final int unit : features.units()) {
      hash = Seed.mix(hash ^ unit);
    }
    return Seed.ofBits(hash);
  }
}
