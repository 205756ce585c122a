package feelscape.compose.anneal.move;

import feelscape.compose.Voice;
import feelscape.compose.anneal.Draft;

/** Cuts the note that begins at a step in two; the second lies some steps of the key away. */
public record Split(Voice voice, int at, int after, int scaleSteps) implements Move {
  @Override
  public void apply(final Draft draft) {
    final int length = draft.length(voice, at);
    if (after < length) {
      final int pitch = ScaleSteps.from(draft.plan().key(), draft.pitch(voice, at), scaleSteps);
      draft.put(voice, at + after, length - after, pitch, draft.velocity(voice, at));
    }
  }
}
