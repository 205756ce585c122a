package feelscape.predict.why;

import feelscape.feature.FeatureVector;
import feelscape.feature.Group;
import feelscape.music.Mood;
import feelscape.predict.MoodPredictor;
import feelscape.predict.MoodRank;
import feelscape.predict.Prediction;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Why a picture is heard as it is.
 *
 * @param rank of its mood among those of other pictures
 * @param explanations one a cue, in their order
 * @param words what stands out in the picture, for each group of features
 */
public record Why(MoodRank rank, List<Explanation> explanations, Map<Group, Words> words) {

  public Why {
    explanations = List.copyOf(explanations);
    words = Collections.unmodifiableMap(new EnumMap<>(words));
  }

  /** Why a predictor hears a picture as it does. */
  public static Why of(final FeatureVector picture, final MoodPredictor predictor) {
    final Look look = new Look(picture, predictor.standardiser());
    final List<Explanation> explanations =
        Explanation.of(picture, look.usual(), predictor::predict);
    final Mood mood =
        new Mood(find(explanations, Cue.VALENCE).value(), find(explanations, Cue.AROUSAL).value());
    return new Why(predictor.rank(mood), explanations, Traits.of(look));
  }

  /**
   * Whether it is of what was heard then; another FeelScape may hear the same picture otherwise.
   */
  public boolean isOf(final Prediction heard) {
    return explanations.stream()
        .allMatch(explanation -> explanation.value() == explanation.cue().of(heard));
  }

  /** One to three sentences for a person, the strongest first. */
  public List<String> sentences() {
    return new Sentences(this).all();
  }

  public Words words(final Group group) {
    return Objects.requireNonNull(words.get(group), group.label());
  }

  public Explanation explanation(final Cue cue) {
    return find(explanations, cue);
  }

  private static Explanation find(final List<Explanation> explanations, final Cue cue) {
    return explanations.stream()
        .filter(explanation -> explanation.cue() == cue)
        .findFirst()
        .orElseThrow();
  }
}
