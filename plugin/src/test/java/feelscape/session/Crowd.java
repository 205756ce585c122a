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
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Composes at once as many notes as a busy piece has, by chance. */
final class Crowd implements Composer {
  /** In a bar, on all rungs. */
  private static final PerLane<Integer> NOTES = new PerLane<>(56, 50, 19, 71);

  @Override
  public Piece compose(final Brief brief, final Progress progress) {
    final TreeSet<Note> notes = new TreeSet<>(Note.ORDER);
    brief.kept().ifPresent(kept -> notes.addAll(kept.notes()));
    for (final Lane lane : brief.free()) {
      final SplittableRandom random = brief.chance(lane.label());
      for (int left = NOTES.get(lane) * brief.bars(); left > 0; left--) {
        notes.add(note(lane, brief.bars(), random));
      }
    }
    return new Piece(
        brief.key(),
        brief.tempo(),
        new Groove(Groove.STRAIGHT, PerLane.all(0), 0),
        PerLane.all(0),
        IntStream.range(0, brief.bars())
            .mapToObj(
                bar ->
                    new Chord(
                        bar * Ticks.BAR, Ticks.BAR, brief.key().tonic(), Chord.Quality.SEVENTH))
            .toList(),
        new Ladder(brief.bars(), notes.stream().toList()),
        Collections.nCopies(Ladder.RUNGS, 0.0));
  }

  private static Note note(final Lane lane, final int bars, final SplittableRandom random) {
    final int rung = random.nextInt(Ladder.RUNGS);
    return new Note(
        lane,
        Ticks.SIXTEENTH * random.nextInt(16 * bars),
        Ticks.SIXTEENTH,
        random.nextInt(40, 90),
        random.nextInt(40, 100),
        rung,
        rung);
  }
}
