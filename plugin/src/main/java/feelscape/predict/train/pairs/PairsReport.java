package feelscape.predict.train.pairs;

import feelscape.predict.Output;
import feelscape.predict.ParameterNetwork;
import feelscape.predict.train.peer.ThemeBootstrap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * How well networks do on sources that they have not seen, beside a predictor that always says the
 * mean of the pairs that the network learned from.
 */
final class PairsReport {
  private static final long SEED = 1;

  /** Less is none in whole per cent. */
  private static final double LEAST_EXPLAINED = 0.005;

  private final List<Case> cases = new ArrayList<>();

  /** One output of one pair that tested, in shares of the output's range. */
  private record Case(String source, Output output, double predicted, double label, double mean) {
    double squaredError() {
      return (predicted - label) * (predicted - label);
    }

    double squaredErrorOfMean() {
      return (mean - label) * (mean - label);
    }
  }

  /** Tests a network on pairs whose sources it has not seen. */
  void add(
      final ParameterNetwork network,
      final List<MeasuredPair> training,
      final List<MeasuredPair> test) {
    final double[] means =
        PairLesson.means(PairLesson.labels(training.stream().map(MeasuredPair::original).toList()));
    for (final MeasuredPair pair : test) {
      final float[] predicted = network.shares(pair.original().features());
      final float[] labels = pair.original().music().labels();
      for (int i = 0; i < labels.length; i++) {
        if (!Float.isNaN(labels[i])) {
          final Output output = Output.PARAMETERS.get(i);
          cases.add(new Case(pair.source(), output, predicted[i], labels[i], means[i]));
        }
      }
    }
  }

  /**
   * The report: a table, in each output's own unit, and a sentence.
   *
   * @param pairs all that were measured
   */
  String lines(final List<MeasuredPair> pairs) {
    final StringBuilder lines =
        new StringBuilder(
                "| output | told by | beyond its range | off by | the mean | explained |\n")
            .append("|---|---|---|---|---|---|\n");
    for (final Output output : Output.PARAMETERS) {
      lines.append(line(output, pairs));
    }
    return lines.append('\n').append(sentence()).append('\n').toString();
  }

  private String line(final Output output, final List<MeasuredPair> pairs) {
    final List<Case> own = cases.stream().filter(each -> each.output.equals(output)).toList();
    final String counts =
        String.format(
            Locale.ROOT,
            "| %s | %d | %d |",
            output.name(),
            count(pairs, music -> music.tells(output)),
            count(pairs, music -> music.isBeyond(output)));
    if (own.isEmpty()) {
      return counts + " – | – | – |\n";
    }
    final double error = own.stream().mapToDouble(Case::squaredError).average().orElseThrow();
    final double ofMean =
        own.stream().mapToDouble(Case::squaredErrorOfMean).average().orElseThrow();
    final double range = output.most() - output.least();
    return counts
        + String.format(
            Locale.ROOT,
            " %.3g | %.3g | %s |\n",
            Math.sqrt(error) * range,
            Math.sqrt(ofMean) * range,
            ofMean > 0 ? String.format(Locale.ROOT, "%.2f", 1 - error / ofMean) : "–");
  }

  private static long count(final List<MeasuredPair> pairs, final Predicate<Music> wanted) {
    return pairs.stream().map(pair -> pair.original().music()).filter(wanted).count();
  }

  /** What all of that says, over all outputs as shares of their ranges. */
  private String sentence() {
    final ThemeBootstrap.Interval explained = explained();
    if (!(explained.value() >= LEAST_EXPLAINED)) {
      return "On sources it has not seen it is no better than always saying the mean: more pairs are"
          + " needed.";
    }
    return String.format(
        Locale.ROOT,
        "On sources it has not seen its squared error is %.0f %% smaller than that of always saying"
            + " the mean (95 %% interval over sources: %.0f to %.0f %%)%s",
        100 * explained.value(),
        100 * explained.low(),
        100 * explained.high(),
        explained.low() > 0 ? "." : ": that may be chance, more pairs would tell.");
  }

  /** Over all outputs of all pairs that tested; a source goes as a whole, as a theme does. */
  private ThemeBootstrap.Interval explained() {
    final double[][] mean = {of(Case::mean)};
    final double[][] predicted = {of(Case::predicted)};
    return new ThemeBootstrap(
            cases.stream().map(Case::source).toList(), of(Case::label), mean, SEED)
        .explained(predicted);
  }

  private double[] of(final ToDoubleFunction<Case> number) {
    return cases.stream().mapToDouble(number).toArray();
  }
}
