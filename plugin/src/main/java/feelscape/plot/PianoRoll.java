package feelscape.plot;

import feelscape.event.PlayerSettings;
import feelscape.event.Schedule;
import feelscape.event.TimedNote;
import feelscape.music.Chord;
import feelscape.music.Key;
import feelscape.music.Lane;
import feelscape.music.Mode;
import feelscape.music.Piece;
import feelscape.music.PitchClass;
import feelscape.music.Ticks;
import java.util.List;
import java.util.Locale;

/** A picture of the four lanes of a piece as they are heard. */
public final class PianoRoll {
  private static final int TITLE_SCALE = 3;
  private static final int TEXT_SCALE = 2;
  private static final int MARGIN = 24;
  private static final Key C_MAJOR = new Key(0, Mode.IONIAN);

  private final Piece piece;
  private final PlayerSettings settings;
  private final Schedule schedule;
  private final Layout layout;
  private final Raster raster;

  private PianoRoll(
      final Piece piece, final PlayerSettings settings, final int width, final int height) {
    this.piece = piece;
    this.settings = settings;
    this.schedule = Schedule.asHeard(piece, settings);
    this.layout = Layout.of(width, height, schedule);
    this.raster = new Raster(width, height);
  }

  /**
   * Draws a piece.
   *
   * @param settings by which it is played: the rung of the temperature, swing, the lanes that are
   *     on
   * @param width in pixels, 1000 or more
   * @param height in pixels, 500 or more
   */
  public static Raster draw(
      final Piece piece, final PlayerSettings settings, final int width, final int height) {
    final PianoRoll roll = new PianoRoll(piece, settings, width, height);
    roll.raster.fill(0, 0, width, height, Palette.PAPER);
    roll.title();
    roll.legend();
    roll.pitchRows();
    roll.drumRows();
    roll.grid();
    roll.chords();
    for (final Lane lane : List.of(Lane.CHORDS, Lane.BASS, Lane.MELODY)) {
      roll.notes(lane);
    }
    roll.hits();
    return roll.raster;
  }

  private void text(
      final int x, final int y, final int scale, final int colour, final String text) {
    PixelFont.draw(raster, x, y, scale, colour, text);
  }

  private void title() {
    final String key = piece.key().name();
    text(MARGIN, Layout.TITLE, TITLE_SCALE, Palette.TEXT, key);
    final String more =
        tempo() + " BPM   " + piece.ladder().bars() + " bars   temperature " + temperature();
    final int x = MARGIN + PixelFont.width(key, TITLE_SCALE) + MARGIN;
    text(x, Layout.TITLE + PixelFont.HEIGHT, TEXT_SCALE, Palette.DIM_TEXT, more);
  }

  private String tempo() {
    final String exact = String.format(Locale.ROOT, "%.1f", piece.tempo().bpm());
    return exact.endsWith(".0") ? exact.substring(0, exact.length() - 2) : exact;
  }

  private String temperature() {
    return String.format(Locale.ROOT, "%.2f", settings.temperature());
  }

  private void legend() {
    int x = layout.width() - Layout.RIGHT;
    final int y = Layout.TITLE + PixelFont.HEIGHT;
    for (final Lane lane : List.of(Lane.DRUMS, Lane.BASS, Lane.CHORDS, Lane.MELODY)) {
      x -= PixelFont.width(lane.label(), TEXT_SCALE);
      text(x, y, TEXT_SCALE, Palette.DIM_TEXT, lane.label());
      x -= 20;
      raster.fillRounded(x, y, 14, 14, Palette.of(lane));
      x -= 28;
    }
  }

  private void pitchRows() {
    for (int pitch = layout.highest(); pitch >= layout.lowest(); pitch--) {
      final int y = layout.y(pitch);
      final int height = layout.y(pitch - 1) - y;
      raster.fill(Layout.LEFT, y, gridWidth(), height, rowColour(piece.key(), pitch));
      key(pitch, y, height);
      if (PitchClass.of(pitch) == 0) {
        label("C" + (pitch / PitchClass.COUNT - 1), Layout.KEYBOARD, y + height / 2);
        raster.fill(Layout.LEFT, y + height - 1, gridWidth(), 1, Palette.FRAME);
      }
    }
  }

  /** A key of the keyboard; neighbouring white keys are parted by a line. */
  private void key(final int pitch, final int y, final int height) {
    final int x = Layout.LEFT - Layout.KEYBOARD;
    raster.fill(x, y, Layout.KEYBOARD - 2, height, Palette.WHITE_KEY);
    if (isWhite(pitch)) {
      final int parting = isWhite(pitch - 1) ? y + height - 1 : -1;
      raster.fill(x, parting, Layout.KEYBOARD - 2, 1, Palette.PAPER);
    } else {
      raster.fill(x, y, Layout.KEYBOARD * 2 / 3, height, Palette.BLACK_KEY);
    }
  }

