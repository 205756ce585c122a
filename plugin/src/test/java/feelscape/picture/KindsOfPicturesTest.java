package feelscape.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Objects;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.imgcodecs.Imgcodecs;

/** What docs/pictures.md says of each format beyond the plainest file of it. */
class KindsOfPicturesTest {
  private static final String QUADRANTS = "ff0000 00ff00 0000ff ffff00";

  /** Bytes; with it a file is nearly as large as one may be. */
  private static final int MUCH = 990_000_000;

  private final Path folder;

  KindsOfPicturesTest(@TempDir final Path folder) {
    this.folder = folder;
  }

  @BeforeAll
  static void loadOpenCv() {
    OpenCv.load();
  }

  @ParameterizedTest
  @ValueSource(strings = {"LZW", "Deflate", "ZLib", "PackBits"})
  void tiffIsReadHoweverItIsPacked(final String compression) throws Exception {
    final BufferedImage image = Samples.image(BufferedImage.TYPE_3BYTE_BGR);
    assertColours(write("tiff", image, compression, false), QUADRANTS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"CCITT RLE", "CCITT T.4", "CCITT T.6"})
  void tiffOfAFaxIsRead(final String compression) throws Exception {
    final BufferedImage image = new BufferedImage(48, 32, BufferedImage.TYPE_BYTE_BINARY);
    image.createGraphics().fillRect(0, 0, 24, 32);
    assertColours(write("tiff", image, compression, false), "ffffff 000000 ffffff 000000");
  }

  @ParameterizedTest
  @CsvSource({"BI_RGB, 8", "BI_RLE8, 8", "BI_RLE4, 4", "BI_BITFIELDS, 16"})
  void bmpIsReadHoweverItIsPacked(final String compression, final int bits) throws Exception {
    final BufferedImage image =
        bits == 16 ? Samples.image(BufferedImage.TYPE_USHORT_565_RGB) : Samples.palette(bits);
    assertColours(write("bmp", image, compression, false), QUADRANTS);
  }

  /** Twelve bytes of header, rows from the bottom, three bytes a pixel. */
  @Test
  void bmpOfOs2IsRead() throws Exception {
    final ByteBuffer bytes = ByteBuffer.allocate(26 + 16).order(ByteOrder.LITTLE_ENDIAN);
    bytes.put(new byte[] {'B', 'M'}).putInt(42).putInt(0).putInt(26);
    bytes.putInt(12).putShort((short) 2).putShort((short) 2).putShort((short) 1);
    bytes.putShort((short) 24);
    bytes.put(new byte[] {-1, 0, 0, 0, -1, -1, 0, 0}); // blue, yellow
    bytes.put(new byte[] {0, 0, -1, 0, -1, 0, 0, 0}); // red, green
    assertColours(bytes.array(), QUADRANTS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "gif"})
  void anInterlacedPictureIsRead(final String format) throws Exception {
    final BufferedImage image =
        format.equals("gif") ? Samples.palette(8) : Samples.image(BufferedImage.TYPE_INT_RGB);
    assertColours(write(format, image, "", true), QUADRANTS);
  }

  @ParameterizedTest
  @CsvSource({"png, 8", "gif, 8", "png, 1", "tiff, 8"})
  void aPaletteIsLookedUp(final String format, final int bits) throws Exception {
    if (bits == 8) {
      assertColours(Samples.java(format, Samples.palette(bits)), QUADRANTS);
    } else {
      final byte[] two = {0, -1};
      final IndexColorModel colours = new IndexColorModel(1, 2, two, new byte[2], new byte[2]);
      final BufferedImage image = new BufferedImage(4, 4, BufferedImage.TYPE_BYTE_BINARY, colours);
      image.getRaster().setSample(3, 3, 0, 1);
      final Picture picture = read(Samples.java(format, image));
      assertThat(picture.bgr()).startsWith(0, 0, 0).endsWith(0, 0, -1);
    }
  }

  @Test
  void transparentGifIsReadOnWhite() throws Exception {
    final byte[] red = {0, -1};
    final IndexColorModel colours = new IndexColorModel(1, 2, red, new byte[2], new byte[2], 0);
    final BufferedImage image = new BufferedImage(48, 32, BufferedImage.TYPE_BYTE_BINARY, colours);
    for (int y = 0; y < 32; y++) {
      for (int x = 24; x < 48; x++) {
        image.getRaster().setSample(x, y, 0, 1);
      }
    }
    assertColours(Samples.java("gif", image), "ffffff ff0000 ffffff ff0000");
  }

  @Test
  void transparentTiffIsReadOnWhite() throws Exception {
    final BufferedImage image = new BufferedImage(48, 32, BufferedImage.TYPE_INT_ARGB);
    for (int y = 0; y < 32; y++) {
      for (int x = 0; x < 48; x++) {
        image.setRGB(x, y, x < 24 ? 0x00ff0000 : 0x800000ff);
      }
    }
    assertColours(Samples.java("tiff", image), "ffffff 7f7fff ffffff 7f7fff");
  }

