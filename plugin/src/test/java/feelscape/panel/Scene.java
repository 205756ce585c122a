package feelscape.panel;

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
import feelscape.music.Ticks;
import feelscape.picture.PictureException;
import feelscape.picture.PictureReader;
import feelscape.picture.PictureWriter;
import feelscape.predict.Prediction;
import feelscape.session.Bytes;
import feelscape.session.LaneMarks;
import feelscape.session.Outcome;
import feelscape.session.Recipe;
import feelscape.session.SavedSession;
import feelscape.session.State;
import feelscape.session.Taste;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A session that looks the same whatever becomes of composer, network and measures. */
final class Scene {
  private static final int BARS = 4;
  private static final Key KEY = new Key(2, Mode.DORIAN);
  private static final List<Integer> ROOTS = List.of(2, 7, 0, 9);

  private Scene() {}

  static SavedSession session() throws PictureException {
    final byte[] picture =
        PictureWriter.jpeg(PictureReader.read(Desk.SUNSET), State.MAX_SIDE, State.MAX_PICTURE);
    return new SavedSession(
        new State(
            new PlayerSettings(
                Map.of(Parameter.TEMPERATURE, 0.5, Parameter.TRANSPOSE, -5.0, Parameter.BASS, 0.0),
                false),
            Optional.of(piece()),
            Optional.of(
                new Recipe(
                    new Seed(1234567890),
                    BARS,
                    KEY,
                    true,
                    false,
                    "evening.jpg",
                    new Taste(null, 1.5, 0.5, 2),
                    Optional.of(new Outcome("jazzhop", new Tempo(74))),
                    LaneMarks.NONE)),
            List.of(),
            Optional.of(prediction()),
            Optional.of(Bytes.of(picture)),
            List.of()));
  }

  private static Prediction prediction() {
    return new Prediction(
        new Mood(4.9, 3.2),
        new MusicParameters(74, 70, 14, 3, Collections.nCopies(12, 1.0 / 12), 62, 2.2, 0.4, 0.2));
  }

  private static Piece piece() {
    return new Piece(
        KEY,
        new Tempo(74),
        new Groove(58, PerLane.all(0), 0),
        PerLane.all(0),
        IntStream.range(0, BARS)
            .mapToObj(
                bar ->
                    new Chord(
                        bar * Ticks.BAR,
                        Ticks.BAR,
                        ROOTS.get(bar),
                        bar == 1 ? Chord.Quality.NINTH : Chord.Quality.MINOR_SEVENTH))
            .toList(),
        new Ladder(BARS, notes()),
        Collections.nCopies(Ladder.RUNGS, 0.0));
  }

  /** Eighths up and down, chords, roots, and a beat; some come and go with the temperature. */
  private static List<Note> notes() {
    final int eighth = Ticks.QUARTER / 2;
    return IntStream.range(0, 8 * BARS)
        .boxed()
        .flatMap(
            i -> {
              final int tick = i * eighth;
              final int root = ROOTS.get(i / 8);
              final Stream<Note> tune =
                  Stream.of(
                      note(Lane.MELODY, tick, eighth, 62 + i * 5 % 14, i),
                      note(Lane.DRUMS, tick, 60, i % 4 == 2 ? 38 : 42, i % 3));
              return i % 8 == 0
                  ? Stream.concat(
                      tune,
                      Stream.of(
                          note(Lane.CHORDS, tick, 6 * eighth, 48 + root, 0),
                          note(Lane.CHORDS, tick, 7 * eighth, 55 + root, 0),
                          note(Lane.BASS, tick, 4 * eighth, 36 + root, 0),
                          note(Lane.DRUMS, tick, 60, 36, 0)))
                  : tune;
            })
        .sorted(Note.ORDER)
        .toList();
  }

  private static Note note(
      final Lane lane, final int tick, final int length, final int pitch, final int fromRung) {
    return new Note(lane, tick, length, pitch, 50 + tick % 60, fromRung, Ladder.TOP_RUNG);
  }
}
