package feelscape.feature;

import static feelscape.feature.Group.CONTENT;
import static feelscape.feature.Group.LAYOUT;

import java.util.ArrayList;
import java.util.List;

/** What is where, by ninths: colour, deep shadow, glaring light, skin. */
final class Ninths {
  private static final Ramp DEEP = new Ramp(77, 26);
  private static final Ramp GLARING = new Ramp(224, 245);

  static final List<Measure> MEASURES = measures();

  private Ninths() {}

  private static List<Measure> measures() {
    final List<Measure> all = new ArrayList<>();
    for (int row = 0; row < Layout.ROWS.size(); row++) {
      for (int column = 0; column < Layout.COLUMNS.size(); column++) {
        add(all, row, column);
      }
    }
    return List.copyOf(all);
  }

  private static void add(final List<Measure> all, final int row, final int column) {
    final String cell = Layout.ROWS.get(row) + "_" + Layout.COLUMNS.get(column);
    all.add(
        LAYOUT.measure(
            "chroma_" + cell,
            0,
            80,
            "mean chroma of that ninth",
            r -> r.chroma.cellMean(column, 3, row, 3)));
    all.add(
        LAYOUT.measure(
            "shadow_" + cell,
            0,
            1,
            "share of that ninth with L* below 30 to 10",
            r -> r.lightness.cell(column, 3, row, 3).share(DEEP)));
    all.add(
        LAYOUT.measure(
            "glare_" + cell,
            0,
            1,
            "share of that ninth with L* above 88 to 96",
            r -> r.lightness.cell(column, 3, row, 3).share(GLARING)));
    all.add(
        CONTENT.measure(
            "skin_" + cell,
            0,
            1,
            "skin_share of that ninth",
            r -> r.skin.cellMean(column, 3, row, 3) / Ramp.WHOLE));
  }
}
