package feelscape.preset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The file of a style, as presets/styles/README.md tells. */
final class StyleFileTest {
  private static final Path SHIPPED = Path.of("..", "presets", "styles", "boombap.json");
  private static final int MUTATIONS = 3000;

  @TempDir private Path folder = Path.of("");
  private Path file = folder;
  private String good = "";

  @BeforeEach
  void copyAGoodOne() throws IOException {
    file = folder.resolve("boombap.json");
    good = Files.readString(SHIPPED, StandardCharsets.UTF_8);
  }

  @Test
  void aGoodOneIsReadAsItIsWritten() throws Exception {
    Files.writeString(file, good);
    assertThat(StyleFile.read(file).name()).isEqualTo("boombap");
    assertThat(StyleFile.read(file)).isEqualTo(StyleFile.read(SHIPPED));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"version\": 1 | \"version\": 2 | version is 2; this FeelScape reads version 1",
        "\"version\": 1 | \"version\": 1.5 | 'version' is 1.5; it must be a whole number",
        "\"version\": 1, | ~~ | 'version' is missing; give it",
        "\"swing\": 60 | \"swing\": \"x\" | 'swing' is \"x\"; it must be a number",
        "\"swing\": 60 | \"swing\": null | 'swing' is null; it must be a number",
        "\"swing\": 60 | \"swing\": 90 | swing is 90.0; it must be within 50.0..75.0",
        "\"swing\": 60 | \"swing\": 1e999 | swing is Infinity; it must be within",
        "\"lofi\": 0.5, | ~~ | 'lofi' is missing; give it",
        "\"name\": \"boombap\" | \"name\": 7 | 'name' is 7; it must be a text in quotes",
        "\"name\": \"boombap\" | \"name\": \"bop\" | 'name' is \"bop\"; it must be the file's",
        "\"pages\": [ | \"pages\": 1, \"more\": [ | 'pages' is 1; it must be a list in brackets",
        "\"pages\": [ | \"pages\": [1, | 'pages' is 1; it must be fields in braces",
        "[32, 33] | [32, \"33\"] | 'bass' is \"33\"; it must be a whole number",
        "\"slowest\": 80 | \"slowest\": 99 | the fastest tempo is 94.0; it must be within 99.0",
        "\"kick\": \"X.. | \"kick\": \"X. | 'kick': the pattern",
        "{ | ( | this is no style; it must be JSON as presets/styles/README.md tells",
      })
  void aFaultIsNamedWithItsFileAndField(
      final String written, final String instead, final String sentence) throws IOException {
    assertThat(good).contains(written);
    Files.writeString(file, good.replace(written, instead));
    refuses("boombap.json: ", sentence);
  }

  @Test
  void whatIsNoTextOrTooLargeIsRefused() throws IOException {
    Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    refuses("boombap.json: cannot be read; is it a text file in UTF-8?");
    Files.writeString(file, good + " ".repeat(1 << 16));
    refuses("boombap.json: is too large to be a style");
    Files.writeString(file, "[".repeat(60_000));
    refuses("boombap.json: this is no style");
    Files.delete(file);
    refuses("boombap.json: cannot be read");
  }

  @Test
  void whateverArrivesIsReadOrRefused() throws IOException {
    final SplittableRandom chance = new SplittableRandom(7);
    int read = 0;
    for (int i = 0; i < MUTATIONS; i++) {
      final byte[] bytes = good.getBytes(StandardCharsets.UTF_8);
      for (int change = chance.nextInt(4); change >= 0; change--) {
        bytes[chance.nextInt(bytes.length)] = (byte) chance.nextInt(128);
      }
      Files.write(file, bytes);
      try {
        StyleFile.read(file);
        read++;
      } catch (final StyleException e) {
        assertThat(e.getMessage()).startsWith("boombap.json: ").hasSizeLessThan(300);
      }
    }
    assertThat(read).isBetween(1, MUTATIONS - 1);
  }

  private void refuses(final String... sentences) {
    assertThatThrownBy(() -> StyleFile.read(file))
        .isInstanceOf(StyleException.class)
        .message()
        .contains(sentences);
  }
}
