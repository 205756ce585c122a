package feelscape.predict;

import feelscape.music.Key;
import feelscape.music.Mode;
import feelscape.music.Mood;
import feelscape.music.MusicParameters;
import feelscape.neural.Tensor;
import feelscape.neural.WeightFile;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * Turns the network's outputs into a mood and parameters, each by a table of its own.
 *
 * <p>The mood is to be as near to people's ratings as can be: its tables are lines that move the
 * outputs towards the mean, since a network that learned from few pictures is surer than it should
 * be.
 *
 * <p>The music is to tell pictures apart, though a network that is unsure gives nearly the same for
 * all: each parameter is carried from quantile to quantile to where it lies among the teacher's.
 * The picture that is heard as the fastest of a hundred gets the teacher's fastest tempo of a
 * hundred. The mode is carried in the same way from the valence, since among twelve unsure pitch
 * classes a darker mode looks like a tonic a fifth away; the pitch classes then choose the tonic.
 */
final class Decoder {
  private static final String TABLE = "table ";
  private static final String BRIGHTNESS = "brightness";
  private static final List<Output> MOOD = List.of(Output.VALENCE, Output.AROUSAL);
  private static final List<Output> CARRIED =
      List.of(
          Output.TEMPO,
          Output.AVERAGE_PITCH,
          Output.PITCH_RANGE,
          Output.PITCH_STD,
          Output.AVERAGE_VELOCITY,
          Output.RHYTHMIC_DENSITY,
          Output.AVERAGE_DURATION,
          Output.DURATION_STD);

  /** By the name of an output; brightness, from the valence, is a place among the modes. */
  private final Map<String, MonotoneTable> tables;

  private Decoder(final Map<String, MonotoneTable> tables) {
    this.tables = Collections.unmodifiableMap(tables);
  }

  /**
   * Fits the tables.
   *
   * @param outputs of the network, a row for each of many pictures that it did not learn from
   * @param labels of the teacher, a row for each of many pictures
   * @param trust the share of a mood's distance from the mean that is believed, 0..1
   */
  static Decoder fit(final float[][] outputs, final float[][] labels, final double trust) {
    final Map<String, MonotoneTable> tables = new LinkedHashMap<>();
    for (final Output output : MOOD) {
      final double mean = Arrays.stream(read(labels, output::read)).average().orElseThrow();
      tables.put(output.name(), MonotoneTable.towards(mean, trust, output.least(), output.most()));
    }
    for (final Output output : CARRIED) {
      tables.put(
          output.name(),
          MonotoneTable.between(read(outputs, output::read), read(labels, output::read)));
    }
    tables.put(
        BRIGHTNESS,
        MonotoneTable.between(
            read(outputs, Output.VALENCE::read), read(labels, Decoder::brightness)));
    return new Decoder(tables);
  }

  private static double[] read(final float[][] rows, final ToDoubleFunction<float[]> cue) {
    return Arrays.stream(rows).mapToDouble(cue).toArray();
  }

  /**
   * The tables in a file.
   *
   * @throws IllegalArgumentException if one is missing or is none
   */
  static Decoder of(final WeightFile file) {
    final Map<String, MonotoneTable> tables = new LinkedHashMap<>();
    for (final Output output : MOOD) {
      tables.put(output.name(), MonotoneTable.of(file.tensor(TABLE + output.name())));
    }
    for (final Output output : CARRIED) {
      tables.put(output.name(), MonotoneTable.of(file.tensor(TABLE + output.name())));
    }
    tables.put(BRIGHTNESS, MonotoneTable.of(file.tensor(TABLE + BRIGHTNESS)));
    return new Decoder(tables);
  }

  List<Tensor> tensors() {
    return tables.entrySet().stream()
        .map(entry -> entry.getValue().tensor(TABLE + entry.getKey()))
        .toList();
  }

  Prediction decode(final float[] outputs) {
    return new Prediction(mood(outputs), parameters(outputs));
  }

  private Mood mood(final float[] outputs) {
    return new Mood(carried(Output.VALENCE, outputs), carried(Output.AROUSAL, outputs));
  }

  private MusicParameters parameters(final float[] outputs) {
    final double range = carried(Output.PITCH_RANGE, outputs);
    final double density = carried(Output.RHYTHMIC_DENSITY, outputs);
    return new MusicParameters(
        carried(Output.TEMPO, outputs),
        carried(Output.AVERAGE_PITCH, outputs),
        range,
        // No pitches deviate from their mean by more than half of their range.
        Math.min(carried(Output.PITCH_STD, outputs), range / 2),
        KeyProfile.of(key(outputs)),
        carried(Output.AVERAGE_VELOCITY, outputs),
        density,
        // A melody's notes follow each other: they last no longer than the time between them.
        Math.min(carried(Output.AVERAGE_DURATION, outputs), 1 / density),
        carried(Output.DURATION_STD, outputs));
  }

  private double carried(final Output output, final float[] outputs) {
    return carried(output.name(), output.read(outputs));
  }

  private double carried(final String table, final double value) {
    return Objects.requireNonNull(tables.get(table), table).apply(value);
  }

  private Key key(final float[] outputs) {
    final double place = carried(BRIGHTNESS, Output.VALENCE.read(outputs));
    final Mode mode = KeyProfile.MODES.get((int) StrictMath.floor(place + 0.5));
    return new Key(KeyProfile.tonicOf(pitchClasses(outputs), mode), mode);
  }

  private static double brightness(final float[] labels) {
    return KeyProfile.MODES.indexOf(KeyProfile.keyOf(pitchClasses(labels)).mode());
  }

  private static List<Double> pitchClasses(final float[] outputs) {
    return Output.PITCH_CLASSES.stream().map(output -> output.read(outputs)).toList();
  }
}
