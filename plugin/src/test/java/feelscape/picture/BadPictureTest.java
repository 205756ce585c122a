package feelscape.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.imgcodecs.Imgcodecs;

class BadPictureTest {
  private static final String ACCEPTED =
      "; accepted are whole PNG, JPEG, WebP, GIF, BMP and TIFF files";
  private static final int HUGE = 30_000;

  private final Path folder;

  BadPictureTest(@TempDir final Path folder) {
    this.folder = folder;
  }

  @BeforeAll
  static void loadOpenCv() {
    OpenCv.load();
  }

  @Test
  void aMissingFile() {
    assertRefused(
        () -> PictureReader.read(folder.resolve("harbour.jpg")),
        "harbour.jpg: there is no such file" + ACCEPTED);
  }

  @Test
  void aFolder() throws IOException {
    final Path pictures = Files.createDirectory(folder.resolve("pictures"));
    assertRefused(() -> PictureReader.read(pictures), "pictures: this is a folder" + ACCEPTED);
  }

  @Test
  void anEmptyFile() {
    assertRefused(new byte[0], "the file is empty" + ACCEPTED);
  }

  @Test
  void aText() {
    assertRefused(
        "Dear diary".getBytes(StandardCharsets.UTF_8), "this is not a picture" + ACCEPTED);
  }

  @Test
  void aFileThatMayNotBeRead() throws IOException {
    final Path file = Files.write(folder.resolve("secret.png"), Samples.of(Format.PNG));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    Assumptions.assumeFalse(Files.isReadable(file), "skipped: this user may read every file");
    assertRefused(
        () -> PictureReader.read(file), "secret.png: you have no permission to read it" + ACCEPTED);
  }

  @Test
  @Timeout(10)
  void aPipeIsNotWaitedFor() throws Exception {
    final Path pipe = folder.resolve("pipe.jpg");
    final Process mkfifo = new ProcessBuilder("mkfifo", pipe.toString()).start();
    assertThat(mkfifo.waitFor(5, TimeUnit.SECONDS)).isTrue();
    assertRefused(
        () -> PictureReader.read(pipe),
        "pipe.jpg: this is a device or a pipe, not a file" + ACCEPTED);
  }

  @Test
  void aNameWithALineBreakStaysOneLine() throws IOException {
    final Path file = Files.createFile(folder.resolve("two\nlines.png"));
    assertRefused(() -> PictureReader.read(file), "two?lines.png: the file is empty" + ACCEPTED);
  }

  @ParameterizedTest
  @CsvSource({
    "....ftypheic, HEIC",
    "....ftypmif1, HEIC",
    "....ftypavif, AVIF",
    "....ftypmif1....mif1avif, AVIF",
    "....ftypmif1....mif1heic, HEIC",
    "....ftyphevc, HEIC",
    "%PDF-1.7, PDF",
    "8BPS, PSD",
    "<svg xmlns='http://www.w3.org/2000/svg'>, SVG",
    "<?xml version='1.0'?><svg>, SVG",
    "II+., BigTIFF"
  })
  void aFormatThatIsKnownButNotRead(final String head, final String name) {
    assertRefused(
        head.replace('.', '\0').getBytes(StandardCharsets.ISO_8859_1),
        name + " is not supported; PNG, JPEG, WebP, GIF, BMP and TIFF are");
  }

  @ParameterizedTest
  @EnumSource
  void aPictureThatIsCutShortAnywhere(final Format format) throws IOException {
    final byte[] whole = Samples.of(format);
    final int magic = 16;
    // A GIF may lack its last byte, as all of its picture stands before it.
    final int least = format == Format.GIF ? 2 : 1;
    for (int length = magic; length <= whole.length - least; length += 1 + whole.length / 97) {
      assertRefused(Arrays.copyOf(whole, length), "the " + format + " is cut short" + ACCEPTED);
    }
  }

  @Test
  void aPngOfNineHundredMegapixels() throws IOException {
    final byte[] png = Samples.of(Format.PNG);
    ByteBuffer.wrap(png).putInt(16, HUGE).putInt(20, HUGE);
    assertRefused(
        png, "a picture of 30000 x 30000 pixels is too large; accepted is up to 220 megapixels");
  }

  @Test
  void aJpegOfNineHundredMegapixels() throws IOException {
    final byte[] jpeg = Samples.of(Format.JPEG);
    putJpegSize(jpeg, 0xc0, HUGE, HUGE);
    assertRefused(
        jpeg, "a picture of 30000 x 30000 pixels is too large; accepted is up to 220 megapixels");
  }

  @Test
  void aProgressiveJpegOfAHundredMegapixels() {
    final byte[] jpeg = Samples.openCv(".jpg", Imgcodecs.IMWRITE_JPEG_PROGRESSIVE, 1);
    putJpegSize(jpeg, 0xc2, 10_000, 10_000);
    assertRefused(
        jpeg,
        "a picture of 10000 x 10000 pixels is too large; accepted is up to 60 megapixels for one"
            + " of this kind");
  }

  @Test
  void aProgressiveJpegThatTakesTooMuchMemory() {
    final byte[] jpeg =
        Samples.openCv(
            ".jpg",
            Imgcodecs.IMWRITE_JPEG_PROGRESSIVE,
            1,
            Imgcodecs.IMWRITE_JPEG_SAMPLING_FACTOR,
            Imgcodecs.IMWRITE_JPEG_SAMPLING_FACTOR_444);
    putJpegSize(jpeg, 0xc2, 7_000, 7_000);
    assertRefused(jpeg, tooMuchMemory("7000 x 7000", 294));
  }

