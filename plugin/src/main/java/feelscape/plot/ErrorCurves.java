package feelscape.plot;

import java.util.Collections;
import java.util.List;

/** How the error of a network fell in training: two curves by epoch. */
public final class ErrorCurves {
  private static final int LEFT = 112;
  private static final int RIGHT = 36;
  private static final int TOP = 112;
  private static final int BOTTOM = 84;
  private static final int MARGIN = 24;
  private static final int TITLE_SCALE = 3;
  private static final int TEXT_SCALE = 2;
  private static final int MOST_TICKS = 8;

  /** Half of a curve's thickness in pixels. */
  private static final double HALF = 1.25;

  /** A dashed line is drawn for half of so many pixels. */
  private static final int DASH = 12;

  private static final int TRAINING = 0x9d8cf5;
  private static final int VALIDATION = 0xffc078;

  private final List<Double> validation;
  private final int kept;
  private final Raster raster;
  private final Scale epochs;
  private final Scale errors;

  private ErrorCurves(
      final List<Double> training,
      final List<Double> validation,
      final int kept,
      final Raster raster) {
    this.validation = validation;
    this.kept = kept;
    this.raster = raster;
    epochs = Scale.of(Math.max(1, training.size() - 1), MOST_TICKS, 1);
    errors =
        Scale.of(Math.max(Collections.max(training), Collections.max(validation)), MOST_TICKS, 0);
  }

  /**
   * Draws the curves.
   *
   * @param training errors, the first before the first epoch
   * @param validation as many
   * @param kept the epoch whose weights are kept
   * @param width in pixels, 800 or more
   * @param height in pixels, 400 or more
   */
  public static Raster draw(
      final List<Double> training,
      final List<Double> validation,
      final int kept,
      final int width,
      final int height) {
    final ErrorCurves curves =
        new ErrorCurves(training, validation, kept, new Raster(width, height));
    curves.raster.fill(0, 0, width, height, Palette.PAPER);
    curves.frame();
    curves.epochTicks();
    curves.errorTicks();
    curves.start();
    curves.keptEpoch();
    curves.curve(training, TRAINING);
    curves.curve(validation, VALIDATION);
    curves.dot();
    return curves.raster;
  }

  private void frame() {
    raster.fill(LEFT, TOP, right() - LEFT, bottom() - TOP, Palette.ROW_OUT_OF_KEY);
    text(LEFT, MARGIN, TITLE_SCALE, Palette.TEXT, "Error by epoch");
    final String unit = "mean squared, in shares of each output's range";
    text(LEFT, MARGIN + 34, TEXT_SCALE, Palette.DIM_TEXT, unit);
    int x = right();
    x = legend(x, VALIDATION, "validation pairs");
    legend(x, TRAINING, "training pairs");
    final String name = "epoch";
    text(
        (LEFT + right() - PixelFont.width(name, TEXT_SCALE)) / 2,
        raster.height() - MARGIN - PixelFont.HEIGHT,
        TEXT_SCALE,
        Palette.DIM_TEXT,
        name);
  }

  private int legend(final int rightEdge, final int colour, final String name) {
    final int x = rightEdge - PixelFont.width(name, TEXT_SCALE);
    text(x, MARGIN + 4, TEXT_SCALE, Palette.DIM_TEXT, name);
    raster.fill(x - 40, MARGIN + 4 + PixelFont.HEIGHT - 1, 28, 3, colour);
    return x - 68;
  }

  private void epochTicks() {
    for (int i = 0; i <= epochs.ticks(); i++) {
      final int x = x(epochs.tick(i));
      raster.fill(x, TOP, 1, bottom() - TOP, Palette.BEAT);
      final String label = epochs.label(i);
      final int half = PixelFont.width(label, TEXT_SCALE) / 2;
      text(x - half, bottom() + 12, TEXT_SCALE, Palette.DIM_TEXT, label);
    }
  }

  private void errorTicks() {
    for (int i = 0; i <= errors.ticks(); i++) {
      final int y = (int) Math.round(y(errors.tick(i)));
      raster.fill(LEFT, y, right() - LEFT, 1, i == 0 ? Palette.BAR : Palette.BEAT);
      final String label = errors.label(i);
      final int x = LEFT - 12 - PixelFont.width(label, TEXT_SCALE);
      text(x, y - PixelFont.HEIGHT, TEXT_SCALE, Palette.DIM_TEXT, label);
    }
  }

  /** The validation error that the network began with: below this line it has learned something. */
  private void start() {
    final int y = (int) Math.round(y(validation.get(0)));
    for (int x = LEFT; x < right(); x += DASH) {
      raster.fill(x, y, Math.min(DASH / 2, right() - x), 1, VALIDATION);
    }
    final String label = "before training";
    final int x = right() - 8 - PixelFont.width(label, TEXT_SCALE);
    text(x, y - PixelFont.HEIGHT * TEXT_SCALE - 10, TEXT_SCALE, Palette.DIM_TEXT, label);
  }

  private void keptEpoch() {
    final int x = x(kept);
    for (int y = TOP; y < bottom(); y += DASH) {
      raster.fill(x, y, 1, Math.min(DASH / 2, bottom() - y), Palette.DIM_TEXT);
    }
    final String label = "kept: epoch " + kept;
    final int width = PixelFont.width(label, TEXT_SCALE);
    final int left = x + 10 + width < right() ? x + 10 : x - 10 - width;
    text(left, bottom() - 30, TEXT_SCALE, Palette.TEXT, label);
  }

  private void dot() {
    final int x = x(kept);
    final int y = (int) Math.round(y(validation.get(kept)));
    raster.fillRounded(x - 4, y - 4, 9, 9, Palette.TEXT);
  }

  /** Column by column, the taller the steeper the curve is; edges are mixed with the ground. */
  private void curve(final List<Double> values, final int colour) {
    final int last = x(values.size() - 1);
    for (int x = LEFT; x <= last; x++) {
      final double slope = y(at(values, x + 0.5)) - y(at(values, Math.max(LEFT, x - 0.5)));
      final double half = HALF * Math.sqrt(1 + slope * slope);
      final double top = y(at(values, x)) - half;
      final double low = y(at(values, x)) + half;
      for (int y = Math.max(TOP, (int) top); y <= Math.min(bottom(), (int) low); y++) {
        final double covered = Math.min(y + 1.0, low) - Math.max(y, top);
        final int share = (int) (256 * Math.max(0, Math.min(1, covered)));
        raster.fill(x, y, 1, 1, Palette.mix(raster.at(x, y), colour, share));
      }
    }
  }

  /** The curve at a column, straight from epoch to epoch. */
  private double at(final List<Double> values, final double x) {
    final double epoch = (x - LEFT) / (right() - LEFT) * epochs.most();
    final int before = Math.min(values.size() - 1, (int) epoch);
    final int after = Math.min(values.size() - 1, before + 1);
    return values.get(before) + (epoch - before) * (values.get(after) - values.get(before));
  }

  private int x(final double epoch) {
    return LEFT + (int) Math.round(epoch / epochs.most() * (right() - LEFT));
  }

  private double y(final double error) {
    return bottom() - error / errors.most() * (bottom() - TOP);
  }

  private int right() {
    return raster.width() - RIGHT;
  }

  private int bottom() {
    return raster.height() - BOTTOM;
  }

  private void text(
      final int x, final int y, final int scale, final int colour, final String text) {
    PixelFont.draw(raster, x, y, scale, colour, text);
  }
}
