package feelscape.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonParser;
import feelscape.preview.Engine;
import feelscape.preview.forge.SmallFont;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.sound.midi.MidiSystem;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code compose} does for the ears. */
final class AudioFilesTest {
  private static final List<String> LANES = List.of("melody", "chords", "bass", "drums");

  @TempDir private Path folder = Path.of("");

  private Console compose(final int code, final Object... options) {
    final Console console = new Console(folder);
    final Object[] arguments = new Object[options.length + 4];
    arguments[0] = "compose";
    arguments[1] = Console.SUNSET;
    arguments[2] = "--bars";
    arguments[3] = 4;
    System.arraycopy(options, 0, arguments, 4, options.length);
    assertThat(console.run(arguments)).as(console.err()).isEqualTo(code);
    return console;
  }

  private AudioFormat format(final String name) throws IOException, UnsupportedAudioFileException {
    return AudioSystem.getAudioFileFormat(folder.resolve(name).toFile()).getFormat();
  }

  private short[] samples(final String name) throws IOException, UnsupportedAudioFileException {
    try (AudioInputStream in = AudioSystem.getAudioInputStream(folder.resolve(name).toFile())) {
      final ByteBuffer bytes = ByteBuffer.wrap(in.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
      final short[] samples = new short[bytes.capacity() / 2];
      bytes.asShortBuffer().get(samples);
      return samples;
    }
  }

  @ParameterizedTest
  @CsvSource({"24, 48000, PCM_SIGNED", "32, 44100, PCM_FLOAT"})
  void bitsAndRateCanBeChosen(final int bits, final int rate, final String encoding)
      throws Exception {
    compose(0, "--wav", "s.wav", "--bits", bits, "--rate", rate);
    assertThat(format("s.wav").getSampleSizeInBits()).isEqualTo(bits);
    assertThat(format("s.wav").getSampleRate()).isEqualTo(rate);
    assertThat(format("s.wav").getEncoding()).hasToString(encoding);
  }

  @Test
  void theSamePictureGivesTheSameFiles() throws Exception {
    compose(0, "--wav", "a.wav", "--mp3", "a.mp3");
    compose(0, "--wav", "b.wav", "--mp3", "b.mp3");
    assertThat(folder.resolve("b.wav")).hasSameBinaryContentAs(folder.resolve("a.wav"));
    assertThat(folder.resolve("b.mp3")).hasSameBinaryContentAs(folder.resolve("a.mp3"));
  }

  @ParameterizedTest
  @CsvSource({"false", "true"})
  void theLanesAddUpToTheMix(final boolean loop) throws Exception {
    if (loop) {
      compose(0, "--wav", "s.wav", "--stems", "stems", "--lofi", 0, "--loop");
    } else {
      compose(0, "--wav", "s.wav", "--stems", "stems", "--lofi", 0);
    }
    final short[] mix = samples("s.wav");
    final int[] sum = new int[mix.length];
    for (final String lane : LANES) {
      final short[] stem = samples("stems/sunset-" + lane + ".wav");
      assertThat(stem).hasSameSizeAs(mix);
      int peak = 0;
      for (int i = 0; i < sum.length; i++) {
        sum[i] += stem[i];
        peak = Math.max(peak, Math.abs(stem[i]));
      }
      assertThat(peak).as(lane).isGreaterThan(1000);
    }
    for (int i = 0; i < sum.length; i++) {
      assertThat(Math.abs(sum[i] - mix[i])).isLessThanOrEqualTo(1);
    }
  }

  @Test
  void aLoopIsAsLongAsItsBarsToTheSampleAndHasNoSeam() throws Exception {
    compose(0, "--wav", "s.wav", "--loop");
    final long micros =
        MidiSystem.getSequence(folder.resolve("sunset.mid").toFile()).getMicrosecondLength();
    final short[] samples = samples("s.wav");
    assertThat(samples.length / 2).isEqualTo((int) Math.round(micros * 0.0441));
    // From the last frame to the first is no further than from frame to frame elsewhere.
    int furthest = 0;
    for (int i = 2; i < 2 * 44_100; i++) {
      furthest = Math.max(furthest, Math.abs(samples[i] - samples[i - 2]));
    }
    assertThat(Math.abs(samples[0] - samples[samples.length - 2])).isLessThan(furthest);
  }

  @Test
  void anMp3FileCarriesItsName() throws Exception {
    compose(0, "--mp3", "s.mp3");
    final byte[] bytes = Files.readAllBytes(folder.resolve("s.mp3"));
    final String start = new String(bytes, 0, 200, StandardCharsets.ISO_8859_1);
    assertThat(start).startsWith("ID3").contains("TIT2", "sunset", "TMOO", "bright and even");
  }

  @Test
  void whoHasNoSoundCardIsToldAndGetsTheFiles() {
    final Console console = compose(0, "--play", "--wav", "s.wav");
    assertThat(console.err())
        .contains("feelscape: no sound card can be played on; --play is left out");
    assertThat(folder.resolve("s.wav")).isNotEmptyFile();
    assertThat(folder.resolve("sunset.mid")).isNotEmptyFile();
  }

  @Test
  void withoutASoundFontTheMidiIsThereAndASentenceSaysWhatIsNot() throws IOException {
    final Path home = Files.createDirectory(folder.resolve("home"));
    Files.createDirectories(home.resolve("presets/models"));
    Files.copy(
        Console.ROOT.resolve("presets/models/mood.weights"),
        home.resolve("presets/models/mood.weights"));
    Files.createDirectories(home.resolve("presets/styles"));
    Files.copy(
        Console.ROOT.resolve("presets/styles/study.json"),
        home.resolve("presets/styles/study.json"));
    final Console console = new Console(home, folder);
    assertThat(console.run("compose", Console.SUNSET, "--wav", "s.wav")).isEqualTo(1);
    assertThat(console.err())
        .contains("feelscape: lofi.sf2: there is no such file;")
        .contains("the sound is left out; " + folder.resolve("sunset.mid") + " is written");
    assertThat(folder.resolve("sunset.mid")).isNotEmptyFile();
    assertThat(folder.resolve("s.wav")).doesNotExist();
  }

  @Test
  void anotherEnginePlaysTheSamePiece() throws Exception {
    assumeTrue(Engine.FLUIDSYNTH.isInstalled(), "skipped: fluidsynth is not installed");
    compose(0, "--wav", "gervill.wav");
    compose(0, "--wav", "fluid.wav", "--stems", "stems", "--engine", "fluidsynth");
    final short[] gervill = samples("gervill.wav");
    final short[] fluid = samples("fluid.wav");
    assertThat(fluid).isNotEqualTo(gervill);
    assertThat(fluid.length).isCloseTo(gervill.length, within(4 * 44_100));
    assertThat(folder.resolve("stems/sunset-melody.wav")).isNotEmptyFile();
  }

  @Test
  void anotherSoundFontIsPlayedAndWhatItLacksIsTold() throws Exception {
    final Path font = folder.resolve("small.sf2");
    Files.write(font, new SmallFont().preset(0, 30).bytes());
    final Console console = compose(0, "--wav", "s.wav", "--soundfont", "small.sf2");
    assertThat(folder.resolve("s.wav")).isNotEmptyFile();
    assertThat(console.err())
        .contains("feelscape: Small Font has no drum kit; the drums are left out");
  }

  @Test
  void aFileThatCannotBeWrittenIsNamedAndTheMidiIsThere() throws IOException {
    final Path inTheWay = folder.resolve("stems/sunset-melody.wav");
    Files.createDirectories(inTheWay.resolve("inside"));
    final Console console = compose(1, "--stems", "stems", "--lofi", 0);
    assertThat(console.err())
        .contains("feelscape: " + inTheWay + ": cannot be written, ")
        .contains("; " + folder.resolve("sunset.mid") + " is written")
        .doesNotContain("Exception");
    assertThat(folder.resolve("sunset.mid")).isNotEmptyFile();
  }

  @Test
  void jsonNamesTheFilesThatThereAre() {
    final Console console = compose(0, "--mp3", "s.mp3", "--stems", "parts", "--json");
    final var files =
        JsonParser.parseString(console.out()).getAsJsonObject().getAsJsonObject("files");
    assertThat(Path.of(files.get("mp3").getAsString())).isNotEmptyFile();
    assertThat(Path.of(files.get("stems").getAsString())).isDirectory();
    assertThat(files.get("wav").isJsonNull()).isTrue();
  }
}
