package feelscape.preview.live;

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
import feelscape.music.PerLane;
import feelscape.music.Piece;
import feelscape.music.Tempo;
import feelscape.music.Ticks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class TurntableTest {
  private static final int RATE = 48_000;
  private static final long START = 77_777;
  private static final double FRAMES_A_TICK = 60.0 / 75 / Ticks.QUARTER * RATE;

  private static final Piece PIECE = piece();
  private final Turntable turntable = new Turntable(RATE, START);
  private final List<Note> heard = new ArrayList<>();
  private long frame = START;

  /**
   * Four notes in a lane, the last of which reaches to the end, and as many more when it is hot.
   */
  private static Piece piece() {
    final List<feelscape.music.Note> notes = new ArrayList<>();
    for (final Lane lane : Lane.values()) {
      for (int beat = 0; beat < 4; beat++) {
        final int tick = beat * Ticks.QUARTER;
        notes.add(note(lane, tick, Ticks.QUARTER, 60 + beat % 2, 0));
        notes.add(note(lane, tick + Ticks.EIGHTH, Ticks.SIXTEENTH, 70, 16));
      }
    }
    notes.sort(feelscape.music.Note.ORDER);
    return new Piece(
        new Key(0, Mode.DORIAN),
        new Tempo(75),
        new Groove(Groove.STRAIGHT, PerLane.all(0), 1),
        PerLane.all(0),
        List.of(new Chord(0, Ticks.BAR, 0, Chord.Quality.SEVENTH)),
        new Ladder(1, notes),
        Collections.nCopies(Ladder.RUNGS, 0.0));
  }

  private static feelscape.music.Note note(
      final Lane lane, final int tick, final int length, final int pitch, final int fromRung) {
    return new feelscape.music.Note(lane, tick, length, pitch, 100, fromRung, Ladder.TOP_RUNG);
  }

  private void play(final PlayerSettings settings, final int frames) {
    heard.addAll(turntable.next(PIECE, settings, frames));
    frame += frames;
  }

  private void playFor(final PlayerSettings settings, final double bars) {
    final Random sizes = new Random(3);
    final long end = frame + (long) (bars * Ticks.BAR * FRAMES_A_TICK);
    while (frame < end) {
      play(settings, (int) Math.min(end - frame, 1 + sizes.nextInt(2_000)));
    }
  }

  private static PlayerSettings at(final double temperature) {
    return PlayerSettings.DEFAULTS
        .with(Parameter.TEMPERATURE, temperature)
        .with(Parameter.HUMANISE, 0);
  }

  private Set<Integer> sounding() {
    final Set<Integer> on = new HashSet<>();
    for (final Note note : heard) {
      if (note.on()) {
        assertThat(on.add(note.key())).as("struck twice without an end: " + note).isTrue();
      } else {
        on.remove(note.key());
      }
    }
    return on;
  }

  @Test
  void turnAfterTurnEveryNoteIsStruckOnItsFrame() {
    playFor(at(1), 3);
    final Schedule schedule = Schedule.asHeard(PIECE, at(1));
    for (final Lane lane : Lane.values()) {
      final List<Long> wanted = new ArrayList<>();
      for (int turn = 0; turn < 3; turn++) {
        for (final TimedNote note : schedule.lanes().get(lane)) {
          wanted.add(START + (long) Math.ceil((turn * Ticks.BAR + note.on()) * FRAMES_A_TICK));
        }
      }
      final List<Long> struck =
          heard.stream()
              .filter(note -> note.on() && note.channel() == lane.channel())
              .map(Note::frame)
              .toList();
      assertThat(struck).hasSameSizeAs(wanted);
      for (int i = 0; i < wanted.size(); i++) {
        assertThat(struck.get(i) - wanted.get(i)).isBetween(-1L, 1L);
      }
    }
    assertThat(sounding()).hasSizeLessThanOrEqualTo(8);
  }

  @Test
  void aStopEndsAllThatIsOn() {
    playFor(at(0), 0.6);
    assertThat(sounding()).isNotEmpty();
    heard.addAll(turntable.stop());
    assertThat(sounding()).isEmpty();
    assertThat(heard.get(heard.size() - 1).frame()).isEqualTo(frame);
  }

  @Test
  void aLaneThatIsTurnedOffEndsAtOnce() {
    playFor(at(0), 0.6);
    play(at(0).with(Parameter.BASS, 0), 100);
    assertThat(sounding()).isNotEmpty().noneMatch(key -> key / 128 == Lane.BASS.channel());
  }

  @Test
  void theTemperatureIsTakenUpAtTheNextBar() {
    playFor(at(0), 0.5);
    playFor(at(1), 1);
    final TreeMap<Long, Integer> hot = new TreeMap<>();
    heard.stream()
        .filter(note -> note.on() && note.pitch() == 70)
        .forEach(note -> hot.merge(note.frame(), 1, Integer::sum));
    assertThat(hot.firstKey() - START).isGreaterThan((long) (Ticks.BAR * FRAMES_A_TICK));
    assertThat(hot).hasSize(2);
  }

  @Test
  void atTheNextBeatWhereThatIsWished() {
    playFor(at(0).with(Parameter.LATCH, 0), 0.3);
    playFor(at(1).with(Parameter.LATCH, 0), 0.4);
    assertThat(heard).anyMatch(note -> note.on() && note.pitch() == 70);
  }

  @Test
  void doubleTimeIsTwiceAsFast() {
    final PlayerSettings fast = at(0).with(Parameter.RATE, 2);
    playFor(fast, 0.99);
    assertThat(heard.stream().filter(note -> note.on() && note.channel() == 0)).hasSize(8);
  }
}
