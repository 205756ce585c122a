package feelscape.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import feelscape.event.Parameter;
import feelscape.session.SavedSession;
import feelscape.session.StateCodec;
import feelscape.session.VoiceSetup;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sound.midi.InvalidMidiDataException;
import javax.sound.midi.MetaMessage;
import javax.sound.midi.MidiEvent;
import javax.sound.midi.MidiSystem;
import javax.sound.midi.Sequence;
import javax.sound.midi.ShortMessage;
import javax.sound.midi.Track;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code compose} as a person meets it: what lies on the disk and stands on the screen. */
final class ComposeCommandTest {
  private static final int TRACK_NAME = 3;
  private static final int TEMPO = 0x51;
  private static final int METRE = 0x58;
  private static final int KEY_SIGNATURE = 0x59;
  private static final List<Integer> CHANNELS = List.of(0, 1, 2, 9);

  @TempDir private Path folder = Path.of("");

  @Test
  void writesTheMidiFileUnderThePicturesNameInTheCurrentFolder() {
    final Console console = new Console(folder);
    assertThat(console.run("compose", Console.SUNSET)).isZero();
    assertThat(folder.resolve("sunset.mid")).isNotEmptyFile();
    assertThat(console.err()).contains("composing");
  }

  @ParameterizedTest
  @CsvSource({"4, 0", "8, 0.25", "16, 1"})
  void theMidiFileHasAConductorAndFourLanesThatEndWithTheLastBar(
      final int bars, final double temperature) throws Exception {
    final Path midi = folder.resolve("x.mid");
    final Console console = new Console(folder);
    assertThat(
            console.run(
                "compose",
                Console.SUNSET,
                "--out",
                midi,
                "--bars",
                bars,
                "--temperature",
                temperature))
        .isZero();
    final Sequence sequence = MidiSystem.getSequence(midi.toFile());
    assertThat(MidiSystem.getMidiFileFormat(midi.toFile()).getType()).isEqualTo(1);
    assertThat(sequence.getDivisionType()).isEqualTo(Sequence.PPQ);
    assertThat(sequence.getResolution()).isEqualTo(960);
    assertThat(sequence.getTracks()).hasSize(5);
    assertThat(metaTypes(sequence.getTracks()[0]))
        .contains(TRACK_NAME, TEMPO, METRE, KEY_SIGNATURE);
    for (int lane = 0; lane < CHANNELS.size(); lane++) {
      checkLane(sequence.getTracks()[lane + 1], CHANNELS.get(lane));
    }
    for (final Track track : sequence.getTracks()) {
      assertThat(track.ticks()).isEqualTo(bars * 4L * 960);
    }
  }

  private static List<Integer> metaTypes(final Track track) {
    final List<Integer> types = new ArrayList<>();
    for (int i = 0; i < track.size(); i++) {
      if (track.get(i).getMessage() instanceof MetaMessage meta) {
        types.add(meta.getType());
      }
    }
    return types;
  }

  private static void checkLane(final Track track, final int channel) {
    final Map<Integer, Long> sounding = new HashMap<>();
    int notes = 0;
    int programs = 0;
    assertThat(metaTypes(track)).contains(TRACK_NAME);
    for (int i = 0; i < track.size(); i++) {
      final MidiEvent event = track.get(i);
      if (!(event.getMessage() instanceof ShortMessage message)) {
        continue;
      }
      assertThat(message.getChannel()).isEqualTo(channel);
      final int pitch = message.getData1();
      switch (message.getCommand()) {
        case ShortMessage.NOTE_ON -> {
          assertThat(message.getData2()).isGreaterThanOrEqualTo(10);
          assertThat(sounding.put(pitch, event.getTick())).isNull();
          notes++;
        }
        case ShortMessage.NOTE_OFF -> {
          final Long start = sounding.remove(pitch);
          assertThat(start).isNotNull();
          assertThat(event.getTick()).isGreaterThan(start);
        }
        case ShortMessage.PROGRAM_CHANGE -> programs++;
        default -> throw new AssertionError("unexpected " + message.getCommand());
      }
    }
    assertThat(sounding).isEmpty();
    assertThat(notes).isPositive();
    assertThat(programs).isEqualTo(1);
  }

