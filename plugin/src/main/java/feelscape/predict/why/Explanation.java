package feelscape.predict.why;

import feelscape.feature.FeatureVector;
import feelscape.feature.Group;
import feelscape.predict.Prediction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * How far each group of features moved a cue, from what it is for the usual picture to what it is
 * for this one.
 *
 * <p>These are Shapley values, exact ones: of every set of groups it is predicted what the picture
 * would be heard as if only they were its own and the others those of the usual picture (Lundberg
 * and Lee 2017, A unified approach to interpreting model predictions).
 *
 * @param usual the cue for the usual picture
 * @param value the cue for the picture
 * @param changes what each group did to it; together they lead from {@code usual} to {@code value}
 */
public record Explanation(Cue cue, double usual, double value, Map<Group, Double> changes) {
  private static final double ROUNDING = 1e-9;

  public Explanation {
    changes = Collections.unmodifiableMap(new EnumMap<>(changes));
    final double sum = changes.values().stream().mapToDouble(Double::doubleValue).sum();
    if (!(Math.abs(usual + sum - value) <= ROUNDING * Math.max(1, Math.abs(value)))) {
      throw new IllegalArgumentException(
          "the changes of "
              + cue.label()
              + " lead from "
              + usual
              + " by "
              + sum
              + ", not to "
              + value);
    }
  }

  /** What a group did to the cue. */
  public double change(final Group group) {
    return Objects.requireNonNull(changes.get(group), group.label());
  }

  /**
   * Explains all cues of a picture.
   *
   * @param usual stands for what is not the picture's own
   * @param predictor asked once, for 2 to the number of groups pictures
   */
  static List<Explanation> of(
      final FeatureVector picture,
      final FeatureVector usual,
      final Function<List<FeatureVector>, List<Prediction>> predictor) {
    final List<Prediction> predictions = predictor.apply(mixtures(picture, usual));
    return Arrays.stream(Cue.values()).map(cue -> of(cue, predictions)).toList();
  }

  private static Explanation of(final Cue cue, final List<Prediction> predictions) {
    final double[] worth = predictions.stream().mapToDouble(cue::of).toArray();
    final Group[] groups = Group.values();
    final double[] values = Shapley.values(groups.length, worth);
    final Map<Group, Double> changes = new EnumMap<>(Group.class);
    for (int i = 0; i < groups.length; i++) {
      changes.put(groups[i], values[i]);
    }
    return new Explanation(cue, worth[0], worth[worth.length - 1], changes);
  }

  /** For each set of groups, a bit each: the picture in these, the usual picture in the others. */
  private static List<FeatureVector> mixtures(
      final FeatureVector picture, final FeatureVector usual) {
    final List<List<Integer>> groups = Arrays.stream(Group.values()).map(Group::features).toList();
    final List<FeatureVector> mixtures = new ArrayList<>();
    for (int set = 0; set < 1 << groups.size(); set++) {
      final List<Integer> units = new ArrayList<>(usual.units());
      for (int group = 0; group < groups.size(); group++) {
        if ((set & 1 << group) != 0) {
          groups.get(group).forEach(feature -> units.set(feature, picture.units().get(feature)));
        }
      }
      mixtures.add(new FeatureVector(units));
    }
    return mixtures;
  }
}
