package feelscape.panel;

import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleUnaryOperator;
import javax.swing.JSlider;

/**
 * A number that composing asks for. It is asked for when a person lets go: on the way there it
 * would only begin pieces that nobody wants.
 */
final class TasteSlider extends JSlider {
  private static final long serialVersionUID = 1;
  private static final int WIDTH = 64;
  private static final int HEIGHT = 20;
  private static final int STEPS = 20;
  private static final double HUNDREDTHS = 100;

  private final transient DoubleUnaryOperator scale;
  private final double usual;
  private final String hint;
  private boolean showing;

  /**
   * A slider.
   *
   * @param theme gives it its width
   * @param scale the number at a share of the way, 0..1; it rises
   * @param usual to which it is put back
   * @param hint what it means
   * @param onChange hears what is asked for
   */
  TasteSlider(
      final Theme theme,
      final DoubleUnaryOperator scale,
      final double usual,
      final String hint,
      final DoubleConsumer onChange) {
    super(0, STEPS);
    this.scale = scale;
    this.usual = usual;
    this.hint = hint;
    setOpaque(false);
    setMinimumSize(theme.size(WIDTH, HEIGHT));
    setPreferredSize(theme.size(WIDTH, HEIGHT));
    addChangeListener(
        event -> {
          tell();
          if (!showing && !getValueIsAdjusting()) {
            onChange.accept(number(getValue()));
          }
        });
    addMouseListener(
        new MouseAdapter() {
          @Override
          public void mouseClicked(final MouseEvent event) {
            if (event.getClickCount() == 2) {
              putBack();
            }
          }
        });
    Act.bind(this, WHEN_FOCUSED, this::putBack, "DELETE", "BACK_SPACE");
  }

  private void putBack() {
    setValue(nearest(usual));
  }

  private double number(final int step) {
    return Math.rint(scale.applyAsDouble((double) step / STEPS) * HUNDREDTHS) / HUNDREDTHS;
  }

  private int nearest(final double number) {
    int best = 0;
    for (int step = 1; step <= STEPS; step++) {
      if (Math.abs(number(step) - number) < Math.abs(number(best) - number)) {
        best = step;
      }
    }
    return best;
  }

  /** Shows a number, unless a person is at it. */
  void show(final double number) {
    if (!getValueIsAdjusting()) {
      showing = true;
      setValue(nearest(number));
      showing = false;
      tell();
    }
  }

  private void tell() {
    final String words = "%s Now %s.".formatted(hint, number(getValue()));
    if (!words.equals(getToolTipText())) {
      setToolTipText(words);
      getAccessibleContext().setAccessibleDescription(words);
    }
  }
}
