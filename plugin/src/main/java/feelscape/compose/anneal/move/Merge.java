package feelscape.compose.anneal.move;

import feelscape.compose.Voice;
import feelscape.compose.anneal.Draft;

/** Lets the note that begins at a step swallow the next one. */
public record Merge(Voice voice, int at) implements Move {
  @Override
  public void apply(final Draft draft) {
    final int next = draft.next(voice, at);
    if (next != Draft.NONE) {
      final int length = draft.end(voice, next) - at;
      draft.remove(voice, next);
      draft.put(voice, at, length, draft.pitch(voice, at), draft.velocity(voice, at));
    }
  }
}