  private static boolean isWhite(final int pitch) {
    return C_MAJOR.contains(pitch);
  }

  private static int rowColour(final Key key, final int pitch) {
    if (PitchClass.of(pitch) == key.tonic()) {
      return Palette.ROW_OF_TONIC;
    }
    return key.contains(pitch) ? Palette.ROW_IN_KEY : Palette.ROW_OUT_OF_KEY;
  }

  /** A name to the left of the grid, at the height of its row's middle. */
  private void label(final String name, final int distance, final int middle) {
    final int x = Layout.LEFT - distance - 10 - PixelFont.width(name, TEXT_SCALE);
    text(x, middle - PixelFont.HEIGHT, TEXT_SCALE, Palette.DIM_TEXT, name);
  }

  private void drumRows() {
    for (int row = 0; row < layout.drums().size(); row++) {
      final int y = layout.drumY(row);
      final int height = layout.drumY(row + 1) - y;
      final int colour = row % 2 == 0 ? Palette.ROW_IN_KEY : Palette.ROW_OUT_OF_KEY;
      raster.fill(Layout.LEFT, y, gridWidth(), height, colour);
      label(layout.drums().get(row).name(), 0, y + height / 2);
    }
  }

  private int gridWidth() {
    return layout.x(layout.length()) - Layout.LEFT;
  }

  private void grid() {
    for (int tick = 0; tick <= layout.length(); tick += Ticks.QUARTER) {
      final boolean bar = tick % Ticks.BAR == 0;
      final int x = layout.x(tick);
      final int colour = bar ? Palette.BAR : Palette.BEAT;
      raster.fill(x, Layout.ROLL, 1, layout.rollBottom() - Layout.ROLL, colour);
      raster.fill(
          x, layout.drumsTop(), 1, layout.drumY(layout.drums().size()) - layout.drumsTop(), colour);
      if (bar && tick < layout.length()) {
        final String number = Integer.toString(tick / Ticks.BAR + 1);
        text(x + 2, Layout.ROLL - 18, TEXT_SCALE, Palette.DIM_TEXT, number);
      }
    }
  }

  private void chords() {
    for (final Chord chord : piece.chords()) {
      final int x = layout.x(chord.tick());
      final int width = layout.x(chord.end()) - x - 2;
      raster.fillRounded(x, Layout.CHORDS, width, Layout.CHORD_HEIGHT, Palette.CHORD);
      final String name = chord.name(piece.key());
      final int scale = PixelFont.width(name, TEXT_SCALE) < width - 8 ? TEXT_SCALE : 1;
      final int y = Layout.CHORDS + (Layout.CHORD_HEIGHT - PixelFont.HEIGHT * scale) / 2;
      text(x + 8, y, scale, Palette.TEXT, name);
    }
  }

  private void notes(final Lane lane) {
    for (final TimedNote note : schedule.lanes().get(lane)) {
      final int top = layout.y(note.pitch()) + 1;
      final int bottom = layout.y(note.pitch() - 1) - 1;
      block(note.on(), note.off(), top, bottom, Palette.of(lane, note.velocity()));
    }
  }

  /** Drums have no length: a hit is drawn three quarters of a 16th long. */
  private void hits() {
    for (final TimedNote hit : schedule.lanes().drums()) {
      final int row = layout.drums().indexOf(DrumRow.of(hit.pitch()));
      final int off = hit.on() + Ticks.SIXTEENTH * 3 / 4;
      final int colour = Palette.of(Lane.DRUMS, hit.velocity());
      block(hit.on(), off, layout.drumY(row) + 3, layout.drumY(row + 1) - 3, colour);
    }
  }

  /** A block with light on its upper edge and shade on its lower one, where there is room. */
  private void block(
      final int on, final int off, final int top, final int bottom, final int colour) {
    final int x = layout.x(on);
    final int width = Math.max(4, layout.x(off) - x - 1);
    final int height = bottom - top;
    if (height < 6) {
      raster.fill(x, top, width, height, colour);
      return;
    }
    raster.fillRounded(x, top, width, height, Palette.darker(colour));
    raster.fillRounded(x, top, width, height - 1, colour);
    raster.fill(x + 1, top, width - 2, 1, Palette.lighter(colour));
  }
}
