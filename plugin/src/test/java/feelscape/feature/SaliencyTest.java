package feelscape.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import feelscape.picture.Picture;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;

class SaliencyTest {
  private static final int SIDE = 128;

  @Test
  void aLoneSpotDrawsTheEye() {
    final FeatureVector spot = measured((x, y) -> near(x, 96) && near(y, 32) ? 255 : 40);
    assertThat(spot.value("salient_x")).isGreaterThan(0.6);
    assertThat(spot.value("salient_y")).isLessThan(0.4);
    assertThat(spot.value("salient_lightness")).isPositive();
    assertThat(spot.value("salient_focus")).isGreaterThan(0.3);
  }

  @Test
  void inABlackPictureNothingDoes() {
    final FeatureVector black = measured((x, y) -> 0);
    assertThat(black.value("salient_x")).isCloseTo(0.5, within(0.01));
    assertThat(black.value("salient_y")).isCloseTo(0.5, within(0.01));
    assertThat(black.value("salient_focus")).isCloseTo(0.05, within(0.01));
  }

  private static boolean near(final int place, final int centre) {
    return Math.abs(place - centre) < 6;
  }

  private static FeatureVector measured(final IntBinaryOperator gray) {
    final byte[] bgr = new byte[SIDE * SIDE * 3];
    for (int i = 0; i < bgr.length; i++) {
      final int pixel = i / 3;
      bgr[i] = (byte) gray.applyAsInt(pixel % SIDE, pixel / SIDE);
    }
    return FeatureExtractor.extract(new Picture("gray", SIDE, SIDE, SIDE, SIDE, bgr));
  }
}
