package feelscape.session;

import static org.assertj.core.api.Assertions.assertThat;

import feelscape.feature.FeatureExtractor;
import feelscape.feature.FeatureVector;
import feelscape.music.Lane;
import feelscape.music.Note;
import feelscape.picture.PictureReader;
import feelscape.predict.MoodPredictor;
import feelscape.predict.why.Why;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A state whose picture was measured by a FeelScape that measured other things. */
final class SessionOlderStateTest {
  private static final Path WEIGHTS = Path.of("..", "presets", "models", "mood.weights");

  @TempDir private Path folder = Path.of("");
  private SavedSession older = new SavedSession(State.EMPTY);
  private Bench bench;

  @BeforeEach
  void openAnOlderSession() throws Exception {
    older = Bench.written(aged(Bench.withPiece(folder).saved()));
    bench = new Bench(folder);
    bench.session.load(older);
  }

  /** One feature had another name, and one was not measured. */
  private static State aged(final State state) {
    final List<FeatureUnits> features = new ArrayList<>(state.features());
    features.set(0, new FeatureUnits("brightness_mean", features.get(0).units()));
    features.remove(features.size() - 1);
    return new State(
        state.settings(),
        state.piece(),
        state.recipe(),
        features,
        state.prediction(),
        state.picture(),
        state.unknown());
  }

  private static SavedSession aged(final SavedSession session) {
    final List<Take> takes =
        session.history().takes().stream()
            .map(take -> new Take(aged(take.state()), take.kept()))
            .toList();
    return new SavedSession(
        aged(session.state()),
        new History(takes, session.history().current()),
        Optional.empty(),
        session.voice());
  }

  private static State with(final State state, final Optional<Bytes> picture) {
    return new State(
        state.settings(),
        state.piece(),
        state.recipe(),
        state.features(),
        state.prediction(),
        picture,
        state.unknown());
  }

  @Test
  void isExplainedByItsSmallPictureAndStaysAsItIs() throws Exception {
    bench.session.lookUpReasons();
    assertThat(bench.view().why()).as("before the worker has measured").isEmpty();
    bench.work();
    assertThat(bench.view().why()).contains(Why.of(ofSmallPicture(), MoodPredictor.load(WEIGHTS)));
    assertThat(bench.played()).isEqualTo(older.state());
    assertThat(bench.pieces).isEmpty();
    assertThat(bench.wishes).isEmpty();
    assertThat(bench.moves).containsExactly("loaded");
  }

  private FeatureVector ofSmallPicture() throws Exception {
    final Path file = folder.resolve("small.jpg");
    Files.write(file, older.state().picture().orElseThrow().toArray());
    return FeatureExtractor.extract(PictureReader.read(file));
  }

  @Test
  void canBeRolledAndTheOldPieceIsStillThere() throws Exception {
    bench.session.rollSeed();
    assertThat(bench.view().activity()).isInstanceOf(Activity.Working.class);
    bench.work();
    assertThat(bench.view().activity()).isEqualTo(Activity.IDLE);
    assertThat(bench.pieces).containsExactly(bench.played());
    assertThat(bench.played().piece()).isNotEqualTo(older.state().piece());
    assertThat(bench.played().features()).isEqualTo(FeatureUnits.of(ofSmallPicture()));
    assertThat(bench.played().picture()).isEqualTo(older.state().picture());
    assertThat(bench.played().recipe().orElseThrow().picture()).isEqualTo("sunset.jpg");
    final Bench next = new Bench(folder);
    next.session.load(Bench.written(bench.saved()));
    next.session.undo();
    assertThat(next.played().piece()).isEqualTo(older.state().piece());
    assertThat(next.composer.finished()).as("the old notes were kept").isZero();
  }

  @Test
  void keepsWhatIsLocked() {
    bench.session.setLocked(Lane.BASS, true);
    bench.session.setHarmonyLocked(true);
    bench.session.rollSeed();
    bench.work();
    assertThat(notes(bench.played(), Lane.BASS))
        .isNotEmpty()
        .isEqualTo(notes(older.state(), Lane.BASS));
    assertThat(bench.played().piece().orElseThrow().chords())
        .isEqualTo(older.state().piece().orElseThrow().chords());
  }

  private static List<Note> notes(final State state, final Lane lane) {
    return state.piece().orElseThrow().ladder().notes().stream()
        .filter(note -> note.lane() == lane)
        .toList();
  }

  @Test
  void aWishForItOutlivesTheProcess() throws Exception {
    bench.session.setBars(4);
    final Bench unread = new Bench(folder);
    unread.session.load(Bench.written(bench.saved()));
    unread.session.takeUpWish();
    unread.work();
    assertThat(unread.played().recipe().orElseThrow().bars()).isEqualTo(4);
    bench.composer.halfway(bench.session::close);
    bench.work();
    final Bench read = new Bench(folder);
    read.session.load(Bench.written(bench.saved()));
    read.session.takeUpWish();
    read.work();
    assertThat(read.played()).isEqualTo(unread.played());
  }

  @Test
  void aTakeThatIsNotAtHandIsComposedAgain() throws Exception {
    final Bench first = Bench.withPiece(folder);
    first.session.setBars(4);
    first.work();
    final SavedSession two = Bench.written(first.saved());
    bench.session.load(Bench.written(aged(two)));
    bench.session.undo();
    bench.work();
    assertThat(bench.played().recipe().orElseThrow().bars()).isEqualTo(8);
    assertThat(bench.view().status()).isEmpty();
  }

  @Test
  void withoutAPictureThatCanBeReadItPlaysAndSaysWhatToDo() throws Exception {
    assertThat(rolled(with(older.state(), Golden.STATE.picture())))
        .startsWith("sunset.jpg: ")
        .doesNotContain("\n");
    assertThat(rolled(with(older.state(), Optional.empty())))
        .isEqualTo("this piece does not remember its picture; open its picture again");
  }

  /** What is said to a person who wants another piece of a picture that is not to be had. */
  private String rolled(final State state) throws Exception {
    final Bench damaged = new Bench(folder);
    damaged.session.load(new SavedSession(state));
    damaged.session.lookUpReasons();
    damaged.session.rollSeed();
    damaged.work();
    assertThat(damaged.view().why()).isEmpty();
    assertThat(damaged.played()).isEqualTo(state);
    return damaged.view().status();
  }
}
