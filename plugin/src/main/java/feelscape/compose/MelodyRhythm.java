package feelscape.compose;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Draws when a section's notes begin: the first half asks, the second answers in nearly the same
 * rhythm, and so on down to the single bar; before the section ends there is a breath.
 */
final class MelodyRhythm {
  /** How willingly a note begins at each 16th of a bar, as in people's songs (docs/music.md). */
  private static final List<Integer> WEIGHTS =
      List.of(18, 2, 8, 3, 12, 2, 9, 3, 14, 2, 8, 3, 13, 2, 9, 3);

  /** What is left of that in a section's last beat. */
  private static final int BREATH = 8;

  private static final int PERCENT = 100;

  private final SplittableRandom random;

  /** How willingly in this melody, which likes some places more than others do. */
  private final List<Integer> weights = new ArrayList<>();

  /**
   * Rhythms of one melody.
   *
   * @param complexity how willingly notes begin between the 8ths, 0..1; 0.5 as usual
   */
  MelodyRhythm(final double complexity, final SplittableRandom random) {
    this.random = random;
    for (int step = 0; step < Grid.BAR; step++) {
      final double syncopation = step % Grid.EIGHTH == 0 ? 1 : 2 * complexity;
      final int liking = PERCENT / 3 + random.nextInt(PERCENT);
      weights.add(1 + (int) (WEIGHTS.get(step) * liking * syncopation));
    }
  }

  /**
   * The steps at which the notes of a section begin, ascending.
   *
   * @param count how many, or as many as there are steps
   * @param bars the length of the section
   */
  List<Integer> section(final int count, final int bars) {
    final int steps = bars * Grid.BAR;
    final List<Integer> onsets = phrase(StrictMath.min(count, steps), bars);
    final int breath = steps - Grid.BEAT;
    final int late = (int) onsets.stream().filter(step -> step >= breath).count();
    onsets.removeIf(step -> step >= breath);
    fill(onsets, late, bars, breath);
    return onsets;
  }

  private List<Integer> phrase(final int count, final int bars) {
    final List<Integer> onsets = new ArrayList<>();
    if (bars == 1) {
      fill(onsets, count, 1, Grid.BAR);
      return onsets;
    }
    final int half = bars / 2 * Grid.BAR;
    final List<Integer> call = phrase((count + 1) / 2, bars / 2);
    final List<Integer> answer = new ArrayList<>(call);
    while (answer.size() > count / 2) {
      answer.remove(random.nextInt(answer.size()));
    }
    onsets.addAll(call);
    answer.forEach(step -> onsets.add(step + half));
    return onsets;
  }

  /** Adds onsets in free places, those before {@code breath} far more willingly. */
  private void fill(final List<Integer> onsets, final int count, final int bars, final int breath) {
    for (int i = 0; i < count; i++) {
      onsets.add(draw(onsets, bars * Grid.BAR, breath));
    }
    Collections.sort(onsets);
  }

  private int draw(final List<Integer> taken, final int steps, final int breath) {
    int sum = 0;
    for (int step = 0; step < steps; step++) {
      sum += taken.contains(step) ? 0 : weight(step, breath);
    }
    int left = random.nextInt(sum);
    int step = -1;
    while (left >= 0) {
      step++;
      left -= taken.contains(step) ? 0 : weight(step, breath);
    }
    return step;
  }

  private int weight(final int step, final int breath) {
    final int weight = BREATH * weights.get(Grid.inBar(step));
    return step < breath ? weight : weight / (BREATH * BREATH) + 1;
  }
}
