package feelscape.compose;

import feelscape.music.Mood;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What the rhythm section plays: two bars for each instrument, in 16ths. {@code X} is loud, {@code
 * x} plain, {@code o} soft, {@code g} a ghost; {@code -} holds the note before, {@code .} is
 * silence.
 *
 * @param arousal how excited it is, 1..7
 * @param chords when the chords are struck
 * @param bass when the bass is struck; where the chord changes it strikes anyhow
 */
record Backing(
    double arousal,
    Pattern kick,
    Pattern snare,
    Pattern closedHat,
    Pattern openHat,
    Pattern chords,
    Pattern bass) {

  /** Chance picks among this many whose arousal is nearest. */
  private static final int CHOICE = 2;

  /** Rolls go round among this many. */
  private static final int REACH = 4;

  private static final List<Backing> ALL =
      List.of(
          of(
              1.8,
              "x.........x..... x.........x.....",
              "....x.......x... ....x.......x...",
              "x...x...x...x... x...x...x...x.x.",
              "................ ................",
              "x--------------- x---------------",
              "x---------x----- x---------x-----"),
          of(
              2.6,
              "x.......x....... x.......x.x.....",
              "....x.......x... ....x.......x...",
              "x.x.x.x.x.x.x.x. x.x.x.x.x.x.x.x.",
              "................ ................",
              "x--------------- x-----x---------",
              "x-------x------- x-------x-x-----"),
          of(
              3.2,
              "x.......x.x..... x.......x.....x.",
              "....x..x....x... ....x..x....x...",
              "x.x.x.x.x.x.x.x. x.x.x.x.x.x.x..x",
              "................ ..............x.",
              "x-----x--------- x-----x---------",
              "x-------x-x----- x-------x-----x-"),
          of(
              3.8,
              "x.....x...x..... x.....x...x.....",
              "....x..x....x... ....x..x.x..x...",
              "x.x.x.x.x.x.x.x. x.x.x.x.x.x.x.x.",
              "................ ................",
              "x-----x----..... x-----x---x-----",
              "x-----x---x----- x-----x---x---.."),
          of(
              4.4,
              "x..x....x.x..... x..x....x.x...x.",
              "....x..x.x..x... ....x..x.x..x...",
              "x.x.x.x.x.x.x.x. x.x.x.x.x.x.x...",
              "................ ..............x.",
              "x-----x--.x----- x-----x--.x-----",
              "x--x----x-x----- x--x----x-x---x-"),
          of(
              5.2,
              "x..x..x...x..... x..x..x...x..x..",
              "....x..x.x..x..x ....x..x.x..x..x",
              "xxxxxxxxxxxxxxxx xxxxxx.xxxxxxxxx",
              "................ ......x.........",
              "x--x--x---x--x-- x--x--x---x--x--",
              "x--x--x---x----- x--x--x---x--x--"));

  private static Backing of(
      final double arousal,
      final String kick,
      final String snare,
      final String closedHat,
      final String openHat,
      final String chords,
      final String bass) {
    return new Backing(
        arousal,
        Pattern.parse(kick),
        Pattern.parse(snare),
        Pattern.parse(closedHat),
        Pattern.parse(openHat),
        Pattern.parse(chords),
        Pattern.parse(bass));
  }

  /** One that suits a mood, after a roll never the one before it. */
  static Backing choose(final Mood mood, final SplittableRandom random, final int roll) {
    final List<Backing> suited =
        ALL.stream()
            .sorted(
                Comparator.comparingDouble(
                    backing -> StrictMath.abs(backing.arousal() - mood.arousal())))
            .toList();
    return suited.get((random.nextInt(CHOICE) + roll) % REACH);
  }

  /**
   * Two bars of one instrument.
   *
   * @param lengths of the strike at each step in steps, 0 where none begins
   */
  record Pattern(List<Integer> lengths) {
    private static final int STEPS = 2 * Grid.BAR;

    Pattern {
      lengths = List.copyOf(lengths);
    }

    static Pattern parse(final String text) {
      final String steps = text.replace(" ", "");
      if (steps.length() != STEPS) {
        throw new IllegalArgumentException("'" + text + "' is not two bars of 16 steps");
      }
      final List<Integer> lengths = new ArrayList<>();
      for (int step = 0; step < STEPS; step++) {
        int end = step + 1;
        while (end < STEPS && steps.charAt(end) == '-') {
          end++;
        }
        lengths.add(steps.charAt(step) == 'x' ? end - step : 0);
      }
      return new Pattern(lengths);
    }

    boolean strikes(final int step) {
      return length(step) > 0;
    }

    /** The length of the strike at a step of the piece, 0 where none begins. */
    int length(final int step) {
      return lengths.get(step % STEPS);
    }
  }
}
