package feelscape.predict.train;

import feelscape.predict.train.Contest.Entrant;
import feelscape.predict.train.peer.ThemeBootstrap;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * A contest as tables: R² (1 is perfect, 0 is no better than always saying the mean) and Spearman's
 * correlation of ranks, with 95 % intervals over resamples of the themes.
 */
final class ContestReport {
  private static final long SEED = 1;

  private final Contest contest;
  private final Map<Feeling, ThemeBootstrap> bootstraps = new EnumMap<>(Feeling.class);

  ContestReport(final Contest contest) {
    this.contest = contest;
    final List<RatedPicture> pictures = contest.pictures();
    for (final Feeling feeling : Feeling.values()) {
      bootstraps.put(
          feeling,
          new ThemeBootstrap(
              pictures.stream().map(RatedPicture::theme).toList(),
              feeling.of(pictures.stream().map(RatedPicture::mood).toList()),
              contest.said(Entrant.MEAN, feeling),
              SEED));
    }
  }

  /** R² and Spearman's correlation of each, and how sure it is that the perceptrons are better. */
  String lines() {
    final StringBuilder lines =
        new StringBuilder("| ")
            .append(contest.pictures().size())
            .append(" pictures of ")
            .append(contest.pictures().stream().map(RatedPicture::theme).distinct().count())
            .append(" themes | R² | Spearman | perceptrons better by |\n|---|---|---|---|\n");
    for (final Feeling feeling : Feeling.values()) {
      for (final Entrant entrant : Entrant.values()) {
        if (entrant != Entrant.MEAN) {
          lines.append(line(feeling, entrant));
        }
      }
    }
    return lines.toString();
  }

  private String line(final Feeling feeling, final Entrant entrant) {
    final double[][] said = contest.said(entrant, feeling);
    final ThemeBootstrap bootstrap = bootstrap(feeling);
    return "| "
        + feeling.label()
        + ", "
        + entrant.label
        + " | "
        + text(bootstrap.explained(said))
        + " | "
        + text(bootstrap.spearman(said))
        + " | "
        + (entrant == Entrant.PERCEPTRONS ? "" : better(feeling, said))
        + " |\n";
  }

  private String better(final Feeling feeling, final double[][] others) {
    final ThemeBootstrap.Difference difference =
        bootstrap(feeling).difference(contest.said(Entrant.PERCEPTRONS, feeling), others);
    return text(difference.explained())
        + String.format(Locale.ROOT, ", in %.0f %% of resamples", 100 * difference.shareBetter());
  }

  /** R² of the perceptrons alone. */
  String explained() {
    final StringBuilder words = new StringBuilder();
    for (final Feeling feeling : Feeling.values()) {
      words
          .append(words.length() == 0 ? "" : ", ")
          .append(feeling.label())
          .append(' ')
          .append(text(bootstrap(feeling).explained(contest.said(Entrant.PERCEPTRONS, feeling))));
    }
    return words.toString();
  }

  private ThemeBootstrap bootstrap(final Feeling feeling) {
    return Objects.requireNonNull(bootstraps.get(feeling), feeling.label());
  }

  private static String text(final ThemeBootstrap.Interval interval) {
    return String.format(
        Locale.ROOT, "%.3f (%.3f to %.3f)", interval.value(), interval.low(), interval.high());
  }
}
