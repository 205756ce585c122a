package feelscape.compose.anneal;

import feelscape.compose.Dynamics;
import feelscape.compose.Grid;
import feelscape.compose.GridNote;
import feelscape.compose.Plan;
import feelscape.compose.Voice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The one mutable piece: for each voice the notes that begin at each step. A voice sounds one note
 * at a time; a note that is put where another sounds cuts it short.
 *
 * <p>Every change goes through one method, which remembers what stood there. So what was done since
 * {@link #mark} can be undone whoever did it, and the bars that it touched are known.
 */
public final class Draft {
  /** No step. */
  public static final int NONE = -1;

  /**
   * No note begins at a step. A note is its pitch, its velocity and its length in 7, 7 and 9 bits.
   */
  private static final int EMPTY = 0;

  private final Plan plan;
  private final int steps;
  private final int[][] cells;

  /** Of each voice a bit for each step where a note begins, 64 steps a word. */
  private final long[][] onsets;

  /** The step where the note began that sounds at each step, or {@link #NONE}. */
  private final int[][] soundingSince;

  private final Tally[] tallies;

  /** What {@link Dynamics} asks of each voice at each step. */
  private final int[][] asked;

  /** Since the mark: voice and step of each change, and what stood there before. */
  private final List<Change> journal = new ArrayList<>();

  private final int[] touchedBars;

  private record Change(int voice, int step, int before) {}

  public Draft(final Plan plan, final List<GridNote> notes) {
    this(plan, asked(plan), notes);
  }

  private Draft(final Plan plan, final int[][] asked, final List<GridNote> notes) {
    this.plan = plan;
    this.asked = asked;
    steps = plan.steps();
    final int voices = Voice.ALL.size();
    cells = new int[voices][steps];
    onsets = new long[voices][(steps + Long.SIZE - 1) / Long.SIZE];
    soundingSince = new int[voices][steps];
    tallies = new Tally[voices];
    touchedBars = new int[voices];
    for (int voice = 0; voice < voices; voice++) {
      Arrays.fill(soundingSince[voice], NONE);
      tallies[voice] = new Tally(plan);
    }
    for (final GridNote note : notes) {
      put(note.voice(), note.step(), note.steps(), note.pitch(), note.velocity());
    }
    mark();
  }

  private static int[][] asked(final Plan plan) {
    final int[][] asked = new int[Voice.ALL.size()][plan.steps()];
    for (final Voice voice : Voice.ALL) {
      for (int step = 0; step < plan.steps(); step++) {
        asked[voice.index()][step] = Dynamics.of(plan, voice, step);
      }
    }
    return asked;
  }

  /** Another draft of the same plan. */
  Draft with(final List<GridNote> notes) {
    return new Draft(plan, asked, notes);
  }

  public Plan plan() {
    return plan;
  }

  public int steps() {
    return steps;
  }

  /** Whether a note begins at a step. */
  public boolean begins(final Voice voice, final int step) {
    return cells[voice.index()][step] != EMPTY;
  }

  /** The pitch of the note that begins at a step. */
  public int pitch(final Voice voice, final int step) {
    return cells[voice.index()][step] & 0x7f;
  }

  /** The velocity of the note that begins at a step. */
  public int velocity(final Voice voice, final int step) {
    return (cells[voice.index()][step] >> 7) & 0x7f;
  }

  /** The velocity that a note which begins at a step should have. */
  public int askedVelocity(final Voice voice, final int step) {
    return asked[voice.index()][step];
  }

  /** The length of the note that begins at a step. */
  public int length(final Voice voice, final int step) {
    return cells[voice.index()][step] >> 14;
  }

  /** The step after the last of the note that begins at a step. */
  public int end(final Voice voice, final int step) {
    return step + length(voice, step);
  }

  /** The step where the note began that sounds at a step, or {@link #NONE}. */
  public int soundingSince(final Voice voice, final int step) {
    return soundingSince[voice.index()][step];
  }

  /** The first step after {@code step} where a note begins, or {@link #NONE}. */
  public int next(final Voice voice, final int step) {
    final long[] line = onsets[voice.index()];
    int word = (step + 1) / Long.SIZE;
    // A shift counts modulo 64: it leaves the steps of the word from the next one on.
    long left = word < line.length ? line[word] & (-1L << (step + 1)) : 0;
    while (left == 0 && ++word < line.length) {
      left = line[word];
    }
    return left == 0 ? NONE : word * Long.SIZE + Long.numberOfTrailingZeros(left);
  }

  /** The last step before {@code step} where a note begins, or {@link #NONE}. */
  public int previous(final Voice voice, final int step) {
    if (step == 0) {
      return NONE;
    }
    final long[] line = onsets[voice.index()];
    int word = (step - 1) / Long.SIZE;
    long left = line[word] & (-1L >>> -step);
    while (left == 0 && --word >= 0) {
      left = line[word];
    }
    return left == 0 ? NONE : word * Long.SIZE + Long.SIZE - 1 - Long.numberOfLeadingZeros(left);
  }

  public Tally tally(final Voice voice) {
    return tallies[voice.index()];
  }

  /**
   * Puts a note: what sounds at its start is cut there or, if it begins there, replaced; where the
   * next note of the voice begins, at the latest at the end of the piece, it ends.
   */
  public void put(
      final Voice voice, final int step, final int length, final int pitch, final int velocity) {
    final int since = soundingSince(voice, step);
    if (since != NONE && since != step) {
      write(voice.index(), since, resized(cells[voice.index()][since], step - since));
    }
    final int next = next(voice, step);
    final int room = (next == NONE ? steps : next) - step;
    final int cell = pitch | (velocity << 7);
    write(voice.index(), step, resized(cell, StrictMath.min(length, room)));
  }

  /** Takes away the note that begins at a step. */
  public void remove(final Voice voice, final int step) {
    write(voice.index(), step, EMPTY);
  }

  private static int resized(final int cell, final int length) {
    return (cell & 0x3fff) | (length << 14);
  }

  private void write(final int voice, final int step, final int cell) {
    final int before = cells[voice][step];
    if (before != cell) {
      journal.add(new Change(voice, step, before));
      touch(voice, step, before, cell);
      exchange(voice, step, before, cell);
    }
  }

  private void exchange(final int voice, final int step, final int before, final int after) {
    count(voice, step, before, -1);
    count(voice, step, after, 1);
    Arrays.fill(soundingSince[voice], step, step + (before >> 14), NONE);
    Arrays.fill(soundingSince[voice], step, step + (after >> 14), step);
    cells[voice][step] = after;
    final long bit = 1L << step;
    final long others = onsets[voice][step / Long.SIZE] & ~bit;
    onsets[voice][step / Long.SIZE] = after == EMPTY ? others : others | bit;
  }

  private void count(final int voice, final int step, final int cell, final int times) {
    if (cell != EMPTY) {
      tallies[voice].count(
          cell & 0x7f,
          cell >> 14,
          (cell >> 7) & 0x7f,
          asked[voice][step],
          plan.layout().strikes(Voice.ALL.get(voice), step),
          times);
    }
  }

  /** A note is heard in the bars where it sounds, and by its neighbours to the left and right. */
  private void touch(final int voice, final int step, final int before, final int after) {
    final Voice line = Voice.ALL.get(voice);
    final int previous = previous(line, step);
    final int next = next(line, step);
    final int sounds = step + StrictMath.max(before >> 14, after >> 14) - 1;
    final int first = Grid.barOf(previous == NONE ? step : previous);
    final int last = Grid.barOf(StrictMath.max(sounds, StrictMath.max(step, next)));
    touchedBars[voice] |= (1 << (last + 1)) - (1 << first);
  }

  /** Whether anything changed since the mark. */
  public boolean changed() {
    return !journal.isEmpty();
  }

  /** A bit for each bar in which something of the voice may be heard otherwise since the mark. */
  public int touchedBars(final Voice voice) {
    return touchedBars[voice.index()];
  }

  /** Accepts everything up to now. */
  public void mark() {
    journal.clear();
    Arrays.fill(touchedBars, 0);
  }

  /** Undoes everything since the mark. */
  public void undo() {
    for (int i = journal.size() - 1; i >= 0; i--) {
      final Change change = journal.get(i);
      final int after = cells[change.voice()][change.step()];
      exchange(change.voice(), change.step(), after, change.before());
    }
    mark();
  }

  /** Takes on other notes, as one change. */
  void become(final List<GridNote> notes) {
    for (final Voice voice : Voice.ALL) {
      for (int step = next(voice, NONE); step != NONE; step = next(voice, step)) {
        remove(voice, step);
      }
    }
    for (final GridNote note : notes) {
      put(note.voice(), note.step(), note.steps(), note.pitch(), note.velocity());
    }
  }

  /** All notes, voice after voice. */
  public List<GridNote> notes() {
    final List<GridNote> notes = new ArrayList<>();
    for (final Voice voice : Voice.ALL) {
      for (int step = next(voice, NONE); step != NONE; step = next(voice, step)) {
        notes.add(
            new GridNote(
                voice, step, length(voice, step), pitch(voice, step), velocity(voice, step)));
      }
    }
    return notes;
  }
}
