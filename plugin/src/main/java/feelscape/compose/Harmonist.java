package feelscape.compose;

import feelscape.music.Chord;
import feelscape.music.Mood;
import feelscape.music.Ticks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Chooses the chords of a piece: one loop by mood, in longer pieces another one for the contrast.
 */
final class Harmonist {
  /** Chance picks among this many loops that suit the mood best. */
  private static final int CHOICE = 3;

  /** In a loop. */
  private static final int CHORDS = 4;

  private static final double SLOW = 66;
  private static final double FAST = 130;

  private Harmonist() {}

  static Harmony harmony(final Brief brief) {
    final SplittableRandom random = brief.seed().stream("harmony");
    final List<Progression> suited = suited(brief);
    final Progression main = suited.remove(random.nextInt(StrictMath.min(CHOICE, suited.size())));
    final Progression other = suited.get(random.nextInt(StrictMath.min(CHOICE, suited.size())));
    final Form form = new Form(brief.bars());
    final int length = chordLength(brief);
    final List<Chord> chords = new ArrayList<>();
    for (int tick = 0; tick < brief.bars() * Ticks.BAR; tick += length) {
      final boolean contrast = form.section(tick / Ticks.BAR) == Form.Section.CONTRAST;
      final boolean leaves = contrast && holdsLoop(form, length);
      final List<Numeral> loop = (leaves ? other : main).numerals();
      final Numeral numeral = loop.get(tick / length % loop.size());
      chords.add(numeral.chord(brief.key().tonic(), tick, length));
    }
    return new Harmony(chords);
  }

  /** Those of the key's mode, the best suited first. */
  private static List<Progression> suited(final Brief brief) {
    final Mood mood = brief.mood();
    return new ArrayList<>(
        Progression.ALL.stream()
            .filter(progression -> progression.mode() == brief.key().mode())
            .sorted(Comparator.comparingDouble(progression -> progression.distance(mood)))
            .toList());
  }

  /** Half a bar where beats are slow, two bars where they fly, else one. */
  private static int chordLength(final Brief brief) {
    final double tempo = brief.parameters().tempo();
    if (tempo < SLOW) {
      return Ticks.BAR / 2;
    }
    return tempo > FAST && brief.bars() >= CHORDS * 2 ? 2 * Ticks.BAR : Ticks.BAR;
  }

  private static boolean holdsLoop(final Form form, final int length) {
    return form.sectionBars() * Ticks.BAR >= CHORDS * length;
  }
}
