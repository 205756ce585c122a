package feelscape.compose.anneal.move;

import feelscape.compose.Voice;
import feelscape.compose.anneal.Draft;

/** Moves the note that begins at a step to the nearest tone of its chord above or below. */
public record ToChordTone(Voice voice, int at, boolean up) implements Move {
  @Override
  public void apply(final Draft draft) {
    final int direction = up ? 1 : -1;
    int pitch = draft.pitch(voice, at) + direction;
    while (!draft.plan().harmony().isChordTone(at, pitch)) {
      pitch += direction;
    }
    draft.put(voice, at, draft.length(voice, at), pitch, draft.velocity(voice, at));
  }
}
