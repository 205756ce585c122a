package feelscape.compose;

import feelscape.music.Lane;
import feelscape.music.Style;
import java.util.Comparator;
import java.util.List;

/**
 * Which page of its style a lane plays: one whose energy is near to what mood and density ask for.
 * Lanes that were rolled equally often play the same page, so that bass and kick lock.
 */
final class Backing {
  private static final double MIDDLE = 0.5;

  /** How much energy the liveliest pictures and a doubled density add. */
  private static final double BY_MOOD = 0.4;

  private static final double BY_DENSITY = 0.3;

  /** Chance picks among this many whose energy is nearest. */
  private static final int CHOICE = 2;

  private Backing() {}

  /** The page of a lane; each roll of it turns one over. */
  static Style.Page page(final Brief brief, final Lane lane) {
    final double wanted = energy(brief);
    final List<Style.Page> pages =
        brief.manner().style().pages().stream()
            .sorted(Comparator.comparingDouble(page -> StrictMath.abs(page.energy() - wanted)))
            .toList();
    final int chosen = brief.seed().stream("backing").nextInt(StrictMath.min(CHOICE, pages.size()));
    return pages.get((chosen + brief.rolls().get(lane)) % pages.size());
  }

  private static double energy(final Brief brief) {
    final double doublings = StrictMath.log(brief.manner().density()) / StrictMath.log(2);
    return MIDDLE + BY_MOOD * brief.mood().liveliness() + BY_DENSITY * doublings;
  }
}