  @Test
  void transparentGrayPngOfSixteenBitsIsReadOnWhite() throws Exception {
    final byte[] rows = new byte[2 * (1 + 2 * 4)];
    for (int y = 0; y < 2; y++) {
      final ByteBuffer row = ByteBuffer.wrap(rows, 9 * y + 1, 8);
      row.putShort((short) 0x4000).putShort((short) 0xffff); // opaque
      row.putShort((short) 0x4000).putShort((short) 0x8000); // half of it
    }
    assertColours(Samples.png(2, 2, 16, 4, rows), "404040 9f9f9f 404040 9f9f9f");
  }

  @Test
  void sixteenBitsAreReadInEightOfGrayAndOfTiff() throws Exception {
    final Mat gray = new Mat(8, 8, CvType.CV_16UC1, new Scalar(0x8000));
    assertColours(Samples.encode(".png", gray), "808080 808080 808080 808080");
    assertColours(Samples.encode(".tiff", gray), "808080 808080 808080 808080");
    final Mat deep = new Mat(8, 8, CvType.CV_16UC3, new Scalar(0x1234, 0x8000, 0xffff));
    assertColours(Samples.encode(".tiff", deep), "ff8012 ff8012 ff8012 ff8012");
  }

  /** The sample is of luminance, chroma and black; here its bytes are said to be plain inks. */
  @Test
  void jpegOfPlainInksIsRead() throws Exception {
    final byte[] jpeg;
    try (InputStream in = getClass().getResourceAsStream("cmyk.jpg")) {
      jpeg = Objects.requireNonNull(in).readAllBytes();
    }
    final int adobe = Samples.indexOf(jpeg, "Adobe".getBytes(StandardCharsets.US_ASCII));
    jpeg[adobe + 11] = 0;
    final int[] topLeft = colour(read(jpeg), 0.25, 0.25);
    // Red is cyan of none, which stands there as luminance 179, chroma 171 and 0.
    assertNear(topLeft, "b3ab00");
  }

  @Test
  void tiffOfInksIsRead() throws Exception {
    final byte[] inks = {0, -1, -1, 0, -1, 0, -1, 0, -1, -1, 0, 0, 0, 0, -1, -128};
    assertColours(Samples.tiff(5, 1, inks), "ff0000 00ff00 0000ff 7f7f00");
  }

  @ParameterizedTest
  @CsvSource({
    "1, RGBY", "2, GRYB", "3, YBGR", "4, BYRG", "5, RBGY", "6, BRYG", "7, YGBR", "8, GYRB"
  })
  void tiffIsTurnedUpright(final int orientation, final String letters) throws Exception {
    final StringBuilder colours = new StringBuilder();
    for (int i = 0; i < letters.length(); i++) {
      final int at = 7 * "RGBY".indexOf(letters.charAt(i));
      colours.append(QUADRANTS, at, at + 6);
      colours.append(' ');
    }
    assertColours(Samples.tiffTurned(orientation), colours.toString().trim());
  }

  @Test
  void ofAnAnimatedGifTheFirstPictureIsRead() throws Exception {
    final byte[] gif = Samples.java("gif", Samples.palette(8));
    final ByteArrayOutputStream animation = new ByteArrayOutputStream();
    animation.write(gif, 0, gif.length - 1);
    // A second picture: one pixel of the first colour.
    animation.writeBytes(new byte[] {0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0, 0x3b});
    assertColours(animation.toByteArray(), QUADRANTS);
  }

  @Test
  void ofALosslessTransparentAnimationTheFirstFrameIsRead() throws Exception {
    final Mat half = new Mat(32, 48, CvType.CV_8UC4, new Scalar(0, 0, 255, 0));
    half.submat(0, 32, 24, 48).setTo(new Scalar(255, 0, 0, 255));
    for (final int quality : new int[] {95, 101}) {
      final byte[] still = Samples.encode(".webp", half, Imgcodecs.IMWRITE_WEBP_QUALITY, quality);
      // A lossy one stands in an extended file of its own, whose header is left out here.
      final int from = quality == 95 ? 30 : 12;
      final byte[] frame = new byte[16 + still.length - from];
      frame[6] = 47;
      frame[9] = 31;
      System.arraycopy(still, from, frame, 16, still.length - from);
      assertColours(
          Samples.webP(
              Samples.webPChunk("VP8X", new byte[] {0x12, 0, 0, 0, 47, 0, 0, 31, 0, 0}),
              Samples.webPChunk("ANIM", new byte[6]),
              Samples.webPChunk("ANMF", frame)),
          "ffffff 0000ff ffffff 0000ff");
    }
  }

