package feelscape.predict.why;

import static org.assertj.core.api.Assertions.assertThat;

import feelscape.feature.Group;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person would say of a picture beside the usual one, whose features are in the middle. */
class TraitsTest {

  @ParameterizedTest
  @CsvSource({
    "lightness_mean, -2, LIGHT, dark",
    "lightness_mean, 1, LIGHT, bright",
    "contrast, 2, LIGHT, in hard light",
    "hue_azure, 2, COLOUR, blue",
    "hue_emerald, 2, COLOUR, green",
    "hue_amber, 2, COLOUR, golden",
    "chroma_mean, 2, VIVIDNESS, vivid",
    "chroma_mean, -2, VIVIDNESS, muted",
    "edge_density, 2, DETAIL, full of detail",
    "edge_density, -2, DETAIL, smooth",
    "direction_0, 2, LINES, upright lines",
    "lightness_top_centre, 3, LAYOUT, bright above",
    "lightness_bottom_left, 3, LAYOUT, bright below",
    "lightness_middle_centre, -2, LAYOUT, dark in the middle",
    "mirror_difference, -2, COMPOSITION, balanced",
    "sky_share, 2, CONTENT, blue above"
  })
  void whatStandsOutIsNamed(
      final String feature, final double deviations, final Group group, final String words) {
    assertThat(words(Map.of(feature, deviations), group).text()).isEqualTo(words);
  }

  @Test
  void whatHardlyStandsOutIsNotNamed() {
    assertThat(words(Map.of("lightness_mean", -0.3), Group.LIGHT).kind()).isEqualTo(Words.Kind.WAY);
  }

  @Test
  void aColourNeedsChromaToBeSeen() {
    assertThat(words(Map.of("hue_amber", 2.0, "chroma_mean", -2.0), Group.COLOUR).text())
        .isEqualTo("brown");
    assertThat(words(Map.of("hue_azure", 2.0, "chroma_mean", -3.5), Group.COLOUR).text())
        .isEqualTo("gray");
  }

  @Test
  void theUsualPictureHasNothingThatStandsOut() {
    final Map<Group, Words> words =
        Traits.of(new Look(Listener.picture(Map.of()), Listener.OTHERS));
    assertThat(words).containsOnlyKeys(Arrays.asList(Group.values()));
    assertThat(words.values()).allMatch(each -> each.kind() == Words.Kind.WAY);
  }

  private static Words words(final Map<String, Double> deviations, final Group group) {
    return Objects.requireNonNull(
        Traits.of(new Look(Listener.picture(deviations), Listener.OTHERS)).get(group));
  }
}
