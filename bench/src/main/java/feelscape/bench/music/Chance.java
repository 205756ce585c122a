package feelscape.bench.music;

import feelscape.compose.Grid;
import feelscape.compose.Voice;
import feelscape.music.Ladder;
import feelscape.music.Lane;
import feelscape.music.MusicParameters;
import feelscape.music.Note;
import feelscape.music.Piece;
import feelscape.music.PitchClass;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Pieces that chance made, to hold ours against: with as many notes in each lane. */
final class Chance {
  private static final int VELOCITY_SPREAD = 20;

  private final Piece piece;
  private final SplittableRandom random;

  private Chance(final Piece piece, final SplittableRandom random) {
    this.piece = piece;
    this.random = random;
  }

  /**
   * Notes drawn from what the same parameters allow: anywhere on the grid, pitch classes from the
   * histogram, anywhere in the melody's range or the lane's.
   */
  static Piece drawn(
      final Piece piece, final MusicParameters parameters, final SplittableRandom random) {
    final Chance chance = new Chance(piece, random);
    final List<Note> notes = new ArrayList<>();
    for (final Note note : piece.ladder().rung(Take.RUNG)) {
      Note drawn = chance.draw(note.lane(), parameters);
      while (isIn(notes, drawn)) {
        drawn = chance.draw(note.lane(), parameters);
      }
      notes.add(drawn);
    }
    return chance.with(notes);
  }

  private Note draw(final Lane lane, final MusicParameters parameters) {
    final int steps = piece.ladder().bars() * Grid.BAR;
    final int step = random.nextInt(steps);
    final double meanSteps =
        piece.tempo().ticksOf(1000 * parameters.averageDuration()) / Grid.ticks(1);
    final int length = 1 + random.nextInt(Math.max(1, (int) Math.rint(2 * meanSteps) - 1));
    final int velocity =
        (int) Math.rint(parameters.averageVelocity())
            + random.nextInt(-VELOCITY_SPREAD, VELOCITY_SPREAD + 1);
    return note(
        lane,
        step,
        Math.min(length, steps - step),
        pitch(lane, parameters),
        Math.max(Note.SOFTEST, Math.min(127, velocity)));
  }

  private static Note note(
      final Lane lane, final int step, final int steps, final int pitch, final int velocity) {
    return new Note(lane, Grid.ticks(step), Grid.ticks(steps), pitch, velocity, 0, Ladder.TOP_RUNG);
  }

  private int pitch(final Lane lane, final MusicParameters parameters) {
    final List<Integer> pitches = pitches(lane, parameters);
    if (lane == Lane.DRUMS) {
      return pitches.get(random.nextInt(pitches.size()));
    }
    while (true) {
      final int pitch = pitches.get(random.nextInt(pitches.size()));
      // Rejection: a pitch is as likely as its class is in the histogram.
      if (random.nextDouble() < parameters.pitchClassHistogram().get(PitchClass.of(pitch))) {
        return pitch;
      }
    }
  }

  /** Where a lane may lie; the melody has at least an octave, so that it has every class. */
  private static List<Integer> pitches(final Lane lane, final MusicParameters parameters) {
    if (lane == Lane.DRUMS) {
      return Voice.DRUMS.stream().map(Voice::lowest).toList();
    }
    if (lane == Lane.MELODY) {
      final double reach = Math.max(PitchClass.COUNT, parameters.pitchRange()) / 2;
      return IntStream.rangeClosed(
              (int) Math.ceil(parameters.averagePitch() - reach),
              (int) Math.floor(parameters.averagePitch() + reach))
          .boxed()
          .toList();
    }
    final Voice voice = Voice.of(lane).get(0);
    return IntStream.rangeClosed(voice.lowest(), voice.highest()).boxed().toList();
  }

  /**
   * The notes of the piece, shuffled: in each lane the 16ths change places, and so do the pitches
   * of the notes.
   */
  static Piece shuffled(final Piece piece, final SplittableRandom random) {
    final Chance chance = new Chance(piece, random);
    final List<Note> notes = new ArrayList<>();
    for (final Lane lane : Lane.values()) {
      chance.shuffle(lane, notes);
    }
    return chance.with(notes);
  }

  private void shuffle(final Lane lane, final List<Note> into) {
    final List<Note> notes =
        piece.ladder().rung(Take.RUNG).stream().filter(note -> note.lane() == lane).toList();
    final int end = piece.ladder().bars() * Grid.BAR;
    final List<Integer> steps = shuffled(IntStream.range(0, end).boxed().toList());
    final List<Integer> pitches = shuffled(notes.stream().map(Note::pitch).toList());
    for (int i = 0; i < notes.size(); i++) {
      final Note note = notes.get(i);
      final int step = steps.get(Grid.steps(note.tick()));
      final int length = Math.min(Grid.steps(note.length()), end - step);
      final Note moved = note(lane, step, length, pitches.get(i), note.velocity());
      // What falls on a note of its pitch is one with it.
      if (!isIn(into, moved)) {
        into.add(moved);
      }
    }
  }

  private List<Integer> shuffled(final List<Integer> numbers) {
    final List<Integer> shuffled = new ArrayList<>(numbers);
    Collections.shuffle(shuffled, new Random(random.nextLong()));
    return shuffled;
  }

  private static boolean isIn(final List<Note> notes, final Note note) {
    return notes.stream().anyMatch(note::isSameNoteAs);
  }

  /** The same piece with other notes, alike on all rungs. */
  private Piece with(final List<Note> notes) {
    return new Piece(
        piece.key(),
        piece.tempo(),
        piece.groove(),
        piece.programs(),
        piece.chords(),
        new Ladder(piece.ladder().bars(), notes.stream().sorted(Note.ORDER).toList()),
        Collections.nCopies(Ladder.RUNGS, 0.0));
  }
}
