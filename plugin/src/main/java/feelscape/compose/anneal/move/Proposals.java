package feelscape.compose.anneal.move;

import feelscape.compose.Grid;
import feelscape.compose.Voice;
import feelscape.compose.anneal.Draft;
import feelscape.music.Lane;
import feelscape.music.PerLane;
import java.util.Set;
import java.util.SplittableRandom;

/** Which move to try: most of them in the melody, each kind as often as it tends to help. */
public final class Proposals {
  /** How often each lane is tried, of {@link #ALL} times. */
  private static final PerLane<Integer> SHARES = new PerLane<>(60, 12, 13, 15);

  private static final int ALL = 100;

  private static final int MOST_SCALE_STEPS = 3;
  private static final int MOST_SHIFT = 2;
  private static final int MOST_ACCENT = 12;
  private static final int LONGEST = 8;

  private final SplittableRandom random;
  private final Set<Lane> lanes;

  /** Proposes for some lanes, one or more, and leaves the others alone. */
  public Proposals(final SplittableRandom random, final Set<Lane> lanes) {
    this.random = random;
    this.lanes = Set.copyOf(lanes);
  }

  public Move next(final Draft draft) {
    Lane lane = lane();
    while (!lanes.contains(lane)) {
      lane = lane();
    }
    return switch (lane) {
      case MELODY -> melody(draft);
      case CHORDS -> chords(draft);
      case BASS -> bass(draft);
      case DRUMS -> drums(draft);
    };
  }

  private Lane lane() {
    int left = random.nextInt(ALL);
    for (final Lane lane : Lane.values()) {
      left -= SHARES.get(lane);
      if (left < 0) {
        return lane;
      }
    }
    throw new AssertionError("the shares of the lanes add up to less than " + ALL);
  }

  /** How many of a number of attempts on a whole piece fall to some lanes. */
  public static int share(final int attempts, final Set<Lane> lanes) {
    return attempts * lanes.stream().mapToInt(SHARES::get).sum() / ALL;
  }

  private Move melody(final Draft draft) {
    final Voice voice = Voice.MELODY;
    final int at = note(draft, voice);
    final int drawn = random.nextInt(100);
    if (drawn < 30) {
      return new Step(voice, at, either(1 + random.nextInt(MOST_SCALE_STEPS)));
    }
    if (drawn < 40) {
      return new ToChordTone(voice, at, random.nextBoolean());
    }
    if (drawn < 44) {
      return new Inflect(voice, at, either(1));
    }
    if (drawn < 54) {
      return echo(draft);
    }
    if (drawn < 56) {
      return new Invert(voice, halfBar(draft));
    }
    return line(draft, voice, at);
  }

  /** Moves that suit any line. */
  private Move line(final Draft draft, final Voice voice, final int at) {
    return switch (random.nextInt(8)) {
      case 0 -> new Resize(voice, at, 1 + random.nextInt(longest(draft, voice, at)));
      case 1 ->
          new Split(
              voice, at, 1 + random.nextInt(LONGEST), either(random.nextInt(MOST_SCALE_STEPS)));
      case 2 -> new Merge(voice, at);
      case 3 -> new Swap(voice, at);
      case 4 -> accent(voice, at);
      case 5 -> new Drop(voice, at);
      case 6 ->
          new Strike(
              voice,
              random.nextInt(draft.steps()),
              1 + random.nextInt(LONGEST),
              draft.pitch(voice, at),
              draft.velocity(voice, at));
      default -> new Shift(voice, at, either(1 + random.nextInt(MOST_SHIFT)));
    };
  }

  /** As long as notes are made or, of one that is longer already, twice as long. */
  private static int longest(final Draft draft, final Voice voice, final int at) {
    return StrictMath.max(LONGEST, 2 * draft.length(voice, at));
  }

  private Move chords(final Draft draft) {
    final Voice voice = Voice.CHORDS.get(random.nextInt(Voice.CHORDS.size()));
    final int at = note(draft, voice);
    return switch (random.nextInt(8)) {
      case 0, 1, 2 -> new Revoice(voice, at, random.nextBoolean());
      case 3 -> new Inflect(voice, at, either(1));
      case 4 -> new Shift(voice, at, either(1 + random.nextInt(MOST_SHIFT)));
      case 5 -> new Split(voice, at, 1 + random.nextInt(Grid.BAR), 0);
      case 6 -> new Merge(voice, at);
      default -> accent(voice, at);
    };
  }

  private Move bass(final Draft draft) {
    final Voice voice = Voice.BASS;
    final int at = note(draft, voice);
    return switch (random.nextInt(4)) {
      case 0 -> new Step(voice, at, either(1 + random.nextInt(MOST_SCALE_STEPS)));
      case 1 -> new ToChordTone(voice, at, random.nextBoolean());
      case 2 -> new Inflect(voice, at, either(1));
      default -> line(draft, voice, at);
    };
  }

  private Move drums(final Draft draft) {
    final Voice voice = Voice.DRUMS.get(random.nextInt(Voice.DRUMS.size()));
    final int place = random.nextInt(draft.steps());
    if (draft.tally(voice).notes() == 0 || random.nextInt(3) == 0) {
      final int velocity = draft.askedVelocity(voice, place);
      return new Strike(voice, place, 1, voice.lowest(), velocity);
    }
    final int at = note(draft, voice);
    return switch (random.nextInt(3)) {
      case 0 -> new Drop(voice, at);
      case 1 -> new Shift(voice, at, either(1 + random.nextInt(MOST_SHIFT)));
      default -> accent(voice, at);
    };
  }

  private Move accent(final Voice voice, final int at) {
    return new Accent(voice, at, either(1 + random.nextInt(MOST_ACCENT)));
  }

  /** A note of a voice that has some. */
  private int note(final Draft draft, final Voice voice) {
    int left = random.nextInt(draft.tally(voice).notes());
    int step = draft.next(voice, Draft.NONE);
    while (left-- > 0) {
      step = draft.next(voice, step);
    }
    return step;
  }

  /** Mostly what the statement has in the same place, else any half bar. */
  private Move echo(final Draft draft) {
    final int to = halfBar(draft);
    final int statementBar = draft.plan().form().statementBar(Grid.barOf(to));
    final boolean fromStatement = random.nextInt(3) > 0;
    final int from = fromStatement ? statementBar * Grid.BAR + Grid.inBar(to) : halfBar(draft);
    return new Echo(Voice.MELODY, from, to);
  }

  private int halfBar(final Draft draft) {
    return random.nextInt(draft.steps() / Echo.STEPS) * Echo.STEPS;
  }

  private int either(final int size) {
    return random.nextBoolean() ? size : -size;
  }
}
