package feelscape.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PixelFontTest {
  private static final int INK = 0xffffff;

  private static String drawn(final String text, final int scale) {
    final Raster raster = new Raster(60, 20);
    PixelFont.draw(raster, 0, 0, scale, INK, text);
    final StringBuilder picture = new StringBuilder();
    for (int y = 0; y < raster.height(); y++) {
      for (int x = 0; x < raster.width(); x++) {
        picture.append(raster.at(x, y) == INK ? '#' : '.');
      }
      picture.append('\n');
    }
    return picture.toString();
  }

  @Test
  void lettersAndDigitsAllDiffer() {
    final String letters =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789#/.,:-+()%'!?&=_ ";
    final Set<String> pictures = new HashSet<>();
    for (int i = 0; i < letters.length(); i++) {
      assertThat(pictures.add(drawn(letters.substring(i, i + 1), 1)))
          .as(letters.substring(i))
          .isTrue();
    }
  }

  @Test
  void aLetterIsDrawnWhereAndAsLargeAsAsked() {
    assertThat(drawn("T", 1)).startsWith("#####......");
    assertThat(drawn("T", 2)).startsWith("##########.........");
    assertThat(drawn("AT", 1)).startsWith(".###..#####......");
  }

  @Test
  void anUnknownLetterIsAQuestionMark() {
    assertThat(drawn("é", 1)).isEqualTo(drawn("?", 1));
  }

  @Test
  void theWidthLeavesOutTheLastGap() {
    assertThat(PixelFont.width("", 2)).isZero();
    assertThat(PixelFont.width("A", 2)).isEqualTo(10);
    assertThat(PixelFont.width("Am7", 1)).isEqualTo(17);
  }
}
