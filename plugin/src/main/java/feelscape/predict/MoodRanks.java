package feelscape.predict;

import feelscape.music.Mood;
import feelscape.neural.Tensor;
import feelscape.neural.WeightFile;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** From the estimate of a mood to its rank: two rising tables. */
public record MoodRanks(MonotoneTable valence, MonotoneTable arousal) {
  private static final String VALENCE = "rank valence";
  private static final String AROUSAL = "rank arousal";

  /** The ranks among estimates for pictures from which the estimators had not learned. */
  public static MoodRanks among(final List<Mood> estimates) {
    return new MoodRanks(table(estimates, Mood::valence), table(estimates, Mood::arousal));
  }

  private static MonotoneTable table(
      final List<Mood> estimates, final ToDoubleFunction<Mood> feeling) {
    return MonotoneTable.between(
        estimates.stream().mapToDouble(feeling).toArray(),
        IntStream.range(0, estimates.size())
            .mapToDouble(i -> (double) i / Math.max(1, estimates.size() - 1))
            .toArray());
  }

  public MoodRank of(final Mood estimate) {
    return new MoodRank(valence.apply(estimate.valence()), arousal.apply(estimate.arousal()));
  }

  List<Tensor> tensors() {
    return List.of(valence.tensor(VALENCE), arousal.tensor(AROUSAL));
  }

  static MoodRanks of(final WeightFile file) {
    return new MoodRanks(
        MonotoneTable.of(file.tensor(VALENCE)), MonotoneTable.of(file.tensor(AROUSAL)));
  }
}
