package feelscape.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FeatureVectorTest {
  private static final int SIZE = FeatureExtractor.FEATURES.size();

  private final FeatureVector vector =
      new FeatureVector(IntStream.range(0, SIZE).mapToObj(i -> 7 * i).toList());

  @Test
  void isRebuiltFromNamesAndUnitsInAnyOrder() {
    final List<String> names = new ArrayList<>(vector.names());
    final List<Integer> units = new ArrayList<>(vector.units());
    Collections.reverse(names);
    Collections.reverse(units);
    assertThat(FeatureVector.of(names, units)).isEqualTo(vector);
  }

  @Test
  void namesAreUnique() {
    assertThat(vector.names()).doesNotHaveDuplicates();
  }

  @Test
  void givesValuesInTheirOwnUnits() {
    final List<Integer> units = new ArrayList<>(Collections.nCopies(SIZE, 0));
    units.set(vector.names().indexOf("a_mean"), Feature.STEPS / 4);
    assertThat(new FeatureVector(units).value("a_mean")).isEqualTo(-30);
    assertThat(new FeatureVector(units).value("brightness")).isZero();
  }

  @Test
  void countsWhatLiesOutsideARangeAsItsBorder() {
    final Feature feature = new Feature("warmth", -1, 1, "for a test", Group.COLOUR);
    assertThat(feature.unitsOf(-7)).isZero();
    assertThat(feature.unitsOf(0)).isEqualTo(2048);
    assertThat(feature.unitsOf(0.9999)).isEqualTo(4096);
    assertThat(feature.unitsOf(1e300)).isEqualTo(4096);
  }

  @Test
  void refusesNamesThatDoNotFit() {
    final List<String> names = new ArrayList<>(vector.names());
    names.set(3, "greenness");
    assertThatThrownBy(() -> FeatureVector.of(names, vector.units()))
        .hasMessage("the feature green is missing");
    names.set(3, names.get(4));
    assertThatThrownBy(() -> FeatureVector.of(names, vector.units()))
        .hasMessage("the feature blue must have exactly one value");
    final List<String> more = new ArrayList<>(vector.names());
    more.add("greenness");
    final List<Integer> units = new ArrayList<>(vector.units());
    units.add(1);
    assertThatThrownBy(() -> FeatureVector.of(more, units))
        .hasMessage("the feature greenness is not known");
  }

  @Test
  void refusesUnitsOutsideTheirRange() {
    final List<Integer> units = new ArrayList<>(vector.units());
    units.set(0, 4097);
    assertThatThrownBy(() -> new FeatureVector(units))
        .hasMessage("brightness is 4097 steps; it must be within 0..4096");
  }
}
