package feelscape.compose;

import feelscape.music.Groove;
import feelscape.music.Mood;
import feelscape.music.PerLane;
import feelscape.music.Tempo;

/** How a piece lies in time and what plays it, by its mood. */
public final class Feel {
  /** General MIDI programs. */
  private static final int PIANO = 0;

  private static final int ELECTRIC_PIANO = 4;
  private static final int ACOUSTIC_BASS = 32;
  private static final int FRETLESS_BASS = 35;
  private static final int STANDARD_KIT = 0;

  private static final double MOST_SWING = 62;
  private static final double LATEST_MS = 40;
  private static final double NEUTRAL = 4;
  private static final double HALF_SCALE = 3;

  private Feel() {}

  /**
   * Calm pieces lean back: more swing, and chords, bass and melody later behind the drums. Kept
   * lanes bring the groove of their piece.
   */
  public static Groove groove(final Brief brief) {
    return brief.kept().map(kept -> kept.piece().groove()).orElseGet(() -> fresh(brief));
  }

  private static Groove fresh(final Brief brief) {
    final Mood mood = brief.mood();
    final double calm = (NEUTRAL - mood.arousal()) / HALF_SCALE;
    final double sunny = (mood.valence() - NEUTRAL) / HALF_SCALE;
    final double swing = within(56 + 3 * calm + 3 * sunny, Groove.STRAIGHT, MOST_SWING);
    final Tempo tempo = brief.tempo();
    final PerLane<Integer> delays =
        new PerLane<>(
            delay(tempo, 8 + 5 * calm),
            delay(tempo, 16 + 8 * calm),
            delay(tempo, 10 + 6 * calm),
            0);
    return new Groove(swing, delays, brief.seed().stream("humanise").nextLong());
  }

  /** The instrument of each lane: of a kept one the one that it had. */
  public static PerLane<Integer> programs(final Brief brief) {
    final PerLane<Integer> fresh = programs(brief.mood());
    return brief
        .kept()
        .map(
            kept ->
                PerLane.of(
                    lane ->
                        (kept.lanes().contains(lane) ? kept.piece().programs() : fresh).get(lane)))
        .orElse(fresh);
  }

  /** Electric piano chords under a piano where it is calm, the other way round where it is not. */
  private static PerLane<Integer> programs(final Mood mood) {
    final boolean calm = mood.arousal() < NEUTRAL;
    final boolean warm = mood.valence() >= NEUTRAL;
    return new PerLane<>(
        calm ? PIANO : ELECTRIC_PIANO,
        calm ? ELECTRIC_PIANO : PIANO,
        warm ? ACOUSTIC_BASS : FRETLESS_BASS,
        STANDARD_KIT);
  }

  private static int delay(final Tempo tempo, final double milliseconds) {
    final double ticks = tempo.ticksOf(within(milliseconds, 0, LATEST_MS));
    return (int) within(StrictMath.rint(ticks), 0, Groove.MAX_DELAY);
  }

  private static double within(final double value, final double least, final double most) {
    return StrictMath.max(least, StrictMath.min(most, value));
  }
}
