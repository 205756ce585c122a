package feelscape.bench.music;

import feelscape.bench.original.OriginalMelody;
import feelscape.compose.measure.Clip;
import feelscape.compose.measure.ClipNote;
import feelscape.event.Parameter;
import feelscape.event.PlayerSettings;
import feelscape.event.Schedule;
import feelscape.music.Key;
import feelscape.music.Ladder;
import feelscape.music.Mode;
import feelscape.music.Piece;
import feelscape.music.Seed;
import feelscape.music.Tempo;
import feelscape.music.Ticks;
import java.util.List;
import java.util.Optional;

/**
 * A piece about a subject at the temperature that is measured.
 *
 * @param clip before any feel
 * @param heard as a host or a file has it; nothing where it knows no drums
 */
record Take(Subject subject, Clip clip, Optional<Schedule> heard) {
  static final double TEMPERATURE = 0.25;
  static final int RUNG = Ladder.rungOf(TEMPERATURE);

  private static final Key C_MAJOR = new Key(0, Mode.IONIAN);

  private static final PlayerSettings SETTINGS =
      PlayerSettings.DEFAULTS.with(Parameter.TEMPERATURE, TEMPERATURE);

  static Take of(final Subject subject, final Piece piece) {
    return new Take(subject, Clip.of(piece, RUNG), Optional.of(Schedule.asHeard(piece, SETTINGS)));
  }

  /** What the original plays for the same parameters, when as many seconds are asked of it. */
  static Take ofOriginal(final Subject subject, final int seed) {
    final Tempo tempo = new Tempo(subject.parameters().tempo());
    final double seconds = tempo.secondsOf(subject.bars() * (double) Ticks.BAR);
    final List<ClipNote> notes =
        OriginalMelody.of(subject.parameters(), tempo, seconds, new Seed(seed));
    final int end = notes.get(notes.size() - 1).end();
    return new Take(subject, new Clip(C_MAJOR, tempo, end, List.of(), notes), Optional.empty());
  }
}
