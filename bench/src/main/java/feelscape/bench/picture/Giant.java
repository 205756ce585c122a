package feelscape.bench.picture;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.opencv.imgcodecs.Imgcodecs;

/**
 * As much as a class of docs/pictures.md allows, written to a file: of pixels, of what the decoder
 * holds, or of pixels that it decodes when it need not leave out any.
 */
enum Giant {
  JPEG("JPEG", 14_800),
  JPEG_PROGRESSIVE("JPEG, progressive", 7_700),
  WEBP("WebP", 7_700),
  WEBP_TRANSPARENT("WebP, transparent", 4_800),
  WEBP_LOSSLESS("WebP, lossless, transparent", 5_080),
  WEBP_ANIMATED("WebP, animated", 7_000),
  PNG("PNG", 14_800),
  PNG_WHOLE("PNG", 11_300),
  PNG_INTERLACED("PNG, interlaced", 7_700),
  GIF("GIF", 14_800),
  GIF_ANIMATED("GIF, animated", 9_780),
  BMP("BMP", 14_800),
  TIFF("TIFF, deflate, strips", 14_800),
  TIFF_DEEP("TIFF, deflate, tiles of CMYK in 16 bits", 3_456);

  private final String label;
  private final int side;

  Giant(final String label, final int side) {
    this.label = label;
    this.side = side;
  }

  String label() {
    return label;
  }

  long pixels() {
    return (long) side * side;
  }

  void write(final Path file) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
      switch (this) {
        case JPEG -> writeJpeg(out);
        case JPEG_PROGRESSIVE -> writeProgressiveJpeg(out);
        case WEBP -> GiantWebP.write(side, out);
        case WEBP_TRANSPARENT -> GiantWebP.writeTransparent(side, out);
        case WEBP_LOSSLESS -> GiantWebP.writeLossless(side, out);
        case WEBP_ANIMATED -> GiantWebP.writeAnimated(side, out);
        case PNG, PNG_WHOLE -> GiantPng.write(side, out);
        case PNG_INTERLACED -> GiantPng.writeInterlaced(side, out);
        case GIF -> GiantGif.write(side, out);
        case GIF_ANIMATED -> GiantGif.writeAnimated(side, out);
        case BMP -> writeBmp(out);
        case TIFF -> GiantTiff.writeStrips(side, out);
        case TIFF_DEEP -> GiantTiff.writeDeepTiles(side, out);
      }
    }
  }

  private void writeJpeg(final OutputStream out) throws IOException {
    out.write(new Noise(side, 3).encoded(".jpg", Imgcodecs.IMWRITE_JPEG_QUALITY, 96));
  }

  private void writeProgressiveJpeg(final OutputStream out) throws IOException {
    out.write(
        new Noise(side, 3)
            .encoded(
                ".jpg", Imgcodecs.IMWRITE_JPEG_QUALITY, 92, Imgcodecs.IMWRITE_JPEG_PROGRESSIVE, 1));
  }

  private void writeBmp(final OutputStream out) throws IOException {
    final Noise noise = new Noise(side, 3);
    final int stride = (3 * side + 3) / 4 * 4;
    final Bytes header =
        new Bytes(54).letters("BM").number(54 + stride * side).number(0).number(54);
    header.number(40).number(side).number(side).half(1).half(24);
    out.write(header.array());
    for (int y = 0; y < side; y++) {
      out.write(noise.row(y));
      out.write(new byte[stride - 3 * side]);
    }
  }
}
