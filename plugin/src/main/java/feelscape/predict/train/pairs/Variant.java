package feelscape.predict.train.pairs;

import feelscape.picture.Picture;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A small change of a picture, and what it does to the picture's music. A network that has few
 * pairs learns from each in all its variants: most leave the music alone, for the picture still
 * shows the same; a stronger colour is struck harder, and a turned hue moves the key.
 *
 * @param name in a word or two
 */
record Variant(String name, UnaryOperator<Picture> picture, UnaryOperator<Music> music) {
  /** The share of a change of saturation by which velocity changes. */
  private static final double STRUCK = 0.5;

  private static final int NOISE = 15;
  private static final long NOISE_SEED = 1;
  private static final double CROP = 0.8;

  static final List<Variant> ALL =
      List.of(
          brightness(0.7),
          brightness(0.85),
          brightness(1.15),
          brightness(1.3),
          contrast(0.8),
          contrast(1.2),
          contrast(1.4),
          saturation(0.6),
          saturation(1.3),
          saturation(1.6),
          hue(-30, -2),
          hue(-15, -1),
          hue(15, 1),
          hue(30, 2),
          pictureOnly("warm and bright", picture -> Retouch.tinted(picture, 1.0, 1.15, 1.25)),
          pictureOnly("cool and dark", picture -> Retouch.tinted(picture, 0.95, 0.85, 0.75)),
          pictureOnly(
              "vibrant", picture -> Retouch.contrast(Retouch.saturation(picture, 1.4), 1.15)),
          pictureOnly("muted", picture -> Retouch.contrast(Retouch.saturation(picture, 0.6), 0.85)),
          pictureOnly("noise", picture -> Retouch.noise(picture, NOISE, NOISE_SEED)),
          pictureOnly("blur", Retouch::blur),
          rotation(-10),
          rotation(-5),
          rotation(5),
          rotation(10),
          pictureOnly("flip", Retouch::flipped),
          pictureOnly("crop", picture -> Retouch.cropped(picture, CROP)));

  private static Variant brightness(final double factor) {
    return pictureOnly("brightness " + factor, picture -> Retouch.brightness(picture, factor));
  }

  private static Variant contrast(final double factor) {
    return pictureOnly("contrast " + factor, picture -> Retouch.contrast(picture, factor));
  }

  private static Variant saturation(final double factor) {
    return new Variant(
        "saturation " + factor,
        picture -> Retouch.saturation(picture, factor),
        music -> music.struck(1 + STRUCK * (factor - 1)));
  }

  private static Variant hue(final int degrees, final int semitones) {
    return new Variant(
        "hue " + degrees,
        picture -> Retouch.hue(picture, degrees),
        music -> music.transposed(semitones));
  }

  private static Variant rotation(final int degrees) {
    return pictureOnly("rotation " + degrees, picture -> Retouch.rotated(picture, degrees));
  }

  private static Variant pictureOnly(final String name, final UnaryOperator<Picture> change) {
    return new Variant(name, change, UnaryOperator.identity());
  }
}
