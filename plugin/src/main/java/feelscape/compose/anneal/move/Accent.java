package feelscape.compose.anneal.move;

import feelscape.compose.Voice;
import feelscape.compose.anneal.Draft;
import feelscape.music.Note;

/** Plays the note that begins at a step louder or softer. */
public record Accent(Voice voice, int at, int by) implements Move {
  @Override
  public void apply(final Draft draft) {
    final int velocity =
        StrictMath.max(Note.SOFTEST, StrictMath.min(LOUDEST, draft.velocity(voice, at) + by));
    draft.put(voice, at, draft.length(voice, at), draft.pitch(voice, at), velocity);
  }
}
