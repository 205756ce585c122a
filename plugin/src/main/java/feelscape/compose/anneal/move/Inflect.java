package feelscape.compose.anneal.move;

import feelscape.compose.Voice;
import feelscape.compose.anneal.Draft;

/** Bends the note that begins at a step by semitones, out of the key perhaps. */
public record Inflect(Voice voice, int at, int semitones) implements Move {
  @Override
  public void apply(final Draft draft) {
    final int pitch = draft.pitch(voice, at) + semitones;
    draft.put(voice, at, draft.length(voice, at), pitch, draft.velocity(voice, at));
  }
}
