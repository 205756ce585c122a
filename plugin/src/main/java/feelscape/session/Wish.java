package feelscape.session;

import feelscape.compose.Brief;
import feelscape.compose.Kept;
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
public record Wish(
    int bars, @Nullable Seed seed, @Nullable Integer tonic, @Nullable Mode mode, Taste taste) {
  public static final int DEFAULT_BARS = 8;

  /** What the picture alone decides, in the usual length. */
  public static final Wish DEFAULT = new Wish(DEFAULT_BARS, null, null, null);

  public Wish {
    if (!Brief.LENGTHS.contains(bars)) {
      throw new IllegalArgumentException("bars is " + bars + "; it must be 4, 8 or 16");
    }
  }

  /** A wish to the usual taste. */
  public Wish(
      final int bars,
      final @Nullable Seed seed,
      final @Nullable Integer tonic,
      final @Nullable Mode mode) {
    this(bars, seed, tonic, mode, Taste.USUAL);
  }

  /** The wish that was met by a recipe, as far as it can still be wished. */
  public static Wish of(final Recipe recipe) {
    return new Wish(
        Brief.LENGTHS.contains(recipe.bars()) ? recipe.bars() : DEFAULT_BARS,
        recipe.seed(),
        recipe.tonicByHand() ? (Integer) recipe.key().tonic() : null,
        recipe.modeByHand() ? recipe.key().mode() : null,
        recipe.taste());
  }

  public Wish withBars(final int other) {
    return new Wish(other, seed, tonic, mode, taste);
  }

  public Wish withSeed(final @Nullable Seed other) {
    return new Wish(bars, other, tonic, mode, taste);
  }

  public Wish withTonic(final @Nullable Integer other) {
    return new Wish(bars, seed, other, mode, taste);
  }

  public Wish withMode(final @Nullable Mode other) {
    return new Wish(bars, seed, tonic, other, taste);
  }

  public Wish withTaste(final Taste other) {
    return new Wish(bars, seed, tonic, mode, other);
  }

  /** Whether it asks for another length than what is to be kept has. */
  public boolean changesBars(final Kept kept) {
    return bars != kept.piece().ladder().bars();
  }

  /** Whether it asks for another key than what is to be kept stands in. */
  public boolean changesKey(final Kept kept) {
    final Key key = kept.piece().key();
    final boolean otherTonic = tonic != null && tonic != key.tonic();
    final boolean otherMode = mode != null && mode != key.mode();
    return kept.harmony() && (otherTonic || otherMode);
  }
}
