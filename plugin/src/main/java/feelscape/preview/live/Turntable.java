package feelscape.preview.live;

import feelscape.event.Parameter;
import feelscape.event.PlayerSettings;
import feelscape.event.Schedule;
import feelscape.event.TimedNote;
import feelscape.music.Lane;
import feelscape.music.PerLane;
import feelscape.music.Piece;
import feelscape.music.Ticks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Plays a piece round and round where there is no host to do so: as it is heard in a file
 * (docs/feel.md, Files), at its own tempo, turn after turn, and by whatever settings hold at the
 * time. The temperature is taken up at the latch points.
 */
public final class Turntable {
  private static final double SECONDS_A_MINUTE = 60;

  /** Half, normal, double. */
  private static final double[] RATES = {0.5, 1, 2};

  private final int rate;
  private final List<Sounding> sounding = new ArrayList<>();
  private @Nullable Piece piece;
  private @Nullable PlayerSettings settings;
  private Schedule schedule = new Schedule(0, PerLane.all(List.of()));

  /** In ticks since the start. */
  private double position;

  private long frame;
  private double temperature;

  /** A note that is on until a position. */
  private record Sounding(Lane lane, int pitch, double off) {}

  /**
   * One that stands at the start of a piece.
   *
   * @param rate frames a second
   * @param frame with which it begins
   */
  public Turntable(final int rate, final long frame) {
    this.rate = rate;
    this.frame = frame;
  }

  /** The ends of what is on, with the next frame. */
  public List<Note> stop() {
    final List<Note> notes = new ArrayList<>();
    end(notes, Lane.values());
    return notes;
  }

  /** The notes of the next frames, in the order of time. */
  public List<Note> next(final Piece wanted, final PlayerSettings wish, final int frames) {
    final List<Note> notes = new ArrayList<>();
    final double step = ticksAFrame(wanted, wish);
    takeUp(wanted, wish, frames * step, notes);
    final double end = position + frames * step;
    for (final Iterator<Sounding> each = sounding.iterator(); each.hasNext(); ) {
      final Sounding note = each.next();
      if (note.off() < end) {
        notes.add(off(note, frameOf(note.off(), step)));
        each.remove();
      }
    }
    for (final Lane lane : Lane.values()) {
      for (final TimedNote note : schedule.lanes().get(lane)) {
        strike(lane, note, end, step, notes);
      }
    }
    notes.sort(Comparator.comparingLong(Note::frame).thenComparing(Note::on));
    position = end;
    frame += frames;
    return notes;
  }

  private double ticksAFrame(final Piece wanted, final PlayerSettings wish) {
    final double pace = RATES[(int) wish.value(Parameter.RATE)];
    return wanted.tempo().bpm() / SECONDS_A_MINUTE * Ticks.QUARTER * pace / rate;
  }

  /** What was on and is not heard any more ends; all else goes on as it was struck. */
  private void takeUp(
      final Piece wanted, final PlayerSettings wish, final double stretch, final List<Note> notes) {
    if (!wanted.equals(piece) || latches(wish, stretch)) {
      temperature = wish.temperature();
    }
    final PlayerSettings now = wish.with(Parameter.TEMPERATURE, temperature);
    final PlayerSettings before = settings;
    if (wanted.equals(piece) && now.equals(before)) {
      return;
    }
    if (!wanted.equals(piece) || (before != null && before.transpose() != now.transpose())) {
      end(notes, Lane.values());
    }
    for (final Lane lane : Lane.values()) {
      if (!now.hears(lane)) {
        end(notes, lane);
      }
    }
    piece = wanted;
    settings = now;
    schedule = Schedule.asHeard(wanted, now);
  }

  /** Whether a latch point lies in the next stretch. */
  private boolean latches(final PlayerSettings wish, final double stretch) {
    final double distance =
        switch ((int) wish.value(Parameter.LATCH)) {
          case 0 -> Ticks.QUARTER;
          case 1 -> Ticks.BAR;
          default -> schedule.length();
        };
    return Math.floor((position + stretch) / distance) > Math.floor(position / distance)
        || position == 0;
  }

  private void end(final List<Note> notes, final Lane... lanes) {
    for (final Iterator<Sounding> each = sounding.iterator(); each.hasNext(); ) {
      final Sounding note = each.next();
      if (List.of(lanes).contains(note.lane())) {
        notes.add(off(note, frame));
        each.remove();
      }
    }
  }

  private void strike(
      final Lane lane,
      final TimedNote note,
      final double end,
      final double step,
      final List<Note> notes) {
    final double turn = Math.floor((position - note.on()) / schedule.length());
    // The first on of the note at or after the position.
    double on = note.on() + turn * schedule.length();
    on = on < position ? on + schedule.length() : on;
    if (on >= end) {
      return;
    }
    final long at = frameOf(on, step);
    sounding.removeIf(
        each -> {
          final boolean same = each.lane() == lane && each.pitch() == note.pitch();
          if (same) {
            notes.add(off(each, at));
          }
          return same;
        });
    notes.add(new Note(at, true, lane.channel(), note.pitch(), note.velocity()));
    final double off = on + note.off() - note.on();
    if (off < end) {
      notes.add(new Note(frameOf(off, step), false, lane.channel(), note.pitch(), 0));
    } else {
      sounding.add(new Sounding(lane, note.pitch(), off));
    }
  }

  private static Note off(final Sounding note, final long at) {
    return new Note(at, false, note.lane().channel(), note.pitch(), 0);
  }

  private long frameOf(final double tick, final double step) {
    return frame + (long) Math.ceil((tick - position) / step);
  }
}