  @Test
  void jsonIsOneObjectThatTellsEverything() throws IOException {
    final Console console = new Console(folder);
    final int code =
        console.run(
            "compose",
            Console.SUNSET,
            "--json",
            "--wav",
            folder.resolve("s.wav"),
            "--mp3",
            folder.resolve("s.mp3"),
            "--stems",
            folder.resolve("stems"),
            "--plot",
            folder.resolve("s.png"),
            "--state",
            folder.resolve("s.state"));
    assertThat(code).isZero();
    assertThat(console.out().lines()).hasSize(1);
    final JsonObject piece = JsonParser.parseString(console.out()).getAsJsonObject();
    assertThat(piece.keySet())
        .containsExactly(
            "picture",
            "seed",
            "temperature",
            "tempo",
            "key",
            "bars",
            "style",
            "mood",
            "parameters",
            "chords",
            "lanes",
            "chords_kept",
            "score",
            "again",
            "files");
    assertThat(piece.get("bars").getAsInt()).isEqualTo(8);
    assertThat(piece.get("temperature").getAsDouble()).isEqualTo(0.25);
    assertThat(piece.getAsJsonObject("mood").keySet()).containsExactly("valence", "arousal");
    assertThat(piece.getAsJsonObject("lanes").keySet())
        .containsExactly("melody", "chords", "bass", "drums");
    for (final Map.Entry<String, JsonElement> lane : piece.getAsJsonObject("lanes").entrySet()) {
      assertThat(lane.getValue().getAsJsonObject().get("notes").getAsInt()).isPositive();
    }
    for (final Map.Entry<String, JsonElement> file : piece.getAsJsonObject("files").entrySet()) {
      assertThat(Path.of(file.getValue().getAsString())).as(file.getKey()).exists();
    }
  }

  @Test
  void theAudioIsSixteenBitStereoAtCdRateWithAShortTail()
      throws IOException, UnsupportedAudioFileException {
    final Path wav = folder.resolve("s.wav");
    final Console console = new Console(folder);
    assertThat(console.run("compose", Console.SUNSET, "--bars", 4, "--json", "--wav", wav))
        .isZero();
    final double tempo =
        JsonParser.parseString(console.out()).getAsJsonObject().get("tempo").getAsDouble();
    try (AudioInputStream audio = AudioSystem.getAudioInputStream(wav.toFile())) {
      final AudioFormat format = audio.getFormat();
      assertThat(format.getSampleRate()).isEqualTo(44_100);
      assertThat(format.getSampleSizeInBits()).isEqualTo(16);
      assertThat(format.getChannels()).isEqualTo(2);
      final double seconds = audio.getFrameLength() / 44_100.0;
      assertThat(seconds).isBetween(4 * 4 * 60 / tempo, 4 * 4 * 60 / tempo + 8);
    }
  }

  @Test
  void aStateSoundsInThePluginAsItWasAskedFor() throws Exception {
    final Path state = folder.resolve("sound.state");
    final Console console = new Console(folder);
    assertThat(
            console.run(
                "compose",
                Console.SUNSET,
                "--state",
                state,
                "--lofi",
                0.8,
                "--engine",
                "fluidsynth",
                "--soundfont",
                "warm.sf2"))
        .as(console.err())
        .isZero();
    final SavedSession saved = StateCodec.decode(Files.readAllBytes(state));
    assertThat(saved.state().settings().value(Parameter.LOFI)).isEqualTo(0.8);
    assertThat(saved.voice())
        .isEqualTo(
            new VoiceSetup(
                VoiceSetup.Synth.FLUIDSYNTH,
                Optional.of(folder.resolve("warm.sf2").toAbsolutePath())));
  }

  @Test
  void aPresetWrapsTheSameStateThatAPlainFileHolds() throws IOException {
    final Path state = folder.resolve("s.state");
    final Path preset = folder.resolve("s.vstpreset");
    final Console console = new Console(folder);
    assertThat(console.run("compose", Console.SUNSET, "--state", state)).isZero();
    assertThat(console.run("compose", Console.SUNSET, "--state", preset)).isZero();
    final String plain = Files.readString(state, StandardCharsets.ISO_8859_1);
    assertThat(Files.size(state)).isLessThan(200_000);
    assertThat(Files.readString(preset, StandardCharsets.ISO_8859_1))
        .startsWith("VST3")
        .contains(plain);
  }

