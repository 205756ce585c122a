package feelscape.bench.music;

import feelscape.compose.measure.Clip;
import feelscape.event.Parameter;
import feelscape.event.PlayerSettings;
import feelscape.event.Schedule;
import feelscape.music.Ladder;
import feelscape.music.Piece;
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

  private static final PlayerSettings SETTINGS =
      PlayerSettings.DEFAULTS.with(Parameter.TEMPERATURE, TEMPERATURE);

  static Take of(final Subject subject, final Piece piece) {
    return new Take(subject, Clip.of(piece, RUNG), Optional.of(Schedule.asHeard(piece, SETTINGS)));
  }
}
