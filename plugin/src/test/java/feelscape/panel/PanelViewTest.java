package feelscape.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import feelscape.event.Parameter;
import feelscape.music.Lane;
import feelscape.music.Ticks;
import feelscape.session.Transport;
import java.awt.Color;
import java.awt.Component;
import java.awt.event.MouseEvent;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.stream.IntStream;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The panel as it is painted, without a display. */
final class PanelViewTest {
  private static final Theme DARK = new Theme(true, 100);

  @TempDir Path folder = Path.of("");

  @ParameterizedTest
  @CsvSource({"true, 100", "false, 100", "true, 200", "false, 200", "true, 75"})
  void paintsEveryLaneInItsColourInEveryTheme(final boolean dark, final int percent)
      throws Exception {
    final Theme theme = new Theme(dark, percent);
    final Desk desk = Desk.withPiece(folder);
    desk.model.change(Parameter.TEMPERATURE, 1);
    final Stage stage = Stage.of(desk.model, theme);
    for (final Lane lane : Lane.values()) {
      assertThat(pixels(stage.paint("roll " + lane.label())))
          .as(lane.label())
          .contains(theme.of(lane).getRGB());
    }
  }

  @ParameterizedTest
  @EnumSource(Lane.class)
  void aHotterRungShowsMoreNotes(final Lane lane) throws Exception {
    final Desk desk = Desk.withPiece(folder);
    final Stage stage = Stage.of(desk.model, DARK);
    final int cool = lit(stage.paint("roll " + lane.label()));
    desk.model.change(Parameter.TEMPERATURE, 1);
    stage.refresh();
    assertThat(lit(stage.paint("roll " + lane.label()))).isGreaterThan(cool * 3 / 2);
  }

  @Test
  void aLaneThatIsOffIsDimmed() throws Exception {
    final Desk desk = Desk.withPiece(folder);
    final Stage stage = Stage.of(desk.model, DARK);
    final int loud = lit(stage.paint("roll chords"));
    desk.model.turn(Lane.CHORDS, false);
    stage.refresh();
    assertThat(lit(stage.paint("roll chords"))).isLessThan(loud / 4);
  }

  @Test
  void lanesThatAreNotSentAreDimmed() throws Exception {
    final Desk desk = Desk.withPiece(folder);
    final Stage stage = Stage.of(desk.model, DARK);
    final int loud = lit(stage.paint("roll bass"));
    desk.model.change(Parameter.EMIT, 1);
    stage.refresh();
    assertThat(lit(stage.paint("roll bass"))).isLessThan(loud / 4);
    assertThat(lit(stage.paint("roll melody"))).isGreaterThan(loud / 2);
  }

  @Test
  void thePlayheadMovesWhilePlaying() throws Exception {
    final Desk desk = Desk.withPiece(folder);
    final Stage stage = Stage.of(desk.model, DARK);
    assertThat(stage.paint("roll melody").getRGB(0, 5)).isEqualTo(DARK.text().getRGB());
    desk.model.togglePlay();
    desk.pass(2);
    stage.refresh();
    final BufferedImage roll = stage.paint("roll melody");
    assertThat(roll.getRGB(0, 5)).isNotEqualTo(DARK.text().getRGB());
    assertThat(lit(roll.getSubimage(1, 5, roll.getWidth() / 2, 1))).isPositive();
  }

  @Test
  void thePlayheadOfAHostThatStandsIsWhereTheSongIsInEverySize() throws Exception {
    final Desk desk = Desk.withPiece(folder);
    desk.session.host("Ardour");
    desk.session.transport(new Transport(false, 2 * Ticks.BAR / (double) Ticks.QUARTER, 120));
    final Stage stage = Stage.of(desk.model, DARK);
    assertThat(playheadShare(stage.paint("roll melody"))).isCloseTo(0.25, within(0.01));
    stage.resize(DARK.size(1000, 700));
    assertThat(playheadShare(stage.paint("roll melody"))).isCloseTo(0.25, within(0.01));
  }

  private static double playheadShare(final BufferedImage roll) {
    return IntStream.range(0, roll.getWidth())
            .filter(x -> roll.getRGB(x, 5) == DARK.text().getRGB())
            .average()
            .orElse(-1)
        / roll.getWidth();
  }

  @Test
  void whatSoundsIsLit() throws Exception {
    final Desk desk = Desk.withPiece(folder);
    final Stage stage = Stage.of(desk.model, DARK);
    final int still = bright(stage.paint("roll bass"));
    desk.model.togglePlay();
    desk.pass(1);
    stage.refresh();
    assertThat(bright(stage.paint("roll bass"))).isGreaterThan(still + 100);
    desk.model.turn(Lane.BASS, false);
    stage.refresh();
    assertThat(bright(stage.paint("roll bass"))).isLessThan(still + 100);
  }

