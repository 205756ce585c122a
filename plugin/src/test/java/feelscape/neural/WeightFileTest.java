package feelscape.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeightFileTest {
  private final Path folder;

  WeightFileTest(@TempDir final Path folder) {
    this.folder = folder;
  }

  @Test
  void whatWasWrittenIsReadBackToTheBit() throws Exception {
    final WeightFile written = example();
    final Path file = folder.resolve("mood.weights");
    written.write(file);
    final WeightFile read = WeightFile.read(file);
    assertThat(read.provenance()).containsExactlyEntriesOf(written.provenance());
    final Mlp network = network(7);
    network.restore(read.tensors());
    final float[] input = {0.5f, -1};
    assertThat(network.apply(input)).containsExactly(network(1).apply(input));
  }

  @Test
  void nothingButTheFileIsLeftBehind() throws Exception {
    example().write(folder.resolve("mood.weights"));
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(folder.resolve("mood.weights"));
    }
  }

  @Test
  void everyFlippedByteIsNoticed() throws Exception {
    final byte[] whole = bytes();
    for (int i = 0; i < whole.length; i++) {
      final byte[] damaged = whole.clone();
      damaged[i] ^= 0x10;
      assertRefused(damaged, "mood.weights: ");
    }
  }

  @Test
  void everyTruncationIsNoticed() throws Exception {
    final byte[] whole = bytes();
    for (int length = 0; length < whole.length; length++) {
      assertRefused(Arrays.copyOf(whole, length), "mood.weights: is ");
    }
    assertRefused(Arrays.copyOf(whole, whole.length + 1), "mood.weights: is damaged");
  }

  @Test
  void aForeignFileIsCalledForeign() {
    assertRefused(
        "PK and some more bytes than a header has".getBytes(StandardCharsets.US_ASCII),
        "mood.weights: is not a weight file of FeelScape");
  }

  @Test
  void anotherVersionIsNamed() throws Exception {
    final byte[] newer = bytes();
    newer[8] = 9;
    assertRefused(newer, "mood.weights: has version 9; this FeelScape reads version 1");
  }

  @Test
  void aMissingFileAndAFolderAreNamed() {
    assertThatThrownBy(() -> WeightFile.read(folder.resolve("none.weights")))
        .isInstanceOf(WeightFileException.class)
        .hasMessage("none.weights: there is no such file");
    assertThatThrownBy(() -> WeightFile.read(folder))
        .isInstanceOf(WeightFileException.class)
        .hasMessageContaining("cannot be read");
  }

  @Test
  void whatIsTooLargeIsNotEvenRead() throws Exception {
    final Path film = folder.resolve("film.weights");
    try (RandomAccessFile file = new RandomAccessFile(film.toFile(), "rw")) {
      file.setLength(1L << 40);
    }
    assertThatThrownBy(() -> WeightFile.read(film))
        .isInstanceOf(WeightFileException.class)
        .hasMessage("film.weights: is too large to be a weight file of FeelScape");
  }

  @Test
  void aWeightThatIsNoNumberIsNamed() {
    final Tensor broken = new Tensor("shift", new float[][] {{1, Float.NaN}});
    assertRefused(
        WeightCodec.encode(new WeightFile(Map.of(), List.of(broken))),
        "mood.weights: is damaged: its tensor 'shift' holds NaN");
  }

  @Test
  void layersThatDoNotFitTogetherAreRefusedBeforeTheyTakeMemory() {
    final float[][] column = new float[100_000][1];
    final List<Tensor> layers =
        List.of(new Tensor("layer 0.weights", column), new Tensor("layer 4.weights", column));
    assertThatThrownBy(() -> Mlp.of(layers)).isInstanceOf(IllegalArgumentException.class);
  }

  private static void assertRefused(final byte[] bytes, final String message) {
    assertThatThrownBy(() -> WeightCodec.decode("mood.weights", bytes))
        .isInstanceOf(WeightFileException.class)
        .hasMessageStartingWith(message);
  }

  private byte[] bytes() throws IOException {
    final Path file = folder.resolve("bytes.weights");
    example().write(file);
    return Files.readAllBytes(file);
  }

  private static WeightFile example() {
    return new WeightFile(
        Map.of("data", "four photographs of a harbour, gr\u00fcn"), network(1).snapshot());
  }

  private static Mlp network(final long seed) {
    return new Mlp(List.of(2, 3, 1), 0.3, new SplittableRandom(seed));
  }
}
