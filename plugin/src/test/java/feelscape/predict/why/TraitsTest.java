package feelscape.predict.why;

import static org.assertj.core.api.Assertions.assertThat;

import feelscape.feature.Group;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person would say of a picture beside the usual one, whose features are in the middle. */
class TraitsTest {
  /** Not the same light all over, as no picture has. */
  private static final Map<String, Double> UNEVEN =
      Map.of("lightness_middle_right", 2.0, "lightness_middle_left", -2.0);

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
    "mirror_difference, -2, COMPOSITION, alike on both sides",
    "mirror_difference, 2, COMPOSITION, darker on one side",
    "horizon_step, 2, COMPOSITION, a clear line across",
    "salient_focus, 2, COMPOSITION, one thing that stands out",
    "salient_focus, -2, COMPOSITION, no one thing that stands out",
    "edge_density, 0.5, DETAIL, rather busy",
    "edge_density, -0.5, DETAIL, rather plain",
    "detail_16, 1, DETAIL, big shapes",
    "salient_chroma, 2, VIVIDNESS, a spot of colour",
    "direction_4, 2, LINES, level lines",
    "sky_share, 2, CONTENT, blue above",
    "foliage_share, 2, CONTENT, leafy",
    "skin_share, 2, CONTENT, tones of skin or earth",
    "sky_share, -4, CONTENT, no blue sky"
  })
  void whatStandsOutIsNamed(
      final String feature, final double deviations, final Group group, final String words) {
    assertThat(words(Map.of(feature, deviations), group).text()).isEqualTo(words);
  }

  @Test
  void whatHardlyStandsOutIsNotNamed() {
    assertThat(words(Map.of("lightness_mean", -0.3), Group.LIGHT).kind())
        .isEqualTo(Words.Kind.USUAL);
    assertThat(words(Map.of("contrast", 0.9), Group.LIGHT).kind())
        .as("what the eye does not see first")
        .isEqualTo(Words.Kind.USUAL);
  }

  @Test
  void aColourNeedsChromaToBeSeen() {
    assertThat(words(Map.of("hue_amber", 2.0, "chroma_mean", -2.0), Group.COLOUR).text())
        .isEqualTo("brown");
    assertThat(words(Map.of("hue_azure", 2.0, "chroma_mean", -3.5), Group.COLOUR).text())
        .isEqualTo("gray");
    assertThat(words(Map.of("chroma_mean", -4.0), Group.COLOUR).text())
        .isEqualTo("black and white");
  }

  @Test
  void lightsNeedTheDark() {
    final Map<String, Double> lit = Map.of("lightness_mean", -1.5, "lightness_lean", 2.0);
    assertThat(words(lit, Group.LIGHT).text()).isEqualTo("dark");
    assertThat(words(and(lit, 1, "dark_share"), Group.LIGHT).text())
        .isEqualTo("lights in the dark");
  }

  @Test
  void whatIsAlikeEverywhereIsEven() {
    assertThat(words(Map.of(), Group.LAYOUT).text()).isEqualTo("even all over");
    assertThat(words(UNEVEN, Group.LAYOUT).text()).isEqualTo("bright and dark parts");
  }

  @Test
  void cornersAndEmptinessAreSeenWhereTheyAre() {
    final String[] corners = {
      "shadow_top_left", "shadow_top_right", "shadow_bottom_left", "shadow_bottom_right"
    };
    final String[] top = {"detail_top_left", "detail_top_centre", "detail_top_right"};
    final String[] bottom = {"detail_bottom_left", "detail_bottom_centre", "detail_bottom_right"};
    assertThat(words(and(UNEVEN, 1.5, corners), Group.LAYOUT).text()).isEqualTo("dark corners");
    assertThat(words(and(UNEVEN, -1.5, top), Group.LAYOUT).text()).isEqualTo("empty above");
    assertThat(words(and(UNEVEN, -1.5, bottom), Group.LAYOUT).text()).isEqualTo("empty below");
    final Map<String, Double> glade = and(UNEVEN, -3, "shadow_middle_centre");
    assertThat(words(and(glade, -1, corners), Group.LAYOUT).text())
        .as("corners that are less dark than light")
        .isEqualTo("bright and dark parts");
    assertThat(words(and(and(UNEVEN, -0.5, top), 2, bottom), Group.LAYOUT).text())
        .as("a sky in which there is something")
        .isEqualTo("bright and dark parts");
  }

  @Test
  void whereNeitherSkyNorLeavesAreBothAreMissed() {
    assertThat(words(Map.of("sky_share", -4.0, "foliage_share", -4.0), Group.CONTENT).text())
        .isEqualTo("neither blue sky nor green");
  }

  private static Map<String, Double> and(
      final Map<String, Double> some, final double deviations, final String... more) {
    final Map<String, Double> all = new HashMap<>(some);
    for (final String feature : more) {
      all.put(feature, deviations);
    }
    return all;
  }

  @Test
  void theUsualPictureHasNothingThatStandsOut() {
    final Map<Group, Words> words = Traits.of(new Look(Listener.picture(UNEVEN), Listener.OTHERS));
    assertThat(words).containsOnlyKeys(Arrays.asList(Group.values()));
    assertThat(words.values()).allMatch(each -> each.kind() == Words.Kind.USUAL);
  }

  private static Words words(final Map<String, Double> deviations, final Group group) {
    return Objects.requireNonNull(
        Traits.of(new Look(Listener.picture(deviations), Listener.OTHERS)).get(group));
  }
}
