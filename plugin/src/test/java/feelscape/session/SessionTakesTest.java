package feelscape.session;

import static org.assertj.core.api.Assertions.assertThat;

import feelscape.music.Lane;
import feelscape.music.Mode;
import feelscape.music.Piece;
import feelscape.picture.Examples;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Takes that come back with a session of the host. */
final class SessionTakesTest {
  @TempDir private Path folder = Path.of("");
  private Bench made;
  private Bench bench;

  @BeforeEach
  void makeThreeTakes() throws Exception {
    made = Bench.withPiece(folder);
    made.session.setBars(4);
    made.work();
    made.session.setMode(Mode.LYDIAN);
    made.work();
    bench = new Bench(folder);
    bench.session.load(Bench.written(made.saved()));
  }

  @Test
  void theyComeBackWithTheOneThatIsPlayedAndNothingIsComposed() {
    assertThat(bench.view().takes()).hasSize(3);
    assertThat(bench.view().current()).isEqualTo(2);
    assertThat(bench.played()).isEqualTo(made.played());
    bench.work();
    assertThat(bench.composer.finished()).isZero();
    assertThat(bench.pieces).isEmpty();
    for (int i = 0; i < 3; i++) {
      final Take before = made.view().takes().get(i);
      final Take after = bench.view().takes().get(i);
      assertThat(after.key()).isEqualTo(before.key());
      assertThat(after.tempo()).isEqualTo(before.tempo());
      assertThat(after.picture()).isEqualTo("sunset.jpg");
    }
  }

  @Test
  void undoComposesTheOneBeforeAndThenTheHostGetsIt() {
    bench.session.undo();
    assertThat(bench.view().activity()).isInstanceOf(Activity.Working.class);
    assertThat(bench.view().wish().mode()).isNull();
    assertThat(bench.played()).isEqualTo(made.played());
    bench.work();
    made.session.undo();
    assertThat(bench.played()).isEqualTo(made.played());
    assertThat(bench.pieces).containsExactly(made.played());
    assertThat(bench.view().current()).isEqualTo(1);
    assertThat(bench.view().takes()).hasSize(3);
  }

  @Test
  void whatWasComposedAgainIsAtHandFromThenOn() {
    bench.session.selectTake(0);
    bench.work();
    bench.session.redo();
    bench.work();
    assertThat(bench.composer.finished()).isEqualTo(2);
    bench.session.undo();
    bench.session.redo();
    bench.session.redo();
    assertThat(bench.composer.finished()).isEqualTo(2);
    assertThat(bench.view().activity()).isEqualTo(Activity.IDLE);
    assertThat(bench.view().current()).isEqualTo(2);
    assertThat(pieces(bench)).isEqualTo(pieces(made));
  }

  @Test
  void theNewestChoiceWins() {
    bench.composer.halfway(() -> bench.session.selectTake(0));
    bench.session.selectTake(1);
    bench.work();
    assertThat(bench.view().current()).isZero();
    assertThat(bench.pieces).hasSize(1);
    bench.composer.halfway(() -> bench.session.selectTake(2));
    bench.session.selectTake(1);
    bench.work();
    assertThat(bench.view().current()).isEqualTo(2);
    assertThat(bench.played().piece()).isEqualTo(made.played().piece());
  }

  @Test
  void cancellingLeavesTheOneThatIsPlayed() {
    bench.session.selectTake(0);
    bench.session.cancel();
    bench.work();
    assertThat(bench.played()).isEqualTo(made.played());
    assertThat(bench.view().wish()).isEqualTo(made.view().wish());
    assertThat(bench.view().activity()).isEqualTo(Activity.IDLE);
    assertThat(bench.pieces).isEmpty();
  }

  @Test
  void aTakeThatFailsLeavesTheOneThatIsPlayed() {
    bench.composer.halfway(
        () -> {
          throw new IllegalStateException("a broken string");
        });
    bench.session.selectTake(0);
    bench.work();
    assertThat(bench.view().status()).contains("a broken string");
    assertThat(bench.played()).isEqualTo(made.played());
    assertThat(bench.view().takes()).hasSize(3);
  }

