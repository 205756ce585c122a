package feelscape.picture;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.SampleModel;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.ImageInputStream;

/** Decodes by a reader of ImageIO that is written in Java. */
final class JavaDecoder {
  private JavaDecoder() {}

  /** The JDK's own reader of a format, whatever other readers there are. */
  static ImageReader ofJdk(final String format) {
    final Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
    while (readers.hasNext()) {
      final ImageReader reader = readers.next();
      if (reader.getClass().getModule().equals(ImageIO.class.getModule())) {
        return reader;
      }
    }
    throw new IllegalStateException("this Java has no reader for " + format);
  }

  static Pixels decode(final ImageReader reader, final Excerpt excerpt, final Outline outline)
      throws IOException, Refusal {
    try (ImageInputStream stream = new FileStream(excerpt)) {
      reader.setInput(stream, true, true);
      final int step = Budget.step(outline.pixels(), bytesPerPixel(reader));
      final ImageReadParam parameters = reader.getDefaultReadParam();
      parameters.setSourceSubsampling(step, step, 0, 0);
      final BufferedImage image = reader.read(0, parameters);
      final int longer = Math.max(image.getWidth(), image.getHeight());
      return Flattener.flatten(image, Math.max(1, longer / Picture.WORKING_SIDE));
    } finally {
      reader.dispose();
    }
  }

  private static int bytesPerPixel(final ImageReader reader) throws IOException {
    final ImageTypeSpecifier type = reader.getImageTypes(0).next();
    final SampleModel samples = type.getSampleModel();
    return samples.getNumDataElements() * DataBuffer.getDataTypeSize(samples.getDataType()) / 8;
  }
}
