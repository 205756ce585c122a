package feelscape.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.Toolkit;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.StringSelection;
import java.awt.datatransfer.Transferable;
import java.awt.dnd.InvalidDnDOperationException;
import java.awt.image.BufferedImage;
import java.awt.image.ImageObserver;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.swing.JPanel;
import javax.swing.TransferHandler.TransferSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens to what is dropped and pasted; a piece that plays survives all of it. */
final class PictureImportTest {
  private static final DataFlavor LINKS =
      new DataFlavor("text/uri-list;class=java.lang.String", "links");

  @TempDir Path folder = Path.of("");
  private Desk desk;

  @BeforeEach
  void sitDown() throws Exception {
    desk = Desk.withPiece(folder);
  }

  /** On the event thread, as every drop is. */
  private boolean drop(final Transferable what) throws Exception {
    final boolean taken =
        Stage.onEventThread(
            () ->
                new PictureImport(desk.model).importData(new TransferSupport(new JPanel(), what)));
    desk.work();
    return taken;
  }

  private boolean drop(final File... files) throws Exception {
    return drop(new Offer(DataFlavor.javaFileListFlavor, () -> List.of(files)));
  }

  private boolean drop(final Image image) throws Exception {
    return drop(new Offer(DataFlavor.imageFlavor, () -> image));
  }

  /** What was dropped is not taken, which is said, and the piece before is still there. */
  private void assertRefused(final Transferable what, final String... words) throws Exception {
    final var before = desk.model.piece();
    drop(what);
    assertThat(desk.model.error()).hasValueSatisfying(said -> assertThat(said).contains(words));
    assertThat(desk.model.status()).isEqualTo(desk.model.error().orElseThrow());
    assertThat(desk.model.piece()).isPresent().isEqualTo(before);
    assertThat(desk.model.pictureName()).isEqualTo("sunset.jpg");
  }

  private void assertRefused(final Path file, final String... words) throws Exception {
    assertRefused(new Offer(DataFlavor.javaFileListFlavor, () -> List.of(file.toFile())), words);
  }

  private Path other() throws Exception {
    return Files.copy(Desk.SUNSET, folder.resolve("other.JPG"));
  }

  @Test
  void aFileBecomesAPiece() throws Exception {
    assertThat(drop(other().toFile())).isTrue();
    assertThat(desk.model.pictureName()).isEqualTo("other.JPG");
    assertThat(desk.model.error()).isEmpty();
  }

  @Test
  void ofManyFilesTheFirstPictureIsTakenAndThatIsSaid() throws Exception {
    final List<File> many =
        Stream.of(
                Stream.of(folder.toFile(), new File("notes.txt"), other().toFile()),
                Collections.nCopies(497, new File("other.png")).stream())
            .flatMap(files -> files)
            .toList();
    assertThat(drop(many.toArray(File[]::new))).isTrue();
    assertThat(desk.model.pictureName()).isEqualTo("other.JPG");
    assertThat(desk.model.view().takes()).hasSize(2);
    assertThat(desk.model.status()).isEqualTo("Took other.JPG, the first picture of 500 files.");
  }

  @Test
  void whatIsDoneNextTakesThatSentenceAway() throws Exception {
    drop(other().toFile(), new File("more.png"));
    assertThat(desk.model.status()).startsWith("Took");
    desk.model.setBars(4);
    assertThat(desk.model.status()).doesNotStartWith("Took");
  }

  @Test
  void aFolderIsNamedAndRefused() throws Exception {
    final Path album = Files.createDirectory(folder.resolve("album"));
    assertRefused(album, "album", "folder");
  }

  @Test
  void aFileOfTwoGigabytesIsNamedAndRefused() throws Exception {
    final Path film = folder.resolve("film.png");
    try (RandomAccessFile sparse = new RandomAccessFile(film.toFile(), "rw")) {
      sparse.setLength(2L << 30);
    }
    assertRefused(film, "film.png", "2147 MB", "too large");
  }

  @Test
  void aFileThatHasVanishedIsNamed() throws Exception {
    assertRefused(folder.resolve("gone.png"), "gone.png", "no such file");
  }

