package feelscape.session;

import static org.assertj.core.api.Assertions.assertThat;

import feelscape.compose.anneal.AnnealingComposer;
import feelscape.music.Lane;
import feelscape.music.Note;
import feelscape.picture.Examples;
import feelscape.predict.MoodPredictor;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session with the composer that people hear. */
final class SessionAnnealingTest {
  private static final Path WEIGHTS = Path.of("..", "presets", "models", "mood.weights");

  @TempDir private Path folder = Path.of("");

  @Test
  void lockedAndOtherLanesStayOnAllRungsAndTheRestIsNew() throws Exception {
    final Pipeline pipeline = new Pipeline(MoodPredictor.load(WEIGHTS), new AnnealingComposer());
    final MidiExport export = new MidiExport(() -> folder, Runnable::run);
    try (Session session = new Session(pipeline, Runnable::run, SessionPort.NOBODY, export)) {
      session.setBars(4);
      session.openPicture(Examples.SUNSET);
      final State first = session.view().state().orElseThrow();
      session.reroll(Lane.BASS);
      final State rolled = session.view().state().orElseThrow();
      assertThat(notes(rolled, Lane.MELODY)).isEqualTo(notes(first, Lane.MELODY));
      assertThat(notes(rolled, Lane.BASS)).isNotEqualTo(notes(first, Lane.BASS));
      session.setLocked(Lane.BASS, true);
      session.rollSeed();
      final State fresh = session.view().state().orElseThrow();
      assertThat(notes(fresh, Lane.BASS)).isEqualTo(notes(rolled, Lane.BASS));
      assertThat(notes(fresh, Lane.MELODY)).isNotEqualTo(notes(rolled, Lane.MELODY));
      assertThat(StateCodec.decode(StateCodec.encode(fresh))).isEqualTo(fresh);
    }
  }

  private static List<Note> notes(final State state, final Lane lane) {
    return state.piece().orElseThrow().ladder().notes().stream()
        .filter(note -> note.lane() == lane)
        .toList();
  }
}
