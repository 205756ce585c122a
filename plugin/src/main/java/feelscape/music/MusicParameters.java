package feelscape.music;

import java.util.List;

/**
 * The twenty numbers that say what a piece should be like.
 *
 * @param tempo quarters a minute, 40..200
 * @param averagePitch mean MIDI pitch of the melody, 36..96
 * @param pitchRange highest less lowest melody pitch in semitones, 0..60
 * @param pitchStd standard deviation of the melody's pitches in semitones, 0..30
 * @param pitchClassHistogram twelve shares, from C, that add up to 1
 * @param averageVelocity 1..127
 * @param rhythmicDensity notes of the melody a second at {@code tempo}, 0.05..20
 * @param averageDuration mean length of a melody note in seconds, 0.02..10
 * @param durationStd standard deviation of those lengths in seconds, 0..10
 */
public record MusicParameters(
    double tempo,
    double averagePitch,
    double pitchRange,
    double pitchStd,
    List<Double> pitchClassHistogram,
    double averageVelocity,
    double rhythmicDensity,
    double averageDuration,
    double durationStd) {

  private static final double SUM_TOLERANCE = 1e-6;

  public MusicParameters {
    Range.check("tempo", tempo, 40, 200);
    Range.check("average_pitch", averagePitch, 36, 96);
    Range.check("pitch_range", pitchRange, 0, 60);
    Range.check("pitch_std", pitchStd, 0, 30);
    pitchClassHistogram = List.copyOf(pitchClassHistogram);
    Range.check("the size of pitch_class_histogram", pitchClassHistogram.size(), 12, 12);
    double sum = 0;
    for (final double share : pitchClassHistogram) {
      Range.check("a share of pitch_class_histogram", share, 0, 1);
      sum += share;
    }
    Range.check("the sum of pitch_class_histogram", sum, 1 - SUM_TOLERANCE, 1 + SUM_TOLERANCE);
    Range.check("average_velocity", averageVelocity, 1, 127);
    Range.check("rhythmic_density", rhythmicDensity, 0.05, 20);
    Range.check("average_duration", averageDuration, 0.02, 10);
    Range.check("duration_std", durationStd, 0, 10);
  }
}
