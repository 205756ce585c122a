package feelscape.compose.measure;

import feelscape.music.MusicParameters;
import java.util.List;
import java.util.OptionalDouble;

/** How far the melody is from what the parameters ask. */
public final class Asked {
  private Asked() {}

  public static OptionalDouble meanPitch(final List<ClipNote> notes) {
    return notes.stream().mapToInt(ClipNote::pitch).average();
  }

  /** The mean pitch less {@code average_pitch}, in semitones. */
  public static OptionalDouble pitchError(final Clip clip, final MusicParameters parameters) {
    final OptionalDouble mean = meanPitch(clip.melody());
    return mean.isPresent()
        ? OptionalDouble.of(mean.getAsDouble() - parameters.averagePitch())
        : mean;
  }

  /** Notes a second, at the clip's tempo. */
  public static double density(final Clip clip) {
    return clip.melody().size() / clip.tempo().secondsOf(clip.length());
  }

  /** The share by which there are more notes a second than {@code rhythmic_density}, or fewer. */
  public static double densityError(final Clip clip, final MusicParameters parameters) {
    return density(clip) / parameters.rhythmicDensity() - 1;
  }
}
