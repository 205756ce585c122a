package feelscape.panel;

import static org.assertj.core.api.Assertions.assertThat;

import feelscape.music.Lane;
import java.awt.Color;
import java.awt.Component;
import java.awt.Container;
import java.nio.file.Path;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.text.JTextComponent;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether people who see little can read the panel, by the contrast of WCAG 2.1. */
final class ContrastTest {
  private static final double TEXT = 4.5;
  private static final double SIGN = 3;

  @TempDir Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void textStandsOutFromItsGround(final boolean dark) {
    final Theme theme = new Theme(dark, 100);
    for (final Color ground : new Color[] {theme.paper(), theme.card(), theme.raised()}) {
      assertThat(contrast(theme.text(), ground)).isGreaterThan(TEXT);
      assertThat(contrast(theme.dim(), ground)).isGreaterThan(TEXT);
    }
    assertThat(contrast(theme.onAccent(), theme.accent())).isGreaterThan(TEXT);
    assertThat(contrast(theme.error(), theme.complaint())).isGreaterThan(TEXT);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void signsStandOutFromTheirGround(final boolean dark) {
    final Theme theme = new Theme(dark, 100);
    for (final Lane lane : Lane.values()) {
      assertThat(contrast(theme.of(lane), theme.raised())).isGreaterThan(SIGN);
    }
    for (int percent = 0; percent <= 100; percent++) {
      assertThat(contrast(theme.heat(percent / 100.0), theme.card())).isGreaterThan(SIGN);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void everyWordInThePanelCanBeRead(final boolean dark) throws Exception {
    final Desk desk = Desk.withPiece(folder);
    final Stage stage = Stage.of(desk.model, new Theme(dark, 100));
    assertThatWordsCanBeRead(stage);
    desk.model.open(folder.resolve("gone.png"));
    desk.work();
    stage.refresh();
    assertThatWordsCanBeRead(stage);
    assertThatWordsCanBeRead(Stage.of(new Desk(folder).model, new Theme(dark, 100)));
  }

  private static void assertThatWordsCanBeRead(final Stage stage) {
    final SoftAssertions all = new SoftAssertions();
    stage
        .visibleParts()
        .filter(part -> part.isEnabled() && !text(part).isEmpty())
        .forEach(
            part ->
                all.assertThat(contrast(part.getForeground(), ground(part)))
                    .as("'%s' on its ground", text(part))
                    .isGreaterThan(TEXT));
    all.assertAll();
  }

  private static String text(final Component part) {
    if (part instanceof JLabel label) {
      return String.valueOf(label.getText());
    }
    if (part instanceof AbstractButton button) {
      return String.valueOf(button.getText());
    }
    if (part instanceof JTextComponent field) {
      return field.getText();
    }
    return part instanceof JComboBox<?> box ? String.valueOf(box.getSelectedItem()) : "";
  }

  private static Color ground(final Component part) {
    final boolean paints =
        part.isOpaque()
            || part instanceof Card
            || part instanceof JComboBox
            || part instanceof AbstractButton;
    final Container parent = part.getParent();
    return paints || parent == null ? part.getBackground() : ground(parent);
  }

  @Test
  void theMoodsWordsCanBeReadWhereverThePointIs() throws Exception {
    for (final boolean dark : new boolean[] {true, false}) {
      final Theme theme = new Theme(dark, 100);
      final Stage stage = Stage.of(new Desk(folder).model, theme);
      final var plane = stage.paint("mood");
      for (int x = 10; x < plane.getWidth() - 10; x += 5) {
        // Below the words of the head and above those at the sides there is only ground.
        final Color ground = new Color(plane.getRGB(x, 27));
        assertThat(contrast(theme.text(), ground)).as("at " + x).isGreaterThan(TEXT);
      }
    }
  }

  private static double contrast(final Color one, final Color other) {
    final double first = luminance(one);
    final double second = luminance(other);
    return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
  }

  private static double luminance(final Color colour) {
    return 0.2126 * linear(colour.getRed())
        + 0.7152 * linear(colour.getGreen())
        + 0.0722 * linear(colour.getBlue());
  }

  private static double linear(final int sample) {
    final double share = sample / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
