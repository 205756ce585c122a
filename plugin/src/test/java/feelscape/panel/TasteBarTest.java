package feelscape.panel;

import static org.assertj.core.api.Assertions.assertThat;

import feelscape.preset.ShippedStyles;
import feelscape.session.Taste;
import java.nio.file.Path;
import javax.swing.JComboBox;
import javax.swing.JToggleButton;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Style, density, complexity, intro and the lock of the chords, as a person uses them. */
final class TasteBarTest {
  @TempDir private Path folder = Path.of("");
  private Desk desk;
  private Stage stage;

  @BeforeEach
  void openThePanel() throws Exception {
    desk = Desk.withPiece(folder);
    stage = Stage.of(desk.model, new Theme(true, 100));
    desk.work();
    stage.refresh();
  }

  @Test
  void everyStyleIsOfferedAndTheOneOfThePieceIsExplained() throws Exception {
    final JComboBox<?> style = stage.part(JComboBox.class, "style");
    assertThat(style.getItemCount()).isEqualTo(1 + ShippedStyles.read().all().size());
    final String got = desk.model.styleName();
    assertThat(style.getToolTipText())
        .endsWith(ShippedStyles.read().find(got).orElseThrow().about());
  }

  @Test
  void aStyleThatIsChosenIsComposedAndLeftToTheMoodAgain() throws Exception {
    final JComboBox<?> style = stage.part(JComboBox.class, "style");
    final int bossa = 1 + ShippedStyles.read().names().indexOf("bossa");
    Stage.run(() -> style.setSelectedIndex(bossa));
    desk.work();
    assertThat(desk.model.styleName()).isEqualTo("bossa");
    stage.refresh();
    assertThat(style.getSelectedItem()).isEqualTo("bossa");
    Stage.run(() -> style.setSelectedIndex(0));
    assertThat(taste()).isEqualTo(Taste.USUAL);
  }

  @Test
  void aStyleFromElsewhereIsShownByItsName() throws Exception {
    desk.model.setStyle("polka");
    stage.refresh();
    assertThat(stage.part(JComboBox.class, "style").getSelectedItem()).isEqualTo("polka");
    desk.work();
    stage.refresh();
    assertThat(desk.model.error().orElseThrow()).startsWith("the style 'polka' is not known");
    assertThat(stage.part(JComboBox.class, "style").getSelectedIndex()).isZero();
    assertThat(desk.model.piece()).isPresent();
  }

  @Test
  void aSliderAsksWhenItIsLetGo() throws Exception {
    final TasteSlider density = stage.part(TasteSlider.class, "density");
    Stage.run(
        () -> {
          density.setValueIsAdjusting(true);
          density.setValue(density.getMaximum());
        });
    assertThat(taste()).isEqualTo(Taste.USUAL);
    assertThat(density.getToolTipText()).endsWith("Now 2.0.");
    Stage.run(() -> density.setValueIsAdjusting(false));
    assertThat(taste().density()).isEqualTo(2);
    stage.press("density", "DELETE");
    assertThat(taste().density()).isEqualTo(1);
    final TasteSlider complexity = stage.part(TasteSlider.class, "complexity");
    Stage.run(() -> complexity.setValue(0));
    assertThat(taste().complexity()).isZero();
  }

  @Test
  void anIntroIsCountedInBars() throws Exception {
    Stage.run(() -> stage.part(JComboBox.class, "intro").setSelectedIndex(3));
    assertThat(taste().introBars()).isEqualTo(4);
  }

  @Test
  void lockedChordsAreSeenToBe() throws Exception {
    stage.click("keep chords");
    assertThat(desk.model.isHarmonyLocked()).isTrue();
    desk.session.setHarmonyLocked(false);
    stage.refresh();
    assertThat(stage.part(JToggleButton.class, "keep chords").isSelected()).isFalse();
  }

  private Taste taste() {
    return desk.model.view().wish().taste();
  }
}
