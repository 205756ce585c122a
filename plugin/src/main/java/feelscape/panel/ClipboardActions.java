package feelscape.panel;

import feelscape.music.Lane;
import java.awt.datatransfer.Clipboard;
import java.util.Optional;
import java.util.function.Supplier;
import javax.swing.JComponent;
import javax.swing.TransferHandler.TransferSupport;

/** What a person does by copying and pasting. */
final class ClipboardActions {
  private final PanelModel model;
  private final PictureImport pictures;
  private final Supplier<Clipboard> clipboard;

  ClipboardActions(
      final PanelModel model, final PictureImport pictures, final Supplier<Clipboard> clipboard) {
    this.model = model;
    this.pictures = pictures;
    this.clipboard = clipboard;
  }

  /** Copies the MIDI file of a lane, or of all of them. */
  void copy(final Optional<Lane> lane) {
    model
        .exportMidi(lane)
        .ifPresent(file -> clipboard.get().setContents(new MidiTransfer.OneFile(file), null));
  }

  /** Takes the picture that was copied elsewhere. */
  void paste(final JComponent into) {
    pictures.importData(new TransferSupport(into, clipboard.get().getContents(into)));
  }
}
