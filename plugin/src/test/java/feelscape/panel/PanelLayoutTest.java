package feelscape.panel;

import static org.assertj.core.api.Assertions.assertThat;

import feelscape.event.Parameter;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.nio.file.Path;
import java.util.List;
import javax.swing.AbstractButton;
import javax.swing.Box;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JScrollBar;
import javax.swing.JTextField;
import javax.swing.JViewport;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether all that stands in the panel has room, from the least size on. */
final class PanelLayoutTest {
  /** What may end in an ellipsis, as its whole text is shown at the pointer. */
  private static final List<String> ELASTIC = List.of("headline", "status", "sound");

  @TempDir Path folder = Path.of("");

  @Test
  void fitsIntoASmallWindow() throws Exception {
    final Dimension least = stage(100).panel.getMinimumSize();
    assertThat(least.width).isLessThanOrEqualTo(900);
    assertThat(least.height).isLessThanOrEqualTo(600);
  }

  @ParameterizedTest
  @CsvSource({"75", "100", "125", "150", "200"})
  void everythingHasRoomInTheLeastSize(final int percent) throws Exception {
    final Stage stage = stage(percent);
    stage.resize(stage.panel.getMinimumSize());
    assertThatAllHasRoom(stage);
  }

  @ParameterizedTest
  @CsvSource({"900, 600", "1000, 700", "1240, 800", "1239, 799", "1920, 1200", "900, 1200"})
  void everythingHasRoomInWindowsOfAnySize(final int width, final int height) throws Exception {
    final Stage stage = stage(100);
    stage.resize(new Dimension(width, height));
    assertThatAllHasRoom(stage);
  }

  @Test
  void growsWithoutAJump() throws Exception {
    final Stage stage = stage(100);
    int before = rollWidth(stage, 900);
    for (int width = 910; width <= 1400; width += 10) {
      final int now = rollWidth(stage, width);
      assertThat(now - before).as("from width " + (width - 10)).isBetween(0, 12);
      before = now;
    }
  }

  private static int rollWidth(final Stage stage, final int width) throws Exception {
    stage.resize(new Dimension(width, 800));
    return stage.named("roll melody").getWidth();
  }

  /** A panel with long words and values in it. */
  private Stage stage(final int percent) throws Exception {
    final Desk desk = Desk.withPiece(folder);
    desk.model.setBars(16);
    desk.work();
    desk.model.change(Parameter.VELOCITY, 2);
    desk.model.change(Parameter.TRANSPOSE, -24);
    desk.model.change(Parameter.EMIT, 2);
    desk.model.change(Parameter.TEMPERATURE, 1);
    return Stage.of(desk.model, new Theme(true, percent));
  }

  private static void assertThatAllHasRoom(final Stage stage) {
    final SoftAssertions all = new SoftAssertions();
    stage
        .visibleParts()
        .filter(part -> !(part instanceof Box.Filler))
        .filter(part -> !(part.getParent() instanceof JViewport))
        .filter(part -> !(part.getParent() instanceof JScrollBar))
        .forEach(
            part -> {
              all.assertThat(new Rectangle(part.getParent().getSize()).contains(part.getBounds()))
                  .as("%s at %s is inside", words(part), part.getBounds())
                  .isTrue();
              all.assertThat(part.getWidth())
                  .as("width of " + words(part))
                  .isGreaterThanOrEqualTo(neededWidth(part));
              all.assertThat(part.getHeight())
                  .as("height of " + words(part))
                  .isGreaterThanOrEqualTo(part.getMinimumSize().height);
            });
    all.assertAll();
  }

  private static int neededWidth(final Component part) {
    if (ELASTIC.contains(String.valueOf(part.getName()))) {
      return 0;
    }
    if (part instanceof JTextField field) {
      return field.getFontMetrics(field.getFont()).stringWidth(field.getText())
          + field.getInsets().left
          + field.getInsets().right;
    }
    if (part instanceof JComboBox<?> box) {
      return neededWidth(box);
    }
    return part instanceof JLabel || part instanceof AbstractButton
        ? part.getPreferredSize().width
        : part.getMinimumSize().width;
  }

  /** What is chosen in a box, and its arrow beside it. */
  private static <E> int neededWidth(final JComboBox<E> box) {
    final Component chosen =
        box.getRenderer()
            .getListCellRendererComponent(
                new JList<>(), box.getItemAt(box.getSelectedIndex()), -1, false, false);
    chosen.setFont(box.getFont());
    return chosen.getPreferredSize().width + box.getComponent(0).getWidth() + box.getInsets().left;
  }

  private static String words(final Component part) {
    return part.getClass().getSimpleName()
        + " "
        + (part instanceof JLabel label ? label.getText() : part.getName());
  }
}
