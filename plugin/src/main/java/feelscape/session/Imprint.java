package feelscape.session;

import feelscape.event.PlayerSettings;
import feelscape.music.Lane;
import java.util.ArrayList;
import java.util.List;

/** What a piece was made of, as files that hold its notes say it; what is as usual is left out. */
final class Imprint {
  private Imprint() {}

  static String of(final Recipe recipe, final PlayerSettings settings) {
    final List<String> parts = new ArrayList<>();
    parts.add("FeelScape");
    if (!recipe.picture().isEmpty()) {
      parts.add(recipe.picture());
    }
    parts.add("seed " + recipe.seed().value());
    parts.add(recipe.bars() + " bars");
    parts.add(recipe.key().name());
    recipe.outcome().ifPresent(got -> parts.add("style " + got.style()));
    addTaste(parts, recipe.taste());
    for (final Lane lane : Lane.values()) {
      addLane(parts, lane, recipe.lanes());
    }
    if (recipe.lanes().kept().harmony()) {
      parts.add("chords of an earlier piece");
    }
    parts.add("temperature " + settings.temperature());
    return String.join(", ", parts);
  }

  private static void addTaste(final List<String> parts, final Taste taste) {
    if (taste.density() != Taste.USUAL.density()) {
      parts.add("density " + taste.density());
    }
    if (taste.complexity() != Taste.USUAL.complexity()) {
      parts.add("complexity " + taste.complexity());
    }
    if (taste.introBars() != Taste.USUAL.introBars()) {
      parts.add("intro of " + taste.introBars() + " bars");
    }
  }

  private static void addLane(final List<String> parts, final Lane lane, final LaneMarks marks) {
    final int rolls = marks.rolls().get(lane);
    if (marks.kept().lanes().get(lane)) {
      parts.add(lane.label() + " of an earlier piece");
    } else if (rolls > 0) {
      parts.add(lane.label() + " roll " + rolls);
    }
  }
}
