package feelscape.preview.forge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SoundFontForgeTest {
  private static final Path COMMITTED = Path.of("..", "soundfonts", "lofi.sf2");

  @Test
  void theCommittedSoundFontIsWhatTheForgeMakes() throws Exception {
    final byte[] made = made();
    assertThat(Arrays.mismatch(made, Files.readAllBytes(COMMITTED)))
        .as("first byte that differs")
        .isEqualTo(-1);
    assertThat(made).hasSizeLessThan(1_000_000);
  }

  @Test
  void loopsHaveNoSeam() {
    for (final Sample sample : SoundFontForge.bank().samples()) {
      final Sample.Loop loop = sample.loop();
      if (loop != null) {
        for (int i = 0; i < 16; i++) {
          final int after = sample.wave().pcm(loop.end() + i);
          assertThat(after).as(sample.name()).isEqualTo(sample.wave().pcm(loop.start() + i));
        }
      }
    }
  }

  @Test
  void drumsBeginAndEndInSilence() {
    for (final Sample sample : SoundFontForge.bank().samples()) {
      assertThat(sample.wave().pcm(0)).as(sample.name()).isZero();
      if (sample.loop() == null) {
        assertThat(sample.wave().pcm(sample.wave().length() - 1)).as(sample.name()).isZero();
      }
    }
  }

  @Test
  void noSampleClipsOrHasAnOffset() {
    for (final Sample sample : SoundFontForge.bank().samples()) {
      double sum = 0;
      for (int i = 0; i < sample.wave().length(); i++) {
        sum += sample.wave().pcm(i);
        assertThat(Math.abs(sample.wave().pcm(i))).as(sample.name()).isLessThan(32_700);
      }
      assertThat(Math.abs(sum / sample.wave().length())).as(sample.name()).isLessThan(50);
    }
  }

  @Test
  void everyKeyOfAMelodicInstrumentHasOneZone() {
    for (final Bank.Preset preset : SoundFontForge.bank().presets()) {
      if (preset.bank() != Bank.DRUMS) {
        for (int key = 0; key < 128; key++) {
          assertThat(zonesOf(preset, key)).as(preset.name() + ", key " + key).isEqualTo(1);
        }
      }
    }
  }

  private static long zonesOf(final Bank.Preset preset, final int key) {
    return preset.instrument().zones().stream()
        .mapToInt(zone -> zone.generators().getOrDefault(Generator.KEY_RANGE, 0))
        .filter(range -> (range & 0xff) <= key && key <= range >> 8)
        .count();
  }

  @Test
  void eachSampleIsFollowedByFortySixZeros() throws IOException {
    final byte[] bytes = made();
    final ByteBuffer data = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    final int samples = contentOf(bytes, "smpl");
    final int headers = contentOf(bytes, "shdr");
    final int count = SoundFontForge.bank().samples().size();
    for (int i = 0; i < count; i++) {
      final int end = data.getInt(headers + 46 * i + 24);
      for (int zero = 0; zero < 46; zero++) {
        assertThat(data.getShort(samples + 2 * (end + zero))).isZero();
      }
    }
  }

  @Test
  void everyTableEndsWithItsTerminalRow() throws IOException {
    final byte[] bytes = made();
    final ByteBuffer data = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    final int[] sizes = {38, 4, 10, 4, 22, 4, 10, 4, 46};
    final String[] tables = {
      "phdr", "pbag", "pmod", "pgen", "inst", "ibag", "imod", "igen", "shdr"
    };
    for (int i = 0; i < tables.length; i++) {
      assertThat(data.getInt(contentOf(bytes, tables[i]) - 4) % sizes[i]).as(tables[i]).isZero();
    }
    assertThat(lastName(data, bytes, "phdr", 38)).isEqualTo("EOP");
    assertThat(lastName(data, bytes, "inst", 22)).isEqualTo("EOI");
    assertThat(lastName(data, bytes, "shdr", 46)).isEqualTo("EOS");
  }

  private static String lastName(
      final ByteBuffer data, final byte[] bytes, final String table, final int row) {
    final int content = contentOf(bytes, table);
    final int size = data.getInt(content - 4);
    return new String(bytes, content + size - row, 3, StandardCharsets.US_ASCII);
  }

  private static int contentOf(final byte[] bytes, final String tag) {
    for (int i = bytes.length - tag.length(); i >= 0; i--) {
      if (new String(bytes, i, tag.length(), StandardCharsets.ISO_8859_1).equals(tag)) {
        return i + 8;
      }
    }
    throw new AssertionError("no " + tag);
  }

  private static byte[] made() throws IOException {
    final ByteArrayOutputStream out = new ByteArrayOutputStream();
    SoundFontForge.write(out);
    return out.toByteArray();
  }
}
