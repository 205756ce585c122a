package feelscape.predict.train;

import feelscape.music.Mood;
import feelscape.neural.Adam;
import feelscape.neural.Examples;
import feelscape.neural.Mlp;
import feelscape.neural.Trainer;
import feelscape.predict.MoodNetwork;
import feelscape.predict.Standardiser;
import feelscape.predict.train.peer.ThemeFolds;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Teaches perceptrons what people felt at pictures. Each member leaves out another fifth of the
 * themes and stops where it errs least on that, so that all pictures are learned from and all help
 * to tell when to stop.
 *
 * <p>The settings were chosen by the error on left-out themes of the pictures that do not belong to
 * the final test.
 */
final class MoodLesson {
  static final int MEMBERS = 5;
  private static final int HIDDEN = 128;
  private static final double DROPOUT = 0.5;

  private static final Trainer.Settings SETTINGS =
      new Trainer.Settings(64, 400, 50, Adam.Settings.DEFAULT.withRate(0.0003).withDecay(10));

  /** The shares of a predicted mood's distance from the usual one that are believed. */
  private static final double VALENCE_TRUST = 0.7;

  private static final double AROUSAL_TRUST = 1;

  private final List<RatedPicture> pictures;
  private final Standardiser standardiser;

  MoodLesson(final List<RatedPicture> pictures) {
    this.pictures = List.copyOf(pictures);
    standardiser =
        Standardiser.fit(
            pictures.stream().map(picture -> picture.features().shares()).toArray(double[][]::new));
  }

  /**
   * Teaches; the members at the same time.
   *
   * @param seed of the first weights, of dropout, of the order of the pictures and of the fifths
   */
  MoodNetwork teach(final long seed) {
    final List<ThemeFolds.Fold> folds =
        ThemeFolds.of(pictures.stream().map(RatedPicture::theme).toList(), MEMBERS, seed);
    final List<Mlp> members =
        IntStream.range(0, folds.size())
            .parallel()
            .mapToObj(i -> member(folds.get(i), new SplittableRandom(seed * MEMBERS + i)))
            .toList();
    return MoodNetwork.of(standardiser, members, usual(), VALENCE_TRUST, AROUSAL_TRUST);
  }

  private Mlp member(final ThemeFolds.Fold fold, final SplittableRandom random) {
    final Mlp network = new Mlp(List.of(standardiser.mean().length, HIDDEN, 2), DROPOUT, random);
    new Trainer(SETTINGS, new float[] {1, 1})
        .fit(network, examples(fold.kept()), examples(fold.leftOut()), random, epoch -> {});
    return network;
  }

  private Examples examples(final List<Integer> rows) {
    final List<RatedPicture> chosen = rows.stream().map(pictures::get).toList();
    return new Examples(
        standardiser.apply(chosen.stream().map(RatedPicture::features).toList()),
        chosen.stream().map(picture -> MoodNetwork.labels(picture.mood())).toArray(float[][]::new));
  }

  /** The mean of the ratings. */
  Mood usual() {
    return new Mood(
        pictures.stream().mapToDouble(picture -> picture.mood().valence()).average().orElseThrow(),
        pictures.stream().mapToDouble(picture -> picture.mood().arousal()).average().orElseThrow());
  }

  /** The settings in words. */
  static String recipe() {
    return MEMBERS
        + " perceptrons with a hidden layer of "
        + HIDDEN
        + ", Adam at rate "
        + SETTINGS.adam().rate()
        + ", decay "
        + SETTINGS.adam().decay()
        + ", batches of "
        + SETTINGS.batch()
        + ", dropout "
        + DROPOUT
        + ", patience "
        + SETTINGS.patience()
        + ", trust "
        + VALENCE_TRUST
        + " in valence and "
        + AROUSAL_TRUST
        + " in arousal";
  }
}