  @Test
  void aGifAndABmpOfNineHundredMegapixels() throws IOException {
    final byte[] gif = Samples.of(Format.GIF);
    final int image = Samples.indexOf(gif, new byte[] {0x2c, 0, 0, 0, 0});
    ByteBuffer.wrap(gif)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putShort(image + 5, (short) HUGE)
        .putShort(image + 7, (short) HUGE);
    final byte[] bmp = Samples.of(Format.BMP);
    ByteBuffer.wrap(bmp).order(ByteOrder.LITTLE_ENDIAN).putInt(18, HUGE).putInt(22, -HUGE);
    for (final byte[] bytes : new byte[][] {gif, bmp}) {
      assertRefused(
          bytes,
          "a picture of 30000 x 30000 pixels is too large; accepted is up to 220 megapixels");
    }
  }

  @Test
  void aWebPOfTwoHundredMegapixels() throws IOException {
    final byte[] webP = Samples.of(Format.WEBP);
    ByteBuffer.wrap(webP)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putShort(26, (short) 16_000)
        .putShort(28, (short) 16_000);
    assertRefused(
        webP,
        "a picture of 16000 x 16000 pixels is too large; accepted is up to 60 megapixels for one"
            + " of this kind");
  }

  /** What transparency and lossless pixels take beside the picture itself. */
  @Test
  void aWebPThatTakesTooMuchMemory() {
    final Mat clear = new Mat(24, 24, CvType.CV_8UC4, new Scalar(9, 99, 199, 77));
    final byte[] transparent = Samples.encode(".webp", clear, Imgcodecs.IMWRITE_WEBP_QUALITY, 80);
    little(transparent)
        .putShort(payload(transparent, "VP8 ") + 6, (short) 5_000)
        .putShort(payload(transparent, "VP8 ") + 8, (short) 5_000);
    assertRefused(transparent, tooMuchMemory("5000 x 5000", 225));
    final byte[] lossless = Samples.openCv(".webp", Imgcodecs.IMWRITE_WEBP_QUALITY, 101);
    little(lossless).putInt(payload(lossless, "VP8L") + 1, 5_299 | 5_299 << 14);
    assertRefused(lossless, tooMuchMemory("5300 x 5300", 224));
  }

  private static String tooMuchMemory(final String size, final int megabytes) {
    return "a picture of "
        + size
        + " pixels that takes "
        + megabytes
        + " MB to decode is too large; accepted is up to 220 MB";
  }

  private static ByteBuffer little(final byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static int payload(final byte[] webP, final String chunk) {
    return Samples.indexOf(webP, chunk.getBytes(StandardCharsets.US_ASCII)) + 8;
  }

  @Test
  void aTiffOfAMillionStrips() {
    final byte[] tiff = Samples.tiffTurned(1);
    little(tiff).putInt(Samples.indexOf(tiff, new byte[] {0x11, 1, 4, 0}) + 4, 1_000_000);
    assertRefused(tiff, "the TIFF is damaged: tag 273 has 1000000 values" + ACCEPTED);
  }

  @Test
  void aPictureWithoutArea() throws IOException {
    final byte[] png = Samples.of(Format.PNG);
    ByteBuffer.wrap(png).putInt(16, 0);
    assertRefused(png, "the PNG is damaged: its size is 0 x 32 pixels" + ACCEPTED);
    ByteBuffer.wrap(png).putInt(16, -1);
    assertRefused(png, "the PNG is damaged: its size is 4294967295 x 32 pixels" + ACCEPTED);
  }

  @Test
  void aStripThatIsTooLong() throws IOException {
    final byte[] png = Samples.of(Format.PNG);
    ByteBuffer.wrap(png).putInt(16, 1_000_000).putInt(20, 1);
    assertRefused(
        png, "a picture of 1000000 x 1 pixels is too large; accepted is up to 65535 pixels a side");
  }

  @Test
  void aJpegOfFarTooManyPasses() throws IOException {
    final byte[] jpeg = Samples.of(Format.JPEG);
    final int scan = Samples.indexOf(jpeg, new byte[] {(byte) 0xff, (byte) 0xda});
    final int length = jpeg.length - 2 - scan;
    final ByteBuffer bytes = ByteBuffer.allocate(jpeg.length + 100 * length);
    bytes.put(jpeg, 0, scan);
    for (int i = 0; i < 101; i++) {
      bytes.put(jpeg, scan, length);
    }
    bytes.put((byte) 0xff).put((byte) 0xd9);
    assertRefused(bytes.array(), "the JPEG is damaged: more than 100 passes" + ACCEPTED);
  }

  private static void putJpegSize(
      final byte[] jpeg, final int marker, final int width, final int height) {
    final int frame = Samples.indexOf(jpeg, new byte[] {(byte) 0xff, (byte) marker, 0});
    ByteBuffer.wrap(jpeg).putShort(frame + 5, (short) height).putShort(frame + 7, (short) width);
  }

  private void assertRefused(final byte[] bytes, final String why) {
    assertRefused(
        () -> PictureReader.read(Files.write(folder.resolve("bad.pic"), bytes)), "bad.pic: " + why);
  }

  private static void assertRefused(final ThrowingCallable reading, final String message) {
    assertThatThrownBy(reading).isInstanceOf(PictureException.class).hasMessage(message);
  }
}
