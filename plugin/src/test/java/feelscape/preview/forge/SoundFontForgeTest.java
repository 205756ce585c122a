package feelscape.preview.forge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import feelscape.preview.SoundFont;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoundFontForgeTest {
  private static final Path COMMITTED = Path.of("..", "soundfonts", "lofi.sf2");
  private static final Bank BANK = SoundFontForge.bank();

  @Test
  void theCommittedSoundFontIsWhatTheForgeMakes() throws Exception {
    final byte[] made = made();
    assertThat(Arrays.mismatch(made, Files.readAllBytes(COMMITTED)))
        .as("first byte that differs")
        .isEqualTo(-1);
    assertThat(made).hasSizeLessThan(7_000_000);
  }

  @Test
  void itIsASoundFontThatWeWouldTakeFromAnyone() {
    assertThatCode(() -> SoundFont.open(COMMITTED)).doesNotThrowAnyException();
  }

  @Test
  void loopsHaveNoSeam() {
    for (final Sample sample : BANK.samples()) {
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
  void noJumpAtASeamStandsOutOfItsLoop() {
    for (final Sample sample : BANK.samples()) {
      final Sample.Loop loop = sample.loop();
      if (loop != null) {
        final Wave wave = sample.wave();
        int highest = 0;
        for (int i = loop.start() + 1; i < loop.end(); i++) {
          highest = Math.max(highest, Math.abs(wave.pcm(i) - wave.pcm(i - 1)));
        }
        assertThat(Math.abs(wave.pcm(loop.start()) - wave.pcm(loop.end() - 1)))
            .as(sample.name())
            .isLessThanOrEqualTo(highest);
      }
    }
  }

  @Test
  void loopsLieWithinTheirSamplesWithRoomToInterpolate() {
    for (final Sample sample : BANK.samples()) {
      final Sample.Loop loop = sample.loop();
      if (loop != null) {
        assertThat(loop.start()).as(sample.name()).isGreaterThanOrEqualTo(8);
        assertThat(loop.end()).as(sample.name()).isLessThanOrEqualTo(sample.wave().length() - 8);
        assertThat(loop.end() - loop.start()).as(sample.name()).isGreaterThanOrEqualTo(32);
      }
    }
  }

  @Test
  void soundsComeOutOfSilence() {
    for (final Bank.Preset preset : BANK.presets()) {
      for (final Zone zone : preset.instrument().zones()) {
        // The envelope sees to it, or the sample does.
        if (!zone.generators().containsKey(Generator.ATTACK)) {
          assertThat(zone.sample().wave().pcm(0)).as(zone.sample().name()).isZero();
        }
      }
    }
  }

  @Test
  void drumsEndInSilence() {
    for (final Sample sample : BANK.samples()) {
      if (sample.loop() == null) {
        assertThat(sample.wave().pcm(sample.wave().length() - 1)).as(sample.name()).isZero();
      }
    }
  }

  @Test
  void noSampleClipsOrHasAnOffset() {
    for (final Sample sample : BANK.samples()) {
      double sum = 0;
      for (int i = 0; i < sample.wave().length(); i++) {
        sum += sample.wave().pcm(i);
        assertThat(Math.abs(sample.wave().pcm(i))).as(sample.name()).isLessThan(32_700);
      }
      assertThat(Math.abs(sum / sample.wave().length())).as(sample.name()).isLessThan(50);
    }
  }

  @Test
  void everyKeyAndVelocityOfAMelodicInstrumentHasAsManyZonesAsAnyOther() {
    for (final Bank.Preset preset : BANK.presets()) {
      if (preset.bank() != Bank.DRUMS) {
        final long zones = zonesOf(preset, 60, 64);
        assertThat(zones).as(preset.name()).isBetween(1L, 2L);
        for (int key = 0; key < 128; key++) {
          for (int velocity = 1; velocity < 128; velocity++) {
            assertThat(zonesOf(preset, key, velocity))
                .as("%s, key %d, velocity %d", preset.name(), key, velocity)
                .isEqualTo(zones);
          }
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51})
  void everyKitHasAPieceForEachKeyThatPiecesUse(final int key) {
    for (final Bank.Preset preset : BANK.presets()) {
      if (preset.bank() == Bank.DRUMS) {
        for (int velocity = 1; velocity < 128; velocity++) {
          assertThat(zonesOf(preset, key, velocity)).as(preset.name()).isEqualTo(1);
        }
      }
    }
  }

  private static long zonesOf(final Bank.Preset preset, final int key, final int velocity) {
    return preset.instrument().zones().stream()
        .filter(zone -> spans(zone, Generator.KEY_RANGE, key))
        .filter(zone -> spans(zone, Generator.VELOCITY_RANGE, velocity))
        .count();
  }

  private static boolean spans(final Zone zone, final Generator generator, final int value) {
    final int range = zone.generators().getOrDefault(generator, 127 << 8);
    return (range & 0xff) <= value && value <= range >> 8;
  }

  @Test
  void presetsStandInTheOrderOfBankAndProgram() {
    assertThat(BANK.presets())
        .extracting(preset -> 128 * preset.bank() + preset.program())
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @Test
  void zonesBeginWithTheirKeysAndThenTheirVelocities() {
    for (final Bank.Preset preset : BANK.presets()) {
      for (final Zone zone : preset.instrument().zones()) {
        final List<Generator> order = List.copyOf(zone.generators().keySet());
        assertThat(order.get(0)).isEqualTo(Generator.KEY_RANGE);
        assertThat(order.indexOf(Generator.VELOCITY_RANGE)).isLessThanOrEqualTo(1);
      }
    }
  }

  @Test
  void eachSampleIsFollowedByFortySixZeros() throws IOException {
    final byte[] bytes = made();
    final ByteBuffer data = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    final int samples = contentOf(bytes, "smpl");
    final int headers = contentOf(bytes, "shdr");
    final int count = BANK.samples().size();
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
