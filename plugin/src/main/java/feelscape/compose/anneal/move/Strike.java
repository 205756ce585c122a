package feelscape.compose.anneal.move;

import feelscape.compose.Voice;
import feelscape.compose.anneal.Draft;

/** Strikes a new note where none begins: a passing tone, a ghost note. */
public record Strike(Voice voice, int at, int length, int pitch, int velocity) implements Move {
  @Override
  public void apply(final Draft draft) {
    if (!draft.begins(voice, at)) {
      draft.put(voice, at, length, pitch, velocity);
    }
  }
}
