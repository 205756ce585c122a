package feelscape.feature;

import static feelscape.feature.Group.COMPOSITION;
import static feelscape.feature.Group.LAYOUT;

import java.util.ArrayList;
import java.util.List;

/** Where in the picture: thirds, symmetry, horizon, centre. */
final class Layout {
  static final List<String> ROWS = List.of("top", "middle", "bottom");
  static final List<String> COLUMNS = List.of("left", "centre", "right");
  private static final int GRID = 16;
  private static final double LIGHTNESS = 100.0 / 255;

  static final List<Measure> MEASURES = measures();

  private Layout() {}

  private static List<Measure> measures() {
    final List<Measure> all = new ArrayList<>();
    for (int row = 0; row < ROWS.size(); row++) {
      for (int column = 0; column < COLUMNS.size(); column++) {
        addCell(all, row, column);
      }
    }
    for (int row = 0; row < ROWS.size(); row++) {
      addRow(all, row);
    }
    addComposition(all);
    return List.copyOf(all);
  }

  private static void addCell(final List<Measure> all, final int row, final int column) {
    final String cell = ROWS.get(row) + "_" + COLUMNS.get(column);
    all.add(
        LAYOUT.measure(
            "lightness_" + cell,
            0,
            100,
            "mean L* of that ninth",
            r -> LIGHTNESS * r.lightness.cellMean(column, 3, row, 3)));
    all.add(
        LAYOUT.measure(
            "detail_" + cell,
            0,
            Texture.MOST_DETAIL,
            "detail_4 of that ninth",
            r -> Texture.detail(r.gray.cell(column, 3, row, 3), 4)));
  }

  private static void addRow(final List<Measure> all, final int row) {
    all.add(
        LAYOUT.measure(
            "a_" + ROWS.get(row),
            -60,
            60,
            "mean a* of that third",
            r -> r.a.cellMean(0, 1, row, 3) - 128));
    all.add(
        LAYOUT.measure(
            "b_" + ROWS.get(row),
            -60,
            60,
            "mean b* of that third",
            r -> r.b.cellMean(0, 1, row, 3) - 128));
  }

  private static void addComposition(final List<Measure> all) {
    all.add(
        COMPOSITION.measure(
            "mirror_difference",
            0,
            60,
            "mean difference of L* from the picture mirrored left to right, in 16 x 16 cells",
            r -> difference(r.lightness, true)));
    all.add(
        COMPOSITION.measure(
            "flip_difference",
            0,
            60,
            "mean difference of L* from the picture turned upside down, in 16 x 16 cells",
            r -> difference(r.lightness, false)));
    all.add(
        COMPOSITION.measure(
            "horizon_step",
            0,
            60,
            "greatest difference of mean L* between neighbouring bands of 1/16 of the height",
            Layout::horizonStep));
    all.add(
        COMPOSITION.measure(
            "centre_chroma",
            -40,
            40,
            "mean chroma of the middle ninth less that of the whole picture",
            r -> r.chroma.cellMean(1, 3, 1, 3) - r.chroma.mean()));
  }

  private static double difference(final Plane lightness, final boolean mirrored) {
    double sum = 0;
    for (int row = 0; row < GRID; row++) {
      for (int column = 0; column < GRID; column++) {
        final int otherColumn = mirrored ? GRID - 1 - column : column;
        final int otherRow = mirrored ? row : GRID - 1 - row;
        sum +=
            Math.abs(
                lightness.cellMean(column, GRID, row, GRID)
                    - lightness.cellMean(otherColumn, GRID, otherRow, GRID));
      }
    }
    return LIGHTNESS * sum / (GRID * GRID);
  }

  private static double horizonStep(final Raster raster) {
    double greatest = 0;
    for (int band = 1; band < GRID; band++) {
      final double step =
          raster.lightness.cellMean(0, 1, band, GRID)
              - raster.lightness.cellMean(0, 1, band - 1, GRID);
      greatest = Math.max(greatest, Math.abs(step));
    }
    return LIGHTNESS * greatest;
  }
}
