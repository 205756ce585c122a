package feelscape.panel;

import feelscape.picture.PictureWriter;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.Transferable;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import javax.swing.TransferHandler;

/** Takes what is dropped or pasted: the first of several files, or a picture itself. */
final class PictureImport extends TransferHandler {
  private static final long serialVersionUID = 1;

  private final transient PanelModel model;

  PictureImport(final PanelModel model) {
    this.model = model;
  }

  /** Everything is taken, as what is of no use gets a sentence that says why. */
  @Override
  public boolean canImport(final TransferSupport support) {
    if (support.isDrop()) {
      support.setDropAction(COPY);
    }
    return true;
  }

  @Override
  public boolean importData(final TransferSupport support) {
    final Transferable offered = support.getTransferable();
    try {
      if (offered.isDataFlavorSupported(DataFlavor.javaFileListFlavor)) {
        return takeFile((List<?>) offered.getTransferData(DataFlavor.javaFileListFlavor));
      }
      if (offered.isDataFlavorSupported(DataFlavor.imageFlavor)) {
        return takeImage((Image) offered.getTransferData(DataFlavor.imageFlavor));
      }
      model.complain(
          offered.isDataFlavorSupported(DataFlavor.stringFlavor)
              ? "That is a text; drop a picture file or copy the picture itself."
              : "That is not a picture; drop a picture file or copy the picture itself.");
    } catch (final UnsupportedFlavorException | IOException e) {
      model.complain("What was dropped could not be had; save the picture and drop its file.");
    }
    return false;
  }

  private boolean takeFile(final List<?> files) {
    if (files.isEmpty() || !(files.get(0) instanceof File file)) {
      model.complain("No file came with the drop; use Choose a picture instead.");
      return false;
    }
    if (Files.isDirectory(file.toPath())) {
      model.complain(file.getName() + " is a folder; drop one picture from it.");
      return false;
    }
    model.open(file.toPath());
    return true;
  }

  private boolean takeImage(final Image image) {
    final int width = image.getWidth(null);
    final int height = image.getHeight(null);
    if (width < 1 || height < 1) {
      model.complain("The picture did not arrive; save it and drop its file.");
      return false;
    }
    final BufferedImage pixels = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    final Graphics2D g = pixels.createGraphics();
    g.drawImage(image, 0, 0, java.awt.Color.WHITE, null);
    g.dispose();
    final int[] rgb = pixels.getRGB(0, 0, width, height, null, 0, width);
    model.open("picture.png", PictureWriter.png(width, height, rgb));
    return true;
  }
}
