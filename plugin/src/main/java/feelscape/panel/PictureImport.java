package feelscape.panel;

import java.awt.Image;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.Transferable;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.awt.dnd.InvalidDnDOperationException;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.swing.TransferHandler;

/**
 * Takes what is dropped or pasted: the first picture among files, a picture itself, or a SoundFont.
 * What is of no use gets a sentence that says why. Nothing is read here, as hosts wait for the end
 * of a drop.
 */
final class PictureImport extends TransferHandler {
  private static final long serialVersionUID = 1;
  private static final List<String> ENDINGS =
      List.of(".png", ".jpg", ".jpeg", ".webp", ".gif", ".bmp", ".tif", ".tiff");
  private static final String SOUND_FONT = ".sf2";
  private static final DataFlavor LINKS =
      new DataFlavor("text/uri-list;class=java.lang.String", null);

  private final transient PanelModel model;

  PictureImport(final PanelModel model) {
    this.model = model;
  }

  /** Everything but what was dragged out of a panel is taken. */
  @Override
  public boolean canImport(final TransferSupport support) {
    if (support.isDataFlavorSupported(MidiTransfer.OWN)) {
      return false;
    }
    if (support.isDrop()) {
      support.setDropAction(COPY);
    }
    return true;
  }

  @Override
  public boolean importData(final TransferSupport support) {
    if (!canImport(support)) {
      return false;
    }
    try {
      return take(support.getTransferable());
    } catch (final UnsupportedFlavorException | IOException | InvalidDnDOperationException e) {
      return refuse("What was dropped could not be had; save the picture and drop its file.");
    } catch (final OutOfMemoryError e) {
      return refuse("The picture is too large to come without a file; save it and drop its file.");
    }
  }

  private boolean take(final Transferable offered) throws UnsupportedFlavorException, IOException {
    final List<File> files = files(offered);
    if (!files.isEmpty()) {
      return takeFirst(files);
    }
    if (offered.isDataFlavorSupported(DataFlavor.imageFlavor)) {
      model.open(
          "picture.png", new LoosePicture((Image) offered.getTransferData(DataFlavor.imageFlavor)));
      return true;
    }
    return refuse(text(offered).map(PictureImport::whyNoText).orElse(whyNothing(offered)));
  }

  private static List<File> files(final Transferable offered)
      throws UnsupportedFlavorException, IOException {
    return offered.isDataFlavorSupported(DataFlavor.javaFileListFlavor)
        ? ((List<?>) offered.getTransferData(DataFlavor.javaFileListFlavor))
            .stream().filter(File.class::isInstance).map(File.class::cast).toList()
        : List.of();
  }

  /** A SoundFont alone, or the first that is named like a picture, or the first if none is. */
  private boolean takeFirst(final List<File> files) {
    if (files.size() == 1 && isNamed(files.get(0), SOUND_FONT)) {
      model.playWith(files.get(0).toPath());
      return true;
    }
    final File first =
        files.stream().filter(PictureImport::isNamedLikeAPicture).findFirst().orElse(files.get(0));
    if (files.size() == 1) {
      model.open(first.toPath());
    } else {
      model.open(
          first.toPath(),
          "Took %s, the first picture of %d files.".formatted(first.getName(), files.size()));
    }
    return true;
  }

  private static boolean isNamedLikeAPicture(final File file) {
    return ENDINGS.stream().anyMatch(ending -> isNamed(file, ending));
  }

  private static boolean isNamed(final File file, final String ending) {
    return file.getName().toLowerCase(Locale.ROOT).endsWith(ending);
  }

  private static Optional<String> text(final Transferable offered)
      throws UnsupportedFlavorException, IOException {
    final Optional<DataFlavor> flavor =
        Stream.of(LINKS, DataFlavor.stringFlavor)
            .filter(offered::isDataFlavorSupported)
            .findFirst();
    return flavor.isEmpty()
        ? Optional.empty()
        : Optional.of(String.valueOf(offered.getTransferData(flavor.get())));
  }

  private static String whyNoText(final String text) {
    final String first =
        text.lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .findFirst()
            .orElse("");
    return first.matches("(?i)(https?|ftp)://.*")
        ? first + " is on the web; save the picture and drop its file, or copy the picture itself."
        : "That is a text; drop a picture file or copy the picture itself.";
  }

  private static String whyNothing(final Transferable offered) {
    return offered.isDataFlavorSupported(DataFlavor.javaFileListFlavor)
        ? "No file came with the drop; use Choose a picture instead."
        : "That is not a picture; drop a picture file or copy the picture itself.";
  }

  private boolean refuse(final String why) {
    model.complain(why);
    return false;
  }
}
