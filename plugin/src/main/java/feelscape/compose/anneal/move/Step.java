package feelscape.compose.anneal.move;

import feelscape.compose.Voice;
import feelscape.compose.anneal.Draft;

/** Moves the note that begins at a step up or down its key. */
public record Step(Voice voice, int at, int scaleSteps) implements Move {
  @Override
  public void apply(final Draft draft) {
    final int pitch = ScaleSteps.from(draft.plan().key(), draft.pitch(voice, at), scaleSteps);
    draft.put(voice, at, draft.length(voice, at), pitch, draft.velocity(voice, at));
  }
}
