package feelscape.panel;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.swing.JFileChooser;
import javax.swing.filechooser.FileNameExtensionFilter;
import org.jspecify.annotations.Nullable;

/** What a person does with files besides dragging them: opens a picture, saves MIDI, says where. */
final class FileActions {
  private static final FileNameExtensionFilter PICTURES =
      new FileNameExtensionFilter(
          "Pictures (PNG, JPEG, WebP, GIF, BMP, TIFF)",
          "png",
          "jpg",
          "jpeg",
          "webp",
          "gif",
          "bmp",
          "tif",
          "tiff");
  private static final FileNameExtensionFilter MIDI =
      new FileNameExtensionFilter("MIDI files", "mid", "midi");
  private static final FileNameExtensionFilter SOUND_FONTS =
      new FileNameExtensionFilter("SoundFonts (SF2)", "sf2");

  private final PanelModel model;
  private final FileQuestion question;
  private Optional<File> pictures = Optional.empty();
  private Optional<File> soundFonts = Optional.empty();

  FileActions(final PanelModel model, final FileQuestion question) {
    this.model = model;
    this.question = question;
  }

  /** Asks for a picture, where the last one was. */
  void openPicture() {
    final JFileChooser chooser = new JFileChooser(pictures.orElse(null));
    chooser.setFileFilter(PICTURES);
    question.ask("Choose a picture", chooser, this::open);
  }

  private void open(final Path picture) {
    pictures = Optional.ofNullable(picture.toFile().getParentFile());
    model.open(picture);
  }

  /** Asks for a SoundFont, where the last one was. */
  void chooseSoundFont() {
    final JFileChooser chooser = new JFileChooser(soundFonts.orElse(null));
    chooser.setFileFilter(SOUND_FONTS);
    question.ask("Choose a SoundFont", chooser, this::playWith);
  }

  private void playWith(final Path soundFont) {
    soundFonts = Optional.ofNullable(soundFont.toFile().getParentFile());
    model.playWith(soundFont);
  }

  /** Asks under which name the MIDI of all lanes is to be saved. */
  void saveMidi() {
    if (model.piece().isEmpty()) {
      model.complain("There is no MIDI yet; drop a picture first.");
      return;
    }
    final JFileChooser chooser = new JFileChooser(folder(model.midiFolder()));
    chooser.setDialogType(JFileChooser.SAVE_DIALOG);
    chooser.setFileFilter(MIDI);
    chooser.setSelectedFile(new File(chooser.getCurrentDirectory(), midiName()));
    question.ask("Save MIDI as", chooser, this::save);
  }

  /** Named as the picture is. */
  private String midiName() {
    final String picture = model.pictureName();
    final int dot = picture.lastIndexOf('.');
    return (dot > 0 ? picture.substring(0, dot) : "feelscape") + ".mid";
  }

  private void save(final Path typed) {
    final Path file = model.midiFile(typed);
    if (Files.exists(file)) {
      question.confirm(
          file.getFileName() + " is there already.\nReplace it?",
          "Replace",
          () -> model.replaceMidi(file));
    } else {
      model.saveMidi(file);
    }
  }

  /** Asks where MIDI that is dragged or copied is to be kept. */
  void chooseMidiFolder() {
    final JFileChooser chooser = new JFileChooser(folder(model.midiFolder()));
    chooser.setFileSelectionMode(JFileChooser.DIRECTORIES_ONLY);
    chooser.setApproveButtonText("Keep MIDI here");
    question.ask("Where MIDI is kept", chooser, model::setMidiFolder);
  }

  /** The folder, or the next one above that is there. */
  private static @Nullable File folder(final Path wanted) {
    Path there = wanted;
    while (there != null && !Files.isDirectory(there)) {
      there = there.getParent();
    }
    return there == null ? null : there.toFile();
  }

  /** Asks no more. */
  void close() {
    question.close();
  }
}