  @Test
  void aSeedATemperatureAndAKeyAreHeard() throws IOException {
    final byte[] usual = compose();
    assertThat(compose()).isEqualTo(usual);
    assertThat(compose("--seed", 7)).isNotEqualTo(usual);
    assertThat(compose("--seed", 7)).isEqualTo(compose("--seed", 7));
    assertThat(compose("--temperature", 1)).isNotEqualTo(usual);
    final Console console = new Console(folder);
    console.run("compose", Console.SUNSET, "--key", "eb", "--mode", "dorian", "--json");
    assertThat(JsonParser.parseString(console.out()).getAsJsonObject().get("key").getAsString())
        .isEqualTo("Eb dorian");
  }

  @Test
  void theScoreFallsWithTheTemperature() {
    final Console console = new Console(folder);
    double last = Double.POSITIVE_INFINITY;
    for (final double temperature : new double[] {0, 0.25, 0.5, 0.75, 1}) {
      console.run("compose", Console.SUNSET, "--temperature", temperature, "--json");
      final double score =
          JsonParser.parseString(console.out()).getAsJsonObject().get("score").getAsDouble();
      assertThat(score).isLessThan(last);
      last = score;
    }
  }

  private byte[] compose(final Object... more) throws IOException {
    final List<Object> arguments = new ArrayList<>(List.of("compose", Console.SUNSET));
    arguments.addAll(List.of(more));
    assertThat(new Console(folder).run(arguments.toArray())).isZero();
    return Files.readAllBytes(folder.resolve("sunset.mid"));
  }

  @ParameterizedTest
  @CsvSource({
    "--bars, 5",
    "--temperature, 1.5",
    "--temperature, NaN",
    "--key, H",
    "--mode, happy",
    "--seed, -1",
    "--seed, x",
    "--out, nowhere/x.mid",
    "--wav, sunset.mid",
    "--mp3, nowhere/x.mp3",
    "--stems, nowhere/stems",
    "--bits, 20",
    "--lofi, 1.5",
    "--rate, 8000",
    "--engine, moog",
    "--density, 0.4",
    "--complexity, 1.5",
    "--intro, 3",
    "--roll, tuba",
    "--colour, red"
  })
  void refusesWhatItCannotDoInOneLineAndWritesNothing(final String option, final String value) {
    final Console console = new Console(folder);
    assertThat(console.run("compose", Console.SUNSET, option, value)).isEqualTo(2);
    assertThat(console.out()).isEmpty();
    assertThat(console.err().lines()).hasSize(1);
    assertThat(console.err()).contains(value);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aBadPictureIsNamedInOneLineAndNothingIsWritten() throws IOException {
    final Path text = Files.writeString(folder.resolve("letter.jpg"), "Dear producer");
    final Path empty = Files.createFile(folder.resolve("empty.png"));
    final Path cut = folder.resolve("cut.jpg");
    final byte[] whole = Files.readAllBytes(Console.SUNSET);
    Files.write(cut, Arrays.copyOf(whole, whole.length / 2));
    for (final Path bad : List.of(text, empty, cut, folder, folder.resolve("missing.png"))) {
      final Console console = new Console(folder);
      assertThat(console.run("compose", bad, "--json")).as(bad.toString()).isEqualTo(2);
      assertThat(console.out()).isEmpty();
      assertThat(console.err().lines()).hasSize(1);
      assertThat(console.err()).contains(bad.getFileName().toString()).contains("JPEG");
    }
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactlyInAnyOrder(text, empty, cut);
    }
  }

  @Test
  void theSequenceCanBeReadByTheJdksOwnReader() throws IOException, InvalidMidiDataException {
    compose();
    assertThat(MidiSystem.getSequence(folder.resolve("sunset.mid").toFile()).getTracks())
        .hasSize(5);
  }
}
