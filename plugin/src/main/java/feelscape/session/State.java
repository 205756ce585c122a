package feelscape.session;

import feelscape.event.PlayerSettings;
import feelscape.music.Piece;
import feelscape.music.Range;
import feelscape.predict.Prediction;
import java.util.List;
import java.util.Optional;

/**
 * One finished piece with all that made it: what a host saves and a panel loads. {@link StateCodec}
 * turns it into bytes.
 *
 * @param settings by which the piece is played
 * @param features measured on the picture, in their order; none where there is no picture
 * @param picture a JPEG of at most {@link #MAX_SIDE} pixels on its longer side and {@link
 *     #MAX_PICTURE} bytes
 * @param unknown what a later version wrote, kept for it
 */
public record State(
    PlayerSettings settings,
    Optional<Piece> piece,
    Optional<Recipe> recipe,
    List<FeatureUnits> features,
    Optional<Prediction> prediction,
    Optional<Bytes> picture,
    List<UnknownChunk> unknown) {
  public static final int MAX_SIDE = 512;
  public static final int MAX_PICTURE = 64 << 10;

  /** That of a fresh plugin. */
  public static final State EMPTY =
      new State(
          PlayerSettings.DEFAULTS,
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          List.of());

  private static final Bytes JPEG = Bytes.of(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff});

  public State {
    features = List.copyOf(features);
    unknown = List.copyOf(unknown);
    picture.ifPresent(State::checkPicture);
    final long names = features.stream().map(FeatureUnits::name).distinct().count();
    Range.check("the number of names of features", (int) names, features.size(), features.size());
  }

  /** Picture, seed and settings in a line, by which the piece can be had again. */
  public String imprint() {
    return recipe.map(made -> Imprint.of(made, settings)).orElse("");
  }

  /** The same, played otherwise. */
  public State with(final PlayerSettings other) {
    return new State(other, piece, recipe, features, prediction, picture, unknown);
  }

  static void checkPicture(final Bytes picture) {
    Range.check("the size of the picture", picture.size(), 1, MAX_PICTURE);
    if (!picture.startWith(JPEG)) {
      throw new IllegalArgumentException("the picture is not a JPEG");
    }
  }
}