  @Test
  void showsTheFirstStepsUntilThereIsAPiece() throws Exception {
    final Desk desk = new Desk(folder);
    final Stage stage = Stage.of(desk.model, DARK);
    assertThat(stage.visibleParts()).contains(stage.named("choose"));
    desk.model.open(Desk.SUNSET);
    desk.work();
    stage.refresh();
    assertThat(stage.visibleParts()).doesNotContain(stage.named("choose"));
    assertThat(stage.visibleParts()).contains(stage.named("roll melody"));
  }

  @Test
  void firstStepsThatSomebodyKnowsAreNotShownAgain() throws Exception {
    final Stage stage = Stage.of(new Desk(folder).model, DARK);
    final var step = label(stage, "Turn the temperature");
    assertThat(stage.visibleParts()).contains(step);
    stage.click("known");
    stage.refresh();
    assertThat(stage.visibleParts()).doesNotContain(step).contains(stage.named("choose"));
    final Stage next = Stage.of(new Desk(folder).model, DARK);
    assertThat(next.visibleParts()).doesNotContain(label(next, "Turn the temperature"));
  }

  private static JLabel label(final Stage stage, final String beginning) {
    return stage
        .parts()
        .filter(part -> part instanceof JLabel label && label.getText().startsWith(beginning))
        .map(JLabel.class::cast)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void saysWhatWentWrongInTheColourOfErrors() throws Exception {
    final Desk desk = Desk.withPiece(folder);
    final Theme theme = new Theme(false, 100);
    final Stage stage = Stage.of(desk.model, theme);
    desk.model.open(folder.resolve("gone.png"));
    desk.work();
    stage.refresh();
    final JLabel status = stage.part(JLabel.class, "status");
    assertThat(status.getText()).contains("gone.png");
    assertThat(status.getForeground()).isEqualTo(theme.error());
  }

  @Test
  void aClickOnAButtonReachesTheSession() throws Exception {
    final Desk desk = Desk.withPiece(folder);
    final Stage stage = Stage.of(desk.model, DARK);
    stage.click("dice");
    desk.work();
    stage.refresh();
    assertThat(desk.model.view().takes()).hasSize(2);
    stage.click("undo");
    assertThat(desk.model.view().current()).isZero();
    stage.click("bass on");
    assertThat(desk.model.isOn(Lane.BASS)).isFalse();
  }

  @Test
  void saysWhatInThePictureDidWhatToTheMusic() throws Exception {
    final Desk desk = Desk.withPiece(folder);
    final Stage stage = Stage.of(desk.model, DARK);
    assertThat(desk.model.reasons()).isNotEmpty();
    assertThat(description(stage, "reading")).contains(desk.model.reasons());
    final int told = lit(stage.paint("reading"));
    desk.session.load(Scene.session());
    stage.refresh();
    assertThat(desk.model.reasons()).as("before its picture is measured").isEmpty();
    assertThat(description(stage, "reading")).isNotEmpty().doesNotContain("ower.", "aster.");
    assertThat(lit(stage.paint("reading"))).isLessThan(told);
  }

  @Test
  void saysThatAnotherVersionHasHeardThePicture() throws Exception {
    final Desk desk = new Desk(folder);
    final Stage stage = Stage.of(desk.model, DARK);
    desk.session.load(Scene.session());
    desk.work();
    stage.refresh();
    assertThat(desk.model.reasons())
        .hasSizeGreaterThan(1)
        .first(STRING)
        .startsWith("Another version made this piece");
    assertThat(desk.model.rank()).as("of a mood that is not the one that is shown").isEmpty();
    assertThat(description(stage, "reading")).contains(desk.model.reasons());
  }

  private static String description(final Stage stage, final String name) {
    return stage.named(name).getAccessibleContext().getAccessibleDescription();
  }

  @Test
  void theReasonsAreWorkedOutAgainForALoadedState() throws Exception {
    final Desk first = Desk.withPiece(folder);
    final Desk next = new Desk(folder);
    next.session.load(first.saved);
    assertThat(next.model.reasons()).isEmpty();
    next.work();
    assertThat(next.model.reasons()).isNotEmpty().isEqualTo(first.model.reasons());
  }

  @Test
  void theTemperatureIsSaidInAWord() throws Exception {
    final Desk desk = Desk.withPiece(folder);
    final Stage stage = Stage.of(desk.model, DARK);
    desk.model.change(Parameter.TEMPERATURE, 0);
    stage.refresh();
    assertThat(stage.part(JLabel.class, "temperature word").getText()).isEqualTo("resting");
    desk.model.change(Parameter.TEMPERATURE, 1);
    stage.refresh();
    assertThat(stage.part(JLabel.class, "temperature word").getText()).isEqualTo("wild");
  }

  @Test
  void everythingThatCanBeUsedHasANameAndAnExplanation() throws Exception {
    final Stage stage = Stage.of(Desk.withPiece(folder).model, DARK);
    for (final String name :
        new String[] {
          "temperature", "swing", "dice", "undo", "melody on", "drag all lanes", "seed"
        }) {
      assertThat(stage.part(JComponent.class, name).getToolTipText()).as(name).isNotBlank();
    }
  }

  @Test
  void playAndBypassStandWhereThereIsAHost() throws Exception {
    final Desk desk = Desk.withPiece(folder);
    final Stage stage = Stage.of(desk.model, DARK);
    assertThat(stage.visibleParts())
        .contains(stage.named("run"))
        .doesNotContain(stage.named("play"), stage.named("bypass"));
    desk.session.host("Ardour");
    stage.refresh();
    assertThat(stage.visibleParts())
        .contains(stage.named("play"), stage.named("bypass"))
        .doesNotContain(stage.named("run"));
    final int loud = lit(stage.paint("roll chords"));
    stage.click("bypass");
    stage.refresh();
    assertThat(desk.moves).containsExactly("begin bypass", "bypass 1.0", "end bypass");
    assertThat(lit(stage.paint("roll chords"))).isLessThan(loud / 4);
    assertThat(stage.part(JLabel.class, "status").getText()).startsWith("Bypassed");
  }

  @Test
  void lightOrDarkAndTheSizeAreChosenInThePanelAndRemembered() throws Exception {
    final Desk desk = Desk.withPiece(folder);
    final Stage stage = Stage.of(desk.model, DARK);
    stage.click("theme");
    Stage.run(() -> stage.part(JComboBox.class, "size").setSelectedItem("150 %"));
    stage.refresh();
    final Theme light = new Theme(false, 150);
    assertThat(stage.panel.getBackground()).isEqualTo(light.paper());
    assertThat(stage.panel.getPreferredSize()).isEqualTo(light.size(1240, 800));
    final PanelModel next = new Desk(folder).model;
    assertThat(new Theme(next.dark(), next.size())).isEqualTo(light);
  }

  @Test
  void aKnobIsLetGoWhenThePanelIsMadeAnew() throws Exception {
    final Desk desk = Desk.withPiece(folder);
    final Stage stage = Stage.of(desk.model, DARK);
    final Component dial = stage.named("temperature");
    Stage.run(
        () ->
            dial.dispatchEvent(
                new MouseEvent(
                    dial, MouseEvent.MOUSE_PRESSED, 0, 0, 5, 5, 1, false, MouseEvent.BUTTON1)));
    assertThat(desk.moves).containsExactly("begin temperature");
    stage.wear(new Theme(false, 100));
    assertThat(desk.moves).containsExactly("begin temperature", "end temperature");
  }

  @Test
  void aSizeThatTheHostWantsIsAmongThoseToChoose() throws Exception {
    final Stage stage = Stage.of(new Desk(folder).model, new Theme(true, 110));
    assertThat(stage.part(JComboBox.class, "size").getSelectedItem()).isEqualTo("110 %");
  }

  @Test
  void anotherThemeKeepsThePieceInView() throws Exception {
    final Stage stage = Stage.of(Desk.withPiece(folder).model, DARK);
    final Theme light = new Theme(false, 150);
    stage.wear(light);
    assertThat(stage.panel.getBackground()).isEqualTo(light.paper());
    assertThat(stage.part(JLabel.class, "headline").getText()).contains("BPM");
  }

  private static int[] pixels(final BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }

  /** How many pixels are not of the ground. */
  private static int lit(final BufferedImage image) {
    return brighter(image, 330);
  }

  /** How many pixels are nearly white. */
  private static int bright(final BufferedImage image) {
    return brighter(image, 600);
  }

  private static int brighter(final BufferedImage image, final int than) {
    int count = 0;
    for (final int rgb : pixels(image)) {
      final Color colour = new Color(rgb);
      if (colour.getRed() + colour.getGreen() + colour.getBlue() > than) {
        count++;
      }
    }
    return count;
  }
}
