package feelscape.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import feelscape.event.Parameter;
import java.awt.Component;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.StringSelection;
import java.awt.event.FocusEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JTextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What keys do, and the pointer on knobs. */
final class KeyboardTest {
  private static final Theme DARK = new Theme(true, 100);

  @TempDir Path folder = Path.of("");
  private Desk desk;
  private Stage stage;

  @BeforeEach
  void sitDown() throws Exception {
    desk = Desk.withPiece(folder);
    stage = Stage.of(desk.model, DARK);
  }

  @ParameterizedTest
  @CsvSource({
    "temperature, UP, 0.28125",
    "temperature, LEFT, 0.21875",
    "temperature, PAGE_UP, 0.375",
    "temperature, HOME, 0",
    "temperature, END, 1",
    "transpose, DOWN, -1",
    "transpose, PAGE_DOWN, -4",
    "start, UP, 1",
  })
  void keysTurnADial(final String dial, final String key, final double value) throws Exception {
    stage.press(dial, key);
    assertThat(value(dial)).isEqualTo(value);
  }

  private double value(final String dial) {
    return desk.model.value(
        List.of(Parameter.values()).stream()
            .filter(parameter -> parameter.label().equals(dial))
            .findFirst()
            .orElseThrow());
  }

  @Test
  void deletePutsADialBack() throws Exception {
    desk.model.change(Parameter.HUMANISE, 1);
    stage.press("humanise", "DELETE");
    assertThat(value("humanise")).isEqualTo(0.3);
  }

  @Test
  void swingGoesBackToThatOfThePiece() throws Exception {
    final double own = desk.model.piece().orElseThrow().groove().swing();
    desk.model.change(Parameter.SWING, 70);
    stage.press("swing", "DELETE");
    assertThat(value("swing")).isEqualTo(own);
  }

  @Test
  void aPressOnADialIsAGestureThatAHostRecords() throws Exception {
    stage.press("transpose", "UP");
    assertThat(desk.moves).containsExactly("begin transpose", "transpose 1.0", "end transpose");
  }

  @Test
  void aDragIsOneGestureUpAndFinelyWithShift() throws Exception {
    final Component dial = stage.named("temperature");
    mouse(dial, MouseEvent.MOUSE_PRESSED, 0, 100, 1);
    mouse(dial, MouseEvent.MOUSE_DRAGGED, 0, 55, 1);
    assertThat(value("temperature")).isCloseTo(0.5, within(1e-9));
    mouse(dial, MouseEvent.MOUSE_DRAGGED, MouseEvent.SHIFT_DOWN_MASK, 10, 1);
    assertThat(value("temperature")).isCloseTo(0.55, within(1e-9));
    mouse(dial, MouseEvent.MOUSE_RELEASED, 0, 10, 1);
    mouse(dial, MouseEvent.MOUSE_DRAGGED, 0, 0, 1);
    assertThat(value("temperature")).isCloseTo(0.55, within(1e-9));
    assertThat(desk.moves).startsWith("begin temperature").endsWith("end temperature");
    assertThat(desk.moves.stream().filter(move -> move.startsWith("begin"))).hasSize(1);
  }

  @Test
  void aDoubleClickPutsADialBack() throws Exception {
    desk.model.change(Parameter.TEMPERATURE, 0.9);
    mouse(stage.named("temperature"), MouseEvent.MOUSE_CLICKED, 0, 50, 2);
    assertThat(value("temperature")).isEqualTo(0.25);
  }

  @Test
  void theWheelTurnsADial() throws Exception {
    final Component dial = stage.named("start");
    Stage.run(
        () ->
            dial.dispatchEvent(
                new MouseWheelEvent(dial, MouseEvent.MOUSE_WHEEL, 0, 0, 5, 5, 0, false, 0, 1, -3)));
    assertThat(value("start")).isEqualTo(3);
  }

  @Test
  void aPressAmongTheTemperaturesChoosesOne() throws Exception {
    final Component rungs = stage.named("temperatures");
    final int last = rungs.getWidth() - 1;
    for (final int id :
        new int[] {MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_DRAGGED, MouseEvent.MOUSE_RELEASED}) {
      Stage.run(
          () ->
              rungs.dispatchEvent(
                  new MouseEvent(rungs, id, 0, 0, last, 5, 1, false, MouseEvent.BUTTON1)));
    }
    assertThat(desk.model.rung()).isEqualTo(32);
    assertThat(desk.moves)
        .containsExactly(
            "begin temperature", "temperature 1.0", "temperature 1.0", "end temperature");
  }

  private static void mouse(
      final Component on, final int id, final int modifiers, final int y, final int clicks)
      throws Exception {
    Stage.run(
        () ->
            on.dispatchEvent(
                new MouseEvent(on, id, 0, modifiers, 50, y, clicks, false, MouseEvent.BUTTON1)));
  }

