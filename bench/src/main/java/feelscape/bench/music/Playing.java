package feelscape.bench.music;

import feelscape.compose.measure.Histogram;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** How melodies and drums are played, as histograms by name. */
final class Playing {
  /** An octave down to an octave up; what is further is left out. */
  static final String INTERVALS = "intervals";

  /** 1 to 16 16ths; 17 is whatever is longer. */
  static final String DURATIONS = "durations";

  /** The 16ths of a bar, from 0. */
  static final String ONSETS = "onsets";

  /** Eight velocities each: 0 is 0..7, 15 is 120..127. */
  static final String VELOCITIES = "velocities";

  /**
   * Five milliseconds each: -8 is 40 to 35 early, 7 is 35 to 40 late; -9 is whatever is earlier, 8
   * whatever is later.
   */
  static final String DELAYS = "delays";

  static final List<String> OF_MELODIES = List.of(INTERVALS, DURATIONS, ONSETS);
  static final List<String> OF_DRUMS = List.of(ONSETS, VELOCITIES, DELAYS);

  private static final int OCTAVE = 12;
  private static final int LONGER = 17;
  private static final int STEPS = 16;
  private static final int VELOCITY_BIN = 8;
  private static final double DELAY_BIN = 5;
  private static final int EARLIER = -9;
  private static final int LATER = 8;

  private Playing() {}

  static Map<String, Histogram> ofMelodies(final Collection<List<Sung>> melodies) {
    final List<Sung> notes = melodies.stream().flatMap(List::stream).toList();
    final Map<String, Histogram> playing = new LinkedHashMap<>();
    playing.put(
        INTERVALS,
        Histogram.of(-OCTAVE, OCTAVE, melodies.stream().flatMapToInt(Playing::intervals)));
    playing.put(DURATIONS, count(1, LONGER, notes, note -> Math.min(note.steps(), LONGER)));
    playing.put(ONSETS, count(0, STEPS - 1, notes, note -> note.step() % STEPS));
    return playing;
  }

  private static IntStream intervals(final List<Sung> melody) {
    return IntStream.range(1, melody.size())
        .map(i -> melody.get(i).pitch() - melody.get(i - 1).pitch());
  }

  static Map<String, Histogram> ofDrum(final Drum drum, final Collection<Hit> all) {
    final List<Hit> hits = all.stream().filter(hit -> hit.drum() == drum).toList();
    final Map<String, Histogram> playing = new LinkedHashMap<>();
    playing.put(ONSETS, count(0, STEPS - 1, hits, Hit::step));
    playing.put(
        VELOCITIES, count(0, 127 / VELOCITY_BIN, hits, hit -> hit.velocity() / VELOCITY_BIN));
    playing.put(DELAYS, count(EARLIER, LATER, hits, hit -> delayBin(hit.delay())));
    return playing;
  }

  private static int delayBin(final double delay) {
    return Math.max(EARLIER, Math.min(LATER, (int) Math.floor(delay / DELAY_BIN)));
  }

  private static <T> Histogram count(
      final int least, final int most, final List<T> all, final ToIntFunction<T> value) {
    return Histogram.of(least, most, all.stream().mapToInt(value));
  }

  /** The hits of many performances. */
  static List<Hit> together(final Collection<List<Hit>> performances) {
    final List<Hit> all = new ArrayList<>();
    performances.forEach(all::addAll);
    return all;
  }
}
