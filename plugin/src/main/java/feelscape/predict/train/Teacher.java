package feelscape.predict.train;

import feelscape.music.Key;
import feelscape.music.MusicParameters;
import feelscape.music.PitchClass;
import feelscape.predict.KeyProfile;
import feelscape.predict.MoodRank;
import java.util.List;

/**
 * What a musician would play for a mood, within the ranges of lofi.
 *
 * <p>Each cue of expression is a sum of valence and arousal, without interaction, and most of what
 * listeners feel is explained so: mode tells most, then tempo, register, dynamics and articulation
 * (Eerola, Friberg and Bresin 2013). Fast, loud, dense and short go with arousal, whatever the
 * valence; major, high and wide with valence (Gabrielsson and Lindström 2010); lighter and warmer
 * pictures with major and faster music, by way of the mood (Palmer and others 2013).
 *
 * <p>All that is asked comes as ranks among the pictures, 0 (the least) to 1 (the most), so that
 * the music uses all of its range and every key.
 */
public final class Teacher {
  private static final int FIFTH = 7;
  private static final int MODES = KeyProfile.MODES.size();

  private Teacher() {}

  /**
   * The parameters for a picture.
   *
   * @param valence its rank, 0..1
   * @param arousal its rank, 0..1
   * @param hue its place among the hues, 0..1, around the circle of colours
   */
  public static MusicParameters teach(
      final double valence, final double arousal, final double hue) {
    final double tempo = between(60, 100, 0.3 * valence + 0.7 * arousal);
    final double register = between(60, 76, 0.6 * valence + 0.4 * arousal);
    final double range = between(7, 24, 0.4 * valence + 0.6 * arousal);
    final double dynamics = between(45, 95, 0.2 * valence + 0.8 * arousal);
    final double density = between(0.8, 3.5, 0.3 * valence + 0.7 * arousal);
    // The sounding share of the time from note to note: legato when calm, lighter when excited.
    final double articulation = between(0.95, 0.8, 0.3 * valence + 0.7 * arousal);
    final double duration = articulation / density;
    return new MusicParameters(
        tempo,
        register,
        range,
        range / 4, // four deviations hold nearly all pitches of a melody
        KeyProfile.of(new Key(tonic(hue), new MoodRank(valence, arousal).mode())),
        dynamics,
        density,
        duration,
        duration / 2); // some notes twice as long as others
  }

  /**
   * The pitch classes of the key, and the nearer a picture is to another mode or tonic, the more of
   * that one's.
   *
   * @return twelve shares, from C; the key around them is that of {@link #teach}
   */
  static List<Double> pitchClasses(final double valence, final double hue) {
    return KeyProfile.between(
        Math.min(MODES - 1, Math.max(0, valence * MODES - 0.5)), hue * PitchClass.COUNT - 0.5);
  }

  /**
   * Around the circle of fifths as the hue goes around the circle of colours; neighbouring hues
   * share most of their notes.
   */
  private static int tonic(final double hue) {
    return PitchClass.of(FIFTH * (int) (hue * PitchClass.COUNT));
  }

  private static double between(final double atZero, final double atOne, final double share) {
    return atZero + share * (atOne - atZero);
  }
}
