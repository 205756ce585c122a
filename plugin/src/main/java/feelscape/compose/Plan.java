package feelscape.compose;

import feelscape.music.Key;
import feelscape.music.Tempo;

/** What stays as it is while the notes of a piece are found. */
public record Plan(
    Key key, Tempo tempo, Form form, Harmony harmony, Targets targets, Layout layout) {
  public int bars() {
    return form.bars();
  }

  public int steps() {
    return form.bars() * Grid.BAR;
  }

  /** The lowest pitch that a voice may touch. */
  public int lowest(final Voice voice) {
    return voice == Voice.MELODY ? targets.lowest() : voice.lowest();
  }

  /** The highest pitch that a voice may touch. */
  public int highest(final Voice voice) {
    return voice == Voice.MELODY ? targets.highest() : voice.highest();
  }
}
