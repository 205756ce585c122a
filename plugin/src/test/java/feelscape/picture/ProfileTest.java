package feelscape.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.imgcodecs.Imgcodecs;

class ProfileTest {
  /** sRGB's red as Display P3 has it. */
  private static final int RED_IN_P3 = 0xea3323;

  private static final int RED = 0xff0000;

  /** Near black a rounded sample is off by more than a level of sRGB. */
  private static final int ROUNDED = 4;

  private final Path folder;

  ProfileTest(@TempDir final Path folder) {
    this.folder = folder;
  }

  @BeforeAll
  static void loadOpenCv() {
    OpenCv.load();
  }

  /** What colour pickers give for the primaries of sRGB in Display P3. */
  @ParameterizedTest
  @CsvSource({
    "ea3323, ff0000",
    "75fb4c, 00ff00",
    "0000f5, 0000ff",
    "ffffff, ffffff",
    "000000, 000000",
    "808080, 808080"
  })
  void displayP3BecomesSrgb(final String stored, final String shown) {
    assertConverted(Icc.displayP3(), stored, shown);
  }

  @ParameterizedTest
  @CsvSource({"db0000, ff0000", "90ff3c, 00ff00", "ffffff, ffffff", "7f7f7f, 7f7f7f"})
  void adobeRgbBecomesSrgb(final String stored, final String shown) {
    assertConverted(Icc.adobeRgb(), stored, shown);
  }

  @Test
  void aColourThatSrgbLacksBecomesItsBrim() {
    assertConverted(Icc.displayP3(), "ff0000", "ff0000");
    assertConverted(Icc.displayP3(), "00ff00", "00ff00");
  }

  /** Half of linear light is 188 in sRGB, a quarter is 137. */
  @Test
  void everyKindOfCurveIsFollowed() {
    assertConverted(Icc.withTable(), "808080", "bcbcbc");
    assertConverted(Icc.withTable(0, 16_384, 32_768, 65_535), "555555", "898989");
    assertConverted(Icc.withTable(0x0200), "808080", "898989");
    assertConverted(Icc.withFormula(0, 2), "808080", "898989");
    assertConverted(Icc.withFormula(1, 2, 2, -1), "bfbfbf", "898989");
    assertConverted(Icc.withFormula(1, 2, 2, -1), "202020", "000000");
    assertConverted(Icc.withFormula(2, 2, 1, 0, 0.25), "808080", "bcbcbc");
    assertConverted(Icc.withFormula(3, 1, 1, 0, 0.5, 0.75), "808080", "898989");
    assertConverted(Icc.withFormula(4, 1, 1, 0, 0.5, 0.75, 0, 0.25), "808080", "bcbcbc");
  }

  @Test
  void srgbItselfAndProfilesOfPressesChangeNothing() {
    assertThat(Profile.of(Icc.srgb())).isEmpty();
    assertThat(Profile.of(Icc.ofPress())).isEmpty();
  }

  @Test
  void aBrokenProfileChangesNothing() {
    final byte[] whole = Icc.displayP3();
    for (int length = 0; length < whole.length; length += 7) {
      final byte[] cut = Arrays.copyOf(whole, length);
      assertThat(Profile.of(cut)).as("cut at " + length).isEmpty();
    }
    final byte[] black = whole.clone();
    Arrays.fill(black, 204, 264, (byte) 0);
    assertThat(Profile.of(black)).isEmpty();
  }

  @Test
  void everyFormatThatCarriesAProfileIsReadByIt() throws Exception {
    final byte[] icc = Icc.displayP3();
    final byte[] webP = encode(".webp", Imgcodecs.IMWRITE_WEBP_QUALITY, 101);
    assertRed(Samples.pngWith(encode(".png"), "iCCP", Samples.packed(icc)));
    assertRed(Samples.jpegWithProfile(encode(".jpg", Imgcodecs.IMWRITE_JPEG_QUALITY, 100), icc));
    assertRed(
        Samples.webP(
            Samples.webPChunk("VP8X", new byte[] {0x20, 0, 0, 0, 15, 0, 0, 15, 0, 0}),
            Samples.webPChunk("ICCP", icc),
            Arrays.copyOfRange(webP, 12, webP.length)));
    assertRed(tiff(icc));
  }

  @Test
  void aProfileOfTooManyBytesIsLeftAside() throws Exception {
    final byte[] icc = Arrays.copyOf(Icc.displayP3(), Profile.MOST_BYTES + 1);
    final byte[] webP = encode(".webp", Imgcodecs.IMWRITE_WEBP_QUALITY, 101);
    final byte[] file =
        Samples.webP(Samples.webPChunk("ICCP", icc), Arrays.copyOfRange(webP, 12, webP.length));
    assertRgb(pixel(file), RED_IN_P3, 0);
  }

  /** An uncompressed page of a single pixel. */
  private static byte[] tiff(final byte[] icc) {
    final int[][] tags = {
      {256, 3, 1, 1}, {257, 3, 1, 1}, {258, 3, 1, 8}, {259, 3, 1, 1}, {262, 3, 1, 2},
      {273, 4, 1, 8}, {277, 3, 1, 3}, {278, 3, 1, 1}, {279, 4, 1, 3}, {34675, 7, icc.length, 0}
    };
    final int directory = 12;
    final int end = directory + 2 + 12 * tags.length + 4;
    final ByteBuffer bytes = ByteBuffer.allocate(end + icc.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.put(new byte[] {'I', 'I', 42, 0}).putInt(directory);
    bytes.put((byte) 0xea).put((byte) 0x33).put((byte) 0x23).put((byte) 0);
    bytes.putShort((short) tags.length);
    for (final int[] tag : tags) {
      bytes.putShort((short) tag[0]).putShort((short) tag[1]).putInt(tag[2]);
      bytes.putInt(tag[0] == 34675 ? end : tag[3]);
    }
    return bytes.putInt(0).put(icc).array();
  }

  private static byte[] encode(final String format, final int... options) {
    final Mat mat = new Mat(16, 16, CvType.CV_8UC3, new Scalar(0x23, 0x33, 0xea));
    return Samples.encode(format, mat, options);
  }

  private void assertRed(final byte[] file) throws Exception {
    assertRgb(pixel(file), RED, 3);
  }

  private int[] pixel(final byte[] file) throws Exception {
    final byte[] bgr = PictureReader.read(Files.write(folder.resolve("picture"), file)).bgr();
    return new int[] {bgr[2] & 0xff, bgr[1] & 0xff, bgr[0] & 0xff};
  }

  private static void assertConverted(final byte[] icc, final String stored, final String shown) {
    final int rgb = Integer.parseInt(stored, 16);
    final Pixels pixel =
        new Pixels(1, 1, new byte[] {(byte) rgb, (byte) (rgb >> 8), (byte) (rgb >> 16)});
    final byte[] bgr = Profile.of(icc).orElseThrow().toSrgb(pixel).bgr();
    assertRgb(
        new int[] {bgr[2] & 0xff, bgr[1] & 0xff, bgr[0] & 0xff},
        Integer.parseInt(shown, 16),
        ROUNDED);
  }

  private static void assertRgb(final int[] rgb, final int wanted, final int near) {
    for (int c = 0; c < 3; c++) {
      assertThat(rgb[c])
          .as("red, green, blue: %d of %06x", c, wanted)
          .isCloseTo((wanted >> (16 - 8 * c)) & 0xff, within(near));
    }
  }
}
