package feelscape.panel;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/**
 * A picture as the mean colours of its cells. Letters that another rasteriser draws a little
 * otherwise hardly change them; what moves, is missing or has another colour does.
 */
record Mosaic(BufferedImage means) {
  /** The side of a cell in pixels as designed. */
  private static final int CELL = 8;

  /**
   * By how much a sample of a mean may differ, of 255. JDK 17 with a system's FreeType and JDK 25
   * with its own were alike; a colour that is ten brighter makes 9, a lost button 34, a row of
   * words that is two pixels lower 57.
   */
  static final int TOLERANCE = 8;

  static Mosaic of(final BufferedImage picture, final int scale) {
    final int side = CELL * scale;
    final int across = picture.getWidth() / side;
    final int down = picture.getHeight() / side;
    final BufferedImage means = new BufferedImage(across, down, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < down; y++) {
      for (int x = 0; x < across; x++) {
        means.setRGB(x, y, mean(picture.getRGB(x * side, y * side, side, side, null, 0, side)));
      }
    }
    return new Mosaic(means);
  }

  private static int mean(final int[] pixels) {
    return new Color(mean(pixels, 16), mean(pixels, 8), mean(pixels, 0)).getRGB();
  }

  private static int mean(final int[] pixels, final int shift) {
    return (int)
        Math.round(IntStream.of(pixels).map(rgb -> rgb >> shift & 0xff).average().orElseThrow());
  }

  static Mosaic read(final Path file) throws IOException {
    return new Mosaic(ImageIO.read(file.toFile()));
  }

  void write(final Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    ImageIO.write(means, "png", file.toFile());
  }

  boolean isLike(final Mosaic other) {
    return means.getWidth() == other.means.getWidth()
        && means.getHeight() == other.means.getHeight()
        && greatestDifference(other) <= TOLERANCE;
  }

  int greatestDifference(final Mosaic other) {
    final BufferedImage differences = difference(other);
    return IntStream.of(
            differences.getRGB(
                0, 0, means.getWidth(), means.getHeight(), null, 0, means.getWidth()))
        .flatMap(rgb -> IntStream.of(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff))
        .max()
        .orElse(0);
  }

  /** How far the samples of each cell are apart. */
  BufferedImage difference(final Mosaic other) {
    final BufferedImage difference =
        new BufferedImage(means.getWidth(), means.getHeight(), BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < means.getHeight(); y++) {
      for (int x = 0; x < means.getWidth(); x++) {
        final Color one = new Color(means.getRGB(x, y));
        final Color two = new Color(other.means.getRGB(x, y));
        difference.setRGB(
            x,
            y,
            new Color(
                    Math.abs(one.getRed() - two.getRed()),
                    Math.abs(one.getGreen() - two.getGreen()),
                    Math.abs(one.getBlue() - two.getBlue()))
                .getRGB());
      }
    }
    return difference;
  }
}
