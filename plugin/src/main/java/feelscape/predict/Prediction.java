package feelscape.predict;

import feelscape.music.Mood;
import feelscape.music.MusicParameters;

/** What the network hears in a picture. */
public record Prediction(Mood mood, MusicParameters parameters) {}
