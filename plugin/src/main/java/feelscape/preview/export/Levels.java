package feelscape.preview.export;

import feelscape.preview.Audio;
import feelscape.preview.Decibels;
import feelscape.preview.RenderProgress;

/**
 * What the meters of broadcasters show of a sound.
 *
 * @param loudness integrated, in LUFS (ITU-R BS.1770-4)
 * @param range of the loudness, in LU (EBU Tech 3342)
 * @param truePeak in dBTP
 */
public record Levels(double loudness, double range, double truePeak) {
  public static Levels of(final Audio audio) {
    return new Levels(
        loudness(audio),
        Loudness.range(audio),
        Decibels.of(
            new TruePeakMeter(audio, Gain.NONE, Ends.SILENCE).highest(RenderProgress.NONE)));
  }

  /** The first of them alone. */
  public static double loudness(final Audio audio) {
    return Loudness.integrated(audio, Gain.NONE, RenderProgress.NONE);
  }
}
