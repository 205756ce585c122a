package feelscape.bench.music;

import feelscape.event.TimedNote;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A drum that is struck in a bar of four quarters.
 *
 * @param step the 16th of the bar that it is nearest to, 0..15
 * @param velocity 1..127
 * @param delay by how many milliseconds it is late, less the mean delay of its performance
 */
record Hit(Drum drum, int step, int velocity, double delay) {
  private static final int STEPS = 16;
  private static final int STEPS_A_QUARTER = 4;

  /**
   * The hits of a performance that begins with a bar.
   *
   * @param notes of whatever drums
   */
  static List<Hit> of(final List<TimedNote> notes, final int ticksPerQuarter, final double bpm) {
    final double ticksPerStep = (double) ticksPerQuarter / STEPS_A_QUARTER;
    final double millisPerTick = 60_000 / bpm / ticksPerQuarter;
    final List<Hit> hits = new ArrayList<>();
    for (final TimedNote note : notes) {
      final Optional<Drum> drum = Drum.of(note.pitch());
      if (drum.isPresent()) {
        final int step = (int) Math.floor(note.on() / ticksPerStep + 0.5);
        final double delay = (note.on() - step * ticksPerStep) * millisPerTick;
        hits.add(new Hit(drum.get(), step % STEPS, note.velocity(), delay));
      }
    }
    final double mean = hits.stream().mapToDouble(Hit::delay).average().orElse(0);
    return hits.stream().map(hit -> hit.earlierBy(mean)).toList();
  }

  private Hit earlierBy(final double milliseconds) {
    return new Hit(drum, step, velocity, delay - milliseconds);
  }
}
