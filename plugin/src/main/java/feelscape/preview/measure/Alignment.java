package feelscape.preview.measure;

import feelscape.event.MidiFileWriter;
import feelscape.event.Schedule;
import feelscape.event.TimedNote;
import feelscape.music.Lane;
import feelscape.music.PerLane;
import feelscape.music.Piece;
import feelscape.music.Ticks;
import feelscape.preview.Audio;
import feelscape.preview.RenderProgress;
import feelscape.preview.Rendering;
import feelscape.preview.SoundFontException;
import feelscape.preview.export.Mixdown;
import java.util.ArrayList;
import java.util.List;

/**
 * How long after their events the notes of a lane are heard. Each note is played without the others
 * that would cover its beginning: a lane is rendered in as many turns as that takes.
 *
 * @param dry the lateness of each note in seconds, without the lofi chain
 * @param wet the same through it
 */
record Alignment(List<Double> dry, List<Double> wet) {
  /** From the end of a note to the next of its turn: the time in which it dies away. */
  private static final double APART_SECONDS = 1;

  /** Around an event, where its note is looked for. */
  private static final double BEFORE_SECONDS = 0.04;

  private static final double AFTER_SECONDS = 0.1;

  Alignment {
    dry = List.copyOf(dry);
    wet = List.copyOf(wet);
  }

  static Alignment of(
      final Piece piece, final Schedule schedule, final Lane lane, final Mixdown mixdown)
      throws SoundFontException {
    final double tickSeconds = piece.tempo().microsPerQuarter() / 1e6 / Ticks.QUARTER;
    final List<Double> dry = new ArrayList<>();
    final List<Double> wet = new ArrayList<>();
    for (final List<TimedNote> turn : turns(schedule.lanes().get(lane), tickSeconds)) {
      final Schedule notes =
          new Schedule(
              schedule.length(), PerLane.of(other -> other == lane ? turn : List.<TimedNote>of()));
      final Mixdown.Mix mix =
          mixdown.mix(
              MidiFileWriter.sequence(lane.label(), piece, notes),
              Rendering.Listener.NOBODY,
              RenderProgress.NONE);
      for (final TimedNote note : turn) {
        dry.add(lateness(mix.dry(), note.on() * tickSeconds));
        wet.add(lateness(mix.audio(), note.on() * tickSeconds));
      }
    }
    return new Alignment(dry, wet);
  }

  /** Every note in one of them. */
  private static List<List<TimedNote>> turns(
      final List<TimedNote> notes, final double tickSeconds) {
    final int apart = (int) StrictMath.ceil(APART_SECONDS / tickSeconds);
    final List<List<TimedNote>> turns = new ArrayList<>();
    for (final TimedNote note : notes) {
      turns.stream()
          .filter(turn -> note.on() >= turn.get(turn.size() - 1).off() + apart)
          .findFirst()
          .orElseGet(
              () -> {
                final List<TimedNote> turn = new ArrayList<>();
                turns.add(turn);
                return turn;
              })
          .add(note);
    }
    return turns;
  }

  private static double lateness(final Audio audio, final double event) {
    final int from = (int) StrictMath.max(0, (event - BEFORE_SECONDS) * audio.rate());
    final int to = StrictMath.min(audio.frames(), (int) ((event + AFTER_SECONDS) * audio.rate()));
    return (double) Onset.between(audio, from, to) / audio.rate() - event;
  }
}
