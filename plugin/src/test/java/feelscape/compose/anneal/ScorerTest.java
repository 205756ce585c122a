package feelscape.compose.anneal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feelscape.compose.Arrangement;
import feelscape.compose.Briefs;
import feelscape.compose.Clip;
import feelscape.compose.Voice;
import feelscape.compose.anneal.move.Proposals;
import feelscape.compose.anneal.rule.BarRule;
import feelscape.compose.anneal.rule.Intervals;
import feelscape.compose.anneal.rule.RuleBook;
import feelscape.music.Lane;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScorerTest {
  static LongStream seeds() {
    return LongStream.range(0, 12);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatIsKeptUpToDateIsWhatAFreshLookFinds(final long seed) {
    final Arrangement arrangement = Arrangement.of(Briefs.any(seed), () -> {});
    final Draft draft = new Draft(arrangement.plan(), arrangement.notes());
    final Scorer scorer = new Scorer(draft, RuleBook.LOFI);
    final SplittableRandom random = new SplittableRandom(seed);
    final Proposals proposals = new Proposals(random, EnumSet.allOf(Lane.class));
    for (int i = 0; i < 1500; i++) {
      proposals.next(draft).apply(draft);
      scorer.rescore();
      scorer.audit();
      if (Laws.allow(draft) && random.nextBoolean()) {
        draft.mark();
        scorer.keep();
      } else {
        draft.undo();
        scorer.restore();
        scorer.audit();
      }
    }
  }

  @Test
  void afterAHundredThousandMovesTheScoreIsStillWhatAFreshLookFinds() {
    final Arrangement arrangement = Arrangement.of(Briefs.plain(8, 3), () -> {});
    final Draft draft = new Draft(arrangement.plan(), arrangement.notes());
    final Scorer scorer = new Scorer(draft, RuleBook.LOFI);
    final SplittableRandom random = new SplittableRandom(3);
    final Proposals proposals = new Proposals(random, EnumSet.allOf(Lane.class));
    for (int i = 1; i <= 100_000; i++) {
      proposals.next(draft).apply(draft);
      scorer.rescore();
      if (Laws.allow(draft) && random.nextInt(4) > 0) {
        draft.mark();
        scorer.keep();
      } else {
        draft.undo();
        scorer.restore();
      }
      if (i % 1000 == 0) {
        scorer.audit();
      }
    }
    final Scorer fresh = new Scorer(new Draft(draft.plan(), draft.notes()), RuleBook.LOFI);
    assertThat(scorer.total()).isEqualTo(fresh.total());
    assertThat(scorer.score()).isEqualTo(fresh.score());
  }

  @Test
  void theTotalIsThatOfTheTerms() {
    final Arrangement arrangement = Arrangement.of(Briefs.plain(8, 1), () -> {});
    final Draft draft = new Draft(arrangement.plan(), arrangement.notes());
    final Scorer scorer = new Scorer(draft, RuleBook.LOFI);
    assertThat(scorer.score().total()).isEqualTo(scorer.total()).isBetween(0.0, 1.0);
    assertThat(scorer.score().terms())
        .hasSameSizeAs(RuleBook.LOFI.entries())
        .allMatch(term -> 0 <= term.value() && term.value() <= 1)
        .extracting(Score.Term::rule)
        .doesNotHaveDuplicates()
        .contains("motif", "clashes");
  }

  /** Looks at another bar than it says. */
  private static final class Liar implements BarRule {
    @Override
    public String name() {
      return "liar";
    }

    @Override
    public Set<Lane> hears() {
      return Set.of(Lane.MELODY);
    }

    @Override
    public double value(final Draft draft, final int bar) {
      return draft.begins(Voice.MELODY, 0) ? 1 : 0;
    }
  }

  @Test
  void theAuditNamesTheRuleThatLied() {
    final Draft draft = Clip.of("melody | C4 D4 E4 F4 | C4 D4 E4 F4 | C4 D4 E4 F4 |");
    final RuleBook book =
        new RuleBook(
            List.of(new RuleBook.Entry(1, new Intervals()), new RuleBook.Entry(1, new Liar())));
    final Scorer scorer = new Scorer(draft, book);
    draft.remove(Voice.MELODY, 0);
    scorer.rescore();
    assertThatThrownBy(scorer::audit).hasMessageContaining("'liar'").hasMessageContaining("bar 1");
  }
}
