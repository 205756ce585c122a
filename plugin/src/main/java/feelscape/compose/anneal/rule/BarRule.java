package feelscape.compose.anneal.rule;

import feelscape.compose.Form;
import feelscape.compose.anneal.Draft;

/**
 * A rule about each bar; the piece's value is the mean. A bar's value may depend on what sounds in
 * the bar and on the notes just before and after those in their voices; a rule that looks at other
 * bars says so by {@link #affected}.
 */
public non-sealed interface BarRule extends Rule {
  /** The value of a bar, 0..1. */
  double value(Draft draft, int bar);

  /** The bars, a bit each, whose values may change when something in {@code touchedBars} does. */
  default int affected(final Form form, final int touchedBars) {
    return touchedBars;
  }
}
