package feelscape.predict.train;

import feelscape.music.Mood;
import feelscape.predict.MoodPredictor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * How well networks hear the mood of test pictures, beside a predictor that always says the mean of
 * the training pictures. Ratings and errors are on the scale of 1 to 7.
 */
final class MoodReport {

  /** One test picture. */
  private record Case(Mood predicted, Mood actual, Mood mean) {}

  private final List<Case> cases = new ArrayList<>();

  /** Tests a network on the test pictures of its lesson. */
  void add(final TrainedMood trained) {
    final MoodPredictor predictor = trained.predictor();
    final Mood mean = mean(trained.lesson().pictures(Split.Part.TRAINING));
    for (final RatedPicture picture : trained.lesson().pictures(Split.Part.TEST)) {
      cases.add(new Case(predictor.predict(picture.features()).mood(), picture.mood(), mean));
    }
  }

  Score valence() {
    return score(Mood::valence);
  }

  Score arousal() {
    return score(Mood::arousal);
  }

  /** The report as a table. */
  String lines() {
    return "| "
        + cases.size()
        + " test pictures | squared error | of the mean predictor | R² | Spearman |\n"
        + "|---|---|---|---|---|\n"
        + line("valence", valence())
        + line("arousal", arousal());
  }

  private static String line(final String name, final Score score) {
    return String.format(
        Locale.ROOT,
        "| %s | %.3f | %.3f | %.3f | %.3f |\n",
        name,
        score.meanSquaredError(),
        score.ofTheMean(),
        score.explained(),
        score.spearman());
  }

  private Score score(final ToDoubleFunction<Mood> feeling) {
    return Score.of(
        cases.stream().mapToDouble(each -> feeling.applyAsDouble(each.predicted)).toArray(),
        cases.stream().mapToDouble(each -> feeling.applyAsDouble(each.actual)).toArray(),
        cases.stream().mapToDouble(each -> feeling.applyAsDouble(each.mean)).toArray());
  }

  private static Mood mean(final List<RatedPicture> pictures) {
    double valence = 0;
    double arousal = 0;
    for (final RatedPicture picture : pictures) {
      valence += picture.mood().valence() / pictures.size();
      arousal += picture.mood().arousal() / pictures.size();
    }
    return new Mood(valence, arousal);
  }
}