  @Test
  void aNewPieceStandsBehindThem() {
    bench.session.setBars(16);
    bench.work();
    assertThat(bench.view().takes()).hasSize(4);
    assertThat(bench.view().current()).isEqualTo(3);
  }

  @Test
  void theDiceKnowTheSeedsOfTakesThatAreNotAtHand() throws Exception {
    made.session.rollSeed();
    made.work();
    final Bench other = new Bench(folder);
    other.session.load(Bench.written(made.saved()));
    other.session.selectTake(0);
    other.work();
    other.session.rollSeed();
    other.work();
    assertThat(other.view().takes())
        .extracting(take -> take.state().recipe().orElseThrow().seed())
        .filteredOn(other.played().recipe().orElseThrow().seed()::equals)
        .hasSize(1);
  }

  @Test
  void theHostsUndoInARunningSessionAddsNone() throws Exception {
    final SavedSession before = Bench.written(made.saved());
    made.session.setBars(16);
    made.work();
    made.session.load(before);
    assertThat(made.view().takes()).hasSize(4);
    assertThat(made.view().current()).isEqualTo(2);
  }

  @Test
  void aSessionThatIsLoadedOverAnotherErasesNone() throws Exception {
    final Bench other = Bench.withPiece(folder);
    other.session.setMode(Mode.DORIAN);
    other.work();
    other.session.load(Bench.written(made.saved()));
    assertThat(other.played().piece()).isEqualTo(made.played().piece());
    assertThat(other.view().takes()).hasSize(4);
    other.session.undo();
    assertThat(other.played().piece().orElseThrow().key().mode()).isEqualTo(Mode.DORIAN);
  }

  @Test
  void aPieceThatNoRecipeBringsBackComesBackByItsNotes() throws Exception {
    made.session.load(new SavedSession(Golden.STATE));
    made.session.setLocked(Lane.DRUMS, false);
    made.session.openPicture(Examples.SUNSET);
    made.session.setBars(16);
    made.work();
    final Bench other = new Bench(folder);
    other.session.load(Bench.written(made.saved()));
    assertThat(other.view().takes()).hasSize(5);
    other.session.undo();
    assertThat(other.played().piece()).isEqualTo(Golden.STATE.piece());
    assertThat(other.played().recipe()).isEqualTo(Golden.STATE.recipe().map(Recipe::unlocked));
    assertThat(other.composer.finished()).isZero();
  }

  @Test
  void lanesThatWereKeptAndRolledComeBack() throws Exception {
    made.session.setLocked(Lane.BASS, true);
    made.session.rollSeed();
    made.work();
    made.session.reroll(Lane.MELODY);
    made.work();
    made.session.setLocked(Lane.DRUMS, true);
    made.session.rollSeed();
    made.work();
    made.session.setLocked(Lane.BASS, false);
    made.session.setLocked(Lane.DRUMS, false);
    made.session.rollSeed();
    made.work();
    final Bench other = new Bench(folder);
    other.session.load(Bench.written(made.saved()));
    for (int take = 0; take < 6; take++) {
      other.session.selectTake(take);
      other.work();
    }
    other.session.selectTake(6);
    assertThat(pieces(other)).isEqualTo(pieces(made));
  }

  @Test
  void allLanesLockedIsThePieceItself() throws Exception {
    for (final Lane lane : Lane.values()) {
      made.session.setLocked(lane, true);
    }
    made.session.rollSeed();
    made.work();
    made.session.undo();
    final Bench other = new Bench(folder);
    other.session.load(Bench.written(made.saved()));
    other.session.redo();
    assertThat(other.composer.finished()).isZero();
    assertThat(pieces(other).get(3)).isEqualTo(pieces(made).get(3));
  }

  private static List<Optional<Piece>> pieces(final Bench bench) {
    return bench.view().takes().stream().map(Take::piece).toList();
  }
}
