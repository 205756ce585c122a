package feelscape.panel;

import static org.assertj.core.api.Assertions.assertThat;

import feelscape.session.VoiceSetup;
import java.awt.datatransfer.DataFlavor;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.swing.JButton;
import javax.swing.JMenuItem;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.TransferHandler;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SoundViewTest {
  private static final Path WARM = Path.of("/sounds/warm.sf2");

  @TempDir private Path folder = Path.of("");
  private Desk desk;

  @BeforeEach
  void open() throws Exception {
    desk = Desk.withPiece(folder);
    desk.sounds.fonts.add(new SoundLibrary.Font(WARM, "Warm Keys"));
    desk.model.findFonts(() -> {});
  }

  private List<JMenuItem> menu() {
    final Theme theme = new Theme(true, 100);
    final FileActions nowhere = new FileActions(desk.model, new Answers());
    final JPopupMenu menu = new SoundView(desk.model, theme, nowhere).menu();
    return Stream.of(menu.getComponents())
        .filter(JMenuItem.class::isInstance)
        .map(JMenuItem.class::cast)
        .toList();
  }

  private void press(final String words) {
    menu().stream()
        .filter(item -> item.getText().equals(words))
        .findFirst()
        .orElseThrow()
        .doClick(0);
  }

  private String chosen() {
    return String.join(
        ", ", menu().stream().filter(JMenuItem::isSelected).map(JMenuItem::getText).toList());
  }

  @Test
  void whatIsChosenIsPlayedAndSaved() {
    assertThat(chosen()).isEqualTo("FeelScape, Built-in synthesiser");
    press("Warm Keys");
    press("FluidSynth");
    final VoiceSetup warm = new VoiceSetup(VoiceSetup.Synth.FLUIDSYNTH, Optional.of(WARM));
    assertThat(desk.model.voice()).isEqualTo(warm);
    assertThat(desk.saved.voice()).isEqualTo(warm);
    assertThat(chosen()).isEqualTo("Warm Keys, FluidSynth");
    assertThat(desk.model.soundName()).isEqualTo("Warm Keys");
    press("FeelScape");
    assertThat(desk.saved.voice().soundFont()).isEmpty();
  }

  @Test
  void aSoundFontThatIsDroppedIsPlayed() {
    drop(WARM);
    assertThat(desk.model.voice().soundFont()).contains(WARM);
    assertThat(desk.model.pictureName()).as("it is no picture").isEqualTo("sunset.jpg");
  }

  @Test
  void oneThatCannotBePlayedLeavesAllAsItWas() {
    drop(Path.of("/sounds/gone.SF2"));
    assertThat(desk.model.voice()).isEqualTo(VoiceSetup.USUAL);
    assertThat(desk.model.error()).contains("gone.SF2: there is no such file");
  }

  private void drop(final Path file) {
    new PictureImport(desk.model)
        .importData(
            new TransferHandler.TransferSupport(
                new JPanel(),
                new Offer(DataFlavor.javaFileListFlavor, () -> List.of(file.toFile()))));
  }

  @Test
  void whatASessionBringsAndIsNotThereIsSaid() {
    desk.sounds.fluidSynth = false;
    desk.session.setVoice(VoiceSetup.USUAL.with(Optional.of(Path.of("/gone.sf2"))));
    assertThat(desk.model.error()).hasValueSatisfying(why -> assertThat(why).contains("gone.sf2"));
    desk.session.setVoice(VoiceSetup.USUAL.with(VoiceSetup.Synth.FLUIDSYNTH));
    assertThat(desk.model.error())
        .hasValueSatisfying(why -> assertThat(why).contains("FluidSynth"));
    assertThat(menu()).anyMatch(item -> item.getText().equals("FluidSynth (not installed)"));
  }

  @Test
  void blocksThatCameLateAreCounted() {
    final SoundView view =
        new SoundView(desk.model, new Theme(true, 100), new FileActions(desk.model, new Answers()));
    assertThat(button(view).getText()).isEqualTo("FeelScape");
    desk.session.late(3);
    view.refresh();
    assertThat(button(view).getText()).isEqualTo("3 late");
    assertThat(button(view).getToolTipText()).contains("FeelScape", "3 blocks came too late");
  }

  private static JButton button(final SoundView view) {
    return Stream.of(view.getComponents())
        .filter(JButton.class::isInstance)
        .map(JButton.class::cast)
        .findFirst()
        .orElseThrow();
  }
}
