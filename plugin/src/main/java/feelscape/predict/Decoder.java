package feelscape.predict;

import feelscape.music.Key;
import feelscape.music.Mode;
import feelscape.music.Mood;
import feelscape.music.MusicParameters;
import feelscape.neural.Tensor;
import feelscape.neural.WeightFile;
import feelscape.neural.WeightFileException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Turns the network's outputs into a mood and parameters.
 *
 * <p>A network that is unsure predicts near the mean, and all pictures would sound alike. The mood
 * stays as it is: an honest guess. Each parameter is carried, by a table from quantiles to
 * quantiles, to where it lies among the teacher's: the picture that is heard as the fastest of a
 * hundred gets the teacher's fastest tempo of a hundred. The mode is carried from the valence in
 * the same way, since among twelve unsure pitch classes a darker mode looks like a tonic a fifth
 * away; the pitch classes then choose the tonic.
 */
final class Decoder {
  private static final String TABLE = "table ";
  private static final String BRIGHTNESS = TABLE + "brightness";
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

  /** One for each of {@link #CARRIED}. */
  private final List<MonotoneTable> tables;

  /** From the valence output to the mode's place, 0 the darkest. */
  private final MonotoneTable brightness;

  private Decoder(final List<MonotoneTable> tables, final MonotoneTable brightness) {
    this.tables = List.copyOf(tables);
    this.brightness = brightness;
  }

  /**
   * Fits the tables.
   *
   * @param outputs of the network, a row for each of many pictures that it did not learn from
   * @param labels of the teacher, a row for each of many pictures
   */
  static Decoder fit(final float[][] outputs, final float[][] labels) {
    final List<MonotoneTable> tables = new ArrayList<>();
    for (final Output output : CARRIED) {
      tables.add(
          MonotoneTable.between(
              Arrays.stream(outputs).mapToDouble(output::read).toArray(),
              Arrays.stream(labels).mapToDouble(output::read).toArray()));
    }
    return new Decoder(
        tables,
        MonotoneTable.between(
            Arrays.stream(outputs).mapToDouble(Output.VALENCE::read).toArray(),
            Arrays.stream(labels).mapToDouble(Decoder::brightness).toArray()));
  }

  static Decoder of(final WeightFile file) throws WeightFileException {
    final List<MonotoneTable> tables = new ArrayList<>();
    for (final Output output : CARRIED) {
      tables.add(MonotoneTable.of(file.tensor(TABLE + output.name())));
    }
    return new Decoder(tables, MonotoneTable.of(file.tensor(BRIGHTNESS)));
  }

  List<Tensor> tensors() {
    final List<Tensor> tensors = new ArrayList<>();
    for (int i = 0; i < tables.size(); i++) {
      tensors.add(tables.get(i).tensor(TABLE + CARRIED.get(i).name()));
    }
    tensors.add(brightness.tensor(BRIGHTNESS));
    return tensors;
  }

  Prediction decode(final float[] outputs) {
    return new Prediction(mood(outputs), parameters(outputs));
  }

  private static Mood mood(final float[] outputs) {
    return new Mood(Output.VALENCE.read(outputs), Output.AROUSAL.read(outputs));
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
    return tables.get(CARRIED.indexOf(output)).apply(output.read(outputs));
  }

  private Key key(final float[] outputs) {
    final double place = brightness.apply(Output.VALENCE.read(outputs));
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
