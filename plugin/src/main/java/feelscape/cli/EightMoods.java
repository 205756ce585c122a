package feelscape.cli;

import feelscape.compose.Brief;
import feelscape.compose.Composer;
import feelscape.compose.Manner;
import feelscape.compose.Progress;
import feelscape.music.Mood;
import feelscape.music.MusicParameters;
import feelscape.music.Piece;
import feelscape.music.Seed;
import feelscape.predict.KeyProfile;
import feelscape.predict.train.Teacher;
import feelscape.preset.Styles;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Pieces for the corners and edges of the plane of moods, as far out as photographs reach. No
 * picture is read: the teacher says what music belongs there, of which the model gives each picture
 * its part.
 */
public final class EightMoods {
  /** The least, the middle and the most of a hundred photographs. */
  private static final double[] RANKS = {0, 0.5, 1};

  private static final double MIDDLE = 0.5;
  private static final int COUNT = 8;

  private EightMoods() {}

  /** Each under its mood in words, from dark and calm to bright and excited. */
  public static Map<String, Piece> compose(
      final Composer composer, final Styles styles, final int bars) {
    final Map<String, Piece> pieces = new LinkedHashMap<>();
    for (final double valence : RANKS) {
      for (final double arousal : RANKS) {
        if (valence != MIDDLE || arousal != MIDDLE) {
          final int number = pieces.size();
          final MusicParameters parameters =
              Teacher.teach(valence, arousal, (double) number / COUNT);
          final Mood mood = mood(valence, arousal);
          pieces.put(
              mood.words(),
              composer.compose(
                  new Brief(
                      parameters,
                      mood,
                      KeyProfile.keyOf(parameters.pitchClassHistogram()),
                      bars,
                      new Seed(number),
                      new Manner(styles.suited(mood))),
                  Progress.NONE));
        }
      }
    }
    return pieces;
  }

  /** A point to either side of the usual photograph, further than which they hardly go. */
  private static Mood mood(final double valence, final double arousal) {
    return new Mood(
        Mood.USUAL.valence() + 2 * (valence - MIDDLE),
        Mood.USUAL.arousal() + 2 * (arousal - MIDDLE));
  }
}
