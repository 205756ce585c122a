package feelscape.predict.train;

import feelscape.music.Mood;
import feelscape.neural.Examples;
import feelscape.predict.MoodPredictor;
import feelscape.predict.Output;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * How well networks hear test pictures, beside a predictor that always says the mean of the
 * training pictures. The mood is on the scale of 1 to 7; the 20 parameters are the network's own
 * outputs, before they are carried to the teacher's spread, as shares of their ranges.
 */
final class MoodReport {
  private static final int FIRST_PARAMETER = Output.ALL.indexOf(Output.TEMPO);

  /** One test picture. */
  private record Case(Mood predicted, Mood actual, Mood mean) {}

  /** One parameter of one test picture. */
  private record Parameter(double predicted, double taught, double mean) {}

  private final List<Case> cases = new ArrayList<>();
  private final List<Parameter> parameters = new ArrayList<>();

  /** Tests a network on the test pictures of its lesson. */
  void add(final TrainedMood trained) {
    final MoodPredictor predictor = trained.predictor();
    final Mood mean = mean(trained.lesson().pictures(Split.Part.TRAINING));
    for (final RatedPicture picture : trained.lesson().pictures(Split.Part.TEST)) {
      cases.add(new Case(predictor.predict(picture.features()).mood(), picture.mood(), mean));
    }
    addParameters(trained);
  }

  private void addParameters(final TrainedMood trained) {
    final float[][] taught = trained.lesson().examples(Split.Part.TRAINING).labels();
    final Examples test = trained.lesson().examples(Split.Part.TEST);
    final float[][] outputs = trained.network().apply(test.inputs());
    for (int j = FIRST_PARAMETER; j < Output.ALL.size(); j++) {
      final int column = j;
      final double mean =
          Arrays.stream(taught).mapToDouble(row -> row[column]).sum() / taught.length;
      for (int i = 0; i < outputs.length; i++) {
        parameters.add(new Parameter(outputs[i][j], test.labels()[i][j], mean));
      }
    }
  }

  private Score valence() {
    return score(Mood::valence);
  }

  private Score arousal() {
    return score(Mood::arousal);
  }

  /** The report as a table. */
  String lines() {
    return "| "
        + cases.size()
        + " test pictures | squared error | of the mean predictor | R² | Spearman |\n"
        + "|---|---|---|---|---|\n"
        + line("valence", valence())
        + line("arousal", arousal())
        + parametersLine(parameters());
  }

  private static String line(final String name, final Score score) {
    return String.format(
        Locale.ROOT,
        "| %s | %.4f | %.4f | %.3f | %.3f |\n",
        name,
        score.meanSquaredError(),
        score.ofTheMean(),
        score.explained(),
        score.spearman());
  }

  /** No ranks: those of different parameters cannot be compared. */
  private static String parametersLine(final Score score) {
    return String.format(
        Locale.ROOT,
        "| 20 parameters | %.4f | %.4f | %.3f | |\n",
        score.meanSquaredError(),
        score.ofTheMean(),
        score.explained());
  }

  private Score parameters() {
    return Score.of(
        parameters.stream().mapToDouble(Parameter::predicted).toArray(),
        parameters.stream().mapToDouble(Parameter::taught).toArray(),
        parameters.stream().mapToDouble(Parameter::mean).toArray());
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
