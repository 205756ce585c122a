package feelscape.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.imgcodecs.Imgcodecs;

class PictureReaderTest {
  private static final int RED = 0xff0000;
  private static final int GREEN = 0x00ff00;
  private static final int BLUE = 0x0000ff;
  private static final int YELLOW = 0xffff00;
  private static final int WHITE = 0xffffff;
  private static final int LOSSY = 24;

  private final Path folder;

  PictureReaderTest(@TempDir final Path folder) {
    this.folder = folder;
  }

  @BeforeAll
  static void loadOpenCv() {
    OpenCv.load();
  }

  @ParameterizedTest
  @EnumSource
  void readsEveryFormat(final Format format) throws Exception {
    assertQuadrants(read(Samples.of(format)), RED, GREEN, BLUE, YELLOW);
  }

  @Test
  void tellsAFormatByItsBytesAndNotByItsName() throws Exception {
    final Path file = Files.write(folder.resolve("really-a-gif.jpg"), Samples.of(Format.GIF));
    assertQuadrants(PictureReader.read(file), RED, GREEN, BLUE, YELLOW);
  }

  @Test
  void keepsTheNameAndTheOriginalSize() throws Exception {
    final Path file = Files.write(folder.resolve("harbour.png"), Samples.of(Format.PNG));
    final Picture picture = PictureReader.read(file);
    assertThat(picture.name()).isEqualTo("harbour.png");
    assertThat(picture.originalWidth()).isEqualTo(Samples.WIDTH);
    assertThat(picture.originalHeight()).isEqualTo(Samples.HEIGHT);
  }

  @Test
  void readsProgressiveJpeg() throws Exception {
    final byte[] jpeg = Samples.openCv(".jpg", Imgcodecs.IMWRITE_JPEG_PROGRESSIVE, 1);
    assertQuadrants(read(jpeg), RED, GREEN, BLUE, YELLOW);
  }

  @Test
  void readsJpegInCmyk() throws Exception {
    try (InputStream in = getClass().getResourceAsStream("cmyk.jpg")) {
      assertQuadrants(read(Objects.requireNonNull(in).readAllBytes()), RED, GREEN, BLUE, YELLOW);
    }
  }

  @Test
  void readsGrayJpeg() throws Exception {
    final Mat gray = new Mat(20, 30, CvType.CV_8UC1, new Scalar(100));
    assertPixel(read(Samples.encode(".jpg", gray)), 0.5, 0.5, 0x646464);
  }

  @ParameterizedTest
  @ValueSource(strings = {"webp", "webp-lossless"})
  void readsTransparentWebPOnWhite(final String kind) throws Exception {
    final Mat half = new Mat(32, 48, CvType.CV_8UC4, new Scalar(0, 0, 255, 0));
    half.submat(0, 32, 24, 48).setTo(new Scalar(255, 0, 0, 255));
    final int quality = kind.equals("webp") ? 95 : 101;
    final Picture picture =
        read(Samples.encode(".webp", half, Imgcodecs.IMWRITE_WEBP_QUALITY, quality));
    assertPixel(picture, 0.25, 0.5, WHITE);
    assertPixel(picture, 0.75, 0.5, BLUE);
  }

  @Test
  void readsTheFirstFrameOfAnAnimatedWebP() throws Exception {
    final byte[] still = Samples.of(Format.WEBP);
    final byte[] frame = new byte[16 + still.length - 12];
    System.arraycopy(still, 12, frame, 16, still.length - 12);
    final byte[] animation =
        Samples.webP(
            Samples.webPChunk("VP8X", new byte[] {2, 0, 0, 0, 47, 0, 0, 31, 0, 0}),
            Samples.webPChunk("ANIM", new byte[6]),
            Samples.webPChunk("ANMF", frame),
            Samples.webPChunk("ANMF", frame));
    assertQuadrants(read(animation), RED, GREEN, BLUE, YELLOW);
  }

  @Test
  void readsHalfTransparentPngOnWhite() throws Exception {
    final BufferedImage image = new BufferedImage(4, 4, BufferedImage.TYPE_INT_ARGB);
    for (int i = 0; i < 16; i++) {
      image.setRGB(i % 4, i / 4, 0x80ff0000);
    }
    assertPixel(read(Samples.java("png", image)), 0.5, 0.5, 0xff7f7f);
  }

  @Test
  void readsPngOfSixteenBits() throws Exception {
    final Mat deep = new Mat(8, 8, CvType.CV_16UC3, new Scalar(0x1234, 0x8000, 0xffff));
    assertPixel(read(Samples.encode(".png", deep)), 0.5, 0.5, 0xff8012);
  }

