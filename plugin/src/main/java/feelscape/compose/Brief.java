package feelscape.compose;

import feelscape.music.Key;
import feelscape.music.Mood;
import feelscape.music.MusicParameters;
import feelscape.music.Seed;
import feelscape.music.Tempo;
import java.util.List;

/**
 * What a piece should be like; everything a composer knows.
 *
 * @param bars its length, one of {@link #LENGTHS}
 * @param seed where its chance comes from
 */
public record Brief(MusicParameters parameters, Mood mood, Key key, int bars, Seed seed) {
  /** The lengths that a piece can have, in bars. */
  public static final List<Integer> LENGTHS = List.of(4, 8, 16);

  public Brief {
    if (!LENGTHS.contains(bars)) {
      throw new IllegalArgumentException("bars is " + bars + "; it must be one of " + LENGTHS);
    }
  }

  /** The tempo of the piece: the parameter in whole beats a minute, as a person sets a host's. */
  public Tempo tempo() {
    return new Tempo(StrictMath.rint(parameters.tempo()));
  }
}
