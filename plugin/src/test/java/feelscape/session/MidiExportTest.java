package feelscape.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feelscape.event.MidiFile;
import feelscape.event.MidiFileReader;
import feelscape.event.MidiFileWriter;
import feelscape.event.Parameter;
import feelscape.event.PlayerSettings;
import feelscape.event.Schedule;
import feelscape.file.WholeFile.IfThere;
import feelscape.music.Lane;
import feelscape.music.Piece;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MidiExportTest {
  private static final Optional<Lane> ALL = Optional.empty();

  @TempDir private Path folder = Path.of("");

  @Test
  void theFileIsWhatIsHeardAtTheTemperature() throws Exception {
    final Bench bench = Bench.withPiece(folder);
    bench.session.load(new SavedSession(Golden.STATE));
    final Path file = export(bench, ALL);
    assertThat(file.getParent()).isEqualTo(folder);
    assertThat(file.getFileName().toString()).matches("été-[0-9a-f]{8}\\.mid");
    final Schedule heard =
        Schedule.asHeard(Golden.STATE.piece().orElseThrow(), Golden.STATE.settings());
    assertThat(Files.readAllBytes(file))
        .isEqualTo(
            MidiFileWriter.write(
                "été",
                "FeelScape, été.jpg, seed 123456789, 1 bars, D dorian,"
                    + " bass of an earlier piece, drums roll 3, temperature 0.5",
                Golden.STATE.piece().orElseThrow(),
                heard));
    bench.session.set(Parameter.TEMPERATURE, 0.16);
    assertThat(export(bench, ALL)).isNotEqualTo(file);
  }

  @Test
  void aLaneIsATrackOfItsOwnEvenWhereItIsOff() throws Exception {
    final Bench bench = Bench.withPiece(folder);
    bench.session.set(Parameter.BASS, 0);
    assertThat(names(export(bench, ALL))).containsExactly("sunset", "melody", "chords", "drums");
    final Path bass = export(bench, Optional.of(Lane.BASS));
    assertThat(bass.getFileName().toString()).startsWith("sunset-bass-");
    assertThat(names(bass)).containsExactly("sunset-bass", "bass");
  }

  @Test
  void theSameIsWrittenOnceAndNothingElseIsLeft() throws Exception {
    final Bench bench = Bench.withPiece(folder);
    final Path first = export(bench, ALL);
    assertThat(export(bench, ALL)).isEqualTo(first);
    assertThat(filesIn(folder)).containsExactly(first);
    assertThat(bench.view().status()).contains(first.getFileName().toString());
  }

  @Test
  void aFileThatIsThereIsNeverWrittenOver() throws Exception {
    final Bench bench = Bench.withPiece(folder);
    final Path first = export(bench, ALL);
    Files.writeString(first, "edited by hand");
    final Path second = export(bench, ALL);
    assertThat(second).isNotEqualTo(first);
    assertThat(first).hasContent("edited by hand");
    assertThat(names(second)).contains("melody");
  }

  @Test
  void theFolderIsMadeWhenItIsNeeded() throws Exception {
    final Bench bench = Bench.withPiece(folder.resolve("Music").resolve("FeelScape"));
    assertThat(export(bench, ALL)).exists();
  }

  @Test
  void aFolderThatCannotBeWrittenToIsSaidInALine() throws Exception {
    final Bench bench = Bench.withPiece(Files.createFile(folder.resolve("file")));
    assertThatThrownBy(() -> export(bench, ALL))
        .hasCauseInstanceOf(IOException.class)
        .hasMessageContaining("choose another folder");
  }

  @Test
  void withoutAPieceThereIsNothingToWrite() throws Exception {
    final Bench bench = new Bench(folder);
    assertThatThrownBy(() -> export(bench, ALL)).hasMessageContaining("no piece yet");
    assertThat(filesIn(folder)).isEmpty();
  }

  @Test
  void nobodyWaitsForTheDisk() throws Exception {
    final List<Runnable> disk = new ArrayList<>();
    final Bench bench = Bench.withPiece(new MidiExport(() -> folder, disk::add));
    final CompletableFuture<Path> file = bench.session.exportMidi(ALL);
    assertThat(file).isNotDone();
    assertThat(filesIn(folder)).isEmpty();
    bench.session.set(Parameter.TEMPERATURE, 1);
    disk.forEach(Runnable::run);
    final Piece piece = bench.played().piece().orElseThrow();
    assertThat(file.join())
        .hasBinaryContent(
            MidiFileWriter.write(
                "sunset",
                bench.played().with(PlayerSettings.DEFAULTS).imprint(),
                piece,
                Schedule.asHeard(piece, PlayerSettings.DEFAULTS)));
  }

  @Test
  void theFolderIsTheOneOfTheTime() throws Exception {
    final AtomicReference<Path> where = new AtomicReference<>(folder.resolve("a"));
    final Bench bench = Bench.withPiece(new MidiExport(where::get, Runnable::run));
    assertThat(export(bench, ALL).getParent()).isEqualTo(folder.resolve("a"));
    where.set(folder.resolve("b"));
    assertThat(export(bench, ALL).getParent()).isEqualTo(folder.resolve("b"));
    assertThat(bench.session.midiFolder()).isEqualTo(folder.resolve("b"));
  }

  @Test
  void savingKeepsAFileThatNobodyHasGivenUp() throws Exception {
    final Bench bench = Bench.withPiece(folder);
    final Path file = Files.writeString(folder.resolve("song.mid"), "an older song");
    assertThatThrownBy(() -> bench.session.saveMidi(file, IfThere.KEEP).join())
        .hasMessageContaining(file + ": cannot be written, it is there already");
    assertThat(file).hasContent("an older song");
    bench.session.saveMidi(file, IfThere.REPLACE).join();
    assertThat(names(file)).containsExactly("sunset", "melody", "chords", "bass", "drums");
    assertThat(filesIn(folder)).containsExactly(file);
    assertThat(bench.view().status()).contains("song.mid");
  }

  private static Path export(final Bench bench, final Optional<Lane> lane) {
    return bench.session.exportMidi(lane).join();
  }

  private static List<String> names(final Path file) throws Exception {
    return MidiFileReader.read(file.toString(), Files.readAllBytes(file)).tracks().stream()
        .map(MidiFile.Track::name)
        .toList();
  }

  private static List<Path> filesIn(final Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
