package feelscape.predict.train;

import feelscape.feature.FeatureVector;
import feelscape.music.Mood;

/**
 * A photograph that people rated.
 *
 * @param theme what it shows; photographs of one theme look and feel alike
 * @param mood the mean of the ratings
 */
record RatedPicture(String theme, FeatureVector features, Mood mood) {}
