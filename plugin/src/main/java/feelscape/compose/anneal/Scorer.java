package feelscape.compose.anneal;

import feelscape.compose.Voice;
import feelscape.compose.anneal.rule.BarRule;
import feelscape.compose.anneal.rule.PieceRule;
import feelscape.compose.anneal.rule.Rule;
import feelscape.compose.anneal.rule.RuleBook;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Keeps the score of a draft while it changes: after a move only the rules that hear it are asked
 * again, and of those only the bars that it touched.
 */
final class Scorer {
  private final Draft draft;
  private final RuleBook book;
  private final int bars;

  /** Whether the rule of each entry hears each voice. */
  private final boolean[][] hears;

  /** The value of each bar (one for the whole piece) by the rule of each entry. */
  private final double[][] values;

  /** The values as they were at the last {@link #keep}. */
  private final double[][] kept;

  private final double weights;

  Scorer(final Draft draft, final RuleBook book) {
    this.draft = draft;
    this.book = book;
    bars = draft.plan().bars();
    final int rules = book.entries().size();
    hears = new boolean[rules][Voice.ALL.size()];
    values = new double[rules][];
    kept = new double[rules][];
    double sum = 0;
    for (int i = 0; i < rules; i++) {
      final RuleBook.Entry entry = book.entries().get(i);
      for (final Voice voice : Voice.ALL) {
        hears[i][voice.index()] = entry.rule().hears().contains(voice.lane());
      }
      values[i] = new double[entry.rule() instanceof BarRule ? bars : 1];
      hear(i, (1 << bars) - 1);
      kept[i] = values[i].clone();
      sum += entry.weight();
    }
    weights = sum;
  }

  /** Hears what changed since the draft's mark, and gives the new total. */
  double rescore() {
    for (int i = 0; i < values.length; i++) {
      int touched = 0;
      for (final Voice voice : Voice.ALL) {
        touched |= hears[i][voice.index()] ? draft.touchedBars(voice) : 0;
      }
      if (touched != 0) {
        hear(i, touched);
      }
    }
    return total();
  }

  /** Makes the values of the last {@link #rescore} those to come back to. */
  void keep() {
    copy(values, kept);
  }

  /** Goes back to the values that were kept, as the draft goes back to its mark. */
  void restore() {
    copy(kept, values);
  }

  private static void copy(final double[][] from, final double[][] to) {
    for (int i = 0; i < from.length; i++) {
      System.arraycopy(from[i], 0, to[i], 0, from[i].length);
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
  }

  double total() {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += book.entries().get(i).weight() * mean(values[i]);
    }
    return sum / weights;
  }

  Score score() {
    final List<Score.Term> terms = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      final RuleBook.Entry entry = book.entries().get(i);
      terms.add(new Score.Term(entry.rule().name(), entry.weight(), mean(values[i])));
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
