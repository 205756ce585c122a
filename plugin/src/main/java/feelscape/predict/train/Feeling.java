package feelscape.predict.train;

import feelscape.music.Mood;
import java.util.List;
import java.util.Locale;

/** One of the two numbers of a mood. */
enum Feeling {
  VALENCE,
  AROUSAL;

  double of(final Mood mood) {
    return switch (this) {
      case VALENCE -> mood.valence();
      case AROUSAL -> mood.arousal();
    };
  }

  double[] of(final List<Mood> moods) {
    return moods.stream().mapToDouble(this::of).toArray();
  }

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
