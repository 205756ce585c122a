package feelscape.predict.train;

import feelscape.neural.Adam;
import feelscape.neural.Examples;
import feelscape.neural.Mlp;
import feelscape.neural.Trainer;
import feelscape.predict.MoodPredictor;
import feelscape.predict.Output;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A network that has learned from the training pictures of a lesson.
 *
 * @param lesson what it learned from
 * @param network the features' perceptron
 * @param outcome when training stopped, by the validation pictures
 */
record TrainedMood(Lesson lesson, Mlp network, Trainer.Outcome outcome) {
  private static final List<Integer> HIDDEN = List.of(64, 128, 128, 64);
  private static final double DROPOUT = 0.3;

  /** Chosen by the error of valence and arousal on validation pictures, over all five turns. */
  private static final Trainer.Settings SETTINGS =
      new Trainer.Settings(32, 300, 40, Adam.Settings.DEFAULT.withDecay(10));

  /** How much more each of the two moods counts in the error than one of the 20 parameters. */
  private static final float MOOD_WEIGHT = 20;

  /** The share of a predicted mood's distance from the mean that is believed; chosen likewise. */
  private static final double TRUST = 0.5;

  /**
   * Trains a network.
   *
   * @param seed of the first weights, of dropout and of the order of the pictures
   */
  static TrainedMood train(final Lesson lesson, final long seed, final TrainingProgress progress) {
    final Examples training = lesson.examples(Split.Part.TRAINING);
    final SplittableRandom random = new SplittableRandom(seed);
    final Mlp network = new Mlp(sizes(training.inputs()[0].length), DROPOUT, random);
    final Trainer.Outcome outcome =
        new Trainer(SETTINGS, outputWeights())
            .fit(
                network,
                training,
                lesson.examples(Split.Part.VALIDATION),
                random,
                epoch -> progress.report(epoch, SETTINGS.epochs()));
    return new TrainedMood(lesson, network, outcome);
  }

  /** The settings in words. */
  static String recipe() {
    return "Adam at rate "
        + SETTINGS.adam().rate()
        + ", decay "
        + SETTINGS.adam().decay()
        + ", batches of "
        + SETTINGS.batch()
        + ", dropout "
        + DROPOUT
        + ", valence and arousal weighing "
        + MOOD_WEIGHT
        + ", patience "
        + SETTINGS.patience()
        + ", trust "
        + TRUST;
  }

  MoodPredictor predictor() {
    return MoodPredictor.of(
        lesson.standardiser(),
        network,
        network.apply(lesson.examples(Split.Part.VALIDATION).inputs()),
        lesson.examples(Split.Part.TRAINING).labels(),
        TRUST);
  }

  private static List<Integer> sizes(final int features) {
    final List<Integer> sizes = new ArrayList<>();
    sizes.add(features);
    sizes.addAll(HIDDEN);
    sizes.add(Output.ALL.size());
    return sizes;
  }

  private static float[] outputWeights() {
    final float[] weights = new float[Output.ALL.size()];
    Arrays.fill(weights, 1);
    weights[Output.ALL.indexOf(Output.VALENCE)] = MOOD_WEIGHT;
    weights[Output.ALL.indexOf(Output.AROUSAL)] = MOOD_WEIGHT;
    return weights;
  }
}
