package feelscape.predict;

import feelscape.music.Mood;
import feelscape.music.MusicParameters;
import feelscape.music.PitchClass;
import java.util.ArrayList;
import java.util.List;

/**
 * What a network tells of a picture: a share of a range, 0..1.
 *
 * @param name as in JSON
 * @param least the value that an output of 0 stands for
 * @param most the value that an output of 1 stands for
 */
public record Output(String name, double least, double most) {
  public static final Output VALENCE = new Output("valence", Mood.LEAST, Mood.MOST);
  public static final Output AROUSAL = new Output("arousal", Mood.LEAST, Mood.MOST);
  public static final Output TEMPO = new Output("tempo", 60, 100);
  public static final Output AVERAGE_PITCH = new Output("average_pitch", 60, 76);
  public static final Output PITCH_RANGE = new Output("pitch_range", 7, 24);
  public static final Output PITCH_STD = new Output("pitch_std", 1.5, 6.5);
  public static final List<Output> PITCH_CLASSES = pitchClasses();
  public static final Output AVERAGE_VELOCITY = new Output("average_velocity", 45, 95);
  public static final Output RHYTHMIC_DENSITY = new Output("rhythmic_density", 0.8, 3.5);
  public static final Output AVERAGE_DURATION = new Output("average_duration", 0.2, 1.2);
  public static final Output DURATION_STD = new Output("duration_std", 0.05, 0.65);

  /** The twenty parameters, in the order of their record. */
  public static final List<Output> PARAMETERS = parameters();

  private static List<Output> pitchClasses() {
    final List<Output> pitchClasses = new ArrayList<>();
    for (int pitchClass = 0; pitchClass < PitchClass.COUNT; pitchClass++) {
      pitchClasses.add(new Output("pitch_class_" + pitchClass, 0, 0.3));
    }
    return List.copyOf(pitchClasses);
  }

  private static List<Output> parameters() {
    final List<Output> all = new ArrayList<>();
    all.addAll(List.of(TEMPO, AVERAGE_PITCH, PITCH_RANGE, PITCH_STD));
    all.addAll(PITCH_CLASSES);
    all.addAll(List.of(AVERAGE_VELOCITY, RHYTHMIC_DENSITY, AVERAGE_DURATION, DURATION_STD));
    return List.copyOf(all);
  }

  public double valueOf(final double share) {
    return least + share * (most - least);
  }

  /** The share of the range at which a value lies, 0..1; beyond its ends 0 or 1. */
  public double shareOf(final double value) {
    return Math.min(1, Math.max(0, (value - least) / (most - least)));
  }

  /** The parameters as shares of their ranges, in the order of {@link #PARAMETERS}. */
  public static float[] shares(final MusicParameters parameters) {
    final List<Double> values = new ArrayList<>();
    values.addAll(
        List.of(
            parameters.tempo(),
            parameters.averagePitch(),
            parameters.pitchRange(),
            parameters.pitchStd()));
    values.addAll(parameters.pitchClassHistogram());
    values.addAll(List.of(parameters.averageVelocity(), parameters.rhythmicDensity()));
    values.addAll(List.of(parameters.averageDuration(), parameters.durationStd()));
    final float[] shares = new float[values.size()];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = (float) PARAMETERS.get(i).shareOf(values.get(i));
    }
    return shares;
  }
}
