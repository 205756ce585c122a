package feelscape.session;

import feelscape.compose.Brief;
import feelscape.compose.Composer;
import feelscape.compose.Progress;
import feelscape.music.Chord;
import feelscape.music.Groove;
import feelscape.music.Ladder;
import feelscape.music.Lane;
import feelscape.music.Note;
import feelscape.music.PerLane;
import feelscape.music.Piece;
import feelscape.music.Ticks;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Composes one note a bar and lane, its pitch from the seed, and does what it is told meanwhile.
 */
final class Ostinato implements Composer {
  private static final int REPORTS = 1000;

  private Runnable halfway = () -> {};
  private boolean deaf;
  private int finished;

  /** Has something done in the middle of the next piece, once. */
  void halfway(final Runnable action) {
    halfway = action;
  }

  /** Has it report no more, so that nothing can stop it. */
  void becomeDeaf() {
    deaf = true;
  }

  /** How many pieces were composed to their end. */
  int finished() {
    return finished;
  }

  @Override
  public Piece compose(final Brief brief, final Progress progress) {
    for (int done = 0; done <= REPORTS; done++) {
      if (done == REPORTS / 2) {
        final Runnable action = halfway;
        halfway = () -> {};
        action.run();
      }
      if (!deaf) {
        progress.report(done, REPORTS);
      }
    }
    finished++;
    return new Piece(
        brief.key(),
        brief.tempo(),
        new Groove(Groove.STRAIGHT, PerLane.all(0), 0),
        PerLane.all(0),
        List.of(
            new Chord(
                0, brief.bars() * Ticks.BAR, brief.key().tonic(), Chord.Quality.MINOR_SEVENTH)),
        new Ladder(brief.bars(), notes(brief)),
        Collections.nCopies(Ladder.RUNGS, 0.0));
  }

  private static List<Note> notes(final Brief brief) {
    return Stream.concat(brief.kept().stream().flatMap(kept -> kept.notes().stream()), fresh(brief))
        .sorted(Note.ORDER)
        .toList();
  }

  private static Stream<Note> fresh(final Brief brief) {
    return IntStream.range(0, brief.bars())
        .boxed()
        .flatMap(bar -> Stream.of(Lane.values()).map(lane -> note(brief, bar, lane)))
        .filter(note -> brief.free().contains(note.lane()));
  }

  private static Note note(final Brief brief, final int bar, final Lane lane) {
    final int pitch = 36 + (int) (brief.seed().value() % 40) + brief.rolls().get(lane);
    return new Note(lane, bar * Ticks.BAR, Ticks.QUARTER, pitch, 80, 0, Ladder.TOP_RUNG);
  }
}
