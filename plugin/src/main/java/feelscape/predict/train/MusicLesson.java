package feelscape.predict.train;

import feelscape.feature.FeatureVector;
import feelscape.music.Key;
import feelscape.music.Mood;
import feelscape.music.MusicParameters;
import feelscape.music.PitchClass;
import feelscape.neural.Adam;
import feelscape.neural.Examples;
import feelscape.neural.Mlp;
import feelscape.neural.Trainer;
import feelscape.predict.KeyProfile;
import feelscape.predict.MoodNetwork;
import feelscape.predict.MoodRank;
import feelscape.predict.MoodRanks;
import feelscape.predict.Output;
import feelscape.predict.ParameterNetwork;
import feelscape.predict.Standardiser;
import feelscape.statistic.Ranks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Teaches a perceptron what the {@link Teacher} would play for a picture, by the rank of the mood
 * that is heard in it and by its hue. What is taught follows from the features, so it can be taught
 * of pictures that were never taken: besides the photographs, of many that lie between two of them.
 */
final class MusicLesson {
  private static final List<Integer> HIDDEN = List.of(256, 128);
  private static final Trainer.Settings SETTINGS =
      new Trainer.Settings(64, 150, 50, Adam.Settings.DEFAULT.withRate(0.002));

  /** For so many pictures that are learned from one tells when to stop. */
  private static final int STOPPING = 8;

  private final MoodNetwork mood;
  private final MoodRanks ranks;
  private final List<FeatureVector> pictures;
  private final Ranks hues;

  MusicLesson(final MoodNetwork mood, final MoodRanks ranks, final List<FeatureVector> pictures) {
    this.mood = mood;
    this.ranks = ranks;
    this.pictures = List.copyOf(pictures);
    hues = new Ranks(pictures.stream().mapToDouble(MusicLesson::hue).toArray());
  }

  /**
   * Teaches.
   *
   * @param count of the pictures between two that are learned from
   */
  ParameterNetwork teach(final int count, final long seed) {
    final SplittableRandom random = new SplittableRandom(seed);
    final List<FeatureVector> learned = new ArrayList<>(pictures);
    learned.addAll(between(count, random));
    final Standardiser standardiser = mood.standardiser();
    final List<Integer> sizes = new ArrayList<>();
    sizes.add(standardiser.mean().length);
    sizes.addAll(HIDDEN);
    sizes.add(Output.PARAMETERS.size());
    final Mlp network = new Mlp(sizes, 0, random);
    final float[] weights = new float[Output.PARAMETERS.size()];
    Arrays.fill(weights, 1);
    new Trainer(SETTINGS, weights)
        .fit(
            network,
            examples(standardiser, learned),
            examples(standardiser, between(count / STOPPING, random)),
            random,
            epoch -> {});
    return new ParameterNetwork(standardiser, network, true);
  }

  private Examples examples(final Standardiser standardiser, final List<FeatureVector> learned) {
    return new Examples(standardiser.apply(learned), labels(learned));
  }

  private float[][] labels(final List<FeatureVector> some) {
    final List<Mood> moods = mood.estimate(some);
    final float[][] labels = new float[some.size()][];
    for (int i = 0; i < labels.length; i++) {
      final MoodRank rank = ranks.of(moods.get(i));
      final double hue = hues.of(hue(some.get(i)));
      labels[i] = Output.shares(Teacher.teach(rank.valence(), rank.arousal(), hue));
      final List<Double> pitchClasses = Teacher.pitchClasses(rank.valence(), hue);
      for (int j = 0; j < pitchClasses.size(); j++) {
        final Output output = Output.PITCH_CLASSES.get(j);
        labels[i][Output.PARAMETERS.indexOf(output)] = (float) output.shareOf(pitchClasses.get(j));
      }
    }
    return labels;
  }

