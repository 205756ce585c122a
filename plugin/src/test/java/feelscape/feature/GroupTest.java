package feelscape.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GroupTest {

  @Test
  void everyFeatureIsInOneGroup() {
    final List<Integer> all =
        Arrays.stream(Group.values()).flatMap(group -> group.features().stream()).toList();
    assertThat(all)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, FeatureExtractor.FEATURES.size()).boxed().toList());
  }

  @ParameterizedTest
  @EnumSource
  void aGroupHasFeaturesToSpeakOf(final Group group) {
    assertThat(group.features()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "brightness, LIGHT",
    "lightness_mean, LIGHT",
    "lightness_top_left, LAYOUT",
    "hue_azure, COLOUR",
    "chroma_mean, VIVIDNESS",
    "edge_density, DETAIL",
    "detail_8, DETAIL",
    "detail_top_left, LAYOUT",
    "direction_3, LINES",
    "mirror_difference, COMPOSITION",
    "sky_share, CONTENT"
  })
  void aFeatureIsWhereAPersonWouldLookForIt(final String name, final Group group) {
    assertThat(FeatureExtractor.FEATURES)
        .filteredOn(feature -> feature.group() == group)
        .extracting(Feature::name)
        .contains(name);
  }
}
