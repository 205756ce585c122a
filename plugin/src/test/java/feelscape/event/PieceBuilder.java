package feelscape.event;

import feelscape.music.Chord;
import feelscape.music.Groove;
import feelscape.music.Key;
import feelscape.music.Ladder;
import feelscape.music.Lane;
import feelscape.music.Mode;
import feelscape.music.Note;
import feelscape.music.PerLane;
import feelscape.music.Piece;
import feelscape.music.Tempo;
import feelscape.music.Ticks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** A piece in C major at 120 for what does not matter to the test. */
final class PieceBuilder {
  private final int bars;
  private final List<Note> notes = new ArrayList<>();
  double swing = Groove.STRAIGHT;
  List<Integer> delays = List.of(0, 0, 0, 0);
  long seed;

  PieceBuilder(final int bars) {
    this.bars = bars;
  }

  /** Adds a note as a fixture's line gives it. */
  void add(final List<String> words) {
    final List<Integer> numbers = words.subList(2, 8).stream().map(Integer::valueOf).toList();
    add(
        new Note(
            Lane.valueOf(words.get(1).toUpperCase(Locale.ROOT)),
            numbers.get(0),
            numbers.get(1),
            numbers.get(2),
            numbers.get(3),
            numbers.get(4),
            numbers.get(5)));
  }

  void add(final Note note) {
    notes.add(note);
  }

  Piece build() {
    return new Piece(
        new Key(0, Mode.IONIAN),
        new Tempo(120),
        new Groove(swing, PerLane.of(lane -> delays.get(lane.index())), seed),
        PerLane.all(0),
        List.of(new Chord(0, bars * Ticks.BAR, 0, Chord.Quality.MAJOR)),
        new Ladder(bars, notes),
        Collections.nCopies(Ladder.RUNGS, 0.0));
  }
}