  @ParameterizedTest
  @CsvSource({"velocity, 120, 1.2", "velocity, 55 %, 0.55", "start, 17, 16", "swing, 66.5, 66.5"})
  void aTypedValueIsTaken(final String dial, final String typed, final double value)
      throws Exception {
    type(dial + " value", typed);
    assertThat(value(dial)).isCloseTo(value, within(1e-9));
  }

  @Test
  void aTypedValueOutOfRangeGoesToTheNearest() throws Exception {
    type("velocity value", "900");
    assertThat(value("velocity")).isEqualTo(2);
    assertThat(text("velocity value")).isEqualTo("200 %");
  }

  @Test
  void whatIsNoValueIsSaidAndTheOldOneStays() throws Exception {
    type("velocity value", "loud");
    assertThat(value("velocity")).isEqualTo(1);
    assertThat(text("velocity value")).isEqualTo("100 %");
    assertThat(desk.model.status())
        .isEqualTo("The velocity is 'loud'; it must be a number, 0 % to 200 %.");
  }

  @Test
  void aTypedSeedIsTakenAndWhatIsNoneIsSaid() throws Exception {
    type("seed", "12345");
    desk.work();
    assertThat(desk.model.view().wish().seed()).hasToString("Seed[value=12345]");
    type("seed", "x");
    assertThat(desk.model.status()).contains("'x'").contains("whole number");
    stage.press("seed", "ESCAPE");
    assertThat(text("seed")).isEqualTo("12345");
  }

  private void type(final String field, final String typed) throws Exception {
    Stage.run(
        () -> {
          final JTextField part = stage.part(JTextField.class, field);
          part.setText(typed);
          part.postActionEvent();
        });
  }

  private String text(final String field) {
    return stage.part(JTextField.class, field).getText();
  }

  @Test
  void aDigitOnADialBeginsAValue() throws Exception {
    final List<String> typed = new ArrayList<>();
    final Dial dial =
        Stage.onEventThread(
            () ->
                new Dial(
                    desk.model, DARK, Parameter.VELOCITY, share -> DARK.accent(), 40, typed::add));
    for (final char key : new char[] {'7', 'x', '-'}) {
      final KeyEvent event =
          new KeyEvent(dial, KeyEvent.KEY_TYPED, 0, 0, KeyEvent.VK_UNDEFINED, key);
      Stage.run(() -> dial.getKeyListeners()[0].keyTyped(event));
    }
    assertThat(typed).containsExactly("7", "-");
  }

  @Test
  void whatWasTypedOnADialStandsInItsValueOnceTheKeyboardIsThere() throws Exception {
    final ValueField field = stage.part(ValueField.class, "velocity value");
    Stage.run(
        () -> {
          field.type("7");
          field.type("5");
          focus(field);
        });
    assertThat(field.getText()).isEqualTo("75");
    assertThat(field.getSelectedText()).isNull();
    Stage.run(() -> focus(field));
    assertThat(field.getSelectedText()).isEqualTo("75");
  }

  private static void focus(final ValueField field) {
    final FocusEvent event = new FocusEvent(field, FocusEvent.FOCUS_GAINED);
    List.of(field.getFocusListeners()).forEach(listener -> listener.focusGained(event));
  }

  @Test
  void everyControlCanBeReachedInOrder() {
    final List<String> names =
        stage
            .visibleParts()
            .filter(KeyboardOrder::isControl)
            .map(part -> String.valueOf(part.getName()))
            .toList();
    assertThat(names)
        .containsSubsequence(
            "undo",
            "size",
            "picture",
            "takes",
            "key",
            "seed",
            "dice",
            "style",
            "density",
            "complexity",
            "intro",
            "keep chords",
            "drag all lanes",
            "melody on",
            "melody lock",
            "melody re-roll",
            "drag melody",
            "drums on",
            "temperature",
            "swing",
            "start",
            "latch",
            "emit");
  }

  @Test
  void enterOnAHandleCopiesItsLane() throws Exception {
    stage.press("drag bass", "ENTER");
    assertThat(copied().getName()).startsWith("sunset-bass").endsWith(".mid");
    stage.press("ctrl C");
    assertThat(copied().getName()).startsWith("sunset-").doesNotContain("bass");
  }

  private File copied() throws Exception {
    final List<?> files = (List<?>) stage.clipboard.getData(DataFlavor.javaFileListFlavor);
    assertThat(files).hasSize(1);
    return (File) files.get(0);
  }

  @Test
  void keysOfThePanelUndoRedoAndRoll() throws Exception {
    stage.press("ctrl R");
    desk.work();
    assertThat(desk.model.view().current()).isEqualTo(1);
    stage.press("ctrl Z");
    assertThat(desk.model.view().current()).isZero();
    stage.press("ctrl Y");
    assertThat(desk.model.view().current()).isEqualTo(1);
    stage.press("SPACE");
    assertThat(desk.model.isRolling()).isTrue();
  }

  @Test
  void pastingWhatIsNoPictureIsSaid() throws Exception {
    stage.clipboard.setContents(new StringSelection("hello"), null);
    stage.press("ctrl V");
    assertThat(desk.model.status()).startsWith("That is a text");
  }
}
