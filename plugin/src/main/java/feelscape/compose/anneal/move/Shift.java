package feelscape.compose.anneal.move;

import feelscape.compose.Voice;
import feelscape.compose.anneal.Draft;

/** Moves the note that begins at a step earlier or later, where no other note begins. */
public record Shift(Voice voice, int at, int by) implements Move {
  @Override
  public void apply(final Draft draft) {
    final int to = at + by;
    if (to >= 0 && to < draft.steps() && !draft.begins(voice, to)) {
      final int length = draft.length(voice, at);
      final int pitch = draft.pitch(voice, at);
      final int velocity = draft.velocity(voice, at);
      draft.remove(voice, at);
      draft.put(voice, to, length, pitch, velocity);
    }
  }
}
