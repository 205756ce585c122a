package feelscape.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class VstPresetTest {
  private static final byte[] STATE = "abcde".getBytes(StandardCharsets.US_ASCII);

  @Test
  void theContainerIsSteinbergs() {
    assertThat(HexFormat.of().formatHex(VstPreset.wrap(STATE)))
        .isEqualTo(
            "5653543301000000"
                // 4665656C53636170654C6F6669303031 as text
                + "3436363536353643353336333631373036353443364636363639333033303331"
                // the list begins at 48 + 5
                + "3500000000000000"
                + "6162636465"
                + "4c69737401000000436f6d70"
                + "3000000000000000"
                + "0500000000000000");
  }

  @Test
  void aPresetGivesItsStateBack() throws StateException {
    assertThat(VstPreset.unwrap(VstPreset.wrap(STATE))).isEqualTo(STATE);
  }

  @Test
  void aPresetThatAHostFilledIsRead() throws StateException {
    // The list stands behind a chunk of the controller's, which it names first.
    final byte[] preset =
        new ByteSink()
            .raw(Arrays.copyOf(VstPreset.wrap(STATE), 40))
            .u64(48 + 5 + 2)
            .raw(STATE)
            .u16(7)
            .raw("List".getBytes(StandardCharsets.US_ASCII))
            .u32(2)
            .raw("Cont".getBytes(StandardCharsets.US_ASCII))
            .u64(53)
            .u64(2)
            .raw("Comp".getBytes(StandardCharsets.US_ASCII))
            .u64(48)
            .u64(5)
            .toArray();
    assertThat(VstPreset.unwrap(preset)).isEqualTo(STATE);
  }

  @Test
  void whatIsNoPresetOfOursIsRefused() {
    refuses(STATE, "this is no VST3 preset: it does not begin with VST3");
    final byte[] other = VstPreset.wrap(STATE);
    other[8] = '0';
    refuses(
        other,
        "the preset belongs to the plugin 0665656C53636170654C6F6669303031;"
            + " FeelScape is 4665656C53636170654C6F6669303031");
    final byte[] whole = VstPreset.wrap(STATE);
    refuses(Arrays.copyOf(whole, whole.length - 1), "the preset's list ends too early");
    refuses(Arrays.copyOf(whole, 50), "the preset is cut off or damaged");
  }

  @Test
  void bytesThatWereTamperedWithAreReadOrRefused() {
    final byte[] good = VstPreset.wrap(STATE);
    final SplittableRandom chance = new SplittableRandom(3);
    for (int i = 0; i < 10_000; i++) {
      final byte[] bytes = Arrays.copyOf(good, 1 + chance.nextInt(good.length));
      bytes[chance.nextInt(bytes.length)] = (byte) chance.nextInt();
      try {
        assertThat(VstPreset.unwrap(bytes).length).isLessThan(bytes.length);
      } catch (final StateException e) {
        assertThat(e.getMessage()).contains("preset");
      }
    }
  }

  private static void refuses(final byte[] preset, final String sentence) {
    assertThatThrownBy(() -> VstPreset.unwrap(preset))
        .isInstanceOf(StateException.class)
        .hasMessage(sentence);
  }
}
