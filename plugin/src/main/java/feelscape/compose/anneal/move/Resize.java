package feelscape.compose.anneal.move;

import feelscape.compose.Voice;
import feelscape.compose.anneal.Draft;

/** Makes the note that begins at a step as long as this, or as there is room. */
public record Resize(Voice voice, int at, int length) implements Move {
  @Override
  public void apply(final Draft draft) {
    draft.put(voice, at, length, draft.pitch(voice, at), draft.velocity(voice, at));
  }
}
