package feelscape.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.StringSelection;
import java.awt.datatransfer.Transferable;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import javax.swing.JPanel;
import javax.swing.TransferHandler.TransferSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to what is dropped and pasted. */
final class PictureImportTest {
  @TempDir Path folder = Path.of("");
  private Desk desk;

  @BeforeEach
  void sitDown() throws Exception {
    desk = new Desk(folder);
  }

  /** One thing of one kind. */
  private record Offer(DataFlavor flavor, Object thing) implements Transferable {
    @Override
    public DataFlavor[] getTransferDataFlavors() {
      return new DataFlavor[] {flavor};
    }

    @Override
    public boolean isDataFlavorSupported(final DataFlavor other) {
      return flavor.equals(other);
    }

    @Override
    public Object getTransferData(final DataFlavor other) throws UnsupportedFlavorException {
      return thing;
    }
  }

  private boolean drop(final Transferable what) {
    final boolean taken =
        new PictureImport(desk.model).importData(new TransferSupport(new JPanel(), what));
    desk.work();
    return taken;
  }

  private boolean drop(final File... files) {
    return drop(new Offer(DataFlavor.javaFileListFlavor, List.of(files)));
  }

  @Test
  void aFileBecomesAPiece() {
    assertThat(drop(Desk.SUNSET.toFile())).isTrue();
    assertThat(desk.model.pictureName()).isEqualTo("sunset.jpg");
    assertThat(desk.model.error()).isEmpty();
  }

  @Test
  void ofManyFilesTheFirstIsTaken() {
    final List<File> many =
        Stream.concat(
                Stream.of(Desk.SUNSET.toFile()),
                Collections.nCopies(499, new File("other.png")).stream())
            .toList();
    assertThat(drop(many.toArray(File[]::new))).isTrue();
    assertThat(desk.model.pictureName()).isEqualTo("sunset.jpg");
    assertThat(desk.model.view().takes()).hasSize(1);
  }

  @Test
  void aPictureWithoutAFileBecomesAPiece() {
    final BufferedImage image = new BufferedImage(80, 60, BufferedImage.TYPE_INT_ARGB);
    final Graphics2D g = image.createGraphics();
    g.setColor(Color.ORANGE);
    g.fillRect(10, 10, 40, 30);
    g.dispose();
    assertThat(drop(new Offer(DataFlavor.imageFlavor, image))).isTrue();
    assertThat(desk.model.piece()).isPresent();
    assertThat(desk.model.error()).isEmpty();
  }

  @Test
  void aFolderIsNamedAndRefused() {
    assertThat(drop(folder.toFile())).isFalse();
    assertThat(desk.model.status()).contains(folder.getFileName().toString()).contains("folder");
  }

  @Test
  void aTextIsRefusedInASentence() {
    assertThat(drop(new StringSelection("https://example.org/cat.png"))).isFalse();
    assertThat(desk.model.status()).startsWith("That is a text");
  }

  @Test
  void anEmptyListIsRefusedInASentence() {
    assertThat(drop(new File[0])).isFalse();
    assertThat(desk.model.error()).isPresent();
  }

  @Test
  void aRefusedDropLeavesThePiece() {
    drop(Desk.SUNSET.toFile());
    final var before = desk.model.piece();
    drop(folder.toFile());
    assertThat(desk.model.piece()).isEqualTo(before);
  }
}
