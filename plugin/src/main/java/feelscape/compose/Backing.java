package feelscape.compose;

import feelscape.music.Mood;
import java.util.Arrays;
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

  private static final List<Backing> ALL =
      List.of(
          of(
              1.8,
              "X.........x..... X.........x.....",
              "....X.......X... ....X.......X.g.",
              "x...o...x...o... x...o...x...o.o.",
              "................ ................",
              "x--------------- x---------------",
              "X---------x----- X---------x-----"),
          of(
              2.6,
              "X.......x....... X.......x.x.....",
              "....X.......X... ....X..g....X...",
              "x.o.x.o.x.o.x.o. x.o.x.o.x.o.x.o.",
              "................ ................",
              "x--------------- x-----x---------",
              "X-------x------- X-------x-x-----"),
          of(
              3.2,
              "X.......x.x..... X.......x.....x.",
              "....X..g....X... ....X....g..X...",
              "x.o.x.o.x.o.x.o. x.o.x.o.x.o.x.oo",
              "................ ..............x.",
              "x-----x--------- x-----x---------",
              "X-------x-x----- X-------x-----x-"),
          of(
              3.8,
              "X.....x...x..... X.....x...x....x",
              "....X..g....X... ....X..g.g..X...",
              "x.o.x.o.x.o.x.o. x.o.x.o.x.o.x.oo",
              "................ ..............x.",
              "x-----x----..... x-----x---x-----",
              "X-----x---x----- X-----x---x---.x"),
          of(
              4.4,
              "X..x....x.x..... X..x....x.x...x.",
              "....X..g.g..X... ....X..g.g..X..g",
              "x.o.x.o.x.o.x.o. x.ooxoo.x.o.xoo.",
              "..............x. ................",
              "x-----x--.x----- x-----x--.x-----",
              "X--x----x-x----- X--x----x-x---x-"),
          of(
              5.2,
              "X..x..x...x..... X..x..x...x..x..",
              "....X..g.g..X..g ....X..g.g..X.gx",
              "xoxoxoxoxoxoxoxo xoxoxoxoxoxoxoxo",
              "......x......... ......x.......x.",
              "x--x--x---x--x-- x--x--x---x--x--",
              "X--x--x---x----- X--x--x---x--x--"));

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

  /** One that suits a mood. */
  static Backing choose(final Mood mood, final SplittableRandom random) {
    final List<Backing> suited =
        ALL.stream()
            .sorted(
                Comparator.comparingDouble(
                    backing -> StrictMath.abs(backing.arousal() - mood.arousal())))
            .toList();
    return suited.get(random.nextInt(CHOICE));
  }

  /**
   * Two bars of one instrument.
   *
   * @param loudness of the hit at each step in percent of a plain one, 0 where none begins
   * @param lengths of the hit at each step in steps
   */
  record Pattern(List<Integer> loudness, List<Integer> lengths) {
    private static final int STEPS = 2 * Grid.BAR;

    static Pattern parse(final String text) {
      final String steps = text.replace(" ", "");
      if (steps.length() != STEPS) {
        throw new IllegalArgumentException("'" + text + "' is not two bars of 16 steps");
      }
      final Integer[] loudness = new Integer[STEPS];
      final Integer[] lengths = new Integer[STEPS];
      for (int step = 0; step < STEPS; step++) {
        loudness[step] =
            switch (steps.charAt(step)) {
              case 'X' -> 112;
              case 'x' -> 100;
              case 'o' -> 68;
              case 'g' -> 38;
              default -> 0;
            };
        int end = step + 1;
        while (end < STEPS && steps.charAt(end) == '-') {
          end++;
        }
        lengths[step] = end - step;
      }
      return new Pattern(Arrays.asList(loudness), Arrays.asList(lengths));
    }

    Pattern {
      loudness = List.copyOf(loudness);
      lengths = List.copyOf(lengths);
    }

    boolean strikes(final int step) {
      return loudness(step) > 0;
    }

    int loudness(final int step) {
      return loudness.get(step % STEPS);
    }

    int length(final int step) {
      return lengths.get(step % STEPS);
    }
  }
}
