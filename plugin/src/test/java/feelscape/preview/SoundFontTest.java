package feelscape.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feelscape.music.Lane;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoundFontTest {
  private final Path folder;

  SoundFontTest(@TempDir final Path folder) {
    this.folder = folder;
  }

  private void assertRefused(final byte[] bytes, final String reason) throws Exception {
    final Path file = Files.write(folder.resolve("bad.sf2"), bytes);
    assertThatThrownBy(() -> SoundFont.open(file))
        .isInstanceOf(SoundFontException.class)
        .hasMessageStartingWith("bad.sf2: ")
        .hasMessageContaining(reason)
        .hasMessageEndingWith("a SoundFont 2 file (.sf2) is needed");
  }

  @Test
  void whatIsNoSoundFontIsRefusedByName() throws Exception {
    assertRefused(new byte[0], "not a SoundFont");
    assertRefused("RIFF....WAVEfmt and so on".getBytes(StandardCharsets.US_ASCII), "not a");
    assertThatThrownBy(() -> SoundFont.open(folder.resolve("gone.sf2")))
        .hasMessageContaining("gone.sf2: there is no such file");
    assertThatThrownBy(() -> SoundFont.open(folder)).hasMessageContaining("it is not a file");
  }

  @Test
  void aFileThatIsCutOffIsRefused() throws Exception {
    final byte[] whole = Files.readAllBytes(Tune.LOFI);
    assertRefused(Arrays.copyOf(whole, whole.length - 100), "cut off");
    assertRefused(Arrays.copyOf(whole, 100), "cut off");
  }

  @Test
  void sizesThatDoNotFitAreRefused() throws Exception {
    final byte[] whole = Files.readAllBytes(Tune.LOFI);
    for (final String part : new String[] {"INFO", "sdta", "pdta"}) {
      final byte[] bytes = whole.clone();
      bytes[indexOf(bytes, part) - 1] = 0x7f; // a size of 2 GB
      assertRefused(bytes, "damaged");
    }
    for (final String table : new String[] {"phdr", "ibag", "shdr"}) {
      final byte[] bytes = whole.clone();
      bytes[indexOf(bytes, table)] = 'x';
      assertRefused(bytes, "its table '" + table + "' is missing");
    }
  }

  private static int indexOf(final byte[] bytes, final String tag) {
    for (int i = bytes.length - tag.length(); i >= 0; i--) {
      if (new String(bytes, i, tag.length(), StandardCharsets.ISO_8859_1).equals(tag)) {
        return i;
      }
    }
    throw new AssertionError("no " + tag);
  }

  @Test
  void damageInsideIsRefusedOrHeardButNeverMore() throws Exception {
    final byte[] whole = Files.readAllBytes(Tune.LOFI);
    final int tables = indexOf(whole, "pdta");
    final SplittableRandom random = new SplittableRandom(7);
    final Tune tune = new Tune().note(Lane.MELODY, 0, 0.2, 60, 100);
    int refused = 0;
    for (int round = 0; round < 60; round++) {
      final byte[] bytes = whole.clone();
      for (int i = 0; i < 40; i++) {
        bytes[tables + random.nextInt(bytes.length - tables)] = (byte) random.nextInt();
      }
      final Path file = Files.write(folder.resolve("bad.sf2"), bytes);
      try {
        AudioRenderer.render(
            tune.sequence(), Engine.GERVILL, SoundFont.open(file), RenderProgress.NONE);
      } catch (final SoundFontException e) {
        refused++;
        assertThat(e).hasMessageStartingWith("bad.sf2: ");
      }
    }
    assertThat(refused).isPositive();
  }
}
