package feelscape.music;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PatternTest {
  @Test
  void aStrikeLastsAsLongAsItIsHeld() {
    final Pattern pattern = Pattern.parse("X--. o.g-", 8);
    assertThat(pattern.at(0)).isEqualTo(new Pattern.Strike('X', 3));
    assertThat(pattern.strikesAt(1)).isFalse();
    assertThat(pattern.at(4)).isEqualTo(new Pattern.Strike('o', 1));
    assertThat(pattern.at(6)).isEqualTo(new Pattern.Strike('g', 2));
  }

  @Test
  void itGoesRound() {
    assertThat(Pattern.parse("x...", 4).strikesAt(8)).isTrue();
    assertThat(Pattern.parse("x...", 4).strikesAt(9)).isFalse();
  }

  @Test
  void signsTellHowLoudItIs() {
    final Pattern pattern = Pattern.parse("Xxog", 4);
    for (int step = 1; step < 4; step++) {
      assertThat(pattern.at(step).accent()).isLessThan(pattern.at(step - 1).accent());
    }
  }

  @Test
  void namesWhatItCannotRead() {
    assertThatThrownBy(() -> Pattern.parse("x..", 4))
        .hasMessage("the pattern 'x..' has 3 steps; it must have 4");
    assertThatThrownBy(() -> Pattern.parse("x.y.", 4)).hasMessageContaining("has a 'y'");
  }
}
