package feelscape.compose.anneal.move;

import feelscape.compose.Voice;
import feelscape.compose.anneal.Draft;

/** Moves one voice, for the whole chord that holds at a step, to its next tone above or below. */
public record Revoice(Voice voice, int at, boolean up) implements Move {
  @Override
  public void apply(final Draft draft) {
    final int end = draft.plan().harmony().endOfChordAt(at);
    int note = at;
    while (note != Draft.NONE && note < end) {
      new ToChordTone(voice, note, up).apply(draft);
      note = draft.next(voice, note);
    }
  }
}
