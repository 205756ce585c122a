package feelscape.predict.why;

import feelscape.predict.KeyProfile;
import feelscape.predict.Prediction;
import java.util.List;
import java.util.Locale;

/** Something that is heard in a picture, as one number. */
public enum Cue {
  VALENCE,
  AROUSAL,
  TEMPO,
  /** The place among {@link KeyProfile#MODES}, from the darkest. */
  MODE,
  REGISTER,
  DENSITY;

  /** As it stands in JSON. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  double of(final Prediction prediction) {
    return switch (this) {
      case VALENCE -> prediction.mood().valence();
      case AROUSAL -> prediction.mood().arousal();
      case TEMPO -> prediction.parameters().tempo();
      case MODE -> mode(prediction.parameters().pitchClassHistogram());
      case REGISTER -> prediction.parameters().averagePitch();
      case DENSITY -> prediction.parameters().rhythmicDensity();
    };
  }

  private static double mode(final List<Double> pitchClasses) {
    return KeyProfile.MODES.indexOf(KeyProfile.keyOf(pitchClasses).mode());
  }
}
