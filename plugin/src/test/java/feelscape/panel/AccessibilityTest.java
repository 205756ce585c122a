package feelscape.panel;

import static org.assertj.core.api.Assertions.assertThat;

import feelscape.event.Parameter;
import java.awt.Component;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.accessibility.AccessibleValue;
import javax.swing.JComponent;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person learns of the panel who does not see it, or sees it for the first time. */
final class AccessibilityTest {
  private static final Theme DARK = new Theme(true, 100);

  @TempDir Path folder = Path.of("");

  private Stage stage() throws Exception {
    return Stage.of(Desk.withPiece(folder).model, DARK);
  }

  private static Stream<JComponent> controls(final Stage stage) {
    return stage
        .parts()
        .filter(part -> KeyboardOrder.isControl(part) || part instanceof ValueField)
        .map(JComponent.class::cast);
  }

  @Test
  void everyControlHasANameOfItsOwnAndAnExplanation() throws Exception {
    final Stage stage = stage();
    final List<JComponent> controls = controls(stage).toList();
    assertThat(controls).hasSizeGreaterThan(40);
    final SoftAssertions all = new SoftAssertions();
    for (final JComponent control : controls) {
      final AccessibleContext context = control.getAccessibleContext();
      all.assertThat(context.getAccessibleName()).as("name of " + control).isNotBlank();
      all.assertThat(control.getToolTipText()).as("explanation of " + control).isNotBlank();
      all.assertThat(context.getAccessibleDescription()).as("words for " + control).isNotBlank();
    }
    all.assertThat(controls.stream().map(part -> part.getAccessibleContext().getAccessibleName()))
        .doesNotHaveDuplicates();
    all.assertAll();
  }

  @Test
  void whateverTakesTheKeyboardIsAControl() throws Exception {
    final Stage stage = stage();
    final List<Component> others =
        stage
            .parts()
            .filter(part -> part instanceof JComponent own && own.getInputMap().allKeys() != null)
            .filter(Component::isFocusable)
            .filter(part -> !KeyboardOrder.isControl(part) && !(part instanceof ValueField))
            .filter(part -> part.getName() != null)
            .toList();
    assertThat(others).isEmpty();
  }

  @Test
  void aDialIsASliderWithAValue() throws Exception {
    final Desk desk = Desk.withPiece(folder);
    final Stage stage = Stage.of(desk.model, DARK);
    final AccessibleContext dial = stage.named("transpose").getAccessibleContext();
    assertThat(dial.getAccessibleRole()).isEqualTo(AccessibleRole.SLIDER);
    assertThat(dial.getAccessibleName()).isEqualTo("Transpose");
    final AccessibleValue value = dial.getAccessibleValue();
    assertThat(value.getMinimumAccessibleValue()).isEqualTo(-24.0);
    assertThat(value.getMaximumAccessibleValue()).isEqualTo(24.0);
    assertThat(value.setCurrentAccessibleValue(7)).isTrue();
    assertThat(desk.model.value(Parameter.TRANSPOSE)).isEqualTo(7);
    assertThat(value.getCurrentAccessibleValue()).isEqualTo(7.0);
  }

  @Test
  void aValueThatMovesIsTold() throws Exception {
    final Desk desk = Desk.withPiece(folder);
    final Stage stage = Stage.of(desk.model, DARK);
    final List<Object> told = new ArrayList<>();
    stage
        .named("temperature")
        .getAccessibleContext()
        .addPropertyChangeListener(change -> told.add(change.getNewValue()));
    desk.session.hostMoved(Parameter.TEMPERATURE, 0.75);
    stage.refresh();
    assertThat(told).containsExactly(0.75);
  }

  @Test
  void whatIsDrawnIsSaidInWords() throws Exception {
    final Stage stage = stage();
    assertThat(description(stage, "mood")).contains("of 7");
    assertThat(description(stage, "reading")).contains("BPM");
    assertThat(description(stage, "chords by name")).isNotBlank();
    assertThat(description(stage, "picture")).isEqualTo("sunset.jpg");
  }

  private static String description(final Stage stage, final String name) {
    return stage.named(name).getAccessibleContext().getAccessibleDescription();
  }
}
