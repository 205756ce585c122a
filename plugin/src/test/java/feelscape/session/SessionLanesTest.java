package feelscape.session;

import static org.assertj.core.api.Assertions.assertThat;

import feelscape.music.Lane;
import feelscape.music.Note;
import feelscape.music.PerLane;
import feelscape.music.Piece;
import feelscape.picture.Examples;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class SessionLanesTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void aLockedLaneStaysWhenAllElseIsComposedAnew() throws Exception {
    final Bench bench = Bench.withPiece(folder);
    final List<Note> bass = notes(bench, Lane.BASS);
    final List<Note> melody = notes(bench, Lane.MELODY);
    bench.session.setLocked(Lane.BASS, true);
    assertThat(bench.view().locked().lanes()).isEqualTo(new PerLane<>(false, false, true, false));
    assertThat(bench.pieces).hasSize(1);
    bench.session.rollSeed();
    bench.work();
    assertThat(notes(bench, Lane.BASS)).isEqualTo(bass);
    assertThat(notes(bench, Lane.MELODY)).isNotEqualTo(melody);
    bench.session.setLocked(Lane.BASS, false);
    bench.session.rollSeed();
    bench.work();
    assertThat(notes(bench, Lane.BASS)).isNotEqualTo(bass);
  }

  @ParameterizedTest
  @EnumSource
  void aLaneThatIsRolledChangesAlone(final Lane rolled) throws Exception {
    final Bench bench = Bench.withPiece(folder);
    bench.session.setLocked(rolled, true);
    final PerLane<List<Note>> before = PerLane.of(lane -> notes(bench, lane));
    bench.session.reroll(rolled);
    bench.work();
    for (final Lane lane : Lane.values()) {
      assertThat(notes(bench, lane).equals(before.get(lane))).isEqualTo(lane != rolled);
    }
  }

  @Test
  void eachRollGivesAnotherTakeAndUndoTheOneBefore() throws Exception {
    final Bench bench = Bench.withPiece(folder);
    final State first = bench.played();
    bench.session.reroll(Lane.DRUMS);
    bench.work();
    final State second = bench.played();
    bench.session.reroll(Lane.DRUMS);
    bench.work();
    assertThat(bench.view().takes()).extracting(Take::piece).doesNotHaveDuplicates().hasSize(3);
    bench.session.undo();
    assertThat(bench.played()).isEqualTo(second);
    bench.session.undo();
    assertThat(bench.played()).isEqualTo(first);
  }

  @Test
  void aRollBeforeTheFirstPieceDoesNothing() throws Exception {
    final Bench bench = new Bench(folder);
    bench.session.reroll(Lane.MELODY);
    bench.work();
    assertThat(bench.view().activity()).isEqualTo(Activity.IDLE);
  }

  @Test
  void aWishThatALockedLaneStandsAgainstIsRefusedInALine() throws Exception {
    final Bench bench = Bench.withPiece(folder);
    final SessionView before = bench.view();
    bench.session.setLocked(Lane.MELODY, true);
    bench.session.setBars(4);
    assertThat(bench.view().status()).contains("unlock it to change the bars");
    final int tonic = before.state().orElseThrow().piece().orElseThrow().key().tonic();
    bench.session.setTonic((tonic + 1) % 12);
    assertThat(bench.view().status()).startsWith("a locked lane keeps its key, ");
    bench.work();
    assertThat(bench.view().state()).isEqualTo(before.state());
    assertThat(bench.view().wish()).isEqualTo(before.wish());
  }

  @Test
  void aWishThatLockedChordsStandAgainstIsRefusedInALine() throws Exception {
    final Bench bench = Bench.withPiece(folder);
    final SessionView before = bench.view();
    bench.session.setHarmonyLocked(true);
    bench.session.setBars(4);
    assertThat(bench.view().status()).contains("let them go to change the bars");
    final Piece piece = before.state().orElseThrow().piece().orElseThrow();
    bench.session.setTonic((piece.key().tonic() + 1) % 12);
    assertThat(bench.view().status())
        .startsWith("the chords are kept in their key, " + piece.key().name());
    bench.work();
    assertThat(bench.view().state()).isEqualTo(before.state());
    assertThat(bench.view().wish()).isEqualTo(before.wish());
  }

  @Test
  void whatIsLockedBeforeTheFirstPieceIsAskedForAndSaved() throws Exception {
    final Bench bench = new Bench(folder);
    bench.session.setLocked(Lane.BASS, true);
    bench.session.setHarmonyLocked(true);
    bench.session.openPicture(Examples.SUNSET);
    final SavedSession saved = Bench.written(bench.saved());
    assertThat(saved.wish().orElseThrow().lanes().kept()).isEqualTo(Hold.NOTHING);
    assertThat(saved.locked()).isEqualTo(bench.view().locked());
    bench.work();
    assertThat(bench.played().recipe().orElseThrow().lanes().kept()).isEqualTo(Hold.NOTHING);
  }

  @Test
  void lockedDrumsLetTheKeyChange() throws Exception {
    final Bench bench = Bench.withPiece(folder);
    bench.session.setLocked(Lane.DRUMS, true);
    final int tonic = (bench.played().piece().orElseThrow().key().tonic() + 1) % 12;
    bench.session.setTonic(tonic);
    bench.work();
    assertThat(bench.played().piece().orElseThrow().key().tonic()).isEqualTo(tonic);
  }

  @Test
  void locksAndRollsAreInTheState() throws Exception {
    final Bench bench = Bench.withPiece(folder);
    bench.session.setLocked(Lane.CHORDS, true);
    bench.session.reroll(Lane.DRUMS);
    bench.work();
    final SavedSession saved = Bench.written(bench.saved());
    assertThat(saved.state()).isEqualTo(bench.played());
    final Bench other = new Bench(folder);
    other.session.load(saved);
    assertThat(other.view().locked().lanes()).isEqualTo(new PerLane<>(false, true, false, false));
    other.session.reroll(Lane.DRUMS);
    other.work();
    bench.session.reroll(Lane.DRUMS);
    bench.work();
    assertThat(other.played()).isEqualTo(bench.played());
  }

  private static List<Note> notes(final Bench bench, final Lane lane) {
    return bench.played().piece().orElseThrow().ladder().notes().stream()
        .filter(note -> note.lane() == lane)
        .toList();
  }
}
