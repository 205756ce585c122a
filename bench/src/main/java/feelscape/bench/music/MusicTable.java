package feelscape.bench.music;

import feelscape.preview.measure.Table;
import java.util.ArrayList;
import java.util.List;

/** The tables of docs/music.md. */
final class MusicTable {
  private MusicTable() {}

  static String of(final Pieces pieces, final HumanPlaying people) {
    final List<Row> alone = new ArrayList<>(PieceRows.ALL);
    alone.addAll(MoodRows.ALL);
    alone.addAll(SeedRows.ALL);
    final Table table = table(alone, pieces);
    table.add(
        List.of(
            "same seed: subjects with the same piece again",
            "all",
            pieces.again() + " of " + pieces.pieces().size() / Pieces.SEEDS,
            "",
            "",
            ""));
    return table
        + "\n"
        + table(PlayingRows.beside(people), pieces)
        + "\n"
        + LadderRows.of(pieces.pieces());
  }

  private static Table table(final List<Row> rows, final Pieces pieces) {
    final Table table =
        new Table("measure", "to reach", "FeelScape", "random notes", "shuffled", "the original");
    for (final Row row : rows) {
      table.add(
          List.of(
              row.measure(),
              row.goal(),
              row.cell().apply(pieces.ours()),
              row.cell().apply(pieces.drawn()),
              row.cell().apply(pieces.shuffled()),
              row.cell().apply(pieces.original())));
    }
    return table;
  }
}
