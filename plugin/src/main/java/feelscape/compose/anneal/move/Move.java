package feelscape.compose.anneal.move;

import feelscape.compose.Voice;
import feelscape.compose.anneal.Draft;

/** A small change of a draft. The draft keeps what it needs to undo it. */
public sealed interface Move
    permits Accent,
        Drop,
        Echo,
        Inflect,
        Invert,
        Merge,
        Resize,
        Revoice,
        Shift,
        Split,
        Step,
        Strike,
        Swap,
        ToChordTone {
  /** The loudest and the softest that a note may become. */
  int LOUDEST = 127;

  /** The voice that it changes. */
  Voice voice();

  /** Changes the draft, or leaves it as it is where the change makes no sense. */
  void apply(Draft draft);
}
