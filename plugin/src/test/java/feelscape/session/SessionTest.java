package feelscape.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feelscape.event.Parameter;
import feelscape.event.PlayerSettings;
import feelscape.music.Mode;
import feelscape.music.Seed;
import feelscape.picture.Examples;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SessionTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void aFreshSessionHasNothingAndDoesNothing() throws Exception {
    final SessionView view = new Bench(folder).view();
    assertThat(view.state()).isEmpty();
    assertThat(view.activity()).isEqualTo(Activity.IDLE);
    assertThat(view.takes()).isEmpty();
    assertThat(view.canUndo()).isFalse();
    assertThat(view.canRedo()).isFalse();
    assertThat(view.settings()).isEqualTo(PlayerSettings.DEFAULTS);
    assertThat(view.wish()).isEqualTo(Wish.DEFAULT);
  }

  @Test
  void aPictureBecomesAPieceThatTheHostGets() throws Exception {
    final Bench bench = new Bench(folder);
    bench.session.openPicture(Examples.SUNSET);
    assertThat(bench.view().activity()).isEqualTo(new Activity.Working("reading the picture", 0));
    assertThat(bench.pieces).isEmpty();
    bench.work();
    assertThat(bench.view().activity()).isEqualTo(Activity.IDLE);
    assertThat(bench.pieces).containsExactly(bench.played());
    assertThat(bench.played().recipe().orElseThrow().picture()).isEqualTo("sunset.jpg");
    assertThat(bench.played().picture()).isPresent();
    assertThat(Bench.written(bench.saved())).isEqualTo(bench.saved());
  }

  @Test
  void pastedBytesGiveThePieceThatTheFileGives() throws Exception {
    final Bench bench = new Bench(folder);
    final byte[] image = Files.readAllBytes(Examples.SUNSET);
    bench.session.openPicture("a/sunset.jpg", () -> image);
    bench.work();
    assertThat(bench.played()).isEqualTo(Bench.withPiece(folder).played());
  }

  @Test
  void aBadPictureIsSaidInALineAndLeavesThePiece() throws Exception {
    final Bench bench = Bench.withPiece(folder);
    final SessionView before = bench.view();
    bench.session.openPicture(Files.writeString(folder.resolve("notes.txt"), "milk and bread"));
    bench.work();
    assertThat(bench.view().activity()).isInstanceOf(Activity.Failed.class);
    assertThat(bench.view().status()).startsWith("notes.txt: ").doesNotContain("\n");
    assertThat(bench.view().state()).isEqualTo(before.state());
    assertThat(bench.view().wish()).isEqualTo(before.wish());
    assertThat(bench.pieces).hasSize(1);
    bench.session.setBars(4);
    bench.work();
    assertThat(bench.played().recipe().orElseThrow().picture()).isEqualTo("sunset.jpg");
  }

  @Test
  void aComposerThatBreaksIsSaidInALineAndLeavesThePiece() throws Exception {
    final Bench bench = Bench.withPiece(folder);
    bench.composer.halfway(
        () -> {
          throw new IllegalStateException("a broken string");
        });
    bench.session.setBars(16);
    bench.work();
    assertThat(bench.view().status()).contains("a broken string").doesNotContain("\n");
    assertThat(bench.view().wish().bars()).isEqualTo(8);
    assertThat(bench.pieces).hasSize(1);
  }

  @Test
  void progressIsToldInHundredthsAndNeverGoesBack() throws Exception {
    final Bench bench = new Bench(folder);
    final List<Double> shares = new ArrayList<>();
    bench.session.listen(
        () -> {
          if (bench.view().activity() instanceof Activity.Working working) {
            shares.add(working.share());
          }
        });
    bench.session.openPicture(Examples.SUNSET);
    bench.work();
    assertThat(shares).isSorted().hasSizeBetween(100, 110).endsWith(1.0);
  }

  @Test
  void theNewestWishWinsWhereTheOlderWaits() throws Exception {
    final Bench bench = Bench.withPiece(folder);
    bench.session.setBars(4);
    bench.session.setBars(16);
    bench.work();
    assertThat(bench.pieces).hasSize(2);
    assertThat(bench.played().piece().orElseThrow().ladder().bars()).isEqualTo(16);
    assertThat(bench.composer.finished()).isEqualTo(2);
  }

  @Test
  void theNewestWishStopsTheOlderAtItsNextReport() throws Exception {
    final Bench bench = Bench.withPiece(folder);
    bench.composer.halfway(() -> bench.session.setMode(Mode.LYDIAN));
    bench.session.setBars(4);
    bench.work();
    assertThat(bench.composer.finished()).isEqualTo(2);
    assertThat(bench.pieces).hasSize(2);
    assertThat(bench.played().piece().orElseThrow().key().mode()).isEqualTo(Mode.LYDIAN);
    assertThat(bench.played().piece().orElseThrow().ladder().bars()).isEqualTo(4);
  }

  @Test
  void anOlderWishThatCannotBeStoppedIsNotHeardEither() throws Exception {
    final Bench bench = Bench.withPiece(folder);
    bench.composer.becomeDeaf();
    bench.composer.halfway(() -> bench.session.setBars(16));
    bench.session.setBars(4);
    bench.work();
    assertThat(bench.composer.finished()).isEqualTo(3);
    assertThat(bench.pieces).hasSize(2);
    assertThat(bench.played().piece().orElseThrow().ladder().bars()).isEqualTo(16);
  }

  @Test
  void onManyThreadsTheLastWishIsTheOneThatIsHeard() throws Exception {
    final ExecutorService workers = Executors.newFixedThreadPool(4);
    final Bench bench = new Bench(folder, workers);
    bench.session.openPicture(Examples.SUNSET);
    for (int seed = 0; seed < 200; seed++) {
      bench.session.setSeed(seed);
      if (seed % 20 == 0) {
        bench.session.cancel();
        bench.session.openPicture(Examples.SUNSET);
      }
    }
    bench.session.setSeed(4711);
    workers.shutdown();
    assertThat(workers.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    assertThat(bench.view().activity()).isEqualTo(Activity.IDLE);
    assertThat(bench.played().recipe().orElseThrow().seed()).isEqualTo(new Seed(4711));
    assertThat(bench.pieces).endsWith(bench.played());
  }

  @Test
  void aWishWhileAPictureIsReadIsForThatPicture() throws Exception {
    final Bench bench = new Bench(folder);
    bench.session.openPicture(Examples.SUNSET);
    bench.session.setBars(4);
    bench.work();
    assertThat(bench.pieces).hasSize(1);
    assertThat(bench.played().piece().orElseThrow().ladder().bars()).isEqualTo(4);
  }

  @Test
  void aWishBeforeTheFirstPictureIsKeptForIt() throws Exception {
    final Bench bench = new Bench(folder);
    bench.session.setBars(16);
    assertThat(bench.view().activity()).isEqualTo(Activity.IDLE);
    bench.session.openPicture(Examples.SUNSET);
    bench.work();
    assertThat(bench.played().piece().orElseThrow().ladder().bars()).isEqualTo(16);
  }

  @Test
  void cancellingWhileComposingLeavesPieceAndWish() throws Exception {
    final Bench bench = Bench.withPiece(folder);
    final Wish before = bench.view().wish();
    bench.composer.halfway(bench.session::cancel);
    bench.session.setBars(16);
    bench.work();
    assertThat(bench.view().activity()).isEqualTo(Activity.IDLE);
    assertThat(bench.view().wish()).isEqualTo(before);
    assertThat(bench.composer.finished()).isEqualTo(1);
    assertThat(bench.pieces).hasSize(1);
  }

  @Test
  void whoEndsListeningHearsNothingMoreAndTheOthersDo() throws Exception {
    final Bench bench = new Bench(folder);
    final List<String> heard = new ArrayList<>();
    final Runnable end = bench.session.listen(() -> heard.add("first"));
    bench.session.listen(() -> heard.add("second"));
    bench.session.host("Ardour");
    end.run();
    bench.session.host("Qtractor");
    assertThat(heard).containsExactly("first", "second", "second");
  }

  @Test
  void closingWhileComposingLetsNothingBeHeard() throws Exception {
    final Bench bench = Bench.withPiece(folder);
    final List<SessionView> seen = new ArrayList<>();
    bench.session.listen(() -> seen.add(bench.view()));
    bench.session.setBars(16);
    seen.clear();
    bench.composer.halfway(bench.session::close);
    bench.work();
    bench.session.setBars(4);
    bench.work();
    assertThat(bench.pieces).hasSize(1);
    assertThat(seen).allMatch(view -> view.activity() instanceof Activity.Working);
    assertThat(bench.composer.finished()).isEqualTo(1);
  }

  @Test
  void aLengthThatNoPieceHasIsRefusedAtOnce() throws Exception {
    final Bench bench = Bench.withPiece(folder);
    assertThatThrownBy(() -> bench.session.setBars(5)).hasMessageContaining("4, 8 or 16");
    assertThat(bench.view().activity()).isEqualTo(Activity.IDLE);
  }

  @Test
  void aKnobInThePanelMovesTheHostAndTheNextPiece() throws Exception {
    final Bench bench = Bench.withPiece(folder);
    bench.session.beginGesture(Parameter.TRANSPOSE);
    bench.session.set(Parameter.TRANSPOSE, 6.7);
    bench.session.endGesture(Parameter.TRANSPOSE);
    assertThat(bench.moves).containsExactly("begin transpose", "transpose 7.0", "end transpose");
    assertThat(bench.view().settings().transpose()).isEqualTo(7);
    bench.session.setBars(4);
    bench.session.hostMoved(Parameter.TEMPERATURE, 0.75);
    bench.work();
    assertThat(bench.moves).hasSize(3);
    assertThat(bench.pieces.get(1).settings().transpose()).isEqualTo(7);
    assertThat(bench.pieces.get(1).settings().temperature()).isEqualTo(0.75);
  }
}
