package feelscape.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The features of every {@link Drawing}, to the step, here and in Javas on lesser processors.
 *
 * <p>After a change that is meant: {@code mvn -pl plugin test -Dtest=GoldenFeaturesTest
 * -Dtest.jvm.args=-Dfeelscape.golden=renew}, then look at what has changed.
 */
class GoldenFeaturesTest {
  private static final Path GOLDEN =
      Path.of("src/test/resources/feelscape/feature/drawings.features.txt");
  private static final boolean RENEW = "renew".equals(System.getProperty("feelscape.golden"));

  private final Path folder;

  GoldenFeaturesTest(@TempDir final Path folder) {
    this.folder = folder;
  }

  @Test
  void drawingsHaveTheFeaturesTheyAlwaysHad() throws IOException {
    if (RENEW) {
      Files.writeString(GOLDEN, FeatureDump.ofDrawings());
    }
    assertThat(FeatureDump.ofDrawings()).isEqualTo(Files.readString(GOLDEN));
  }

  /** OpenCV says what each of these leaves out; what all x86-64 have cannot be. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "AVX512_SKX,AVX512_CLX,AVX512_CNL,AVX512_ICL",
        "AVX512_SKX,AVX512_CLX,AVX512_CNL,AVX512_ICL,AVX2,FMA3",
        "AVX512_SKX,AVX512_CLX,AVX512_CNL,AVX512_ICL,AVX2,FMA3,AVX,FP16,SSE4.2,SSE4.1,SSSE3,POPCNT"
      })
  void aLesserProcessorMeasuresTheSame(final String lacks) throws Exception {
    assertThat(measuredBy(System.getProperty("java.home"), lacks))
        .isEqualTo(Files.readString(GOLDEN));
  }

  @Test
  void aNewerJavaMeasuresTheSame() throws Exception {
    final String home = System.getenv("JAVA25_HOME");
    Assumptions.assumeTrue(
        home != null, "skipped: JAVA25_HOME names no other Java to compare with");
    assertThat(measuredBy(Objects.requireNonNull(home), "")).isEqualTo(Files.readString(GOLDEN));
  }

  private String measuredBy(final String home, final String lacks) throws Exception {
    final Path output = folder.resolve("features.txt");
    final ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(home, "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                FeatureDump.class.getName())
            .redirectOutput(output.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("OPENCV_CPU_DISABLE", lacks);
    final Process java = builder.start();
    assertThat(java.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return Files.readString(output);
  }
}
