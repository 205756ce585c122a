package feelscape.compose.anneal.move;

import feelscape.compose.Voice;
import feelscape.compose.anneal.Draft;

/** Takes away the note that begins at a step. */
public record Drop(Voice voice, int at) implements Move {
  @Override
  public void apply(final Draft draft) {
    draft.remove(voice, at);
  }
}
