package feelscape.panel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HostAdviceTest {

  @ParameterizedTest
  @CsvSource({
    "Ardour, Ardour, put a synth below FeelScape",
    "qtractorClapPlugin, Qtractor, the next plugin",
    "REAPER, REAPER, the next FX",
    "Ableton Live 12 Suite, Live, MIDI From",
    "Bitwig Studio, Bitwig Studio, the next device"
  })
  void aHostIsKnownByWhatItCallsItself(final String host, final String name, final String said) {
    assertThat(HostAdvice.of(host).name()).isEqualTo(name);
    assertThat(HostAdvice.of(host).sentence()).contains(said);
  }

  @Test
  void aHostThatIsNotKnownGetsAdviceUnderItsOwnName() {
    assertThat(HostAdvice.of("Zrythm").name()).isEqualTo("Zrythm");
    assertThat(HostAdvice.of("Zrythm").sentence()).contains("Zrythm").contains("instrument");
  }
}
