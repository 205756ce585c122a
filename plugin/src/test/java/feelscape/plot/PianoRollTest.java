package feelscape.plot;

import static org.assertj.core.api.Assertions.assertThat;

import feelscape.event.Parameter;
import feelscape.event.PlayerSettings;
import feelscape.event.Schedule;
import feelscape.event.TimedNote;
import feelscape.music.Chord;
import feelscape.music.Groove;
import feelscape.music.Key;
import feelscape.music.Ladder;
import feelscape.music.Lane;
import feelscape.music.Mode;
import feelscape.music.Note;
import feelscape.music.PerLane;
import feelscape.music.Piece;
import feelscape.music.Tempo;
import feelscape.music.Ticks;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PianoRollTest {
  private static final PlayerSettings SETTINGS = PlayerSettings.DEFAULTS;

  private static Piece piece(final Note... notes) {
    return new Piece(
        new Key(2, Mode.DORIAN),
        new Tempo(78),
        new Groove(Groove.STRAIGHT, PerLane.all(0), 1),
        PerLane.all(0),
        List.of(new Chord(0, 4 * Ticks.BAR, 2, Chord.Quality.MINOR_NINTH)),
        new Ladder(4, List.of(notes)),
        Collections.nCopies(Ladder.RUNGS, 0.0));
  }

  private static Layout layout(final Piece piece, final int width, final int height) {
    return Layout.of(width, height, Schedule.asHeard(piece, SETTINGS));
  }

  @Test
  void thePictureIsTheSameEverywhere() throws Exception {
    final Raster raster = PianoRoll.draw(Evening.piece(), SETTINGS, 1600, 900);
    final ByteBuffer bytes = ByteBuffer.allocate(4 * raster.rgb().length);
    bytes.asIntBuffer().put(raster.rgb());
    final byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes.array());
    assertThat(HexFormat.of().formatHex(digest))
        .isEqualTo("3418aa0e5749c80faa9a2adf47c29c7a2ae33af3ef24eab8edd63491e00c0219");
  }

  @ParameterizedTest
  @CsvSource({"1000, 500", "1600, 900", "3840, 2160"})
  void everyNoteHasItsLanesColourInItsPlace(final int width, final int height) {
    final Piece piece = Evening.piece();
    final Layout layout = layout(piece, width, height);
    final Raster raster = PianoRoll.draw(piece, SETTINGS, width, height);
    for (final Lane lane : List.of(Lane.MELODY, Lane.BASS)) {
      for (final TimedNote note : Schedule.asHeard(piece, SETTINGS).lanes().get(lane)) {
        final int x = layout.x(note.on()) + 2;
        final int y = (layout.y(note.pitch()) + layout.y(note.pitch() - 1)) / 2;
        assertThat(raster.at(x, y)).isEqualTo(Palette.of(lane, note.velocity()));
      }
    }
  }

  @Test
  void drumsLieInTheirOwnStripByName() {
    final Piece piece = Evening.piece();
    final Layout layout = layout(piece, 1600, 900);
    final Raster raster = PianoRoll.draw(piece, SETTINGS, 1600, 900);
    assertThat(layout.drums())
        .extracting(DrumRow::name)
        .containsExactly("open hat", "hat", "stick", "snare", "kick");
    final TimedNote kick = Schedule.asHeard(piece, SETTINGS).lanes().drums().get(0);
    assertThat(kick.pitch()).isEqualTo(36);
    final int colour = Palette.of(Lane.DRUMS, kick.velocity());
    assertThat(raster.at(layout.x(kick.on()) + 2, layout.drumY(4) + 9)).isEqualTo(colour);
    assertThat(raster.at(layout.x(Ticks.QUARTER) + 3, layout.drumY(4) + 9)).isNotEqualTo(colour);
  }

  @Test
  void aLaneThatIsOffIsNotDrawn() {
    final PlayerSettings quiet = SETTINGS.with(Parameter.DRUMS, 0);
    final Piece piece = Evening.piece();
    assertThat(Layout.of(1600, 900, Schedule.asHeard(piece, quiet)).drums()).isEmpty();
    assertThat(PianoRoll.draw(piece, quiet, 1600, 900).rgb())
        .doesNotContain(Palette.of(Lane.DRUMS, 90));
  }

  @Test
  void harderIsBrighter() {
    for (final Lane lane : Lane.values()) {
      int before = -1;
      for (int velocity = Note.SOFTEST; velocity <= 127; velocity++) {
        final int colour = Palette.of(lane, velocity);
        final int light = (colour >> 16) + ((colour >> 8) & 0xff) + (colour & 0xff);
        assertThat(light).isGreaterThanOrEqualTo(before);
        before = light;
      }
      assertThat(before).isGreaterThan(400);
    }
  }

  @Test
  void onlyTheNotesOfTheRungAreDrawn() {
    final Note cool = new Note(Lane.MELODY, 0, Ticks.BAR, 60, 127, 0, 4);
    final Note hot = new Note(Lane.MELODY, 2 * Ticks.BAR, Ticks.BAR, 60, 127, 5, 32);
    final Piece piece = piece(cool, hot);
    final Layout layout = layout(piece, 1600, 900);
    final Raster raster = PianoRoll.draw(piece, SETTINGS, 1600, 900);
    final int y = (layout.y(60) + layout.y(59)) / 2;
    final int empty = Palette.ROW_IN_KEY;
    assertThat(raster.at(layout.x(Ticks.BAR / 2) + 9, y)).isEqualTo(empty);
    assertThat(raster.at(layout.x(5 * Ticks.BAR / 2) + 9, y)).isNotEqualTo(empty);
  }

  @Test
  void barsAndBeatsAreLinesOfTheGrid() {
    final Piece piece = piece();
    final Layout layout = layout(piece, 1600, 900);
    final Raster raster = PianoRoll.draw(piece, SETTINGS, 1600, 900);
    assertThat(raster.at(layout.x(Ticks.BAR), Layout.ROLL + 5)).isEqualTo(Palette.BAR);
    assertThat(raster.at(layout.x(Ticks.QUARTER), Layout.ROLL + 5)).isEqualTo(Palette.BEAT);
  }

  @Test
  void aPieceWithoutNotesIsAnEmptyGrid() {
    final Piece piece = piece();
    assertThat(layout(piece, 1000, 500).drums()).isEmpty();
    assertThat(PianoRoll.draw(piece, SETTINGS, 1000, 500).rgb()).hasSize(1000 * 500);
  }
}
