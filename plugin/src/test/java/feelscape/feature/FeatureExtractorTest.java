package feelscape.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import feelscape.picture.Examples;
import feelscape.picture.OpenCv;
import feelscape.picture.Picture;
import feelscape.picture.PictureReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.IntBinaryOperator;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencv.core.Mat;
import org.opencv.core.MatOfInt;
import org.opencv.core.Size;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;

class FeatureExtractorTest {
  private static final int WHITE = 0xffffff;

  private final Path folder;

  FeatureExtractorTest(@TempDir final Path folder) {
    this.folder = folder;
  }

  @BeforeAll
  static void loadOpenCv() {
    OpenCv.load();
  }

  @Test
  void theExamplePictureHasTheFeaturesItAlwaysHad() throws Exception {
    assertThat(FeatureDump.of(Examples.SUNSET)).isEqualTo(golden());
  }

  @Test
  void aNewerJavaMeasuresTheSame() throws Exception {
    final String home = System.getenv("JAVA25_HOME");
    Assumptions.assumeTrue(
        home != null, "skipped: JAVA25_HOME names no other Java to compare with");
    final Path output = folder.resolve("features.txt");
    final Process java =
        new ProcessBuilder(
                Path.of(Objects.requireNonNull(home), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                FeatureDump.class.getName(),
                Examples.SUNSET.toString())
            .redirectOutput(output.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(java.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(Files.readString(output)).isEqualTo(golden());
  }

  private static String golden() throws IOException {
    try (var in = FeatureExtractorTest.class.getResourceAsStream("sunset.features.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** As a photograph is sent around: made smaller, and stored with or without loss. */
  @Test
  void aPictureMeasuresTheSameAtAnySizeAndInAnyFormat() throws Exception {
    final Mat whole = Imgcodecs.imread(Examples.SUNSET.toString());
    final List<FeatureVector> vectors = new ArrayList<>();
    for (final int width : new int[] {3_000, 1_500, 640}) {
      final Mat sized = new Mat();
      Imgproc.resize(
          whole,
          sized,
          new Size(width, width * 2 / 3.0),
          0,
          0,
          width > whole.cols() ? Imgproc.INTER_CUBIC : Imgproc.INTER_AREA);
      vectors.add(measure(sized, "p.jpg", Imgcodecs.IMWRITE_JPEG_QUALITY, 92));
      vectors.add(measure(sized, "p.png"));
      vectors.add(measure(sized, "p.webp", Imgcodecs.IMWRITE_WEBP_QUALITY, 90));
    }
    final SoftAssertions all = new SoftAssertions();
    for (int i = 0; i < vectors.get(0).size(); i++) {
      final int feature = i;
      final var units = vectors.stream().mapToInt(v -> v.units().get(feature)).summaryStatistics();
      all.assertThat(units.getMax() - units.getMin())
          .as(vectors.get(0).names().get(i))
          .isLessThanOrEqualTo(Feature.STEPS / 50);
    }
    all.assertAll();
  }

  private FeatureVector measure(final Mat pixels, final String name, final int... options)
      throws Exception {
    final Path file = folder.resolve(name);
    Imgcodecs.imwrite(file.toString(), pixels, new MatOfInt(options));
    return FeatureExtractor.extract(PictureReader.read(file));
  }

  @ParameterizedTest
  @CsvSource({"ff0000, red", "00ff00, emerald", "00ffff, cyan", "ffc000, amber", "ff00c0, rose"})
  void aPlainColourHasOneHue(final String colour, final String hue) {
    final int rgb = Integer.parseInt(colour, 16);
    final FeatureVector vector = measure(400, 300, (x, y) -> rgb);
    assertThat(vector.value("hue_" + hue)).isGreaterThan(0.65);
    assertThat(vector.value("hue_focus")).isCloseTo(0.98, within(0.01));
    assertThat(vector.value("saturation")).isCloseTo(1, within(0.001));
    assertThat(vector.value("edge_density")).isZero();
  }

  @Test
  void whiteIsBrightAndHasNoColour() {
    final FeatureVector vector = measure(400, 300, (x, y) -> WHITE);
    assertThat(vector.value("brightness")).isEqualTo(255);
    assertThat(vector.value("bright_share")).isEqualTo(1);
    assertThat(vector.value("gray_share")).isEqualTo(1);
    assertThat(vector.value("contrast")).isZero();
    assertThat(vector.value("colourfulness")).isZero();
    assertThat(vector.value("hue_focus")).isZero();
    assertThat(vector.value("tone_entropy")).isZero();
  }

  @Test
  void halfBlackHalfWhiteHasAHorizonAndContrast() {
    final FeatureVector vector = measure(400, 320, (x, y) -> y < 160 ? WHITE : 0);
    assertThat(vector.value("contrast")).isCloseTo(127.5, within(0.1));
    assertThat(vector.value("horizon_step")).isEqualTo(60);
    assertThat(vector.value("flip_difference")).isEqualTo(60);
    assertThat(vector.value("mirror_difference")).isZero();
    assertThat(vector.value("lightness_top_left")).isEqualTo(100);
    assertThat(vector.value("lightness_bottom_right")).isZero();
    assertThat(vector.value("tone_entropy")).isCloseTo(1, within(0.001));
    assertThat(vector.value("direction_4")).isGreaterThan(0.4);
    assertThat(vector.value("direction_0")).isZero();
  }

  @Test
  void colourfulnessIsThatOfTheFormula() {
    // Half (255, 0, 0), half (0, 0, 255): rg is 255 or 0, yb is 127.5 or -255.
    final FeatureVector vector = measure(400, 300, (x, y) -> x < 200 ? 0xff0000 : 0x0000ff);
    assertThat(vector.value("colourfulness")).isEqualTo(150); // 229.5 + 0.3 * 142.6, cut off
    final FeatureVector dull = measure(400, 300, (x, y) -> x < 200 ? 0x808080 : 0x80807c);
    // rg is 0; yb is 0 or 4: sd 2, mean 2.
    assertThat(dull.value("colourfulness")).isCloseTo(2.6, within(0.03));
  }

  @Test
  void finestStripesHaveDetailOfTheirSize() {
    final FeatureVector fine = measure(400, 300, (x, y) -> (x / 2) % 2 == 0 ? 0x404040 : 0x606060);
    assertThat(fine.value("detail_2")).isCloseTo(16, within(0.1)); // 32 sideways, 0 downwards
    assertThat(fine.value("detail_4")).isZero();
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "800, 1", "1, 800", "3, 700"})
  void anyShapeCanBeMeasured(final int width, final int height) {
    assertThat(measure(width, height, (x, y) -> 0x336699).value("brightness"))
        .isCloseTo(93, within(0.1));
  }

  private static FeatureVector measure(
      final int width, final int height, final IntBinaryOperator rgb) {
    final byte[] bgr = new byte[3 * width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        final int colour = rgb.applyAsInt(x, y);
        for (int c = 0; c < 3; c++) {
          bgr[3 * (y * width + x) + c] = (byte) (colour >> (8 * c));
        }
      }
    }
    return FeatureExtractor.extract(new Picture("test", width, height, width, height, bgr));
  }
}
