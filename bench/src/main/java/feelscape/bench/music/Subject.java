package feelscape.bench.music;

import feelscape.compose.Brief;
import feelscape.compose.Manner;
import feelscape.music.Key;
import feelscape.music.Mood;
import feelscape.music.MusicParameters;
import feelscape.music.Seed;

/**
 * What pieces are composed about.
 *
 * @param bars how long they are to be
 * @param manner as the style is meant that suits the mood
 */
record Subject(MusicParameters parameters, Mood mood, Key key, int bars, Manner manner) {

  Brief brief(final int seed) {
    return new Brief(parameters, mood, key, bars, new Seed(seed), manner);
  }
}
