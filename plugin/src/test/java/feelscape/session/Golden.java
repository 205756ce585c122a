package feelscape.session;

import feelscape.compose.Kept;
import feelscape.event.Parameter;
import feelscape.event.PlayerSettings;
import feelscape.music.Chord;
import feelscape.music.Groove;
import feelscape.music.Key;
import feelscape.music.Ladder;
import feelscape.music.Lane;
import feelscape.music.Mode;
import feelscape.music.Mood;
import feelscape.music.MusicParameters;
import feelscape.music.Note;
import feelscape.music.PerLane;
import feelscape.music.Piece;
import feelscape.music.Seed;
import feelscape.music.Tempo;
import feelscape.predict.Prediction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** The state in state-v1.bin, which state-v1.txt explains byte by byte, built from records. */
final class Golden {
  static final Path FOLDER = Path.of("..", "native-bridge", "test", "fixtures");

  private static final PerLane<Boolean> MELODY = new PerLane<>(true, false, false, false);
  private static final PerLane<Boolean> BASS = new PerLane<>(false, false, true, false);
  private static final PerLane<Boolean> DRUMS = new PerLane<>(false, false, false, true);

  static final State STATE =
      new State(
          settings(),
          Optional.of(piece()),
          Optional.of(
              new Recipe(
                  new Seed(123_456_789),
                  1,
                  new Key(2, Mode.DORIAN),
                  false,
                  true,
                  "été.jpg",
                  Taste.USUAL,
                  Optional.empty(),
                  new LaneMarks(new PerLane<>(0, 0, 0, 3), new Hold(BASS), new Hold(DRUMS)))),
          List.of(
              new FeatureUnits("brightness_mean", 2048), new FeatureUnits("edge_density", 4096)),
          Optional.of(prediction()),
          Optional.of(Bytes.of(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xd9})),
          List.of(new UnknownChunk(3, new Chunk("XTRA", ascii("what a later version wrote")))));

  /** All that state-v1.bin holds: that state, an older take, a wish and a voice. */
  static final SavedSession SESSION =
      new SavedSession(
          STATE,
          new History(List.of(take(), new Take(STATE)), 1),
          Optional.of(
              new PendingWish(
                  new Source.InFile(Path.of("/été.jpg")),
                  new Wish(4, new Seed(42), 7, null),
                  LaneMarks.NONE,
                  1)),
          new VoiceSetup(VoiceSetup.Synth.FLUIDSYNTH, Optional.of(Path.of("/warm.sf2"))));

  private Golden() {}

  static byte[] bytes() {
    try {
      return Files.readAllBytes(FOLDER.resolve("state-v1.bin"));
    } catch (final IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One that has kept the melody and is not at hand. */
  private static Take take() {
    final Recipe recipe =
        new Recipe(
            new Seed(5),
            1,
            new Key(2, Mode.DORIAN),
            false,
            false,
            "a.jpg",
            Taste.USUAL,
            Optional.empty(),
            new LaneMarks(new PerLane<>(0, 2, 0, 0), new Hold(MELODY), Hold.NOTHING));
    final Piece whole = piece();
    final Ladder melody =
        new Ladder(
            1, whole.ladder().notes().stream().filter(note -> note.lane() == Lane.MELODY).toList());
    final Piece kept =
        new Piece(
            whole.key(),
            whole.tempo(),
            whole.groove(),
            whole.programs(),
            whole.chords(),
            melody,
            whole.scores());
    return new Take(
        new State(
            PlayerSettings.DEFAULTS,
            Optional.empty(),
            Optional.of(recipe),
            STATE.features(),
            STATE.prediction(),
            Optional.empty(),
            List.of()),
        Optional.of(new Kept(kept, Set.of(Lane.MELODY))));
  }

  private static PlayerSettings settings() {
    return PlayerSettings.DEFAULTS
        .with(Parameter.TEMPERATURE, 0.5)
        .with(Parameter.LATCH, 2)
        .with(Parameter.SWING, 62.5)
        .with(Parameter.HUMANISE, 0.25)
        .with(Parameter.TRANSPOSE, -3)
        .with(Parameter.RATE, 2)
        .with(Parameter.START, 4)
        .with(Parameter.BASS, 0)
        .with(Parameter.VELOCITY, 1.5)
        .with(Parameter.PREVIEW_ON, 0)
        .with(Parameter.PREVIEW_LEVEL, 0.75)
        .with(Parameter.LOFI, 0.625);
  }

  private static Piece piece() {
    return new Piece(
        new Key(2, Mode.DORIAN),
        new Tempo(84),
        new Groove(58, new PerLane<>(14, 0, 7, 3), 0xfedcba9876543210L),
        new PerLane<>(4, 5, 32, 0),
        List.of(
            new Chord(0, 1920, 2, Chord.Quality.MINOR_SEVENTH),
            new Chord(1920, 1920, 7, Chord.Quality.NINTH)),
        new Ladder(
            1,
            List.of(
                new Note(Lane.MELODY, 0, 960, 74, 90, 0, 32),
                new Note(Lane.BASS, 0, 3840, 38, 84, 0, 32),
                new Note(Lane.MELODY, 960, 480, 77, 80, 0, 16),
                new Note(Lane.MELODY, 960, 720, 77, 100, 17, 32),
                new Note(Lane.CHORDS, 1920, 1920, 60, 70, 0, 32),
                new Note(Lane.DRUMS, 2880, 120, 38, 127, 5, 5))),
        IntStream.range(0, Ladder.RUNGS).mapToObj(rung -> -0.5 * rung).toList());
  }

  private static Prediction prediction() {
    return new Prediction(
        new Mood(5.5, 2.25),
        new MusicParameters(
            84,
            67.5,
            12,
            3.5,
            List.of(0.25, 0.0, 0.25, 0.0, 0.125, 0.125, 0.0, 0.125, 0.0, 0.125, 0.0, 0.0),
            72,
            2.5,
            0.375,
            0.125));
  }

  private static Bytes ascii(final String text) {
    return Bytes.of(text.getBytes(StandardCharsets.US_ASCII));
  }
}
