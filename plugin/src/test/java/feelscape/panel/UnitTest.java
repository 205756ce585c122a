package feelscape.panel;

import static org.assertj.core.api.Assertions.assertThat;

import feelscape.event.Parameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class UnitTest {
  @Test
  void writesValuesAsPeopleSayThem() {
    assertThat(Unit.SHARE.write(0.3)).isEqualTo("30 %");
    assertThat(Unit.PERCENT.write(57.4)).isEqualTo("57 %");
    assertThat(Unit.SEMITONES.write(-5)).isEqualTo("-5 st");
    assertThat(Unit.SEMITONES.write(5)).isEqualTo("+5 st");
    assertThat(Unit.BAR.write(0)).isEqualTo("1");
    assertThat(Unit.PLAIN.write(0.25)).isEqualTo("0.25");
    assertThat(Unit.SHARE.range(Parameter.VELOCITY)).isEqualTo("0 % to 200 %");
  }

  @ParameterizedTest
  @CsvSource({"30, 0.3", "30 %, 0.3", "' 30%', 0.3", "'12,5', 0.125", ".5, 0.005", "-4, -0.04"})
  void readsWhatIsTyped(final String typed, final double value) {
    assertThat(Unit.SHARE.read(typed)).hasValue(value);
  }

  @ParameterizedTest
  @CsvSource({"''", "much", "%", "-"})
  void whatIsNoNumberIsNoValue(final String typed) {
    assertThat(Unit.PLAIN.read(typed)).isEmpty();
  }

  @Test
  void barsCountFromOneInBothDirections() {
    assertThat(Unit.BAR.read(Unit.BAR.write(7))).hasValue(7.0);
  }
}
