package feelscape.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FeatureTableTest {
  private static final Path PAGE = Path.of("..", "docs", "pictures.md");
  private static final String HEAD = "| feature | range | what it is |";

  /** When it fails, the rows it names as missing are what the page needs. */
  @Test
  void thePageOnPicturesListsAllFeatures() throws IOException {
    final List<String> rows =
        Files.readAllLines(PAGE).stream()
            .dropWhile(line -> !line.equals(HEAD))
            .skip(2)
            .takeWhile(line -> line.startsWith("|"))
            .toList();
    assertThat(rows)
        .containsExactlyElementsOf(
            FeatureExtractor.FEATURES.stream().map(FeatureTableTest::row).toList());
  }

  private static String row(final Feature feature) {
    final DecimalFormat number =
        new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT));
    return "| `"
        + feature.name()
        + "` | "
        + number.format(feature.least())
        + ".."
        + number.format(feature.most())
        + " | "
        + feature.meaning()
        + " |";
  }
}
