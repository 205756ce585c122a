package feelscape.predict.train.pairs;

import feelscape.event.MidiFile;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** When the ticks of a MIDI file sound. */
final class TempoMap {
  /** What holds until a file says otherwise (Standard MIDI Files 1.0). */
  private static final int DEFAULT_MICROS = 500_000;

  private static final double MICROS = 1e6;

  private final int ticksPerQuarter;
  private final TreeMap<Integer, Stretch> stretches = new TreeMap<>();

  /** From a tick on: when that sounds, and how long a quarter lasts. */
  private record Stretch(double seconds, int micros) {}

  private TempoMap(final MidiFile file) {
    ticksPerQuarter = file.ticksPerQuarter();
    stretches.put(0, new Stretch(0, DEFAULT_MICROS));
    file.tempos().stream()
        .sorted(Comparator.comparingInt(MidiFile.TempoMark::tick))
        .forEach(
            mark ->
                stretches.put(
                    mark.tick(), new Stretch(secondsAt(mark.tick()), mark.microsPerQuarter())));
  }

  /** Empty where the file names no tempo: nobody knows then how fast it is meant. */
  static Optional<TempoMap> of(final MidiFile file) {
    return file.tempos().isEmpty() ? Optional.empty() : Optional.of(new TempoMap(file));
  }

  double secondsAt(final int tick) {
    final Map.Entry<Integer, Stretch> stretch = stretches.floorEntry(tick);
    return stretch.getValue().seconds()
        + quarters(tick - stretch.getKey()) * stretch.getValue().micros() / MICROS;
  }

  double seconds(final int from, final int to) {
    return secondsAt(to) - secondsAt(from);
  }

  /** Quarters a minute between two ticks, on the average over time. */
  double tempo(final int from, final int to) {
    return 60 * quarters(to - from) / seconds(from, to);
  }

  private double quarters(final int ticks) {
    return (double) ticks / ticksPerQuarter;
  }
}
