package feelscape.bench.original;

import feelscape.compose.measure.ClipNote;
import feelscape.music.Lane;
import feelscape.music.MusicParameters;
import feelscape.music.Seed;
import feelscape.music.Tempo;
import java.util.ArrayList;
import java.util.List;

/** The whole piece of the original: one melody, annealed by its schedule, note after note. */
public final class OriginalMelody {
  private static final int FEWEST = 2;
  private static final double MILLISECOND = 1e3;

  private OriginalMelody() {}

  /**
   * What it plays for parameters; how long that takes is up to its durations.
   *
   * @param seconds that are asked
   */
  public static List<ClipNote> of(
      final MusicParameters parameters, final Tempo tempo, final double seconds, final Seed seed) {
    final Target target =
        new Target(
            parameters.pitchRange(),
            parameters.pitchStd(),
            parameters.averageDuration(),
            parameters.durationStd(),
            (int) StrictMath.rint(parameters.averagePitch()),
            (int) StrictMath.rint(parameters.averageVelocity()),
            parameters.pitchClassHistogram());
    final int notes = (int) StrictMath.rint(parameters.rhythmicDensity() * seconds);
    final Melody melody =
        new Start(StrictMath.max(FEWEST, notes), target).melody(seed.stream("start"));
    Way.SCHEDULE.run().anneal(new Fitness(target), melody, seed);
    return played(melody, tempo);
  }

  private static List<ClipNote> played(final Melody melody, final Tempo tempo) {
    final List<ClipNote> notes = new ArrayList<>();
    double milliseconds = 0;
    for (int i = 0; i < melody.size(); i++) {
      final int tick = (int) StrictMath.rint(tempo.ticksOf(milliseconds));
      milliseconds += melody.micros(i) / MILLISECOND;
      final int end = (int) StrictMath.rint(tempo.ticksOf(milliseconds));
      notes.add(new ClipNote(Lane.MELODY, tick, end - tick, melody.pitch(i), melody.velocity(i)));
    }
    return notes;
  }
}
