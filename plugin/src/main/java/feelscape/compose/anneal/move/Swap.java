package feelscape.compose.anneal.move;

import feelscape.compose.Voice;
import feelscape.compose.anneal.Draft;

/** Exchanges the pitches of the note that begins at a step and of the next. */
public record Swap(Voice voice, int at) implements Move {
  @Override
  public void apply(final Draft draft) {
    final int next = draft.next(voice, at);
    if (next != Draft.NONE) {
      final int pitch = draft.pitch(voice, at);
      draft.put(
          voice, at, draft.length(voice, at), draft.pitch(voice, next), draft.velocity(voice, at));
      draft.put(voice, next, draft.length(voice, next), pitch, draft.velocity(voice, next));
    }
  }
}
