package feelscape.compose.anneal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feelscape.compose.Briefs;
import feelscape.compose.Progress;
import feelscape.music.Piece;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class AnnealingComposerTest {
  /** Of eight pieces; whoever changes the music on purpose changes this too. */
  private static final String DIGEST =
      "bb41c41b5170977cbe6afee7cb07284738c8dd68b9bc70b4345f443edd588eaa";

  @Test
  void theSameBriefGivesTheSameNotesOnEveryMachine() throws NoSuchAlgorithmException {
    final MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (int seed = 0; seed < 8; seed++) {
      final Piece piece = new AnnealingComposer().compose(Briefs.any(seed), Progress.NONE);
      digest.update(text(piece).getBytes(StandardCharsets.UTF_8));
    }
    assertThat(HexFormat.of().formatHex(digest.digest())).isEqualTo(DIGEST);
  }

  /** All of a piece; numbers as bits, as their decimals differ between versions of Java. */
  private static String text(final Piece piece) {
    return List.of(
            piece.ladder(),
            piece.chords(),
            piece.programs(),
            piece.groove().delays(),
            Double.doubleToLongBits(piece.groove().swing()),
            piece.groove().humaniseSeed(),
            piece.scores().stream().map(Double::doubleToLongBits).toList())
        .toString();
  }

  @Test
  void everyScoreOnTheWayIsWhatAFreshLookFinds() {
    final AnnealingComposer audited = new AnnealingComposer(Workpiece.Audit.EVERY_MOVE);
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
}
