package feelscape.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import feelscape.event.Parameter;
import feelscape.music.Lane;
import feelscape.music.Mode;
import feelscape.music.Ticks;
import feelscape.session.Activity;
import feelscape.session.StateCodec;
import feelscape.session.Transport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PanelModelTest {
  @TempDir Path folder = Path.of("");
  private Desk desk;
  private PanelModel model;

  @BeforeEach
  void sitDown() throws Exception {
    desk = Desk.withPiece(folder);
    model = desk.model;
  }

  @Test
  void invitesToDropAPictureWhileThereIsNone() throws Exception {
    final PanelModel fresh = new Desk(folder).model;
    assertThat(fresh.status()).contains("Drop");
    assertThat(fresh.piece()).isEmpty();
    assertThat(fresh.playhead()).isEmpty();
    assertThat(fresh.headline()).isEmpty();
  }

  @Test
  void tellsThatItWorksUntilThePieceIsThere() {
    model.rollSeed();
    assertThat(model.view().activity()).isInstanceOf(Activity.Working.class);
    assertThat(model.status()).endsWith("…");
    desk.work();
    assertThat(model.status()).doesNotEndWith("…");
  }

  @Test
  void saysKeyTempoAndBars() {
    assertThat(model.headline()).contains("BPM").contains("8 bars");
    assertThat(model.pictureName()).isEqualTo("sunset.jpg");
    assertThat(model.mood()).isPresent();
  }

  @Test
  void setsTheHostsTempoBesideThePieces() {
    desk.session.host("Ardour");
    desk.session.transport(new Transport(false, 0, 133));
    assertThat(model.headline()).contains("(Ardour 133) BPM");
  }

  @Test
  void aChangeIsAGestureThatTheHostRecords() {
    model.change(Parameter.TEMPERATURE, 0.5);
    assertThat(desk.moves)
        .containsExactly("begin temperature", "temperature 0.5", "end temperature");
    assertThat(model.rung()).isEqualTo(16);
  }

  @Test
  void theHostsAutomationMovesTheKnobs() {
    desk.session.hostMoved(Parameter.TEMPERATURE, 1);
    assertThat(model.rung()).isEqualTo(32);
    assertThat(desk.moves).isEmpty();
  }

  @Test
  void turnsALaneOffAndOn() {
    model.turn(Lane.BASS, false);
    assertThat(model.isOn(Lane.BASS)).isFalse();
    assertThat(model.isOn(Lane.DRUMS)).isTrue();
    model.turn(Lane.BASS, true);
    assertThat(model.isOn(Lane.BASS)).isTrue();
  }

  @Test
  void makesThePieceAnewByKeyModeBarsAndSeed() {
    model.setTonic(3);
    model.setMode(Mode.DORIAN);
    model.setBars(4);
    model.setSeed(7);
    desk.work();
    assertThat(model.headline()).contains("dorian").contains("4 bars");
    assertThat(model.piece().orElseThrow().key().tonic()).isEqualTo(3);
    assertThat(model.view().wish().seed()).isNotNull();
  }

  @Test
  void locksALaneAndRollsAnother() {
    model.lock(Lane.BASS, true);
    assertThat(model.isLocked(Lane.BASS)).isTrue();
    assertThat(model.isLocked(Lane.MELODY)).isFalse();
    model.reroll(Lane.MELODY);
    desk.work();
    assertThat(model.view().takes()).hasSize(2);
    model.lock(Lane.BASS, false);
    assertThat(model.isLocked(Lane.BASS)).isFalse();
  }

  @Test
  void goesBackAndForthBetweenTakes() {
    model.setBars(16);
    desk.work();
    assertThat(model.headline()).contains("16 bars");
    model.undo();
    assertThat(model.headline()).contains("8 bars");
    model.redo();
    assertThat(model.headline()).contains("16 bars");
    model.select(0);
    assertThat(model.headline()).contains("8 bars");
  }

  @Test
  void cancellingKeepsThePieceThatPlays() {
    final var before = model.piece();
    model.rollSeed();
    model.cancel();
    desk.work();
    assertThat(model.piece()).isEqualTo(before);
    assertThat(model.error()).isEmpty();
  }

  @Test
  void aBadPictureIsSaidAndThePieceStays() {
    final var before = model.piece();
    model.open(folder.resolve("missing.png"));
    desk.work();
    assertThat(model.error()).hasValueSatisfying(line -> assertThat(line).contains("missing.png"));
    assertThat(model.status()).contains("missing.png");
    assertThat(model.piece()).isEqualTo(before);
  }

  @Test
  void whateverIsDoneNextTakesAComplaintAway() {
    model.complain("That is a text.");
    assertThat(model.status()).isEqualTo("That is a text.");
    model.change(Parameter.HUMANISE, 0);
    assertThat(model.error()).isEmpty();
  }

  @Test
  void thePlayheadRunsWithTheTempoAndBeginsAgainAtTheEnd() {
    final double bpm = model.piece().orElseThrow().tempo().bpm();
    model.togglePlay();
    assertThat(model.isRolling()).isTrue();
    desk.pass(60 / bpm);
    assertThat(model.playhead().orElseThrow()).isCloseTo(Ticks.QUARTER, within(0.01));
    desk.pass(60 / bpm * 32);
    assertThat(model.playhead().orElseThrow()).isCloseTo(Ticks.QUARTER, within(0.01));
    model.togglePlay();
    desk.pass(1);
    assertThat(model.playhead()).hasValue(0.0);
  }

  @Test
  void startBarAndRateMoveThePlayhead() {
    model.change(Parameter.START, 1);
    model.change(Parameter.RATE, 2);
    desk.session.transport(new Transport(false, 5, 120));
    assertThat(model.playhead().orElseThrow()).isEqualTo(2.0 * Ticks.QUARTER);
    desk.session.transport(new Transport(false, 3, 120));
    assertThat(model.playhead().orElseThrow()).isEqualTo(8.0 * Ticks.BAR - 2 * Ticks.QUARTER);
  }

  @Test
  void onlyTheHostRollsItsSong() {
    desk.session.host("Ardour");
    model.togglePlay();
    assertThat(model.isRolling()).isFalse();
  }

  @Test
  void aLaneBecomesAMidiFile() {
    final Path file = model.exportMidi(Optional.of(Lane.MELODY)).orElseThrow().join();
    assertThat(Files.exists(file)).isTrue();
    assertThat(file.getFileName().toString()).endsWith(".mid");
    assertThat(model.status()).contains(file.getFileName().toString());
  }

  @Test
  void withoutAPieceThereIsNoMidiAndASentence() throws Exception {
    final PanelModel fresh = new Desk(folder).model;
    assertThat(fresh.exportMidi(Optional.empty())).isEmpty();
    assertThat(fresh.status()).contains("no MIDI yet");
  }

  @Test
  void aClosedModelHearsAndTellsNothing() {
    final List<String> heard = new ArrayList<>();
    model.listen(() -> heard.add("change"));
    desk.session.transport(new Transport(false, 1, 120));
    assertThat(heard).hasSize(1);
    model.close();
    desk.session.transport(new Transport(false, 2, 120));
    desk.session.hostMoved(Parameter.TEMPERATURE, 1);
    assertThat(heard).hasSize(1);
    assertThat(model.rung()).isNotEqualTo(32);
  }

  @Test
  void midiIsKeptWhereAPersonSaysInEveryPanelFromNowOn() throws Exception {
    assertThat(model.midiFolder()).isEqualTo(folder.resolve("midi"));
    model.setMidiFolder(folder.resolve("songs"));
    final Path file = model.exportMidi(Optional.empty()).orElseThrow().join();
    assertThat(file.getParent()).isEqualTo(folder.resolve("songs")).isEqualTo(model.midiFolder());
    assertThat(new Desk(folder).model.midiFolder()).isEqualTo(folder.resolve("songs"));
  }

  @Test
  void midiThatCannotBeWrittenIsSaid() throws Exception {
    model.setMidiFolder(Files.createFile(folder.resolve("file")));
    assertThat(model.exportMidi(Optional.empty()).orElseThrow()).isCompletedExceptionally();
    assertThat(model.error())
        .hasValueSatisfying(line -> assertThat(line).contains("choose another folder"));
    model.setMidiFolder(folder);
    assertThat(model.error()).isEmpty();
  }

  @Test
  void aSavedFileIsNotLostWithoutAYes() {
    final Path file = model.midiFile(folder.resolve("song"));
    assertThat(file).hasFileName("song.mid");
    assertThat(model.midiFile(folder.resolve("song.MIDI"))).hasFileName("song.MIDI");
    model.saveMidi(file);
    final long size = file.toFile().length();
    assertThat(size).isPositive();
    assertThat(model.status()).contains("song.mid");
    model.turn(Lane.DRUMS, false);
    model.saveMidi(file);
    assertThat(model.error())
        .hasValueSatisfying(line -> assertThat(line).contains("is there already"));
    assertThat(file).hasSize(size);
    model.replaceMidi(file);
    assertThat(file.toFile().length()).isLessThan(size);
    assertThat(model.error()).isEmpty();
  }

  @Test
  void lightOrDarkSizeAndFirstStepsAreRemembered() throws Exception {
    assertThat(model.dark()).isTrue();
    assertThat(model.size()).isEqualTo(100);
    assertThat(model.firstRunSeen()).isFalse();
    model.setDark(false);
    model.setSize(150);
    model.setFirstRunSeen();
    final PanelModel next = new Desk(folder).model;
    assertThat(next.dark()).isFalse();
    assertThat(next.size()).isEqualTo(150);
    assertThat(next.firstRunSeen()).isTrue();
  }

  @Test
  void aPastedPictureBecomesAPiece() throws Exception {
    final Desk fresh = new Desk(folder);
    final byte[] image = Files.readAllBytes(Desk.SUNSET);
    fresh.model.open("a/pasted.jpg", () -> image);
    fresh.work();
    assertThat(fresh.model.pictureName()).isEqualTo("pasted.jpg");
    assertThat(fresh.model.piece()).isEqualTo(model.piece());
  }

  @Test
  void aKnobThatIsTurnedIsOneGestureOfManyValues() {
    model.begin(Parameter.TRANSPOSE);
    model.set(Parameter.TRANSPOSE, 2.6);
    model.set(Parameter.TRANSPOSE, 99);
    model.end(Parameter.TRANSPOSE);
    assertThat(desk.moves)
        .containsExactly("begin transpose", "transpose 3.0", "transpose 24.0", "end transpose");
    assertThat(model.settings().transpose()).isEqualTo(24);
  }

  @Test
  void everyActionIsHeardOf() {
    final List<Runnable> actions =
        List.of(
            () -> model.set(Parameter.HUMANISE, 0.7),
            () -> model.turn(Lane.MELODY, false),
            () -> model.lock(Lane.MELODY, true),
            () -> model.reroll(Lane.MELODY),
            () -> model.cancel(),
            () -> model.rollSeed(),
            () -> desk.work(),
            () -> model.undo(),
            () -> model.redo(),
            () -> model.select(0),
            () -> model.togglePlay(),
            () -> model.setDark(false),
            () -> model.setSize(75),
            () -> model.setFirstRunSeen(),
            () -> model.setMidiFolder(folder),
            () -> model.exportMidi(Optional.empty()),
            () -> model.complain("No."));
    final List<String> heard = new ArrayList<>();
    model.listen(() -> heard.add("change"));
    for (int i = 0; i < actions.size(); i++) {
      heard.clear();
      actions.get(i).run();
      assertThat(heard).as("action %d", i).isNotEmpty();
    }
  }

  @Test
  void keyAndModeCanBeLeftToThePictureAgain() {
    final var own = model.piece().orElseThrow().key();
    model.setTonic((own.tonic() + 1) % 12);
    model.setMode(Mode.LYDIAN);
    desk.work();
    assertThat(model.piece().orElseThrow().key()).isNotEqualTo(own);
    model.setTonic(null);
    model.setMode(null);
    desk.work();
    assertThat(model.piece().orElseThrow().key()).isEqualTo(own);
  }

  @Test
  void theDiceGiveAnotherSeed() {
    final var before = model.view().state().orElseThrow().recipe().orElseThrow().seed();
    model.rollSeed();
    desk.work();
    final var after = model.view().state().orElseThrow().recipe().orElseThrow().seed();
    assertThat(after).isNotEqualTo(before).isEqualTo(model.view().wish().seed());
  }

  @Test
  void undoWhileComposingGivesUpTheWish() {
    model.setBars(16);
    model.undo();
    desk.work();
    assertThat(model.headline()).contains("8 bars");
    assertThat(model.status()).contains("cancelled");
  }

  @Test
  void aWishAgainstALockedLaneIsAnErrorInALine() {
    model.lock(Lane.MELODY, true);
    model.setBars(4);
    assertThat(model.error())
        .hasValueSatisfying(line -> assertThat(line).contains("unlock it to change the bars"));
    model.lock(Lane.MELODY, false);
    model.setBars(4);
    desk.work();
    assertThat(model.headline()).contains("4 bars");
    assertThat(model.error()).isEmpty();
  }

  @Test
  void theChordIsTheOneAtThePlayhead() {
    assertThat(model.chord()).contains(model.piece().orElseThrow().chords().get(0));
    model.togglePlay();
    desk.pass(1);
    assertThat(model.chord()).isPresent();
  }

  @Test
  void saysWhereTheMidiGoesInAHostAndWithoutOne() {
    assertThat(model.isHosted()).isFalse();
    assertThat(model.status()).contains("into your DAW");
    desk.session.host("Ardour");
    assertThat(model.isHosted()).isTrue();
    assertThat(model.status()).isEqualTo(HostAdvice.of("Ardour").sentence());
  }

  @Test
  void savingWithoutAPieceIsRefusedInASentence() throws Exception {
    final PanelModel fresh = new Desk(folder).model;
    fresh.saveMidi(folder.resolve("song.mid"));
    fresh.replaceMidi(folder.resolve("song.mid"));
    assertThat(fresh.status()).contains("no MIDI yet");
    assertThat(folder.resolve("song.mid")).doesNotExist();
  }

  @Test
  void aTakeThatIsNotAtHandIsComposedWithProgressAndThenPlayed() throws Exception {
    model.setBars(16);
    desk.work();
    final Desk next = new Desk(folder);
    next.session.load(StateCodec.decode(StateCodec.encode(desk.saved)));
    assertThat(next.model.view().takes()).hasSize(2);
    next.model.select(0);
    assertThat(next.model.status()).endsWith("…");
    assertThat(next.model.headline()).contains("16 bars");
    next.work();
    assertThat(next.model.headline()).contains("8 bars");
    next.model.redo();
    assertThat(next.model.headline()).contains("16 bars");
  }

  @Test
  void aWishThatCameWithTheSessionIsTakenUp() throws Exception {
    model.setBars(16);
    final Desk next = new Desk(folder);
    next.session.load(StateCodec.decode(StateCodec.encode(desk.saved)));
    assertThat(next.model.status()).doesNotEndWith("…");
    next.session.takeUpWish();
    assertThat(next.model.status()).endsWith("…");
    next.work();
    assertThat(next.model.headline()).contains("16 bars");
  }

  @Test
  void aKeyWhileAKnobIsHeldIsPartOfTheSameGesture() {
    model.begin(Parameter.SWING);
    model.begin(Parameter.SWING);
    model.change(Parameter.SWING, 60);
    model.end(Parameter.SWING);
    model.end(Parameter.SWING);
    assertThat(desk.moves).containsExactly("begin swing", "swing 60.0", "end swing");
  }

  @Test
  void aKnobIsLetGoWithThePanel() {
    model.begin(Parameter.TEMPERATURE);
    model.close();
    assertThat(desk.moves).containsExactly("begin temperature", "end temperature");
  }
}
