package feelscape.host;

import feelscape.music.Piece;
import feelscape.session.State;
import feelscape.session.StateCodec;
import feelscape.session.StateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Compares what a host recorded with what a state says: {@code STATE recording|sink FILE TEMPO
 * [RUNG...]}. Without rungs, that of the state's temperature. Ends with 1 where they differ.
 */
final class CompareNotes {
  private static final double SAMPLE_RATE = 48000;
  private static final int MOST_SHOWN = 10;

  private CompareNotes() {}

  public static void main(final String[] args) throws IOException, StateException {
    final State state = StateCodec.decode(Files.readAllBytes(Path.of(args[0]))).state();
    final Piece piece = state.piece().orElseThrow();
    final List<Integer> rungs = Stream.of(args).skip(4).map(Integer::valueOf).toList();
    final Expectation expectation =
        rungs.isEmpty()
            ? Expectation.of(piece, state.settings())
            : Expectation.of(piece, state.settings(), rungs);
    final Timeline timeline =
        new Timeline(SAMPLE_RATE, Double.parseDouble(args[3]), Long.MAX_VALUE, List.of());
    final Path file = Path.of(args[2]);
    final List<String> differences =
        args[1].equals("sink")
            ? expectation.differences(HeardNote.readSinkLog(file, timeline), timeline.tickOf(1))
            : expectation.differences(HeardNote.readRecording(file), 0);
    differences.stream().limit(MOST_SHOWN).forEach(System.out::println);
    System.out.println(
        expectation.size() + " notes expected, " + differences.size() + " differences");
    if (!differences.isEmpty()) {
      System.exit(1);
    }
  }
}
