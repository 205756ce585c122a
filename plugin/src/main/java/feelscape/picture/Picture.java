package feelscape.picture;

import java.util.Arrays;
import java.util.Objects;

/**
 * A picture at working size, upright and opaque. Immutable.
 *
 * <p>Pixels are three bytes each in the order blue, green, red, row by row from the top left.
 */
public final class Picture {
  /** The longer side of a picture at working size; smaller pictures stay as they are. */
  public static final int WORKING_SIDE = 800;

  private final String name;
  private final int originalWidth;
  private final int originalHeight;
  private final int width;
  private final int height;
  private final byte[] bgr;

  /**
   * @param name the file's name, without folders
   * @param originalWidth in pixels, as the upright picture is seen
   * @param originalHeight in pixels, as the upright picture is seen
   * @param width at working size, 1..{@link #WORKING_SIDE}
   * @param height at working size, 1..{@link #WORKING_SIDE}
   * @param bgr {@code 3 * width * height} bytes, which are copied
   */
  public Picture(
      final String name,
      final int originalWidth,
      final int originalHeight,
      final int width,
      final int height,
      final byte[] bgr) {
    checkSide("width", width);
    checkSide("height", height);
    if (originalWidth < 1 || originalHeight < 1) {
      throw new IllegalArgumentException(
          "the original size is "
              + originalWidth
              + " x "
              + originalHeight
              + "; it must be 1 x 1 or more");
    }
    if (bgr.length != 3 * width * height) {
      throw new IllegalArgumentException(
          bgr.length
              + " bytes are not a picture of "
              + width
              + " x "
              + height
              + " with 3 bytes a pixel");
    }
    this.name = Objects.requireNonNull(name);
    this.originalWidth = originalWidth;
    this.originalHeight = originalHeight;
    this.width = width;
    this.height = height;
    this.bgr = bgr.clone();
  }

  private static void checkSide(final String side, final int pixels) {
    if (pixels < 1 || pixels > WORKING_SIDE) {
      throw new IllegalArgumentException(
          "the " + side + " is " + pixels + "; it must be within 1.." + WORKING_SIDE);
    }
  }

  public String name() {
    return name;
  }

  public int originalWidth() {
    return originalWidth;
  }

  public int originalHeight() {
    return originalHeight;
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /** A copy of the pixels: blue, green, red. */
  public byte[] bgr() {
    return bgr.clone();
  }

  @Override
  public boolean equals(final Object other) {
    return other instanceof Picture that
        && name.equals(that.name)
        && originalWidth == that.originalWidth
        && originalHeight == that.originalHeight
        && width == that.width
        && height == that.height
        && Arrays.equals(bgr, that.bgr);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, width, height, Arrays.hashCode(bgr));
  }

  @Override
  public String toString() {
    return name + " (" + originalWidth + " x " + originalHeight + ")";
  }
}