  @ParameterizedTest
  @CsvSource({"png", "tiff", "bmp"})
  void readsGrayAsItIsStored(final String format) throws Exception {
    final BufferedImage gray = new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY);
    final WritableRaster raster = gray.getRaster();
    final int[] samples = new int[64];
    Arrays.fill(samples, 100);
    raster.setSamples(0, 0, 8, 8, 0, samples);
    assertPixel(read(Samples.java(format, gray)), 0.5, 0.5, 0x646464);
  }

  @Test
  void readsBlackAndWhitePng() throws Exception {
    final BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_BINARY);
    image.setRGB(7, 7, WHITE);
    final Picture picture = read(Samples.java("png", image));
    assertPixel(picture, 0, 0, 0);
    assertPixel(picture, 0.99, 0.99, WHITE);
  }

  @ParameterizedTest
  @CsvSource({
    "1, RGBY", "2, GRYB", "3, YBGR", "4, BYRG", "5, RBGY", "6, BRYG", "7, YGBR", "8, GYRB",
    "9, RGBY"
  })
  void turnsPicturesUpright(final int orientation, final String quadrants) throws Exception {
    final byte[] exif = Samples.exif(orientation, ByteOrder.LITTLE_ENDIAN);
    final byte[] motorola = Samples.exif(orientation, ByteOrder.BIG_ENDIAN);
    final byte[] webP = Samples.of(Format.WEBP);
    for (final byte[] bytes :
        new byte[][] {
          Samples.jpegWithExif(exif),
          Samples.jpegWithExif(motorola),
          Samples.pngWith("eXIf", motorola),
          Samples.webP(Arrays.copyOfRange(webP, 12, webP.length), Samples.webPChunk("EXIF", exif))
        }) {
      final Picture picture = read(bytes);
      assertQuadrants(
          picture,
          colour(quadrants.charAt(0)),
          colour(quadrants.charAt(1)),
          colour(quadrants.charAt(2)),
          colour(quadrants.charAt(3)));
      final boolean lying = orientation < 5 || orientation > 8;
      assertThat(picture.originalWidth()).isEqualTo(lying ? Samples.WIDTH : Samples.HEIGHT);
    }
  }

  @Test
  void bringsLargePicturesToWorkingSize() throws Exception {
    final Mat large = new Mat(2000, 3500, CvType.CV_8UC3, new Scalar(10, 100, 200));
    for (final String extension : new String[] {".jpg", ".png", ".webp", ".bmp"}) {
      final Picture picture = read(Samples.encode(extension, large));
      assertThat(picture.width()).isEqualTo(Picture.WORKING_SIDE);
      assertThat(picture.height()).isBetween(456, 458);
      assertThat(picture.originalWidth()).isEqualTo(3500);
      assertPixel(picture, 0.5, 0.5, 0xc8640a);
    }
  }

  @Test
  void readsASinglePixelAndALongStrip() throws Exception {
    assertThat(read(Samples.encode(".png", new Mat(1, 1, CvType.CV_8UC3, new Scalar(0)))).width())
        .isEqualTo(1);
    final Picture strip =
        read(Samples.encode(".png", new Mat(1, 5000, CvType.CV_8UC3, new Scalar(0))));
    assertThat(strip.width()).isEqualTo(Picture.WORKING_SIDE);
    assertThat(strip.height()).isEqualTo(1);
  }

  private Picture read(final byte[] bytes) throws IOException, PictureException {
    return PictureReader.read(Files.write(folder.resolve("picture"), bytes));
  }

  private static int colour(final char letter) {
    return switch (letter) {
      case 'R' -> RED;
      case 'G' -> GREEN;
      case 'B' -> BLUE;
      default -> YELLOW;
    };
  }

  private static void assertQuadrants(
      final Picture picture,
      final int topLeft,
      final int topRight,
      final int bottomLeft,
      final int bottomRight) {
    assertPixel(picture, 0.25, 0.25, topLeft);
    assertPixel(picture, 0.75, 0.25, topRight);
    assertPixel(picture, 0.25, 0.75, bottomLeft);
    assertPixel(picture, 0.75, 0.75, bottomRight);
  }

  private static void assertPixel(
      final Picture picture, final double x, final double y, final int rgb) {
    final int column = (int) (x * picture.width());
    final int row = (int) (y * picture.height());
    final int at = 3 * (row * picture.width() + column);
    for (int c = 0; c < 3; c++) {
      assertThat(picture.bgr()[at + c] & 0xff)
          .as("blue, green, red: %d of %06x", c, rgb)
          .isCloseTo((rgb >> (8 * c)) & 0xff, within(LOSSY));
    }
  }
}
