package feelscape.event;

import feelscape.music.Ladder;
import feelscape.music.Lane;
import feelscape.music.Note;
import feelscape.music.PerLane;
import feelscape.music.Piece;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One turn of a piece in whole ticks, as the section Files of docs/feel.md says.
 *
 * @param length of the piece in ticks
 * @param lanes the notes of each lane in the order of their ons; no two of a pitch overlap
 */
public record Schedule(int length, PerLane<List<TimedNote>> lanes) {
  /** How long the last notes of a turn are at least. */
  private static final int ROOM_AT_END = 30;

  public Schedule {
    final PerLane<List<TimedNote>> given = lanes;
    lanes = PerLane.of(lane -> List.copyOf(given.get(lane)));
  }

  /** The piece as it is heard: on the rung of the temperature, with swing and delays. */
  public static Schedule asHeard(final Piece piece, final PlayerSettings settings) {
    final int length = piece.ladder().length();
    return of(
        piece,
        settings,
        note -> {
          final double swing = settings.swing(piece.groove());
          final double delay = Feel.delay(note, piece.groove(), settings.humanise());
          final double on = Feel.swung(note.tick(), swing) + delay;
          final double off = Math.max(Feel.swung(note.end(), swing) + delay, on + 1);
          return new Span(
              Math.min(Feel.round(on), length - ROOM_AT_END), Math.min(Feel.round(off), length));
        });
  }

  /** The piece on the rung of the temperature, on the straight grid. */
  public static Schedule straight(final Piece piece, final PlayerSettings settings) {
    return of(piece, settings, note -> new Span(note.tick(), note.end()));
  }

  /** Where a note begins and ends. */
  private record Span(int on, int off) {}

  @FunctionalInterface
  private interface Timing {
    Span spanOf(Note note);
  }

  private static Schedule of(
      final Piece piece, final PlayerSettings settings, final Timing timing) {
    final List<Note> notes = piece.ladder().rung(Ladder.rungOf(settings.temperature()));
    return new Schedule(
        piece.ladder().length(),
        PerLane.of(
            lane ->
                settings.hears(lane)
                    ? withoutOverlaps(sent(notes, lane, piece, settings, timing))
                    : List.of()));
  }

  /** The notes of a lane in the order of their ons; of equals the ladder's order stays. */
  private static List<TimedNote> sent(
      final List<Note> notes,
      final Lane lane,
      final Piece piece,
      final PlayerSettings settings,
      final Timing timing) {
    final List<TimedNote> sent = new ArrayList<>();
    for (final Note note : notes) {
      final int humanised = Feel.velocity(note, piece.groove(), settings.humanise());
      final int velocity = Feel.scaled(humanised, settings.velocityScale());
      if (note.lane() == lane && velocity > 0) {
        final Span span = timing.spanOf(note);
        final int pitch = Feel.pitch(note, settings.transpose());
        sent.add(new TimedNote(span.on(), span.off(), pitch, velocity));
      }
    }
    sent.sort(Comparator.comparingInt(TimedNote::on));
    return sent;
  }

  /** Ends each note with the next on of its pitch; one that would not sound at all goes. */
  private static List<TimedNote> withoutOverlaps(final List<TimedNote> notes) {
    final List<TimedNote> kept = new ArrayList<>();
    for (int i = 0; i < notes.size(); i++) {
      final TimedNote note = notes.get(i);
      final int off =
          notes.subList(i + 1, notes.size()).stream()
              .filter(later -> later.pitch() == note.pitch())
              .findFirst()
              .map(later -> Math.min(later.on(), note.off()))
              .orElse(note.off());
      if (off > note.on()) {
        kept.add(new TimedNote(note.on(), off, note.pitch(), note.velocity()));
      }
    }
    return kept;
  }
}
