package feelscape.panel;

import feelscape.music.Lane;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.Transferable;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import javax.swing.JComponent;
import javax.swing.TransferHandler;
import org.jspecify.annotations.Nullable;

/** Gives a lane, or all of them, away as a file: the way every DAW takes MIDI. */
final class MidiTransfer extends TransferHandler {
  private static final long serialVersionUID = 1;

  /** By which a panel knows what was dragged out of one; no other program sees it. */
  static final DataFlavor OWN =
      new DataFlavor(
          DataFlavor.javaJVMLocalObjectMimeType + ";class=java.util.List", "MIDI of FeelScape");

  private final transient PanelModel model;
  private final transient Optional<Lane> lane;

  MidiTransfer(final PanelModel model, final Optional<Lane> lane) {
    this.model = model;
    this.lane = lane;
  }

  @Override
  public int getSourceActions(final JComponent component) {
    return COPY;
  }

  @Override
  protected @Nullable Transferable createTransferable(final JComponent component) {
    return model.exportMidi(lane).map(OneFile::new).orElse(null);
  }

  /** A file on its way; whoever asks for it waits until it is written. */
  record OneFile(Future<Path> file) implements Transferable {
    @Override
    public DataFlavor[] getTransferDataFlavors() {
      return new DataFlavor[] {DataFlavor.javaFileListFlavor, OWN};
    }

    @Override
    public boolean isDataFlavorSupported(final DataFlavor flavor) {
      return flavor.equals(DataFlavor.javaFileListFlavor) || flavor.equals(OWN);
    }

    @Override
    public List<File> getTransferData(final DataFlavor flavor)
        throws UnsupportedFlavorException, IOException {
      if (!isDataFlavorSupported(flavor)) {
        throw new UnsupportedFlavorException(flavor);
      }
      try {
        return List.of(file.get().toFile());
      } catch (final ExecutionException e) {
        throw new IOException("the MIDI was not written", e);
      } catch (final InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("the MIDI is not needed any more", e);
      }
    }
  }
}
