package feelscape.bench.music;

import feelscape.compose.Voice;
import feelscape.compose.measure.Clip;
import feelscape.compose.measure.ClipNote;
import feelscape.compose.measure.Likeness;
import feelscape.compose.measure.Share;
import feelscape.compose.measure.Tidiness;
import feelscape.compose.measure.Tonality;
import feelscape.music.Ladder;
import feelscape.music.Piece;
import feelscape.preview.measure.Table;
import feelscape.statistic.RankCorrelation;
import java.util.List;
import java.util.stream.IntStream;

/** The ladders of pieces: the worst of each measure. */
final class LadderRows {
  private final List<Piece> pieces;

  private LadderRows(final List<Piece> pieces) {
    this.pieces = pieces;
  }

  static Table of(final List<Piece> pieces) {
    final LadderRows rows = new LadderRows(pieces);
    final Table table = new Table("the ladder", "to reach", "FeelScape");
    table.add(
        List.of("neighbouring rungs share, least", "80 %", Cells.percent(rows.leastShared())));
    table.add(
        List.of(
            "score against rung, Spearman, worst", "-.95 or less", Cells.number(rows.worstFall())));
    table.add(List.of("top rung in the key, least", "75 %", Cells.percent(rows.leastInKey())));
    table.add(List.of("top rung in range", "100 %", Cells.pooled(rows.inRange())));
    table.add(List.of("top rung on the grid", "100 %", Cells.pooled(rows.onGrid())));
    return table;
  }

  private double leastShared() {
    return pieces.stream()
        .flatMap(
            piece ->
                IntStream.range(1, Ladder.RUNGS)
                    .mapToObj(
                        rung -> Likeness.ofNotes(Clip.of(piece, rung - 1), Clip.of(piece, rung))))
        .mapToDouble(share -> share.value().orElse(1))
        .min()
        .orElseThrow();
  }

  private double worstFall() {
    final double[] rungs = IntStream.range(0, Ladder.RUNGS).asDoubleStream().toArray();
    return pieces.stream()
        .mapToDouble(
            piece ->
                RankCorrelation.of(
                    rungs, piece.scores().stream().mapToDouble(Double::doubleValue).toArray()))
        .max()
        .orElseThrow();
  }

  private List<Clip> top() {
    return pieces.stream().map(piece -> Clip.of(piece, Ladder.TOP_RUNG)).toList();
  }

  private double leastInKey() {
    return top().stream()
        .mapToDouble(clip -> Tonality.inKey(clip.pitched(), clip.key()).value().orElse(1))
        .min()
        .orElseThrow();
  }

  private List<Share> inRange() {
    return top().stream().map(clip -> Share.of(clip.notes(), LadderRows::isInRange)).toList();
  }

  private static boolean isInRange(final ClipNote note) {
    return Voice.of(note.lane()).stream()
        .anyMatch(voice -> voice.lowest() <= note.pitch() && note.pitch() <= voice.highest());
  }

  private List<Share> onGrid() {
    return top().stream().map(Tidiness::onGrid).toList();
  }
}
