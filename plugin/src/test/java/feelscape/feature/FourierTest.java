package feelscape.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FourierTest {
  private static final int SIZE = 8;

  @Test
  void isTheSumThatItsNameSays() {
    final double[][] square = square();
    final double[][] real = square();
    final double[][] imaginary = new double[SIZE][SIZE];
    Fourier.transform(real, imaginary, false);
    for (int v = 0; v < SIZE; v++) {
      for (int u = 0; u < SIZE; u++) {
        double x = 0;
        double y = 0;
        for (int row = 0; row < SIZE; row++) {
          for (int column = 0; column < SIZE; column++) {
            final double angle = -2 * Math.PI * (u * column + v * row) / SIZE;
            x += square[row][column] * Math.cos(angle);
            y += square[row][column] * Math.sin(angle);
          }
        }
        assertThat(real[v][u]).isCloseTo(x, within(1e-9));
        assertThat(imaginary[v][u]).isCloseTo(y, within(1e-9));
      }
    }
  }

  @Test
  void comesBackTimesItsSize() {
    final double[][] square = square();
    final double[][] real = square();
    final double[][] imaginary = new double[SIZE][SIZE];
    Fourier.transform(real, imaginary, false);
    Fourier.transform(real, imaginary, true);
    for (int row = 0; row < SIZE; row++) {
      for (int column = 0; column < SIZE; column++) {
        assertThat(real[row][column] / (SIZE * SIZE)).isCloseTo(square[row][column], within(1e-9));
      }
    }
  }

  private static double[][] square() {
    final double[][] square = new double[SIZE][SIZE];
    for (int i = 0; i < SIZE * SIZE; i++) {
      square[i / SIZE][i % SIZE] = i * i % 11;
    }
    return square;
  }
}
