package feelscape.preview;

import static org.assertj.core.api.Assertions.assertThat;

import feelscape.preview.SoundFontTable.Kind;
import feelscape.preview.forge.SmallFont;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import javax.sound.midi.ShortMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Broken in a few thousand ways, a SoundFont is refused in a line of words, or plays. */
final class HostileSoundFontTest {
  private static final int MUTANTS = 2_000;
  private static final int RATE = 22_050;
  private static final int DRUMS = 9;
  private static final int RELEASE = 38;
  private static final int[] EDGES = {0, 1, 0x7f, 0x80, 0xff};

  private static final byte[] WHOLE =
      new SmallFont().preset(0, 0).preset(0, 24).preset(128, 0).bytes();

  @TempDir private Path folder = Path.of("");

  private enum Outcome {
    REFUSED,
    PLAYED
  }

  private Outcome play(final byte[] bytes, final String name) throws IOException {
    final Path file = Files.write(folder.resolve("bad.sf2"), bytes);
    try {
      final SoundFont font = SoundFont.open(file);
      for (final Engine engine : Engine.values()) {
        if (engine.isInstalled()) {
          play(engine, font);
        }
      }
      return Outcome.PLAYED;
    } catch (final SoundFontException e) {
      assertThat(e).as(name).message().startsWith("bad.sf2: ").hasLineCount(1);
      return Outcome.REFUSED;
    } catch (final Exception | StackOverflowError | OutOfMemoryError e) {
      throw new AssertionError(name + " got through", e);
    }
  }

  /** Two instruments and a kit, high and low, loud and soft, and until they are released. */
  private static void play(final Engine engine, final SoundFont font) throws Exception {
    final float[] samples = new float[RATE / 20 * Audio.CHANNELS];
    try (Synthesiser synthesiser = engine.open(RATE, font)) {
      synthesiser.load(Set.of(0, 24));
      synthesiser.send(new ShortMessage(ShortMessage.PROGRAM_CHANGE, 1, 24, 0), 0);
      for (final int channel : new int[] {0, 1, DRUMS}) {
        synthesiser.send(new ShortMessage(ShortMessage.NOTE_ON, channel, 12, 127), 0);
        synthesiser.send(new ShortMessage(ShortMessage.NOTE_ON, channel, SmallFont.KEY, 100), 50);
        synthesiser.send(new ShortMessage(ShortMessage.NOTE_ON, channel, 120, 20), 100);
        synthesiser.send(new ShortMessage(ShortMessage.NOTE_OFF, channel, SmallFont.KEY, 0), 700);
      }
      synthesiser.read(samples, RATE / 20);
    }
  }

  private static byte[] with(final int at, final int value) {
    final byte[] bytes = WHOLE.clone();
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(at, value);
    return bytes;
  }

  /** Where a chunk of that name begins. */
  private static int chunk(final String tag) {
    for (int i = WHOLE.length - tag.length(); i >= 0; i--) {
      if (new String(WHOLE, i, tag.length(), StandardCharsets.ISO_8859_1).equals(tag)) {
        return i;
      }
    }
    throw new AssertionError("no " + tag);
  }

  private static int content(final Kind kind) {
    return chunk(kind.tag()) + RiffChunk.PREFIX;
  }

  private static int sizeOf(final Kind kind) {
    return ByteBuffer.wrap(WHOLE).order(ByteOrder.LITTLE_ENDIAN).getInt(content(kind) - 4);
  }

  private void assertRefused(final byte[] bytes, final String name) throws IOException {
    assertThat(play(bytes, name)).as(name).isEqualTo(Outcome.REFUSED);
  }

  @Test
  void itIsHeardWhole() throws IOException {
    assertThat(play(WHOLE, "whole")).isEqualTo(Outcome.PLAYED);
  }

