package feelscape.compose;

import feelscape.music.Groove;
import feelscape.music.Lane;
import feelscape.music.PerLane;
import feelscape.music.Style;
import feelscape.music.Tempo;
import java.util.List;

/** How a piece lies in time and what plays it, by its style. */
public final class Feel {
  private Feel() {}

  /** The groove of its style, or that of the piece from which something is kept. */
  public static Groove groove(final Brief brief) {
    return brief.kept().map(kept -> kept.piece().groove()).orElseGet(() -> fresh(brief));
  }

  private static Groove fresh(final Brief brief) {
    final Style style = brief.manner().style();
    final PerLane<Integer> delays =
        PerLane.of(lane -> delay(brief.tempo(), style.delays().get(lane)));
    return new Groove(style.swing(), delays, brief.seed().stream("humanise").nextLong());
  }

  /** The instrument of each lane: one of its style, of a kept lane the one that it had. */
  public static PerLane<Integer> programs(final Brief brief) {
    return PerLane.of(
        lane ->
            brief
                .kept()
                .filter(kept -> kept.lanes().contains(lane))
                .map(kept -> kept.piece().programs().get(lane))
                .orElseGet(() -> program(brief, lane)));
  }

  private static int program(final Brief brief, final Lane lane) {
    final List<Integer> programs = brief.manner().style().programs().get(lane);
    return programs.get(brief.seed().stream(lane.label() + " program").nextInt(programs.size()));
  }

  private static int delay(final Tempo tempo, final double milliseconds) {
    final int ticks = (int) StrictMath.rint(tempo.ticksOf(milliseconds));
    return StrictMath.min(Groove.MAX_DELAY, ticks);
  }
}
