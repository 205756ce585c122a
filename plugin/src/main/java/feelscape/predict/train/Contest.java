package feelscape.predict.train;

import feelscape.feature.FeatureVector;
import feelscape.music.Mood;
import feelscape.predict.train.peer.ExtraTrees;
import feelscape.predict.train.peer.Predictor;
import feelscape.predict.train.peer.RidgeRegression;
import feelscape.predict.train.peer.ThemeFolds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * What the perceptrons and plainer predictors say of pictures that they did not learn from, all of
 * them after having learned from the same.
 */
final class Contest {
  private static final ExtraTrees.Settings TREES = new ExtraTrees.Settings(300, 3, 0.3);

  /** Who is in it, in the order in which they are reported. */
  enum Entrant {
    /** Always says the mean of the pictures that were learned from. */
    MEAN("the mean"),
    PERCEPTRONS("perceptrons"),
    RIDGE("ridge regression"),
    TREES("extra trees");

    final String label;

    Entrant(final String label) {
      this.label = label;
    }
  }

  private final List<RatedPicture> pictures;

  /** Repeat by repeat an estimate for each picture. */
  private final Map<Entrant, List<List<Mood>>> said = new EnumMap<>(Entrant.class);

  Contest(final List<RatedPicture> pictures) {
    this.pictures = List.copyOf(pictures);
    for (final Entrant entrant : Entrant.values()) {
      said.put(entrant, new ArrayList<>());
    }
  }

  List<RatedPicture> pictures() {
    return pictures;
  }

  /**
   * A repeat in which all entrants learn from other pictures than these.
   *
   * @param perceptrons what the perceptrons say of these
   */
  void add(final List<RatedPicture> learned, final List<Mood> perceptrons, final long seed) {
    final Repeat repeat = new Repeat();
    repeat.add(IntStream.range(0, pictures.size()).boxed().toList(), learned, perceptrons, seed);
    repeat.end();
  }

  /**
   * A repeat in folds: in each all entrants learn from what is kept and say what is left out.
   *
   * @param done hears of every fold
   */
  void add(final List<ThemeFolds.Fold> folds, final long seed, final Runnable done) {
    final Repeat repeat = new Repeat();
    for (int i = 0; i < folds.size(); i++) {
      final ThemeFolds.Fold fold = folds.get(i);
      final List<RatedPicture> kept = fold.kept().stream().map(pictures::get).toList();
      final long own = seed * folds.size() + i;
      repeat.add(
          fold.leftOut(),
          kept,
          new MoodLesson(kept).teach(own).estimate(features(fold.leftOut())),
          own);
      done.run();
    }
    repeat.end();
  }

  private List<FeatureVector> features(final List<Integer> rows) {
    return rows.stream().map(row -> pictures.get(row).features()).toList();
  }

  /** What an entrant said of a picture, in each repeat: {@code [repeat][picture]}. */
  double[][] said(final Entrant entrant, final Feeling feeling) {
    return repeats(entrant).stream().map(feeling::of).toArray(double[][]::new);
  }

  /** The moods that an entrant gave in a repeat. */
  List<Mood> said(final Entrant entrant, final int repeat) {
    return repeats(entrant).get(repeat);
  }

  private List<List<Mood>> repeats(final Entrant entrant) {
    return Objects.requireNonNull(said.get(entrant), entrant.label);
  }

  /** The estimates of one repeat as they come in. */
  private final class Repeat {
    private final Map<Entrant, Mood[]> moods = new EnumMap<>(Entrant.class);

    Repeat() {
      for (final Entrant entrant : Entrant.values()) {
        moods.put(entrant, new Mood[pictures.size()]);
      }
    }

    void add(
        final List<Integer> rows,
        final List<RatedPicture> learned,
        final List<Mood> perceptrons,
        final long seed) {
      final double[][] inputs =
          learned.stream().map(picture -> picture.features().shares()).toArray(double[][]::new);
      final Mood mean = new MoodLesson(learned).usual();
      set(Entrant.MEAN, rows, Collections.nCopies(rows.size(), mean));
      set(Entrant.PERCEPTRONS, rows, perceptrons);
      final List<String> themes = learned.stream().map(RatedPicture::theme).toList();
      set(
          Entrant.RIDGE,
          rows,
          moods(
              rows,
              RidgeRegression.fit(inputs, ratings(Feeling.VALENCE, learned), themes),
              RidgeRegression.fit(inputs, ratings(Feeling.AROUSAL, learned), themes)));
      set(
          Entrant.TREES,
          rows,
          moods(
              rows,
              ExtraTrees.fit(inputs, ratings(Feeling.VALENCE, learned), TREES, seed),
              ExtraTrees.fit(inputs, ratings(Feeling.AROUSAL, learned), TREES, seed)));
    }

    private double[] ratings(final Feeling feeling, final List<RatedPicture> learned) {
      return feeling.of(learned.stream().map(RatedPicture::mood).toList());
    }

    private List<Mood> moods(
        final List<Integer> rows, final Predictor valence, final Predictor arousal) {
      return features(rows).stream()
          .map(FeatureVector::shares)
          .map(input -> new Mood(rating(valence.predict(input)), rating(arousal.predict(input))))
          .toList();
    }

    /** A line knows no end of the scale. */
    private double rating(final double predicted) {
      return Math.min(Mood.MOST, Math.max(Mood.LEAST, predicted));
    }

    private void set(final Entrant entrant, final List<Integer> rows, final List<Mood> estimates) {
      final Mood[] own = Objects.requireNonNull(moods.get(entrant), entrant.label);
      for (int i = 0; i < rows.size(); i++) {
        own[rows.get(i)] = estimates.get(i);
      }
    }

    void end() {
      moods.forEach((entrant, estimates) -> repeats(entrant).add(List.of(estimates)));
    }
  }
}
