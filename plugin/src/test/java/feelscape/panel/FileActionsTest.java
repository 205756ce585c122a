package feelscape.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person does with files in the panel. */
final class FileActionsTest {
  @TempDir Path folder = Path.of("");
  private final Answers answers = new Answers();
  private Desk desk;
  private FileActions files;

  @BeforeEach
  void sitDown() throws Exception {
    desk = Desk.withPiece(folder);
    files = new FileActions(desk.model, answers);
  }

  @Test
  void aChosenPictureBecomesAPieceAndItsFolderIsRemembered() throws Exception {
    final Path other = Files.copy(Desk.SUNSET, folder.resolve("other.jpg"));
    files.openPicture();
    answers.choose(other);
    desk.work();
    assertThat(desk.model.pictureName()).isEqualTo("other.jpg");
    files.openPicture();
    assertThat(answers.chooser.getCurrentDirectory()).isEqualTo(folder.toFile());
  }

  @Test
  void picturesAreOfferedAndAllOtherFilesOnRequest() {
    files.openPicture();
    assertThat(answers.chooser.accept(new File("a.webp"))).isTrue();
    assertThat(answers.chooser.accept(new File("a.txt"))).isFalse();
    assertThat(answers.chooser.isAcceptAllFileFilterUsed()).isTrue();
  }

  @Test
  void midiIsSavedByTheNameOfThePicture() {
    files.saveMidi();
    assertThat(answers.chooser.getSelectedFile()).hasName("sunset.mid");
    answers.choose(folder.resolve("song"));
    assertThat(folder.resolve("song.mid")).exists();
    assertThat(desk.model.status()).contains("song.mid");
  }

  @Test
  void aFileThatIsThereIsReplacedOnlyAfterAYes() throws Exception {
    final Path song = Files.writeString(folder.resolve("song.mid"), "mine");
    files.saveMidi();
    answers.choose(song);
    assertThat(answers.asked).last().asString().contains("song.mid is there already");
    assertThat(song).hasContent("mine");
    answers.yes();
    assertThat(Files.size(song)).isGreaterThan(100);
  }

  @Test
  void withoutAPieceThereIsNothingToSaveAndASentence() throws Exception {
    final Desk empty = new Desk(folder);
    new FileActions(empty.model, answers).saveMidi();
    assertThat(answers.asked).isEmpty();
    assertThat(empty.model.status()).contains("no MIDI yet");
  }

  @Test
  void midiIsKeptInTheChosenFolder() {
    files.chooseMidiFolder();
    // The usual folder is not there yet; the question begins in the next one above it.
    assertThat(answers.chooser.getCurrentDirectory()).isEqualTo(folder.toFile());
    answers.choose(folder.resolve("songs"));
    assertThat(desk.model.midiFolder()).isEqualTo(folder.resolve("songs"));
  }
}
