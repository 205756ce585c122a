package feelscape.compose.anneal.move;

import feelscape.compose.Voice;
import feelscape.compose.anneal.Draft;
import feelscape.music.Key;

/**
 * Turns half a bar of a voice upside down: each note as many steps of the key below the first as it
 * was above. A first note out of the key leaves it as it is.
 */
public record Invert(Voice voice, int from) implements Move {
  @Override
  public void apply(final Draft draft) {
    final Key key = draft.plan().key();
    int axis = -1;
    for (int step = from; step < from + Echo.STEPS; step++) {
      if (draft.begins(voice, step)) {
        final int pitch = draft.pitch(voice, step);
        axis = axis < 0 ? pitch : axis;
        if (!key.contains(axis)) {
          return;
        }
        final int mirrored = ScaleSteps.from(key, axis, -ScaleSteps.between(key, axis, pitch));
        draft.put(voice, step, draft.length(voice, step), mirrored, draft.velocity(voice, step));
      }
    }
  }
}
