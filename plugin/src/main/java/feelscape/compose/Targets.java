package feelscape.compose;

import feelscape.music.Key;
import feelscape.music.MusicParameters;
import feelscape.music.PitchClass;
import java.util.ArrayList;
import java.util.List;

/**
 * What the parameters ask of a melody that sounds one note at a time on the grid.
 *
 * @param notes how many, 1 or more
 * @param meanPitch MIDI pitch
 * @param range highest less lowest pitch in semitones
 * @param pitchStd in semitones
 * @param lowest pitch that it may touch
 * @param highest pitch that it may touch, an octave or more above {@code lowest}
 * @param meanSteps mean length of a note, no more than there is room for
 * @param stepsStd standard deviation of the lengths
 * @param velocity mean velocity
 * @param classes share of each pitch class, of the key's classes alone
 */
public record Targets(
    int notes,
    double meanPitch,
    double range,
    double pitchStd,
    int lowest,
    int highest,
    double meanSteps,
    double stepsStd,
    double velocity,
    List<Double> classes) {

  /** A melody must be able to move, whatever range is asked. */
  private static final int LEAST_REACH = 7;

  public Targets {
    classes = List.copyOf(classes);
  }

  /** What a brief asks of its melody, at its tempo. */
  public static Targets of(final Brief brief) {
    final MusicParameters parameters = brief.parameters();
    final int steps = brief.bars() * Grid.BAR;
    final double stepSeconds = brief.tempo().secondsOf(Grid.ticks(1));
    final double density = parameters.rhythmicDensity() * brief.manner().density();
    final double wishedNotes = density * steps * stepSeconds;
    final int notes = clamp((int) StrictMath.floor(wishedNotes + 0.5), 1, steps);
    final double room = (double) steps / notes;
    final double meanSteps = clamp(parameters.averageDuration() / stepSeconds, 1, room);
    final int reach = LEAST_REACH + (int) (parameters.pitchRange() / 2);
    final int centre = (int) StrictMath.floor(parameters.averagePitch() + 0.5);
    final int lowest = clamp(centre - reach, Voice.MELODY.lowest(), Voice.MELODY.highest() - 12);
    final int highest = clamp(centre + reach, lowest + 12, Voice.MELODY.highest());
    final double range = StrictMath.min(parameters.pitchRange(), highest - lowest);
    return new Targets(
        notes,
        parameters.averagePitch(),
        range,
        StrictMath.min(parameters.pitchStd(), range / 2),
        lowest,
        highest,
        meanSteps,
        StrictMath.min(parameters.durationStd() / stepSeconds, meanSteps),
        parameters.averageVelocity(),
        inKey(parameters.pitchClassHistogram(), brief.key()));
  }

  /** The histogram's classes in the key, made to add up to 1; all alike when there are none. */
  private static List<Double> inKey(final List<Double> histogram, final Key key) {
    double sum = 0;
    for (int pitchClass = 0; pitchClass < PitchClass.COUNT; pitchClass++) {
      sum += key.contains(pitchClass) ? histogram.get(pitchClass) : 0;
    }
    final List<Double> classes = new ArrayList<>();
    for (int pitchClass = 0; pitchClass < PitchClass.COUNT; pitchClass++) {
      final double share =
          sum > 0 ? histogram.get(pitchClass) / sum : 1.0 / key.mode().steps().size();
      classes.add(key.contains(pitchClass) ? share : 0);
    }
    return classes;
  }

  private static int clamp(final int value, final int least, final int most) {
    return StrictMath.max(least, StrictMath.min(most, value));
  }

  private static double clamp(final double value, final double least, final double most) {
    return StrictMath.max(least, StrictMath.min(most, value));
  }
}
