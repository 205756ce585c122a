package feelscape.compose.anneal;

import feelscape.compose.Voice;
import feelscape.compose.anneal.rule.BarRule;
import feelscape.compose.anneal.rule.PieceRule;
import feelscape.compose.anneal.rule.Rule;
import feelscape.compose.anneal.rule.RuleBook;
import feelscape.music.Lane;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Keeps the score of a draft while it changes: after a move only the rules that hear it are asked
 * again, and of those only the bars that it touched.
 */
final class Scorer {
  private static final List<Lane> LANES = List.of(Lane.values());

  private final Draft draft;
  private final RuleBook book;
  private final int bars;

  /** A bit for each lane that the rule of each entry hears. */
  private final int[] hears;

  /** The value of each bar (one for the whole piece) by the rule of each entry, and their mean. */
  private final double[][] values;

  private final double[] means;

  /** Values and means as they were at the last {@link #keep}. */
  private final double[][] keptValues;

  private final double[] keptMeans;

  /** The entries, a bit each, whose values are not those that were kept. */
  private long unkept;

  private final double weights;

  Scorer(final Draft draft, final RuleBook book) {
    this.draft = draft;
    this.book = book;
    bars = draft.plan().bars();
    final int rules = book.entries().size();
    hears = new int[rules];
    values = new double[rules][];
    means = new double[rules];
    double sum = 0;
    for (int i = 0; i < rules; i++) {
      final RuleBook.Entry entry = book.entries().get(i);
      for (final Lane lane : entry.rule().hears()) {
        hears[i] |= 1 << lane.index();
      }
      values[i] = new double[entry.rule() instanceof BarRule ? bars : 1];
      hear(i, (1 << bars) - 1);
      sum += entry.weight();
    }
    weights = sum;
    keptValues = Arrays.stream(values).map(double[]::clone).toArray(double[][]::new);
    keptMeans = means.clone();
    unkept = 0;
  }

  /** Hears what changed since the draft's mark, and gives the new total. */
  double rescore() {
    final int[] touched = touchedBars();
    for (int i = 0; i < values.length; i++) {
      if (touched[hears[i]] != 0) {
        hear(i, touched[hears[i]]);
      }
    }
    return total();
  }

  /** The bars, a bit each, that are touched in any of some lanes, a bit each. */
  private int[] touchedBars() {
    final int[] touched = new int[1 << LANES.size()];
    for (final Voice voice : Voice.ALL) {
      touched[1 << voice.lane().index()] |= draft.touchedBars(voice);
    }
    for (int lanes = 1; lanes < touched.length; lanes++) {
      touched[lanes] |= touched[lanes & (lanes - 1)] | touched[Integer.lowestOneBit(lanes)];
    }
    return touched;
  }

  /** Makes the values of the last {@link #rescore} those to come back to. */
  void keep() {
    copyUnkept(values, keptValues, means, keptMeans);
  }

  /** Goes back to the values that were kept, as the draft goes back to its mark. */
  void restore() {
    copyUnkept(keptValues, values, keptMeans, means);
  }

  private void copyUnkept(
      final double[][] values,
      final double[][] toValues,
      final double[] means,
      final double[] toMeans) {
    while (unkept != 0) {
      final int i = Long.numberOfTrailingZeros(unkept);
      System.arraycopy(values[i], 0, toValues[i], 0, values[i].length);
      toMeans[i] = means[i];
      unkept &= unkept - 1;
    }
  }

  private void hear(final int index, final int touchedBars) {
    final Rule rule = book.entries().get(index).rule();
    if (rule instanceof PieceRule pieceRule) {
      values[index][0] = pieceRule.value(draft);
    } else if (rule instanceof BarRule barRule) {
      final int affected = barRule.affected(draft.plan().form(), touchedBars);
      for (int bar = 0; bar < bars; bar++) {
        if (((affected >> bar) & 1) != 0) {
          values[index][bar] = barRule.value(draft, bar);
        }
      }
    }
    means[index] = mean(values[index]);
    unkept |= 1L << index;
  }

  double total() {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += book.entries().get(i).weight() * means[i];
    }
    return sum / weights;
  }

  Score score() {
    final List<Score.Term> terms = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      final RuleBook.Entry entry = book.entries().get(i);
      terms.add(new Score.Term(entry.rule().name(), entry.weight(), means[i]));
    }
    return new Score(terms);
  }

  private static double mean(final double[] values) {
    double sum = 0;
    for (final double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  /**
   * Compares every value with that of a fresh draft with the same notes.
   *
   * @throws IllegalStateException naming the rule and the bar that differ
   */
  void audit() {
    final Scorer fresh = new Scorer(new Draft(draft.plan(), draft.notes()), book);
    for (int i = 0; i < values.length; i++) {
      final int bar = Arrays.mismatch(values[i], fresh.values[i]);
      if (bar >= 0) {
        throw new IllegalStateException(
            "the rule '%s' kept %s for bar %d, where a fresh look finds %s"
                .formatted(
                    book.entries().get(i).rule().name(),
                    values[i][bar],
                    bar,
                    fresh.values[i][bar]));
      }
    }
  }
}