  @Test
  void whatEndsTooSoonIsRefusedThoughItsSizesAreRight() throws IOException {
    for (int length = 0; length < WHOLE.length; length++) {
      final byte[] cut = Arrays.copyOf(WHOLE, length);
      assertRefused(cut, "cut to " + length);
      if (length >= RiffChunk.HEADER) {
        ByteBuffer.wrap(cut).order(ByteOrder.LITTLE_ENDIAN).putInt(4, length - RiffChunk.PREFIX);
        assertRefused(cut, "cut to " + length + ", and it says so");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0x7fff_ffff, 0x8000_0000, 0xffff_ffff, 0xffff_fff8})
  void sizesOfGigabytesAreRefused(final int size) throws IOException {
    for (final String tag : List.of("RIFF", "ifil", "INAM", "smpl", "phdr", "pgen", "shdr")) {
      assertRefused(with(chunk(tag) + 4, size), tag);
    }
    for (final String list : List.of("INFO", "sdta", "pdta")) {
      assertRefused(with(chunk(list) - 4, size), list);
    }
  }

  /** Each pair of bytes of each table is set to what is most likely to lead astray. */
  @ParameterizedTest
  @EnumSource
  void anyFieldOfATableMayBeAnything(final Kind kind) throws IOException {
    final int content = content(kind);
    for (int at = content; at + 1 < content + sizeOf(kind); at += 2) {
      for (final int value : new int[] {0, 1, 0x7fff, 0x8000, 0xffff}) {
        final byte[] bytes = WHOLE.clone();
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putShort(at, (short) value);
        play(bytes, kind + " byte " + (at - content) + " set to " + value);
      }
    }
  }

  @Test
  void mutantsAreRefusedOrHeard() throws IOException {
    final SplittableRandom random = new SplittableRandom(2);
    int played = 0;
    for (int i = 0; i < MUTANTS; i++) {
      played += play(mutant(random), "mutant " + i) == Outcome.PLAYED ? 1 : 0;
    }
    assertThat(played).isBetween(MUTANTS / 20, MUTANTS * 19 / 20);
  }

  /** Tables are where most can go wrong: most changes are there. */
  private static byte[] mutant(final SplittableRandom random) {
    final byte[] mutant = WHOLE.clone();
    final int changes = 1 + random.nextInt(6);
    final int tables = chunk("pdta");
    for (int i = 0; i < changes; i++) {
      final int from = random.nextInt(5) == 0 ? RiffChunk.HEADER : tables;
      final int at = random.nextInt(from, mutant.length);
      mutant[at] =
          (byte) (random.nextBoolean() ? random.nextInt() : EDGES[random.nextInt(EDGES.length)]);
    }
    return mutant;
  }

  @Test
  void samplesWithoutAFrameOrBeyondTheirEndAreRefused() throws IOException {
    final int start = content(Kind.SHDR) + 20;
    assertRefused(with(start, 450), "a sample that ends where it begins");
    assertRefused(with(start, 451), "a sample that ends before it begins");
    assertRefused(with(start + 4, 1 << 20), "a sample that ends beyond the last");
    assertRefused(with(start + 4, -1), "a sample of 8 gigabytes");
  }

  @Test
  void samplesThatShareFramesAreHeard() throws IOException {
    assertThat(play(with(content(Kind.SHDR) + 46 + 20, 100), "overlap")).isEqualTo(Outcome.PLAYED);
  }

  /** The JDK's synthesiser would go round for ever. */
  @Test
  void loopsWithoutAFrameAreRefused() throws IOException {
    final int loop = content(Kind.SHDR) + 28;
    assertRefused(with(loop, 384), "a loop that ends where it begins");
    assertRefused(with(loop, 400), "a loop that ends before it begins");
    assertRefused(with(loop + 4, 0x7fff_ffff), "a loop that ends beyond the last frame");
  }

  /** The JDK's synthesiser would go round for ever here too: a step is longer than all loops. */
  @ParameterizedTest
  @CsvSource({"51, 300", "52, 32767", "56, 1200", "46, 3000", "5, -32768"})
  void pitchesBeyondHearingAreRefused(final int generator, final int amount) throws IOException {
    // The release, which no pitch depends on, becomes a generator that it does.
    for (int row = content(Kind.IGEN); row < content(Kind.IGEN) + sizeOf(Kind.IGEN); row += 4) {
      if (WHOLE[row] == RELEASE) {
        assertRefused(with(row, amount << Short.SIZE | generator), "generator " + generator);
      }
    }
  }

  /** So would a modulator: the brightness of each preset becomes a bend of 27 octaves. */
  @Test
  void modulatorsMayNotBendSoFarEither() throws IOException {
    final int modulator = content(Kind.PMOD);
    assertRefused(with(modulator + 2, 0x7fff << Short.SIZE | 52), "a modulator of the pitch");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 449, 450, 451, 10_000, 0x7fff_ffff, 0x8000_0000, 0xffff_ffff})
  void loopsMayLieAnywhere(final int frame) throws IOException {
    for (final int edge : new int[] {28, 32}) {
      play(with(content(Kind.SHDR) + edge, frame), "loop at " + frame);
    }
  }
}
