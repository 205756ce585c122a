package feelscape.session;

import static org.assertj.core.api.Assertions.assertThat;

import feelscape.event.Parameter;
import feelscape.music.Lane;
import feelscape.music.Mode;
import feelscape.music.Seed;
import feelscape.picture.Examples;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SessionHistoryTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void undoGivesTheHostThePieceBeforeAndRedoTheOneBehind() throws Exception {
    final Bench bench = Bench.withPiece(folder);
    bench.session.setBars(4);
    bench.work();
    bench.session.undo();
    assertThat(bench.pieces).hasSize(3);
    assertThat(bench.pieces.get(2)).isEqualTo(bench.pieces.get(0)).isEqualTo(bench.played());
    assertThat(bench.view().wish().bars()).isEqualTo(8);
    assertThat(bench.view().canUndo()).isFalse();
    bench.session.redo();
    assertThat(bench.pieces.get(3)).isEqualTo(bench.pieces.get(1)).isEqualTo(bench.played());
    assertThat(bench.view().wish().bars()).isEqualTo(4);
    assertThat(bench.view().canRedo()).isFalse();
  }

  @Test
  void undoAtTheFirstTakeAndRedoAtTheLastTellTheHostNothing() throws Exception {
    final Bench bench = Bench.withPiece(folder);
    bench.session.undo();
    bench.session.redo();
    bench.session.selectTake(0);
    assertThat(bench.pieces).hasSize(1);
  }

  @Test
  void undoWhileComposingGivesUpTheWishAlone() throws Exception {
    final Bench bench = Bench.withPiece(folder);
    bench.session.setBars(4);
    assertThat(bench.view().canUndo()).isTrue();
    bench.session.undo();
    bench.work();
    assertThat(bench.pieces).hasSize(1);
    assertThat(bench.view().wish().bars()).isEqualTo(8);
  }

  @Test
  void aTakeThatIsChosenWhileComposingIsWhatIsHeard() throws Exception {
    final Bench bench = Bench.withPiece(folder);
    bench.session.setBars(4);
    bench.work();
    bench.composer.halfway(() -> bench.session.selectTake(0));
    bench.session.setBars(16);
    bench.work();
    assertThat(bench.played().piece().orElseThrow().ladder().bars()).isEqualTo(8);
    assertThat(bench.pieces).hasSize(3).endsWith(bench.played());
    assertThat(bench.view().takes()).hasSize(2);
  }

  @Test
  void goingBackLeavesTheKnobsWhereTheyAre() throws Exception {
    final Bench bench = Bench.withPiece(folder);
    bench.session.setBars(4);
    bench.work();
    bench.session.set(Parameter.TEMPERATURE, 0.9);
    bench.session.undo();
    assertThat(bench.played().settings().temperature()).isEqualTo(0.9);
    assertThat(bench.pieces.get(2).settings().temperature()).isEqualTo(0.9);
  }

  @Test
  void aWishAfterUndoBuildsOnTheTakeThatIsPlayed() throws Exception {
    final Bench bench = Bench.withPiece(folder);
    bench.session.setMode(Mode.LYDIAN);
    bench.work();
    bench.session.undo();
    bench.session.setBars(4);
    bench.work();
    assertThat(bench.played().recipe().orElseThrow().modeByHand()).isFalse();
    assertThat(bench.view().takes()).hasSize(3);
  }

  @Test
  void theDiceGiveASeedThatNoTakeHasHad() throws Exception {
    final Bench bench = Bench.withPiece(folder);
    final Set<Seed> seeds = new HashSet<>(Set.of(seed(bench)));
    for (int i = 0; i < 5; i++) {
      bench.session.rollSeed();
      bench.work();
      assertThat(seeds.add(seed(bench))).isTrue();
      bench.session.undo();
    }
  }

  @Test
  void theSeedIsThatOfTheTakeAndAnotherPictureHasItsOwn() throws Exception {
    final Bench bench = Bench.withPiece(folder);
    final Seed own = seed(bench);
    bench.session.setSeed(42);
    bench.work();
    assertThat(bench.view().wish().seed()).isEqualTo(new Seed(42)).isEqualTo(seed(bench));
    bench.session.openPicture(Examples.SUNSET);
    bench.work();
    assertThat(seed(bench)).isEqualTo(own);
  }

  @Test
  void aStateOfTheHostBecomesATakeAndErasesNone() throws Exception {
    final Bench bench = Bench.withPiece(folder);
    final State first = bench.played();
    bench.session.load(new SavedSession(Golden.STATE));
    assertThat(bench.played()).isEqualTo(Golden.STATE);
    assertThat(bench.view().settings()).isEqualTo(Golden.STATE.settings());
    assertThat(bench.view().takes()).hasSize(2);
    assertThat(bench.pieces).hasSize(1);
    bench.session.undo();
    assertThat(bench.played().piece()).isEqualTo(first.piece());
  }

  @Test
  void theHostsUndoGoesBackToTheTakeThatIsThere() throws Exception {
    final Bench bench = Bench.withPiece(folder);
    final State first = bench.played();
    bench.session.setBars(4);
    bench.work();
    bench.session.load(Bench.written(new SavedSession(first)));
    assertThat(bench.view().takes()).hasSize(2);
    assertThat(bench.view().current()).isZero();
  }

  @Test
  void aStateOfTheHostStopsTheWishThatIsWorkedOn() throws Exception {
    final Bench bench = Bench.withPiece(folder);
    bench.composer.halfway(() -> bench.session.load(new SavedSession(Golden.STATE)));
    bench.session.setBars(4);
    bench.work();
    assertThat(bench.played()).isEqualTo(Golden.STATE);
    assertThat(bench.pieces).hasSize(1);
  }

  @Test
  void anEmptyStateOfTheHostPlaysNothingButKeepsTheTakes() throws Exception {
    final Bench bench = Bench.withPiece(folder);
    bench.session.load(new SavedSession(State.EMPTY));
    assertThat(bench.view().state()).isEmpty();
    assertThat(bench.view().takes()).hasSize(1);
    bench.session.undo();
    assertThat(bench.view().state()).isPresent();
  }

  @Test
  void aLoadedPieceIsComposedAgainWithoutItsPicture() throws Exception {
    final Bench made = Bench.withPiece(folder);
    final Bench bench = new Bench(folder);
    bench.session.load(Bench.written(made.saved()));
    bench.session.setBars(4);
    bench.work();
    made.session.setBars(4);
    made.work();
    assertThat(bench.played()).isEqualTo(made.played());
  }

  @Test
  void aPieceThatForgotItsPictureSaysWhatToDo() throws Exception {
    final Bench bench = new Bench(folder);
    final State forgetful =
        new State(
            Golden.STATE.settings(),
            Golden.STATE.piece(),
            Golden.STATE.recipe(),
            Golden.STATE.features(),
            Golden.STATE.prediction(),
            Optional.empty(),
            Golden.STATE.unknown());
    bench.session.load(new SavedSession(forgetful));
    bench.session.setLocked(Lane.DRUMS, false);
    bench.session.setBars(4);
    bench.work();
    assertThat(bench.view().status()).contains("open its picture again");
    assertThat(bench.played()).isEqualTo(forgetful);
  }

  private static Seed seed(final Bench bench) {
    return Optional.of(bench.played()).flatMap(State::recipe).orElseThrow().seed();
  }
}
