package feelscape.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureWriterTest {
  private final Path folder;

  PictureWriterTest(@TempDir final Path folder) {
    this.folder = folder;
  }

  @Test
  void aJpegKeepsToItsSides() throws Exception {
    final byte[] jpeg =
        PictureWriter.jpeg(PictureReader.read(Examples.SUNSET), 512, Integer.MAX_VALUE);
    final Picture read = PictureReader.read(Files.write(folder.resolve("small.jpg"), jpeg));
    assertThat(read.originalWidth()).isEqualTo(512);
    assertThat(read.originalHeight()).isEqualTo(341);
  }

  @Test
  void aJpegOfNoiseKeepsToItsBytes() {
    final byte[] noise = new byte[3 * 800 * 800];
    new SplittableRandom(1).nextBytes(noise);
    final Picture picture = new Picture("noise", 800, 800, 800, 800, noise);
    assertThat(PictureWriter.jpeg(picture, 512, 64_000)).hasSizeBetween(1_000, 64_000);
    assertThat(PictureWriter.jpeg(picture, 512, 2_000)).hasSizeBetween(500, 2_000);
    assertThatThrownBy(() -> PictureWriter.jpeg(picture, 512, 100))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("none is that small");
  }

  @Test
  void aPngKeepsEveryPixel() throws Exception {
    final int[] rgb = {0x010203, 0xff0000, 0x00ff00, 0x0000ff, 0xffffff, 0x7f123456};
    final Path file = Files.write(folder.resolve("p.png"), PictureWriter.png(3, 2, rgb));
    final byte[] bgr = PictureReader.read(file).bgr();
    assertThat(Arrays.copyOf(bgr, 6)).containsExactly(3, 2, 1, 0, 0, 0xff);
    assertThat(Arrays.copyOfRange(bgr, 15, 18)).containsExactly(0x56, 0x34, 0x12);
  }

  @Test
  void refusesPixelsThatDoNotFillASize() {
    assertThatThrownBy(() -> PictureWriter.png(2, 2, new int[3]))
        .hasMessage("3 pixels are not a picture of 2 x 2");
  }
}
