package feelscape.session;

import static org.assertj.core.api.Assertions.assertThat;

import feelscape.compose.anneal.AnnealingComposer;
import feelscape.music.Chord;
import feelscape.music.Lane;
import feelscape.music.Note;
import feelscape.music.Piece;
import feelscape.picture.Examples;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session with the composer that people hear. */
final class SessionAnnealingTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void lockedAndOtherLanesStayOnAllRungsAndTheRestIsNew() throws Exception {
    final Bench bench = new Bench(folder, new AnnealingComposer());
    bench.session.setBars(4);
    bench.session.openPicture(Examples.SUNSET);
    final State first = bench.played();
    bench.session.reroll(Lane.BASS);
    final State rolled = bench.played();
    assertThat(notes(rolled, Lane.MELODY)).isEqualTo(notes(first, Lane.MELODY));
    assertThat(notes(rolled, Lane.BASS)).isNotEqualTo(notes(first, Lane.BASS));
    bench.session.setLocked(Lane.BASS, true);
    bench.session.rollSeed();
    final State fresh = bench.played();
    assertThat(notes(fresh, Lane.BASS)).isEqualTo(notes(rolled, Lane.BASS));
    assertThat(notes(fresh, Lane.MELODY)).isNotEqualTo(notes(rolled, Lane.MELODY));
    assertThat(Bench.written(bench.saved()).state()).isEqualTo(fresh);
  }

  @Test
  void takesOfASavedSessionAreComposedAgainToTheNote() throws Exception {
    final Bench bench = new Bench(folder, new AnnealingComposer());
    bench.session.setBars(4);
    bench.session.openPicture(Examples.SUNSET);
    bench.session.setLocked(Lane.BASS, true);
    bench.session.rollSeed();
    bench.session.reroll(Lane.MELODY);
    bench.session.setLocked(Lane.BASS, false);
    bench.session.setLocked(Lane.DRUMS, true);
    bench.session.setTonic(7);
    bench.session.setLocked(Lane.DRUMS, false);
    bench.session.rollSeed();
    final Bench other = new Bench(folder, new AnnealingComposer());
    other.session.load(Bench.written(bench.saved()));
    for (int take = 0; take < 5; take++) {
      other.session.selectTake(take);
    }
    assertThat(pieces(other)).isEqualTo(pieces(bench));
  }

  @Test
  void lockedChordsStayUnderALaneThatIsNew() throws Exception {
    final Bench bench = new Bench(folder, new AnnealingComposer());
    bench.session.setBars(4);
    bench.session.openPicture(Examples.SUNSET);
    final State first = bench.played();
    bench.session.setHarmonyLocked(true);
    bench.session.rollSeed();
    final State second = bench.played();
    bench.session.rollSeed();
    assertThat(List.of(chords(second), chords(bench.played()))).containsOnly(chords(first));
    assertThat(notes(second, Lane.MELODY)).isNotEqualTo(notes(first, Lane.MELODY));
    assertThat(second.recipe().orElseThrow().lanes().kept())
        .isEqualTo(Hold.NOTHING.withHarmony(true));
    final Bench other = new Bench(folder, new AnnealingComposer());
    other.session.load(Bench.written(bench.saved()));
    assertThat(other.view().locked().harmony()).isTrue();
    other.session.undo();
    other.session.undo();
    other.session.redo();
    assertThat(other.played()).isEqualTo(second);
    assertThat(other.view().takes()).hasSize(3);
    other.session.setHarmonyLocked(false);
    other.session.rollSeed();
    assertThat(chords(other.played())).isNotEqualTo(chords(first));
  }

  private static List<Chord> chords(final State state) {
    return state.piece().orElseThrow().chords();
  }

  private static List<Optional<Piece>> pieces(final Bench bench) {
    return bench.view().takes().stream().map(Take::piece).toList();
  }

  private static List<Note> notes(final State state, final Lane lane) {
    return state.piece().orElseThrow().ladder().notes().stream()
        .filter(note -> note.lane() == lane)
        .toList();
  }
}
