package feelscape.preview.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import feelscape.preview.Audio;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

final class MixFiguresTest {
  private static final int RATE = 44_100;

  private static MixFigures of(final IntToDoubleFunction left, final IntToDoubleFunction right) {
    final float[] samples = new float[2 * 4 * RATE];
    for (int i = 0; i < samples.length / 2; i++) {
      samples[2 * i] = (float) left.applyAsDouble(i);
      samples[2 * i + 1] = (float) right.applyAsDouble(i);
    }
    return MixFigures.of(new Audio(RATE, samples));
  }

  private static IntToDoubleFunction sine(final double hertz, final double amplitude) {
    return i -> amplitude * Math.sin(2 * Math.PI * hertz * i / RATE);
  }

  @Test
  void aSineIsAllInItsBandAndThreeDecibelsUnderItsPeak() {
    final MixFigures figures = of(sine(1000, 0.5), sine(1000, 0.5));
    assertThat(figures.crest()).isCloseTo(3.01, within(0.01));
    assertThat(figures.levels().truePeak()).isCloseTo(-6.02, within(0.01));
    assertThat(figures.levels().range()).isCloseTo(0, within(0.01));
    assertThat(figures.spectrum().share(500, 2000)).isCloseTo(1, within(1e-3));
    // Its end is a step, which weighs a little.
    assertThat(figures.spectrum().centroid()).isCloseTo(1000, within(100.0));
    assertThat(figures.floor()).isCloseTo(-9.03, within(0.05));
    assertThat(figures.clipped()).isZero();
  }

  /** A transform of both channels at once must not mistake one for the other's mirror. */
  @Test
  void eachSideCountsByItsPower() {
    final MixFigures figures = of(sine(100, 0.2), sine(8000, 0.1));
    assertThat(figures.spectrum().share(0, 120)).isCloseTo(0.8, within(0.01));
    assertThat(figures.spectrum().share(6000, 20_000)).isCloseTo(0.2, within(0.01));
    assertThat(figures.correlation()).isCloseTo(0, within(0.01));
    assertThat(figures.side()).isCloseTo(0, within(0.1));
  }

  @Test
  void widthIsWhatDiffers() {
    assertThat(of(sine(300, 0.2), sine(300, 0.2)).correlation()).isCloseTo(1, within(1e-6));
    assertThat(of(sine(300, 0.2), sine(300, -0.2)).correlation()).isCloseTo(-1, within(1e-6));
    assertThat(of(sine(300, 0.3), sine(300, 0.1)).side()).isCloseTo(-6.02, within(0.01));
  }

  @Test
  void faultsAreFound() {
    final MixFigures figures =
        of(i -> 0.01 + (i > 0.5 * RATE && i < 0.9 * RATE ? 0 : 0.1), i -> i % RATE == 7 ? -1 : 0);
    assertThat(figures.clipped()).isEqualTo(4);
    assertThat(figures.offset()).isBetween(-20.5, -19.5);
    // 0.01 in one of two channels.
    assertThat(figures.floor()).isCloseTo(-43.01, within(0.01));
  }
}
