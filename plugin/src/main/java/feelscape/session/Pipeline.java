package feelscape.session;

import feelscape.compose.Brief;
import feelscape.compose.Composer;
import feelscape.compose.Kept;
import feelscape.compose.KeyFinder;
import feelscape.compose.Manner;
import feelscape.compose.Progress;
import feelscape.feature.FeatureExtractor;
import feelscape.feature.FeatureVector;
import feelscape.music.Key;
import feelscape.music.PerLane;
import feelscape.music.Seed;
import feelscape.music.Style;
import feelscape.picture.Picture;
import feelscape.predict.MoodPredictor;
import feelscape.predict.Prediction;
import feelscape.predict.why.Why;
import feelscape.preset.StyleException;
import feelscape.preset.Styles;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The whole flow, each arrow one call: picture, features, mood and parameters, piece. */
public final class Pipeline {
  private final Supplier<MoodPredictor> predictor;
  private final Supplier<Styles> styles;
  private final Composer composer;

  public Pipeline(final MoodPredictor predictor, final Styles styles, final Composer composer) {
    this(() -> predictor, () -> styles, composer);
  }

  /**
   * The flow of a predictor and styles that are not there yet.
   *
   * @param predictor asked on the thread that composes, each time anew
   * @param styles asked in the same way
   */
  public Pipeline(
      final Supplier<MoodPredictor> predictor,
      final Supplier<Styles> styles,
      final Composer composer) {
    this.predictor = predictor;
    this.styles = styles;
    this.composer = composer;
  }

  /**
   * Composes what a picture and a wish ask for.
   *
   * @throws java.util.concurrent.CancellationException if {@code progress} cancels
   * @throws StyleException if there is no style of the name that is wished for
   */
  public Work compose(final Picture picture, final Wish wish, final Progress progress)
      throws StyleException {
    return compose(FeatureExtractor.extract(picture), wish, progress);
  }

  /** Composes from features alone: the same features, wish and seed give the same piece. */
  public Work compose(final FeatureVector features, final Wish wish, final Progress progress)
      throws StyleException {
    return compose(features, wish, PerLane.all(0), Optional.empty(), progress);
  }

  /**
   * The same with lanes asked for anew, and something kept of an earlier piece.
   *
   * @param rolls how often each lane was asked for anew
   * @param kept what of which piece; empty where that is nothing
   * @throws StyleException if there is no style of the name that is wished for
   */
  public Work compose(
      final FeatureVector features,
      final Wish wish,
      final PerLane<Integer> rolls,
      final Optional<Kept> kept,
      final Progress progress)
      throws StyleException {
    final Prediction prediction = predictor.get().predict(features);
    final Seed seed = wish.seed() != null ? wish.seed() : seedOf(features);
    final Key key =
        KeyFinder.find(prediction.parameters().pitchClassHistogram(), wish.tonic(), wish.mode());
    final Manner manner = wish.taste().manner(styles.get(), prediction.mood());
    final Brief fresh =
        new Brief(prediction.parameters(), prediction.mood(), key, wish.bars(), seed, manner)
            .rolled(rolls);
    final Brief brief = kept.map(fresh::keeping).orElse(fresh);
    return new Work(
        wish,
        features,
        prediction,
        seed,
        manner.style(),
        new LaneMarks(rolls, kept.map(Hold::of).orElse(Hold.NOTHING), Hold.NOTHING),
        composer.compose(brief, progress));
  }

  /** Why a picture is heard as it is. */
  Why why(final FeatureVector features) {
    return Why.of(features, predictor.get());
  }

  /** The styles that can be wished for; may have to be read first. */
  List<Style> styles() {
    return styles.get().all();
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
