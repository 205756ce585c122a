package feelscape.predict.train.pairs;

import feelscape.neural.Examples;
import feelscape.predict.Output;
import feelscape.predict.ParameterNetwork;
import feelscape.predict.Standardiser;
import feelscape.predict.train.pairs.MeasuredPair.Example;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** What is learned from, as a network sees it: of some pairs all variants, of others none. */
final class PairLesson {
  /** Of a range of which nothing is known. */
  private static final double MIDDLE = 0.5;

  private final List<Example> training;
  private final float[][] trainingLabels;
  private final List<Example> validation;
  private final float[][] validationLabels;

  PairLesson(
      final List<MeasuredPair> training,
      final List<MeasuredPair> validation,
      final Optional<ParameterNetwork> shipped) {
    this.training =
        training.stream()
            .flatMap(pair -> Stream.concat(Stream.of(pair.original()), pair.variants().stream()))
            .toList();
    this.validation = validation.stream().map(MeasuredPair::original).toList();
    trainingLabels = labels(this.training);
    validationLabels = labels(this.validation);
    shipped.ifPresent(this::fillUntold);
  }

  /** An output that no pair tells is to stay what it is in the shipped network. */
  private void fillUntold(final ParameterNetwork shipped) {
    for (int output = 0; output < Output.PARAMETERS.size(); output++) {
      if (known(trainingLabels, output).findAny().isEmpty()) {
        fill(training, trainingLabels, output, shipped);
        fill(validation, validationLabels, output, shipped);
      }
    }
  }

  private static void fill(
      final List<Example> examples,
      final float[][] labels,
      final int output,
      final ParameterNetwork shipped) {
    for (int i = 0; i < labels.length; i++) {
      labels[i][output] = shipped.shares(examples.get(i).features())[output];
    }
  }

  /** The labels of some examples, a row for each. */
  static float[][] labels(final List<Example> examples) {
    return examples.stream().map(example -> example.music().labels()).toArray(float[][]::new);
  }

  Standardiser standardiser() {
    return Standardiser.fit(
        training.stream().map(example -> example.features().shares()).toArray(double[][]::new));
  }

  /** The means of the labels that are learned from. */
  double[] means() {
    return means(trainingLabels);
  }

  /** The mean of each output's known labels; where none is known, the middle of its range. */
  static double[] means(final float[][] labels) {
    final double[] means = new double[Output.PARAMETERS.size()];
    for (int output = 0; output < means.length; output++) {
      means[output] = known(labels, output).average().orElse(MIDDLE);
    }
    return means;
  }

  private static DoubleStream known(final float[][] labels, final int output) {
    return Arrays.stream(labels)
        .mapToDouble(row -> row[output])
        .filter(label -> !Double.isNaN(label));
  }

  Examples training(final Standardiser standardiser) {
    return examples(training, trainingLabels, standardiser);
  }

  Examples validation(final Standardiser standardiser) {
    return examples(validation, validationLabels, standardiser);
  }

  private static Examples examples(
      final List<Example> examples, final float[][] labels, final Standardiser standardiser) {
    return new Examples(
        examples.stream()
            .map(example -> standardiser.apply(example.features().shares()))
            .toArray(float[][]::new),
        labels);
  }
}
