package feelscape.panel;

import feelscape.picture.PictureException;
import feelscape.picture.PictureWriter;
import feelscape.session.EncodedPicture;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import javax.swing.ImageIcon;

/**
 * A picture that came without a file, to be encoded where there is time for it. A large one is made
 * smaller by the mean of whole blocks of pixels, for which composing has more than enough left.
 */
record LoosePicture(Image image) implements EncodedPicture {
  private static final int MOST_PIXELS = 4_000_000;

  @Override
  public byte[] bytes() throws PictureException {
    // Waits for whatever of the image is still on its way.
    final ImageIcon whole = new ImageIcon(image);
    final int width = whole.getIconWidth();
    final int height = whole.getIconHeight();
    if (width < 1 || height < 1) {
      throw new PictureException("The picture did not arrive; save it and drop its file.");
    }
    int block = 1;
    while ((long) (width / block) * (height / block) > MOST_PIXELS
        && block < Math.min(width, height)) {
      block++;
    }
    return encoded(whole.getImage(), width, height, block);
  }

  private static byte[] encoded(
      final Image whole, final int width, final int height, final int block) {
    final int across = width / block;
    final int down = height / block;
    final int[] small = new int[across * down];
    final BufferedImage strip = new BufferedImage(width, block, BufferedImage.TYPE_INT_RGB);
    final int[] pixels = new int[width * block];
    for (int row = 0; row < down; row++) {
      final Graphics2D g = strip.createGraphics();
      g.drawImage(whole, 0, -row * block, Color.WHITE, null);
      g.dispose();
      strip.getRGB(0, 0, width, block, pixels, 0, width);
      for (int column = 0; column < across; column++) {
        small[row * across + column] = mean(pixels, column * block, width, block);
      }
    }
    return PictureWriter.png(across, down, small);
  }

  private static int mean(final int[] pixels, final int left, final int width, final int block) {
    long red = 0;
    long green = 0;
    long blue = 0;
    for (int y = 0; y < block; y++) {
      for (int x = left; x < left + block; x++) {
        final int rgb = pixels[y * width + x];
        red += rgb >> 16 & 0xff;
        green += rgb >> 8 & 0xff;
        blue += rgb & 0xff;
      }
    }
    final long count = (long) block * block;
    return (int) (rounded(red, count) << 16 | rounded(green, count) << 8 | rounded(blue, count));
  }

  private static long rounded(final long sum, final long count) {
    return (sum + count / 2) / count;
  }
}
