package feelscape.predict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import feelscape.music.Key;
import feelscape.music.Mode;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KeyProfileTest {

  static Stream<Key> keys() {
    return IntStream.range(0, 12)
        .boxed()
        .flatMap(tonic -> KeyProfile.MODES.stream().map(mode -> new Key(tonic, mode)));
  }

  @ParameterizedTest
  @MethodSource("keys")
  void theKeyOfAProfileIsFoundAgainEvenWhenItIsBlurred(final Key key) {
    final List<Double> blurred =
        KeyProfile.of(key).stream().map(share -> 0.3 * share + 0.7 / 12).toList();
    assertThat(KeyProfile.keyOf(KeyProfile.of(key))).isEqualTo(key);
    assertThat(KeyProfile.keyOf(blurred)).isEqualTo(key);
    assertThat(KeyProfile.tonicOf(blurred, key.mode())).isEqualTo(key.tonic());
  }

  @ParameterizedTest
  @MethodSource("keys")
  void aProfileAddsUpToOneAndStaysInItsKeyWithTheTonicFirst(final Key key) {
    final List<Double> shares = KeyProfile.of(key);
    assertThat(shares.stream().mapToDouble(share -> share).sum()).isCloseTo(1, within(1e-9));
    for (int pitchClass = 0; pitchClass < 12; pitchClass++) {
      assertThat(shares.get(pitchClass) > 0).isEqualTo(key.contains(pitchClass));
      assertThat(shares.get(pitchClass)).isLessThanOrEqualTo(shares.get(key.tonic()));
    }
  }

  @Test
  void everyModeHasAPlaceBetweenDarkAndBright() {
    assertThat(KeyProfile.MODES).containsExactlyInAnyOrder(Mode.values());
  }
}
