package feelscape.preset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feelscape.music.Mood;
import feelscape.music.Style;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The styles that FeelScape brings. */
final class StylesTest {
  private static final Path FOLDER = Path.of("..", "presets", "styles");
  private static final int LEAST = 8;
  private static final double STEP = 0.02;

  private final Styles styles = ShippedStyles.read();

  @Test
  void everyFileIsAStyleOfItsName() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      final List<String> names =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".json"))
              .map(name -> name.substring(0, name.length() - ".json".length()))
              .sorted()
              .toList();
      assertThat(styles.names()).hasSizeGreaterThanOrEqualTo(LEAST).isEqualTo(names);
    }
    for (final Style style : styles.all()) {
      assertThat(styles.find(style.name())).contains(style);
      assertThat(style.about()).endsWith(".").hasLineCount(1);
    }
  }

  @Test
  void noTwoAreMuchAlike() {
    for (final Style one : styles.all()) {
      for (final Style other : styles.all()) {
        if (!one.equals(other)) {
          assertThat(differences(one, other))
              .as(one.name() + " and " + other.name())
              .hasSizeGreaterThanOrEqualTo(3)
              .contains("drums");
        }
      }
    }
  }

  private static Set<String> differences(final Style one, final Style other) {
    final Set<String> differences = new HashSet<>();
    if (one.slowest() != other.slowest() || one.fastest() != other.fastest()) {
      differences.add("tempo");
    }
    if (one.swing() != other.swing()) {
      differences.add("swing");
    }
    if (!drums(one).equals(drums(other))) {
      differences.add("drums");
    }
    if (!one.harmony().equals(other.harmony())) {
      differences.add("harmony");
    }
    if (!one.programs().equals(other.programs())) {
      differences.add("instruments");
    }
    return differences;
  }

  private static List<Style.Drums> drums(final Style style) {
    return style.pages().stream().map(Style.Page::drums).toList();
  }

  @Test
  void eachSuitsSomePictures() {
    final Set<String> suited = new HashSet<>();
    for (double bright = -1; bright <= 1; bright += STEP) {
      for (double lively = -1; lively <= 1; lively += STEP) {
        suited.add(
            styles
                .suited(new Mood(Mood.USUAL.valence() + bright, Mood.USUAL.arousal() + lively))
                .name());
      }
    }
    assertThat(suited).containsExactlyInAnyOrderElementsOf(styles.names());
  }

  @Test
  void oneThatIsNotThereIsNamedWithThoseThatAre() {
    assertThatThrownBy(() -> styles.named("polka"))
        .isInstanceOf(StyleException.class)
        .hasMessageStartingWith("the style 'polka' is not known; use one of boombap, ");
  }

  @Test
  void aFolderWithoutStylesIsNamed(@TempDir final Path empty) {
    assertThatThrownBy(() -> Styles.read(empty))
        .isInstanceOf(StyleException.class)
        .hasMessageStartingWith(empty + ": there are no styles here");
    assertThatThrownBy(() -> Styles.read(empty.resolve("gone")))
        .isInstanceOf(StyleException.class)
        .hasMessageContaining("gone: the styles cannot be read");
  }
}
