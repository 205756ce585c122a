package feelscape.compose.anneal.move;

import feelscape.compose.Grid;
import feelscape.compose.Voice;
import feelscape.compose.anneal.Draft;

/** Says half a bar of a voice again in another place. */
public record Echo(Voice voice, int from, int to) implements Move {
  /** How much is said again. */
  public static final int STEPS = Grid.BAR / 2;

  @Override
  public void apply(final Draft draft) {
    if (from == to) {
      return;
    }
    for (int step = 0; step < STEPS; step++) {
      if (draft.begins(voice, to + step)) {
        draft.remove(voice, to + step);
      }
    }
    for (int step = 0; step < STEPS; step++) {
      final int at = from + step;
      if (draft.begins(voice, at)) {
        draft.put(
            voice,
            to + step,
            draft.length(voice, at),
            draft.pitch(voice, at),
            draft.velocity(voice, at));
      }
    }
  }
}
