package feelscape.panel;

import static org.assertj.core.api.Assertions.assertThat;

import feelscape.event.Parameter;
import feelscape.music.Lane;
import java.awt.Color;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.swing.AbstractButton;
import javax.swing.JLabel;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The panel as it is painted, without a display. */
final class PanelViewTest {
  @TempDir Path folder = Path.of("");

  @ParameterizedTest
  @CsvSource({"true, 100", "false, 100", "true, 200", "false, 200", "true, 75"})
  void paintsEveryLaneInItsColourInEveryTheme(final boolean dark, final int percent)
      throws Exception {
    final Theme theme = new Theme(dark, percent);
    final PanelView panel = panel(Desk.withPiece(folder), theme);
    for (final Lane lane : Lane.values()) {
      final BufferedImage roll = paint(named(panel, "roll " + lane.label()));
      assertThat(pixels(roll)).as(lane.label()).contains(theme.of(lane).getRGB());
    }
  }

  @ParameterizedTest
  @EnumSource(Lane.class)
  void aHotterRungShowsMoreNotes(final Lane lane) throws Exception {
    final Desk desk = Desk.withPiece(folder);
    final PanelView panel = panel(desk, new Theme(true, 100));
    final Component roll = named(panel, "roll " + lane.label());
    final int cool = lit(paint(roll));
    desk.model.change(Parameter.TEMPERATURE, 1);
    refresh(panel);
    assertThat(lit(paint(roll))).isGreaterThan(cool * 3 / 2);
  }

  @Test
  void aLaneThatIsOffIsDimmed() throws Exception {
    final Desk desk = Desk.withPiece(folder);
    final PanelView panel = panel(desk, new Theme(true, 100));
    final Component roll = named(panel, "roll chords");
    final int loud = lit(paint(roll));
    desk.model.turn(Lane.CHORDS, false);
    refresh(panel);
    assertThat(lit(paint(roll))).isLessThan(loud / 4);
  }

  @Test
  void thePlayheadMovesWhilePlaying() throws Exception {
    final Desk desk = Desk.withPiece(folder);
    final PanelView panel = panel(desk, new Theme(true, 100));
    final Component roll = named(panel, "roll melody");
    final int white = new Theme(true, 100).text().getRGB();
    assertThat(paint(roll).getRGB(0, 5)).isEqualTo(white);
    desk.model.togglePlay();
    desk.pass(2);
    refresh(panel);
    assertThat(paint(roll).getRGB(0, 5)).isNotEqualTo(white);
    assertThat(Stream.iterate(1, x -> x + 1).limit(roll.getWidth() / 2))
        .anyMatch(x -> paint(roll).getRGB(x, 5) == white);
  }

  @Test
  void showsTheFirstRunCardUntilThereIsAPiece() throws Exception {
    final Desk desk = new Desk(folder);
    final PanelView panel = panel(desk, new Theme(true, 100));
    assertThat(named(panel, "choose").getParent().getParent().isVisible()).isTrue();
    desk.model.open(Desk.SUNSET);
    desk.work();
    refresh(panel);
    assertThat(named(panel, "choose").getParent().getParent().isVisible()).isFalse();
  }

  @Test
  void saysWhatWentWrongInTheColourOfErrors() throws Exception {
    final Desk desk = Desk.withPiece(folder);
    final Theme theme = new Theme(false, 100);
    final PanelView panel = panel(desk, theme);
    desk.model.open(folder.resolve("gone.png"));
    desk.work();
    refresh(panel);
    final JLabel status = (JLabel) named(panel, "status");
    assertThat(status.getText()).contains("gone.png");
    assertThat(status.getForeground()).isEqualTo(theme.error());
  }

  @Test
  void aClickOnAButtonReachesTheSession() throws Exception {
    final Desk desk = Desk.withPiece(folder);
    final PanelView panel = panel(desk, new Theme(true, 100));
    click(panel, "dice");
    desk.work();
    refresh(panel);
    assertThat(desk.model.view().takes()).hasSize(2);
    click(panel, "undo");
    assertThat(desk.model.view().current()).isZero();
    click(panel, "bass on");
    assertThat(desk.model.isOn(Lane.BASS)).isFalse();
  }

  @Test
  void everythingThatCanBeUsedHasANameAndAnExplanation() throws Exception {
    final PanelView panel = panel(Desk.withPiece(folder), new Theme(true, 100));
    for (final String name :
        new String[] {
          "temperature", "swing", "dice", "undo", "melody on", "drag all lanes", "seed"
        }) {
      final javax.swing.JComponent part = (javax.swing.JComponent) named(panel, name);
      assertThat(part.getToolTipText()).as(name).isNotBlank();
    }
  }

  @Test
  void anotherThemeKeepsThePieceInView() throws Exception {
    final PanelView panel = panel(Desk.withPiece(folder), new Theme(true, 100));
    final Theme light = new Theme(false, 150);
    SwingUtilities.invokeAndWait(
        () -> {
          panel.wear(light);
          lay(panel);
        });
    assertThat(panel.getBackground()).isEqualTo(light.paper());
    assertThat(((JLabel) named(panel, "headline")).getText()).contains("BPM");
  }

  private static PanelView panel(final Desk desk, final Theme theme) throws Exception {
    final PanelView[] made = new PanelView[1];
    SwingUtilities.invokeAndWait(
        () -> {
          theme.install();
          made[0] = new PanelView(desk.model, theme);
          lay(made[0]);
        });
    return made[0];
  }

  private static void refresh(final PanelView panel) throws Exception {
    SwingUtilities.invokeAndWait(panel::refresh);
  }

  private static void lay(final Component component) {
    if (component instanceof PanelView) {
      component.setSize(new Dimension(component.getPreferredSize()));
    }
    if (component instanceof Container container) {
      container.doLayout();
      Stream.of(container.getComponents()).forEach(PanelViewTest::lay);
    }
  }

  private static void click(final PanelView panel, final String name) throws Exception {
    SwingUtilities.invokeAndWait(() -> ((AbstractButton) named(panel, name)).doClick(0));
  }

  private static Component named(final Container root, final String name) {
    return all(root)
        .filter(part -> name.equals(part.getName()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("nothing is named " + name));
  }

  private static Stream<Component> all(final Container root) {
    return Stream.of(root.getComponents())
        .flatMap(
            part ->
                part instanceof Container inner
                    ? Stream.concat(Stream.of(part), all(inner))
                    : Stream.of(part));
  }

  private static BufferedImage paint(final Component part) {
    final BufferedImage image =
        new BufferedImage(part.getWidth(), part.getHeight(), BufferedImage.TYPE_INT_ARGB);
    final Graphics2D g = image.createGraphics();
    g.setClip(0, 0, part.getWidth(), part.getHeight());
    part.paint(g);
    g.dispose();
    return image;
  }

  private static int[] pixels(final BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }

  /** How many pixels are bright. */
  private static int lit(final BufferedImage image) {
    int count = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        final Color colour = new Color(image.getRGB(x, y));
        if (colour.getRed() + colour.getGreen() + colour.getBlue() > 330) {
          count++;
        }
      }
    }
    return count;
  }
}
