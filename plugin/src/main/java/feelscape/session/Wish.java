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

  public Wish {
    if (!Brief.LENGTHS.contains(bars)) {
      throw new IllegalArgumentException("bars is " + bars + "; it must be 4, 8 or 16");
    }
  }
}
