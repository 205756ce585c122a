package feelscape.bench.music;

import feelscape.compose.measure.Asked;
import feelscape.compose.measure.ClipNote;
import feelscape.music.Mood;
import feelscape.statistic.RankCorrelation;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Mood agreement: partial Spearman correlations, the other dimension of the mood held fixed. */
final class MoodRows {
  private static final String GOAL = ".8 or more";

  static final List<Row> ALL =
      List.of(
          valence("brightness of the mode", MoodRows::brightness),
          valence("mean pitch", take -> Asked.meanPitch(take.clip().melody()).orElse(0)),
          arousal("tempo", take -> take.clip().tempo().bpm()),
          arousal("notes a second", take -> Asked.density(take.clip())),
          arousal("velocity", MoodRows::velocity));

  private MoodRows() {}

  private static Row valence(final String with, final ToDoubleFunction<Take> figure) {
    return row("valence with " + with, figure, Mood::valence, Mood::arousal);
  }

  private static Row arousal(final String with, final ToDoubleFunction<Take> figure) {
    return row("arousal with " + with, figure, Mood::arousal, Mood::valence);
  }

  private static Row row(
      final String measure,
      final ToDoubleFunction<Take> figure,
      final ToDoubleFunction<Mood> dimension,
      final ToDoubleFunction<Mood> fixed) {
    return new Row(
        measure,
        GOAL,
        takes ->
            Cells.number(
                RankCorrelation.partial(
                    of(takes, take -> dimension.applyAsDouble(take.subject().mood())),
                    of(takes, figure),
                    of(takes, take -> fixed.applyAsDouble(take.subject().mood())))));
  }

  private static double[] of(final List<Take> takes, final ToDoubleFunction<Take> figure) {
    return takes.stream().mapToDouble(figure).toArray();
  }

  /** The more semitones its steps lie above the tonic, the brighter a mode. */
  private static double brightness(final Take take) {
    return take.clip().key().mode().steps().stream().mapToInt(Integer::intValue).sum();
  }

  private static double velocity(final Take take) {
    return take.clip().notes().stream().mapToInt(ClipNote::velocity).average().orElse(0);
  }
}
