package feelscape.session;

import static org.assertj.core.api.Assertions.assertThat;

import feelscape.music.Lane;
import feelscape.music.Mode;
import feelscape.music.PerLane;
import feelscape.picture.Examples;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was asked for and is not finished outlives the process. */
final class SessionWishTest {
  @TempDir private Path folder = Path.of("");
  private Bench bench;

  @BeforeEach
  void makeAPiece() throws Exception {
    bench = Bench.withPiece(folder);
    bench.wishes.clear();
  }

  @Test
  void theHostSavesTheLastPieceWithTheWish() throws Exception {
    bench.session.setBars(4);
    assertThat(bench.wishes).hasSize(1);
    assertThat(bench.saved().state()).isEqualTo(bench.played());
    assertThat(bench.saved().wish().orElseThrow().wish().bars()).isEqualTo(4);
    assertThat(Bench.written(bench.saved())).isEqualTo(bench.saved());
  }

  @Test
  void aFinishedPieceHasNone() {
    bench.session.setBars(4);
    bench.work();
    assertThat(bench.wishes).hasSize(1);
    assertThat(bench.saved().wish()).isEmpty();
    assertThat(bench.saved().state()).isEqualTo(bench.played());
  }

  @Test
  void aCancelledOrFailedWishIsTakenBack() {
    bench.session.setBars(4);
    bench.session.cancel();
    assertThat(bench.wishes).hasSize(2);
    assertThat(bench.saved().wish()).isEmpty();
    bench.session.openPicture(folder.resolve("missing.jpg"));
    assertThat(bench.saved().wish()).isPresent();
    bench.work();
    assertThat(bench.wishes).hasSize(4);
    assertThat(bench.saved().wish()).isEmpty();
    assertThat(bench.saved().state()).isEqualTo(bench.played());
  }

  @Test
  void theNewestWishIsSaved() {
    bench.session.setBars(4);
    bench.session.setMode(Mode.LYDIAN);
    final Wish saved = bench.saved().wish().orElseThrow().wish();
    assertThat(saved.bars()).isEqualTo(4);
    assertThat(saved.mode()).isEqualTo(Mode.LYDIAN);
  }

  @Test
  void whatIsLoadedWaitsUntilSomebodyLooks() throws Exception {
    bench.session.setTonic(3);
    final Bench other = new Bench(folder);
    other.session.load(Bench.written(bench.saved()));
    other.work();
    assertThat(other.composer.finished()).isZero();
    assertThat(other.played()).isEqualTo(bench.played());
    assertThat(other.view().activity()).isEqualTo(Activity.IDLE);
    other.session.takeUpWish();
    assertThat(other.view().activity()).isInstanceOf(Activity.Working.class);
    other.work();
    bench.work();
    assertThat(other.pieces).containsExactly(bench.played());
    assertThat(other.view().takes()).hasSize(2);
    assertThat(other.saved().wish()).isEmpty();
  }

  @Test
  void whoeverLooksAgainBeginsNothingAnew() {
    bench.session.setBars(4);
    bench.session.takeUpWish();
    bench.work();
    bench.session.takeUpWish();
    bench.work();
    assertThat(bench.composer.finished()).isEqualTo(2);
  }

  @Test
  void anotherWishTakesThePlaceOfTheOneThatWaits() throws Exception {
    bench.session.setBars(4);
    final Bench other = new Bench(folder);
    other.session.load(Bench.written(bench.saved()));
    other.session.setBars(16);
    other.session.takeUpWish();
    other.work();
    assertThat(other.pieces).hasSize(1);
    assertThat(other.played().recipe().orElseThrow().bars()).isEqualTo(16);
  }

  @Test
  void whatTheHostSetsWithoutAWishTakesItAway() throws Exception {
    bench.session.setBars(4);
    bench.session.load(new SavedSession(bench.played()));
    bench.session.takeUpWish();
    bench.work();
    assertThat(bench.composer.finished()).isEqualTo(1);
  }

  @Test
  void lanesThatAreKeptRolledAndLockedAreRemembered() throws Exception {
    bench.session.setLocked(Lane.CHORDS, true);
    bench.session.reroll(Lane.DRUMS);
    final Bench other = new Bench(folder);
    other.session.load(Bench.written(bench.saved()));
    assertThat(other.view().locked().lanes()).isEqualTo(new PerLane<>(false, true, false, false));
    other.session.takeUpWish();
    other.work();
    bench.work();
    assertThat(other.played()).isEqualTo(bench.played());
  }

  @Test
  void theFirstPictureIsRememberedByItsFileUntilItIsRead() throws Exception {
    final Path file = Files.copy(Examples.SUNSET, folder.resolve("evening.jpg"));
    final Bench first = new Bench(folder);
    first.session.openPicture(file);
    final SavedSession unread = Bench.written(first.saved());
    assertThat(unread.wish().orElseThrow().source()).isEqualTo(new Source.InFile(file));
    first.composer.halfway(first.session::close);
    first.work();
    final SavedSession read = Bench.written(first.saved());
    final Bench again = new Bench(folder);
    again.session.load(unread);
    again.session.takeUpWish();
    again.work();
    Files.delete(file);
    final Bench withoutFile = new Bench(folder);
    withoutFile.session.load(read);
    withoutFile.session.takeUpWish();
    withoutFile.work();
    assertThat(withoutFile.played()).isEqualTo(again.played());
    assertThat(withoutFile.played().picture()).isPresent();
    final Bench tooLate = new Bench(folder);
    tooLate.session.load(unread);
    tooLate.session.takeUpWish();
    tooLate.work();
    assertThat(tooLate.view().status()).contains("evening.jpg");
    assertThat(tooLate.saved().wish()).isEmpty();
  }

  @Test
  void aPastedPictureIsRememberedOnceItIsRead() throws Exception {
    final byte[] image = Files.readAllBytes(Examples.SUNSET);
    bench.session.openPicture("pasted.jpg", () -> image);
    assertThat(Bench.written(bench.saved()).wish()).isEmpty();
    bench.composer.halfway(bench.session::close);
    bench.work();
    final Bench other = new Bench(folder);
    other.session.load(Bench.written(bench.saved()));
    other.session.takeUpWish();
    other.work();
    assertThat(other.played().recipe().orElseThrow().picture()).isEqualTo("pasted.jpg");
    assertThat(other.view().takes()).hasSize(2);
  }

  @Test
  void aTakeThatIsComposedAgainIsNoWish() throws Exception {
    bench.session.setBars(4);
    bench.work();
    final Bench other = new Bench(folder);
    other.session.load(Bench.written(bench.saved()));
    other.session.undo();
    assertThat(other.wishes).isEmpty();
    other.work();
    assertThat(other.saved().wish()).isEmpty();
  }

  @Test
  void whatEndsTheProcessEachTimeIsGivenUp() throws Exception {
    bench.session.setBars(4);
    SavedSession saved = bench.saved();
    for (int life = 0; life < PendingWish.MOST_TRIES; life++) {
      final Bench next = new Bench(folder);
      next.session.load(Bench.written(saved));
      next.session.takeUpWish();
      assertThat(next.view().activity()).isInstanceOf(Activity.Working.class);
      saved = next.saved();
    }
    final Bench last = new Bench(folder);
    last.session.load(Bench.written(saved));
    last.session.takeUpWish();
    assertThat(last.view().status()).contains("begun three times").contains("ask for it again");
    assertThat(last.saved().wish()).isEqualTo(Optional.empty());
    assertThat(last.played()).isEqualTo(bench.played());
  }
}