  @Test
  void aFileThatCannotBeReadIsNamed() throws Exception {
    final Path loop = folder.resolve("loop.png");
    Files.createSymbolicLink(loop, loop);
    assertRefused(loop, "loop.png", "cannot be read");
  }

  @Test
  void aFileThatIsNoPictureIsNamed() throws Exception {
    assertRefused(Files.writeString(folder.resolve("song.mid"), "MThd"), "song.mid");
  }

  @Test
  void anEmptyListIsRefused() throws Exception {
    assertRefused(new Offer(DataFlavor.javaFileListFlavor, List::of), "No file came with the drop");
  }

  @Test
  void aTextIsRefused() throws Exception {
    assertRefused(new StringSelection("a cat"), "That is a text");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/cat.png",
        "HTTP://example.org/cat",
        "ftp://example.org/a.gif"
      })
  void aLinkIsNamedAndRefusedWithWhatToDo(final String link) throws Exception {
    assertRefused(new StringSelection(link), link + " is on the web", "save the picture");
    assertRefused(new Offer(LINKS, () -> "# a comment\r\n" + link + "\r\n"), link);
  }

  @Test
  void whatIsNeitherIsRefused() throws Exception {
    final DataFlavor numbers = new DataFlavor(Integer.class, "numbers");
    assertRefused(new Offer(numbers, () -> 7), "That is not a picture");
  }

  @Test
  void whatCannotBeHadIsRefused() throws Exception {
    final Offer.Giver gone =
        () -> {
          throw new IOException("gone");
        };
    assertRefused(new Offer(DataFlavor.imageFlavor, gone), "could not be had");
    assertRefused(new Offer(DataFlavor.javaFileListFlavor, gone), "could not be had");
    assertRefused(new Offer(DataFlavor.stringFlavor, gone), "could not be had");
    assertRefused(
        new Offer(
            DataFlavor.imageFlavor,
            () -> {
              throw new InvalidDnDOperationException("late");
            }),
        "could not be had");
    assertRefused(
        new Offer(
            DataFlavor.imageFlavor,
            () -> {
              throw new OutOfMemoryError();
            }),
        "too large");
  }

  @Test
  void anImageThatNeverArrivesIsRefused() throws Exception {
    final Image broken = Toolkit.getDefaultToolkit().createImage(new byte[] {1, 2, 3});
    assertRefused(new Offer(DataFlavor.imageFlavor, () -> broken), "did not arrive");
  }

  @Test
  void aPictureWithoutAFileBecomesAPiece() throws Exception {
    assertThat(drop(painted(80, 60))).isTrue();
    assertThat(desk.model.pictureName()).isEqualTo("picture.png");
    assertThat(desk.model.error()).isEmpty();
  }

  @Test
  void aLargeOrAThinPictureWithoutAFileBecomesAPiece() throws Exception {
    for (final BufferedImage image :
        new BufferedImage[] {painted(5000, 4000), painted(1, 1), painted(9000, 2)}) {
      final int takes = desk.model.view().takes().size();
      drop(image);
      assertThat(desk.model.error()).isEmpty();
      assertThat(desk.model.view().takes()).hasSize(takes + 1);
    }
  }

  @Test
  void aPictureIsEncodedByTheWorker() throws Exception {
    final CompletableFuture<Thread> asked = new CompletableFuture<>();
    final BufferedImage image =
        new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB) {
          @Override
          public int getWidth(final ImageObserver observer) {
            asked.complete(Thread.currentThread());
            return super.getWidth(observer);
          }
        };
    drop(image);
    assertThat(asked).isCompletedWithValue(Thread.currentThread());
  }

  private static BufferedImage painted(final int width, final int height) {
    final BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    final Graphics2D g = image.createGraphics();
    g.setColor(Color.ORANGE);
    g.fillRect(0, 0, width / 2 + 1, height / 2 + 1);
    g.dispose();
    return image;
  }

  @Test
  void whatWasDraggedOutOfAPanelIsNoPicture() throws Exception {
    final Transferable midi =
        new MidiTransfer.OneFile(desk.model.exportMidi(Optional.empty()).orElseThrow());
    final PictureImport pictures = new PictureImport(desk.model);
    assertThat(pictures.canImport(new TransferSupport(new JPanel(), midi))).isFalse();
    drop(midi);
    assertThat(desk.model.error()).isEmpty();
  }
}
