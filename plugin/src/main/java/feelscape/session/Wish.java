package feelscape.session;

import feelscape.compose.Brief;
import feelscape.music.Key;
import feelscape.music.Mode;
import feelscape.music.Seed;
import org.jspecify.annotations.Nullable;

/**
 * What a person asks of a piece; what is null the picture decides.
 *
 * @param bars 4, 8 or 16
 * @param tonic pitch class of the {@link Key}, 0..11
 */
public record Wish(int bars, @Nullable Seed seed, @Nullable Integer tonic, @Nullable Mode mode) {
  public static final int DEFAULT_BARS = 8;

  /** What the picture alone decides, in the usual length. */
  public static final Wish DEFAULT = new Wish(DEFAULT_BARS, null, null, null);

  public Wish {
    if (!Brief.LENGTHS.contains(bars)) {
      throw new IllegalArgumentException("bars is " + bars + "; it must be 4, 8 or 16");
    }
  }

  /** The wish that was met by a recipe, as far as it can still be wished. */
  static Wish of(final Recipe recipe) {
    return new Wish(
        Brief.LENGTHS.contains(recipe.bars()) ? recipe.bars() : DEFAULT_BARS,
        recipe.seed(),
        recipe.tonicByHand() ? (Integer) recipe.key().tonic() : null,
        recipe.modeByHand() ? recipe.key().mode() : null);
  }

  Wish withBars(final int other) {
    return new Wish(other, seed, tonic, mode);
  }

  Wish withSeed(final @Nullable Seed other) {
    return new Wish(bars, other, tonic, mode);
  }

  Wish withTonic(final @Nullable Integer other) {
    return new Wish(bars, seed, other, mode);
  }

  Wish withMode(final @Nullable Mode other) {
    return new Wish(bars, seed, tonic, other);
  }
}
