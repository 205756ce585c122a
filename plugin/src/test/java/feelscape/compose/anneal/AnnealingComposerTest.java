package feelscape.compose.anneal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feelscape.compose.Briefs;
import feelscape.compose.Progress;
import feelscape.compose.anneal.rule.PieceRule;
import feelscape.compose.anneal.rule.RuleBook;
import feelscape.music.Lane;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnealingComposerTest {
  @Test
  void theSameBriefGivesTheSameNotesOnANewerJava(@TempDir final Path folder) throws Exception {
    final String home = System.getenv("JAVA25_HOME");
    Assumptions.assumeTrue(
        home != null, "skipped: JAVA25_HOME names no other Java to compare with");
    final Path output = folder.resolve("digests.txt");
    final Process java =
        new ProcessBuilder(
                Path.of(Objects.requireNonNull(home), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                PieceDigests.class.getName())
            .redirectOutput(output.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    final List<String> here = PieceDigests.all();
    assertThat(here).hasSizeGreaterThan(8).doesNotHaveDuplicates();
    assertThat(java.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(Files.readAllLines(output)).isEqualTo(here);
  }

  @Test
  void theSameBriefGivesTheSameNotesAgain() throws Exception {
    assertThat(PieceDigests.of(Briefs.plain(8, 4))).isEqualTo(PieceDigests.of(Briefs.plain(8, 4)));
  }

  @Test
  void everyScoreOnTheWayIsWhatAFreshLookFinds() {
    final AnnealingComposer audited =
        new AnnealingComposer(Workpiece.Audit.EVERY_MOVE, RuleBook.LOFI);
    assertThat(audited.compose(Briefs.plain(4, 5), Progress.NONE))
        .isEqualTo(new AnnealingComposer().compose(Briefs.plain(4, 5), Progress.NONE));
  }

  @Test
  void progressRisesToTheEnd() {
    final List<Integer> reports = new ArrayList<>();
    final List<Integer> wholes = new ArrayList<>();
    new AnnealingComposer()
        .compose(
            Briefs.plain(4, 1),
            (done, of) -> {
              reports.add(done);
              wholes.add(of);
            });
    assertThat(reports).isSorted().startsWith(0).hasSizeGreaterThan(100);
    assertThat(wholes).containsOnly(reports.get(reports.size() - 1));
  }

  @Test
  void theWorkBeforeTheFirstAttemptAndAfterTheLastCanBeStoppedOnItsWayToo() {
    final List<Integer> reports = new ArrayList<>();
    final List<Integer> wholes = new ArrayList<>();
    new AnnealingComposer()
        .compose(
            Briefs.plain(4, 1),
            (done, of) -> {
              reports.add(done);
              wholes.add(of);
            });
    assertThat(reports.stream().filter(done -> done == 0)).hasSizeGreaterThan(20);
    assertThat(reports.stream().filter(wholes.get(0)::equals)).hasSizeGreaterThan(60);
  }

  @Test
  void aCancelStopsTheWorkAtTheNextReport() {
    final List<Integer> reports = new ArrayList<>();
    final Progress impatient =
        (done, of) -> {
          reports.add(done);
          if (reports.size() == 5) {
            throw new CancellationException();
          }
        };
    assertThatThrownBy(() -> new AnnealingComposer().compose(Briefs.plain(16, 1), impatient))
        .isInstanceOf(CancellationException.class);
    assertThat(reports).hasSize(5);
  }

  /** Says nothing of a draft, but counts how often it is asked. */
  private static final class Counter implements PieceRule {
    private int asked;

    @Override
    public String name() {
      return "counter";
    }

    @Override
    public Set<Lane> hears() {
      return EnumSet.allOf(Lane.class);
    }

    @Override
    public double value(final Draft draft) {
      asked++;
      return 1;
    }
  }

  @Test
  void notMuchIsDoneBetweenTwoChancesToStop() {
    final Counter counter = new Counter();
    final List<RuleBook.Entry> entries = new ArrayList<>(RuleBook.LOFI.entries());
    entries.add(new RuleBook.Entry(1, counter));
    final List<Integer> askedAt = new ArrayList<>(List.of(0));
    new AnnealingComposer(Workpiece.Audit.OFF, new RuleBook(entries))
        .compose(Briefs.plain(16, 1), (done, of) -> askedAt.add(counter.asked));
    assertThat(counter.asked).isGreaterThan(16 * 1000);
    for (int i = 1; i < askedAt.size(); i++) {
      assertThat(askedAt.get(i) - askedAt.get(i - 1)).as("scores").isLessThanOrEqualTo(70);
    }
    assertThat(counter.asked - askedAt.get(askedAt.size() - 1)).isZero();
  }
}
