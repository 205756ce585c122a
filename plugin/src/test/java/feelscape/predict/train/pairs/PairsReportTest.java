package feelscape.predict.train.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import feelscape.predict.Output;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the report says of networks that have, and have not, learned something. */
class PairsReportTest {
  private static final List<MeasuredPair> TRAINING = Lessons.rising(90, 1, Set.of());
  private static final List<MeasuredPair> TEST = Lessons.rising(12, 3, Set.of(Output.TEMPO));

  @Test
  void aNetworkThatHasLearnedIsBetterThanTheMean() {
    final String report = report(150);
    assertThat(report)
        .contains("squared error is", "smaller than that of always saying the mean", " %).");
    assertThat(report).contains("| tempo | 0 | 0 | – | – | – |", "| average_pitch | 12 | 0 |");
  }

  @Test
  void oneThatSaysTheMeanIsNoBetter() {
    assertThat(report(0))
        .contains("On sources it has not seen it is no better than always saying the mean");
  }

  private static String report(final int epochs) {
    final Taught taught =
        Taught.by(TRAINING, Lessons.rising(30, 2, Set.of()), Optional.empty(), epochs, epoch -> {});
    final PairsReport report = new PairsReport();
    report.add(taught.network(), TRAINING, TEST);
    return report.lines(TEST);
  }
}
