package feelscape.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaletteTest {
  private static final int WIDTH = 112;
  private static final int HEIGHT = 56;

  @Test
  void oneColourIsAllThereIs() {
    final Palette palette = palette(WIDTH);
    assertThat(palette.spread()).isZero();
    assertThat(palette.entropy()).isCloseTo(0, within(1e-9));
    assertThat(palette.commonShare()).isCloseTo(1, within(1e-9));
    assertThat(palette.common(1)).isCloseTo(40, within(1e-9));
  }

  @Test
  void twoHalvesFarApartAreOneBitAndHalfTheirDistance() {
    final Palette palette = palette(WIDTH / 2);
    assertThat(palette.spread()).isCloseTo(40, within(1e-9));
    assertThat(palette.deviation()).isCloseTo(40, within(1e-9));
    assertThat(palette.entropy()).isCloseTo(1, within(1e-9));
    assertThat(palette.commonShare()).isCloseTo(0.5, within(1e-9));
    assertThat(palette.common(1)).isCloseTo(0, within(1e-9));
  }

  @Test
  void theMoreFrequentColourIsTheCommonOne() {
    final Palette palette = palette(WIDTH * 3 / 4);
    assertThat(palette.common(1)).isGreaterThan(35);
    assertThat(palette.commonShare()).isGreaterThan(0.7);
  }

  /** Red as far as {@code border}, green beyond, equally light, 80 apart. */
  private static Palette palette(final int border) {
    return new Palette(
        plane(IntStream.generate(() -> 128)),
        plane(IntStream.iterate(0, i -> i + 1).map(i -> i % WIDTH < border ? 168 : 88)),
        plane(IntStream.generate(() -> 128)));
  }

  private static Plane plane(final IntStream samples) {
    return new Plane(WIDTH, HEIGHT, samples.limit(WIDTH * HEIGHT).toArray());
  }
}
