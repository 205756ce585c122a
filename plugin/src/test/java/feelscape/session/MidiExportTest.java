package feelscape.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feelscape.event.MidiFile;
import feelscape.event.MidiFileReader;
import feelscape.event.MidiFileWriter;
import feelscape.event.Parameter;
import feelscape.event.Schedule;
import feelscape.music.Lane;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MidiExportTest {
  private static final Optional<Lane> ALL = Optional.empty();

  @TempDir private Path folder = Path.of("");

  @Test
  void theFileIsWhatIsHeardAtTheTemperature() throws Exception {
    final Bench bench = Bench.withPiece(folder);
    bench.session.load(Golden.STATE);
    final Path file = bench.session.exportMidi(ALL);
    assertThat(file.getParent()).isEqualTo(folder);
    assertThat(file.getFileName().toString()).matches("été-[0-9a-f]{8}\\.mid");
    final Schedule heard =
        Schedule.asHeard(Golden.STATE.piece().orElseThrow(), Golden.STATE.settings());
    assertThat(Files.readAllBytes(file))
        .isEqualTo(MidiFileWriter.write("été", Golden.STATE.piece().orElseThrow(), heard));
    bench.session.set(Parameter.TEMPERATURE, 0.16);
    assertThat(bench.session.exportMidi(ALL)).isNotEqualTo(file);
  }

  @Test
  void aLaneIsATrackOfItsOwnEvenWhereItIsOff() throws Exception {
    final Bench bench = Bench.withPiece(folder);
    bench.session.set(Parameter.BASS, 0);
    assertThat(names(bench.session.exportMidi(ALL)))
        .containsExactly("sunset", "melody", "chords", "drums");
    final Path bass = bench.session.exportMidi(Optional.of(Lane.BASS));
    assertThat(bass.getFileName().toString()).startsWith("sunset-bass-");
    assertThat(names(bass)).containsExactly("sunset-bass", "bass");
  }

  @Test
  void theSameIsWrittenOnceAndNothingElseIsLeft() throws Exception {
    final Bench bench = Bench.withPiece(folder);
    final Path first = bench.session.exportMidi(ALL);
    assertThat(bench.session.exportMidi(ALL)).isEqualTo(first);
    assertThat(filesIn(folder)).containsExactly(first);
    assertThat(bench.view().status()).contains(first.getFileName().toString());
  }

  @Test
  void aFileThatIsThereIsNeverWrittenOver() throws Exception {
    final Bench bench = Bench.withPiece(folder);
    final Path first = bench.session.exportMidi(ALL);
    Files.writeString(first, "edited by hand");
    final Path second = bench.session.exportMidi(ALL);
    assertThat(second).isNotEqualTo(first);
    assertThat(first).hasContent("edited by hand");
    assertThat(names(second)).contains("melody");
  }

  @Test
  void theFolderIsMadeWhenItIsNeeded() throws Exception {
    final Bench bench = Bench.withPiece(folder.resolve("Music").resolve("FeelScape"));
    assertThat(bench.session.exportMidi(ALL)).exists();
  }

  @Test
  void aFolderThatCannotBeWrittenToIsSaidInALine() throws Exception {
    final Bench bench = Bench.withPiece(Files.createFile(folder.resolve("file")));
    assertThatThrownBy(() -> bench.session.exportMidi(ALL))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("choose another folder");
  }

  @Test
  void withoutAPieceThereIsNothingToWrite() throws Exception {
    final Bench bench = new Bench(folder);
    assertThatThrownBy(() -> bench.session.exportMidi(ALL)).hasMessageContaining("no piece yet");
    assertThat(filesIn(folder)).isEmpty();
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
