package feelscape.host;

import feelscape.event.PlayerSettings;
import feelscape.event.Schedule;
import feelscape.event.TimedNote;
import feelscape.music.Groove;
import feelscape.music.Ladder;
import feelscape.music.Lane;
import feelscape.music.Note;
import feelscape.music.Piece;
import feelscape.music.Ticks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** The first turn of a piece as {@link Schedule} plays it, against what a host heard. */
final class Expectation {
  /** A schedule is rounded to whole ticks: half a tick, 1/1920 of a quarter. */
  private static final double ROUNDING = 0.5;

  /** A file ends where the piece does; in a host the last notes are late into the next turn. */
  private static final int LATEST = Groove.MAX_DELAY + 16;

  private static final int LAST_ON_OF_A_FILE = 30;

  private final Schedule schedule;

  private Expectation(final Schedule schedule) {
    this.schedule = schedule;
  }

  /** The piece with the rung of the settings' temperature in every bar. */
  static Expectation of(final Piece piece, final PlayerSettings settings) {
    final int rung = Ladder.rungOf(settings.temperature());
    return of(piece, settings, Collections.nCopies(piece.ladder().bars(), rung));
  }

  /**
   * The piece with a rung for each bar, as a host plays it that sets the temperature bar by bar.
   */
  static Expectation of(
      final Piece piece, final PlayerSettings settings, final List<Integer> rungs) {
    final List<Note> played = new ArrayList<>();
    for (final Note note : piece.ladder().notes()) {
      if (note.soundsOn(rungs.get(note.tick() / Ticks.BAR))) {
        played.add(onEveryRung(note));
      }
    }
    final Ladder ladder = new Ladder(piece.ladder().bars(), played);
    return new Expectation(
        Schedule.asHeard(
            new Piece(
                piece.key(),
                piece.tempo(),
                piece.groove(),
                piece.programs(),
                piece.chords(),
                ladder,
                piece.scores()),
            settings));
  }

  private static Note onEveryRung(final Note note) {
    return new Note(
        note.lane(), note.tick(), note.length(), note.pitch(), note.velocity(), 0, Ladder.TOP_RUNG);
  }

  List<TimedNote> notes(final Lane lane) {
    return schedule.lanes().get(lane);
  }

  int size() {
    int size = 0;
    for (final Lane lane : Lane.values()) {
      size += schedule.lanes().get(lane).size();
    }
    return size;
  }

  /**
   * What is missing in the first turn of what was heard, or too much.
   *
   * @param grain in ticks, how much finer than a tick the host's time is: a frame, or nothing where
   *     it rounds by itself
   */
  List<String> differences(final List<HeardNote> heard, final double grain) {
    final double tolerance = ROUNDING + grain;
    final List<HeardNote> rest = new ArrayList<>(heard);
    final List<String> differences = new ArrayList<>();
    for (final Lane lane : Lane.values()) {
      for (final TimedNote note : schedule.lanes().get(lane)) {
        if (!takeMatch(rest, lane, note, tolerance)) {
          differences.add("missing: " + text(lane, note) + nearest(heard, lane, note));
        }
      }
    }
    for (final HeardNote note : rest) {
      if (note.on() < schedule.length() - tolerance) {
        differences.add("not expected: " + note);
      }
    }
    return differences;
  }

  private boolean takeMatch(
      final List<HeardNote> rest, final Lane lane, final TimedNote note, final double tolerance) {
    for (int i = 0; i < rest.size(); i++) {
      final HeardNote heard = rest.get(i);
      if (heard.channel() == lane.channel()
          && heard.pitch() == note.pitch()
          && heard.velocity() == note.velocity()
          && isAt(heard.on(), note.on(), schedule.length() - LAST_ON_OF_A_FILE, tolerance)
          && isAt(heard.off(), note.off(), schedule.length(), tolerance)) {
        rest.remove(i);
        return true;
      }
    }
    return false;
  }

  /** Whether a position is the expected one, or beyond it where the file had to end. */
  private boolean isAt(
      final double heard, final int expected, final int lastOfAFile, final double tolerance) {
    final double latest = expected == lastOfAFile ? (double) schedule.length() + LATEST : expected;
    return heard >= expected - tolerance && heard <= latest + tolerance;
  }

  private static String text(final Lane lane, final TimedNote note) {
    return String.format(
        Locale.ROOT,
        "%s on %d off %d pitch %d velocity %d",
        lane.label(),
        note.on(),
        note.off(),
        note.pitch(),
        note.velocity());
  }

  private static String nearest(
      final List<HeardNote> heard, final Lane lane, final TimedNote note) {
    return heard.stream()
        .filter(other -> other.channel() == lane.channel() && other.pitch() == note.pitch())
        .min((a, b) -> Double.compare(distance(a, note), distance(b, note)))
        .map(other -> "; nearest: " + other)
        .orElse("; the pitch was never heard");
  }

  private static double distance(final HeardNote heard, final TimedNote note) {
    return Math.abs(heard.on() - note.on());
  }
}
