package feelscape.music;

import java.util.List;

/**
 * A finished piece: what a composer gives.
 *
 * @param chords in order, without gap or overlap, from tick 0 to the end of the ladder
 * @param programs General MIDI program of each lane, 0..127 (of the drums: the kit)
 * @param scores the score of each rung, {@link Ladder#RUNGS} numbers; higher is better
 */
public record Piece(
    Key key,
    Tempo tempo,
    Groove groove,
    PerLane<Integer> programs,
    List<Chord> chords,
    Ladder ladder,
    List<Double> scores) {

  public Piece {
    chords = List.copyOf(chords);
    scores = List.copyOf(scores);
    for (final Lane lane : Lane.values()) {
      Range.check(lane.label() + " program", programs.get(lane), 0, 127);
    }
    Range.check("the number of scores", scores.size(), Ladder.RUNGS, Ladder.RUNGS);
    int tick = 0;
    for (int number = 1; number <= chords.size(); number++) {
      final Chord chord = chords.get(number - 1);
      Range.check("the tick of chord " + number, chord.tick(), tick, tick);
      tick = chord.end();
    }
    Range.check("the end of the last chord", tick, ladder.length(), ladder.length());
  }
}
