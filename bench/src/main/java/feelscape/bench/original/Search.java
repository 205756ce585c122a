package feelscape.bench.original;

import feelscape.compose.anneal.Annealable;

/** A melody that is to become fit. */
final class Search implements Annealable {
  private final Fitness fitness;
  private final Melody melody;
  private final Moves moves;
  private Melody remembered;
  private int evaluations;

  /** What the pitches are worth, and the durations, as kept and after the last attempt. */
  private double pitches;

  private double durations;
  private double nextPitches;
  private double nextDurations;

  Search(final Fitness fitness, final Melody melody, final Moves moves) {
    this.fitness = fitness;
    this.melody = melody;
    this.moves = moves;
    remembered = melody.copy();
    lookAnew();
  }

  private void lookAnew() {
    pitches = fitness.ofPitches(melody);
    durations = fitness.ofDurations(melody);
  }

  Melody melody() {
    return melody;
  }

  /** How often fitness was asked for after a change. */
  int evaluations() {
    return evaluations;
  }

  @Override
  public double score() {
    return pitches + durations;
  }

  @Override
  public double attempt() {
    moves.change(melody);
    evaluations++;
    nextPitches = melody.pitchesChanged() ? fitness.ofPitches(melody) : pitches;
    nextDurations = melody.durationsChanged() ? fitness.ofDurations(melody) : durations;
    return nextPitches + nextDurations;
  }

  @Override
  public void keep() {
    pitches = nextPitches;
    durations = nextDurations;
    melody.keep();
  }

  @Override
  public void undo() {
    melody.undo();
  }

  @Override
  public void remember() {
    remembered.become(melody);
  }

  @Override
  public void recall() {
    melody.become(remembered);
    lookAnew();
  }
}