  /** Pictures somewhere between two others. */
  private List<FeatureVector> between(final int count, final SplittableRandom random) {
    final List<FeatureVector> between = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      final FeatureVector one = pictures.get(random.nextInt(pictures.size()));
      final FeatureVector other = pictures.get(random.nextInt(pictures.size()));
      between.add(between(one, other, random.nextDouble()));
    }
    return between;
  }

  private static FeatureVector between(
      final FeatureVector one, final FeatureVector other, final double share) {
    final List<Integer> units = new ArrayList<>();
    for (int i = 0; i < one.size(); i++) {
      final int from = one.units().get(i);
      units.add((int) Math.floor(from + share * (other.units().get(i) - from) + 0.5));
    }
    return new FeatureVector(units);
  }

  /** What the teacher plays for pictures. */
  List<MusicParameters> taught(final List<FeatureVector> some) {
    final List<Mood> moods = mood.estimate(some);
    final List<MusicParameters> taught = new ArrayList<>();
    for (int i = 0; i < some.size(); i++) {
      final MoodRank rank = ranks.of(moods.get(i));
      taught.add(Teacher.teach(rank.valence(), rank.arousal(), hues.of(hue(some.get(i)))));
    }
    return taught;
  }

  /** Of the mean colour: the angle of its a* and b*, in turns from magenta over yellow, 0..1. */
  private static double hue(final FeatureVector features) {
    final double turns =
        StrictMath.atan2(features.value("b_mean"), features.value("a_mean")) / (2 * StrictMath.PI);
    return turns < 0 ? turns + 1 : turns;
  }

  /** How well a network has learned, on pictures that it was not taught of. */
  String report(final ParameterNetwork network, final List<FeatureVector> test) {
    final List<MusicParameters> taught = taught(test);
    final float[][] labels = labels(test);
    final double[] means = means(labels(pictures));
    final List<Mood> moods = mood.estimate(test);
    double error = 0;
    double ofTheMean = 0;
    int keys = 0;
    int near = 0;
    double tempo = 0;
    for (int i = 0; i < test.size(); i++) {
      final float[] wanted = labels[i];
      final float[] given = network.shares(test.get(i));
      for (int j = 0; j < wanted.length; j++) {
        error += (given[j] - wanted[j]) * (given[j] - wanted[j]);
        ofTheMean += (means[j] - wanted[j]) * (means[j] - wanted[j]);
      }
      final MusicParameters played = network.predict(test.get(i), ranks.of(moods.get(i)));
      final Key key = KeyProfile.keyOf(played.pitchClassHistogram());
      final Key wantedKey = KeyProfile.keyOf(taught.get(i).pitchClassHistogram());
      keys += key.equals(wantedKey) ? 1 : 0;
      near += isFifth(key, wantedKey) ? 1 : 0;
      tempo += Math.abs(played.tempo() - taught.get(i).tempo()) / test.size();
    }
    return String.format(
        Locale.ROOT,
        "%d pictures: %.3f of what the teacher varies is explained; %.0f %% are in the teacher's key,"
            + " %.0f %% in it or one a fifth away; the tempo is off by %.1f BPM on the average\n",
        test.size(),
        1 - error / ofTheMean,
        100.0 * keys / test.size(),
        100.0 * near / test.size(),
        tempo);
  }

  /** The settings in words. */
  static String recipe(final int between) {
    return "a perceptron with hidden layers of "
        + HIDDEN
        + " taught by the teacher, of "
        + between
        + " pictures between photographs, Adam at rate "
        + SETTINGS.adam().rate()
        + ", batches of "
        + SETTINGS.batch()
        + ", patience "
        + SETTINGS.patience();
  }

  /** Whether tonics are a fifth apart or the same. */
  private static boolean isFifth(final Key one, final Key other) {
    final int fifths = PitchClass.of(7 * (one.tonic() - other.tonic()));
    return fifths <= 1 || fifths == PitchClass.COUNT - 1;
  }

  private static double[] means(final float[][] labels) {
    final double[] means = new double[Output.PARAMETERS.size()];
    for (final float[] shares : labels) {
      for (int j = 0; j < means.length; j++) {
        means[j] += shares[j] / labels.length;
      }
    }
    return means;
  }
}
