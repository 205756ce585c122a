package feelscape.predict.train.pairs;

import feelscape.event.MidiFile;
import feelscape.event.TimedNote;
import feelscape.music.PitchClass;
import feelscape.predict.Output;
import feelscape.predict.ParameterNetwork;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * What a MIDI file tells about its music: the values of {@link ParameterNetwork#OUTPUTS}, as far as
 * it tells them.
 */
record Music(Map<Output, Double> values) {
  /** Fewer notes tell neither a range nor a deviation. */
  static final int FEWEST_NOTES = 4;

  Music {
    values = Collections.unmodifiableMap(new HashMap<>(values));
  }

  /** Measures a file; empty where its melody has fewer notes than {@link #FEWEST_NOTES}. */
  static Optional<Music> of(final MidiFile file) {
    final List<TimedNote> melody = Melody.of(file);
    if (melody.size() < FEWEST_NOTES) {
      return Optional.empty();
    }
    final Map<Output, Double> values = new HashMap<>();
    putPitches(values, melody);
    putPitchClasses(values, Melody.pitched(file));
    putVelocity(values, melody);
    TempoMap.of(file).ifPresent(tempos -> putTimes(values, file, melody, tempos));
    return Optional.of(new Music(values));
  }

  private static void putPitches(final Map<Output, Double> values, final List<TimedNote> melody) {
    final int highest = melody.stream().mapToInt(TimedNote::pitch).max().orElseThrow();
    final int lowest = melody.stream().mapToInt(TimedNote::pitch).min().orElseThrow();
    values.put(Output.AVERAGE_PITCH, mean(melody, TimedNote::pitch));
    values.put(Output.PITCH_RANGE, (double) highest - lowest);
    values.put(Output.PITCH_STD, deviation(melody, TimedNote::pitch));
  }

  /** Of all pitched notes, since chords and bass tell the key, each by how long it lasts. */
  private static void putPitchClasses(
      final Map<Output, Double> values, final List<TimedNote> pitched) {
    final double[] ticks = new double[PitchClass.COUNT];
    double all = 0;
    for (final TimedNote note : pitched) {
      ticks[PitchClass.of(note.pitch())] += note.off() - note.on();
      all += note.off() - note.on();
    }
    for (int pitchClass = 0; pitchClass < PitchClass.COUNT; pitchClass++) {
      values.put(Output.PITCH_CLASSES.get(pitchClass), ticks[pitchClass] / all);
    }
  }

  /** Where all notes are struck alike, nobody chose how hard. */
  private static void putVelocity(final Map<Output, Double> values, final List<TimedNote> melody) {
    if (melody.stream().mapToInt(TimedNote::velocity).distinct().count() > 1) {
      values.put(Output.AVERAGE_VELOCITY, mean(melody, TimedNote::velocity));
    }
  }

  /** Over the time from the first note of any voice, drums too, to the end of the last. */
  private static void putTimes(
      final Map<Output, Double> values,
      final MidiFile file,
      final List<TimedNote> melody,
      final TempoMap tempos) {
    final List<TimedNote> all =
        file.tracks().stream()
            .flatMap(track -> track.notes().stream())
            .map(MidiFile.ChannelNote::note)
            .toList();
    final int begin = all.stream().mapToInt(TimedNote::on).min().orElseThrow();
    final int end = all.stream().mapToInt(TimedNote::off).max().orElseThrow();
    final ToDoubleFunction<TimedNote> seconds = note -> tempos.seconds(note.on(), note.off());
    values.put(Output.TEMPO, tempos.tempo(begin, end));
    values.put(Output.RHYTHMIC_DENSITY, melody.size() / tempos.seconds(begin, end));
    values.put(Output.AVERAGE_DURATION, mean(melody, seconds));
    values.put(Output.DURATION_STD, deviation(melody, seconds));
  }

  private static double mean(
      final List<TimedNote> notes, final ToDoubleFunction<TimedNote> measure) {
    return notes.stream().mapToDouble(measure).sum() / notes.size();
  }

  private static double deviation(
      final List<TimedNote> notes, final ToDoubleFunction<TimedNote> measure) {
    final double mean = mean(notes, measure);
    final double squares =
        mean(
            notes,
            note -> (measure.applyAsDouble(note) - mean) * (measure.applyAsDouble(note) - mean));
    return Math.sqrt(squares);
  }

  /** The same music, some semitones higher. */
  Music transposed(final int semitones) {
    final Map<Output, Double> moved = new HashMap<>(values);
    moved.computeIfPresent(Output.AVERAGE_PITCH, (output, pitch) -> pitch + semitones);
    for (int pitchClass = 0; pitchClass < PitchClass.COUNT; pitchClass++) {
      final Output to = Output.PITCH_CLASSES.get(PitchClass.of(pitchClass + semitones));
      final Double share = values.get(Output.PITCH_CLASSES.get(pitchClass));
      if (share != null) {
        moved.put(to, share);
      }
    }
    return new Music(moved);
  }

  /** The same music, struck harder or softer. */
  Music struck(final double harder) {
    final Map<Output, Double> moved = new HashMap<>(values);
    moved.computeIfPresent(Output.AVERAGE_VELOCITY, (output, velocity) -> velocity * harder);
    return new Music(moved);
  }

  /** Shares of the outputs' ranges, in their order; not a number where the file does not tell. */
  float[] labels() {
    final float[] labels = new float[Output.PARAMETERS.size()];
    for (int i = 0; i < labels.length; i++) {
      final Output output = Output.PARAMETERS.get(i);
      final Double value = values.get(output);
      labels[i] = value == null ? Float.NaN : (float) output.shareOf(value);
    }
    return labels;
  }

  boolean tells(final Output output) {
    return values.containsKey(output);
  }

  /** Whether a value lies outside of the range within which FeelScape composes. */
  boolean isBeyond(final Output output) {
    final Double value = values.get(output);
    return value != null && (value < output.least() || value > output.most());
  }
}
