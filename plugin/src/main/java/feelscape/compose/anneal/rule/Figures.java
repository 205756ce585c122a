package feelscape.compose.anneal.rule;

import feelscape.compose.Voice;
import feelscape.compose.anneal.Draft;
import feelscape.music.Lane;
import java.util.Set;

/**
 * Repetition and surprise: of the figures of the melody, an interval and the time it takes, most
 * come again and some do not. Three quarters that do is best; a quarter off halves it.
 */
public final class Figures implements PieceRule {
  private static final double REPEATED = 0.75;
  private static final double HALVED_AT = 0.25;

  /**
   * How many notes more are repeated where a figure was heard so often before: never, once, more.
   */
  private static final int[] NEWLY_REPEATED = {0, 2, 1};

  private static final int INTERVALS = 25;
  private static final int OCTAVE = 12;

  /** Longer times than this are all as long. */
  private static final int LONGEST = 15;

  @Override
  public String name() {
    return "figures";
  }

  @Override
  public Set<Lane> hears() {
    return Set.of(Lane.MELODY);
  }

  @Override
  public double value(final Draft draft) {
    final byte[] times = new byte[INTERVALS * (LONGEST + 1)];
    int figures = 0;
    int repeated = 0;
    int before = draft.next(Voice.MELODY, Draft.NONE);
    int step = before == Draft.NONE ? Draft.NONE : draft.next(Voice.MELODY, before);
    while (step != Draft.NONE) {
      final int figure = figure(draft, before, step);
      figures++;
      repeated += NEWLY_REPEATED[times[figure]];
      times[figure] = (byte) StrictMath.min(2, times[figure] + 1);
      before = step;
      step = draft.next(Voice.MELODY, step);
    }
    return figures == 0 ? 1 : Closeness.of(((double) repeated / figures - REPEATED) / HALVED_AT);
  }

  private static int figure(final Draft draft, final int before, final int step) {
    final int interval = draft.pitch(Voice.MELODY, step) - draft.pitch(Voice.MELODY, before);
    final int time = StrictMath.min(LONGEST, step - before);
    final int within = StrictMath.max(-OCTAVE, StrictMath.min(OCTAVE, interval));
    return (within + OCTAVE) * (LONGEST + 1) + time;
  }
}