  /** Layers, say: more than any heap holds, of which only pixels are wanted. */
  @Test
  void whatATiffHoldsBesidesPixelsIsNotRead() throws Exception {
    final byte[] tiff = Samples.tiffTurned(1);
    final int orientation = Samples.indexOf(tiff, new byte[] {0x12, 1, 3, 0});
    ByteBuffer.wrap(tiff)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putShort(orientation, (short) 37_724)
        .putInt(orientation + 4, MUCH / 2)
        .putInt(orientation + 8, tiff.length);
    assertColours(withGap(tiff, tiff.length), QUADRANTS);
  }

  @Test
  void textsOfAPngAreNotRead() throws Exception {
    final byte[] png = Samples.java("png", Samples.palette(8));
    final int pixels = Samples.indexOf(png, "IDAT".getBytes(StandardCharsets.US_ASCII)) - 4;
    final byte[] text = Samples.pngChunk("tEXt", new byte[0]);
    ByteBuffer.wrap(text).putInt(0, MUCH);
    final ByteBuffer whole = ByteBuffer.allocate(png.length + text.length);
    whole.put(png, 0, pixels).put(text).put(png, pixels, png.length - pixels);
    assertColours(withGap(whole.array(), pixels + 8), QUADRANTS);
  }

  /** The decoder would copy all of it anew for every 255 bytes of it. */
  @Test
  @Timeout(120)
  void commentsOfAGifAreNotRead() throws Exception {
    final byte[] gif = Samples.java("gif", Samples.palette(8));
    final int picture = Samples.indexOf(gif, new byte[] {0x2c, 0, 0, 0, 0});
    final byte[] block = new byte[256];
    block[0] = -1;
    final ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.write(gif, 0, picture);
    whole.writeBytes(new byte[] {'!', -2});
    for (int i = 0; i < 100_000; i++) {
      whole.writeBytes(block);
    }
    whole.write(0);
    whole.write(gif, picture, gif.length - picture);
    assertColours(whole.toByteArray(), QUADRANTS);
  }

  /** A file with as many zeros from a place on that hardly any disk has to store. */
  private Path withGap(final byte[] bytes, final int at) throws IOException {
    final Path file = folder.resolve("gap");
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(bytes, 0, at));
      channel.write(ByteBuffer.wrap(bytes, at, bytes.length - at), at + (long) MUCH);
      channel.write(ByteBuffer.allocate(1), at + (long) MUCH + bytes.length - at);
    }
    return file;
  }

  @Test
  void anInterlacedPngOfAHundredMegapixelsIsRefused() throws Exception {
    final byte[] png = write("png", Samples.image(BufferedImage.TYPE_INT_RGB), "", true);
    ByteBuffer.wrap(png).putInt(16, 10_000).putInt(20, 10_000);
    assertThatThrownBy(() -> read(png))
        .isInstanceOf(PictureException.class)
        .message()
        .endsWith(
            "a picture of 10000 x 10000 pixels is too large; accepted is up to 60 megapixels for"
                + " one of this kind");
  }

  private static byte[] write(
      final String format,
      final BufferedImage image,
      final String compression,
      final boolean interlaced)
      throws IOException {
    final ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
    final ImageWriteParam parameters = writer.getDefaultWriteParam();
    if (!compression.isEmpty()) {
      parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      parameters.setCompressionType(compression);
    }
    if (interlaced) {
      parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
    }
    final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), parameters);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private Picture read(final byte[] bytes) throws IOException, PictureException {
    return PictureReader.read(Files.write(folder.resolve("picture"), bytes));
  }

  /** Of the four quadrants, from the top left. */
  private void assertColours(final byte[] bytes, final String colours) throws Exception {
    assertColours(Files.write(folder.resolve("picture"), bytes), colours);
  }

  private static void assertColours(final Path file, final String colours) throws Exception {
    final Picture picture = PictureReader.read(file);
    for (int row = 0; row < 2; row++) {
      for (int column = 0; column < 2; column++) {
        final int at = 7 * (2 * row + column);
        final int[] rgb = colour(picture, 0.25 + 0.5 * column, 0.25 + 0.5 * row);
        assertNear(rgb, colours.substring(at, at + 6));
      }
    }
  }

  private static int[] colour(final Picture picture, final double x, final double y) {
    final int column = (int) (x * picture.width());
    final int row = (int) (y * picture.height());
    final int at = 3 * (row * picture.width() + column);
    return new int[] {
      picture.bgr()[at + 2] & 0xff, picture.bgr()[at + 1] & 0xff, picture.bgr()[at] & 0xff
    };
  }

  private static void assertNear(final int[] rgb, final String wanted) {
    final int colour = Integer.parseInt(wanted, 16);
    for (int c = 0; c < 3; c++) {
      assertThat(rgb[c])
          .as("%s of %s", Arrays.toString(rgb), wanted)
          .isCloseTo((colour >> (16 - 8 * c)) & 0xff, within(10));
    }
  }
}
