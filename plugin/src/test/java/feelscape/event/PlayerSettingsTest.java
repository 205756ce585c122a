package feelscape.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feelscape.music.Groove;
import feelscape.music.Lane;
import feelscape.music.PerLane;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class PlayerSettingsTest {
  private static final Groove GROOVE = new Groove(58, PerLane.all(0), 0);

  @Test
  void theIdsOfParametersAreThoseThatHostsHaveSaved() {
    assertThat(Arrays.stream(Parameter.values()).map(Parameter::id))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 18).boxed().toList());
    assertThat(Parameter.of(14)).contains(Parameter.VELOCITY);
    assertThat(Parameter.of(19)).isEmpty();
  }

  @Test
  void swingFollowsThePieceUntilItIsTouched() {
    assertThat(PlayerSettings.DEFAULTS.swing(GROOVE)).isEqualTo(58);
    assertThat(PlayerSettings.DEFAULTS.with(Parameter.HUMANISE, 0).swing(GROOVE)).isEqualTo(58);
    assertThat(PlayerSettings.DEFAULTS.with(Parameter.SWING, 50).swing(GROOVE)).isEqualTo(50);
  }

  @Test
  void aLaneIsHeardWhenItIsOnAndTheEmitLaneLetsItThrough() {
    final PlayerSettings bassOff = PlayerSettings.DEFAULTS.with(Parameter.BASS, 0);
    assertThat(bassOff.hears(Lane.BASS)).isFalse();
    assertThat(bassOff.hears(Lane.DRUMS)).isTrue();
    final PlayerSettings drumsAlone = PlayerSettings.DEFAULTS.with(Parameter.EMIT, 4);
    assertThat(Arrays.stream(Lane.values()).filter(drumsAlone::hears)).containsExactly(Lane.DRUMS);
    assertThat(bassOff.with(Parameter.EMIT, 3).hears(Lane.BASS)).isFalse();
  }

  @Test
  void aValueThatIsNotAllowedIsRefused() {
    assertThatThrownBy(() -> PlayerSettings.DEFAULTS.with(Parameter.TEMPERATURE, 1.5))
        .hasMessage("temperature is 1.5; it must be within 0.0..1.0");
    assertThatThrownBy(() -> PlayerSettings.DEFAULTS.with(Parameter.TRANSPOSE, 0.5))
        .hasMessage("transpose is 0.5; it must be a whole number");
  }

  @Test
  void theNearestValueOfAStepIsTheUpperOneHalfWay() {
    assertThat(Parameter.TRANSPOSE.nearest(-2.5)).isEqualTo(-2);
    assertThat(Parameter.TRANSPOSE.nearest(2.5)).isEqualTo(3);
    assertThat(Parameter.SWING.nearest(90)).isEqualTo(75);
    assertThat(Parameter.SWING.nearest(61.25)).isEqualTo(61.25);
  }
}
