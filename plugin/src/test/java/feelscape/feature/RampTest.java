package feelscape.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RampTest {

  @Test
  void countsMoreAndMoreUpwards() {
    assertThat(IntStream.of(0, 10, 15, 20, 255).map(new Ramp(10, 20)::of))
        .containsExactly(0, 0, Ramp.WHOLE / 2, Ramp.WHOLE, Ramp.WHOLE);
  }

  @Test
  void countsMoreAndMoreDownwards() {
    assertThat(IntStream.of(0, 10, 15, 20, 255).map(new Ramp(20, 10)::of))
        .containsExactly(Ramp.WHOLE, Ramp.WHOLE, Ramp.WHOLE / 2, 0, 0);
  }
}
