package feelscape.preview.measure;

import static org.assertj.core.api.Assertions.assertThat;

import feelscape.event.Schedule;
import feelscape.event.TimedNote;
import feelscape.music.Chord;
import feelscape.music.Groove;
import feelscape.music.Key;
import feelscape.music.Ladder;
import feelscape.music.Lane;
import feelscape.music.Mode;
import feelscape.music.PerLane;
import feelscape.music.Piece;
import feelscape.music.Tempo;
import feelscape.preview.Engine;
import feelscape.preview.SoundFont;
import feelscape.preview.chain.LofiSettings;
import feelscape.preview.export.Mixdown;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AlignmentTest {
  private static final Path LOFI = Path.of("..", "soundfonts", "lofi.sf2");
  private static final int LENGTH = 3840;

  private static final Piece PIECE =
      new Piece(
          new Key(0, Mode.IONIAN),
          new Tempo(90),
          new Groove(50, PerLane.all(0), 1),
          new PerLane<>(0, 4, 32, 0),
          List.of(new Chord(0, LENGTH, 0, Chord.Quality.MAJOR_SEVENTH)),
          new Ladder(1, List.of()),
          Collections.nCopies(Ladder.RUNGS, 0.0));

  /** A chord, and a note while it still sounds: each is heard by itself. */
  @ParameterizedTest
  @ValueSource(ints = {22_050, 44_100, 48_000, 96_000, 192_000})
  void notesThatCoverEachOtherAreHeardOneByOne(final int rate) throws Exception {
    final List<TimedNote> chords =
        List.of(
            new TimedNote(0, 1800, 60, 90),
            new TimedNote(0, 1800, 64, 90),
            new TimedNote(700, 1800, 67, 30),
            new TimedNote(3001, 3400, 62, 90));
    final Schedule schedule =
        new Schedule(LENGTH, new PerLane<>(List.of(), chords, List.of(), List.of()));
    final Mixdown mixdown =
        new Mixdown(
            Engine.GERVILL,
            SoundFont.open(LOFI),
            rate,
            false,
            LofiSettings.lofi(0.4).withoutDust());
    final Alignment alignment = Alignment.of(PIECE, schedule, Lane.CHORDS, mixdown);
    assertThat(alignment.dry()).hasSize(4).allSatisfy(this::isHeardAtOnce);
    assertThat(alignment.wet()).hasSize(4).allSatisfy(this::isHeardAtOnce);
  }

  private void isHeardAtOnce(final double lateness) {
    assertThat(lateness).isBetween(0.0, 0.003);
  }
}
