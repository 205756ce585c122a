package feelscape.compose;

import feelscape.music.Key;
import feelscape.music.Mode;
import feelscape.music.Mood;
import feelscape.music.MusicParameters;
import feelscape.music.Seed;
import feelscape.preset.ShippedStyles;
import feelscape.preset.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Briefs for tests. */
public final class Briefs {
  private static final List<Double> WHITE =
      List.of(.18, 0.0, .14, 0.0, .16, .08, 0.0, .18, 0.0, .16, 0.0, .10);

  private static final List<Mode> MODES = List.of(Mode.values());

  private static final Styles STYLES = ShippedStyles.read();

  /** As the plainest of the styles is meant. */
  public static final Manner MANNER = new Manner(STYLES.find("study").orElseThrow());

  private Briefs() {}

  /** A quiet afternoon: 80 BPM, C major, about two notes a second. */
  public static Brief plain(final int bars, final long seed) {
    return new Brief(
        new MusicParameters(80, 67, 17, 4, WHITE, 72, 1.8, 0.45, 0.25),
        new Mood(4.8, 3.2),
        new Key(0, Mode.IONIAN),
        bars,
        new Seed(seed),
        MANNER);
  }

  /** What a photograph might ask for: lofi tempos, a melody in the middle, any mode. */
  public static Brief likely(final long picture, final long seed) {
    final SplittableRandom random = new Seed(picture).stream("likely brief");
    final Key key = new Key(random.nextInt(12), MODES.get(random.nextInt(MODES.size())));
    return new Brief(
        new MusicParameters(
            random.nextDouble(65, 110),
            random.nextDouble(58, 74),
            random.nextDouble(12, 28),
            random.nextDouble(3, 7),
            around(key, random),
            random.nextDouble(55, 95),
            random.nextDouble(0.8, 3.8),
            random.nextDouble(0.25, 1.05),
            random.nextDouble(0.1, 0.5)),
        new Mood(random.nextDouble(2, 6), random.nextDouble(2, 5.5)),
        key,
        Brief.LENGTHS.get(random.nextInt(Brief.LENGTHS.size())),
        new Seed(seed),
        new Manner(STYLES.all().get(random.nextInt(STYLES.all().size()))));
  }

  /** A histogram with most of its weight in a key. */
  private static List<Double> around(final Key key, final SplittableRandom random) {
    final List<Double> shares = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      shares.add(key.contains(i) ? random.nextDouble(0.3, 1.3) : random.nextDouble(0.1));
    }
    return normalised(shares);
  }

  /** Anything that parameters allow, from the seed. */
  public static Brief any(final long seed) {
    final SplittableRandom random = new Seed(seed).stream("brief");
    return new Brief(
        new MusicParameters(
            pick(random, 50, 160),
            pick(random, 36, 96),
            pick(random, 0, 48),
            pick(random, 0, 12),
            histogram(random),
            pick(random, 1, 127),
            pick(random, 0.05, 10),
            pick(random, 0.02, 4),
            pick(random, 0, 2)),
        new Mood(pick(random, 1, 7), pick(random, 1, 7)),
        new Key(random.nextInt(12), MODES.get(random.nextInt(MODES.size()))),
        Brief.LENGTHS.get(random.nextInt(Brief.LENGTHS.size())),
        new Seed(seed),
        new Manner(
            STYLES.all().get(random.nextInt(STYLES.all().size())),
            pick(random, Manner.LEAST_DENSITY, Manner.MOST_DENSITY),
            pick(random, 0, 1),
            Manner.INTROS.get(random.nextInt(Manner.INTROS.size()))));
  }

  /** A value in a range, its ends more often than others. */
  private static double pick(final SplittableRandom random, final double least, final double most) {
    return switch (random.nextInt(6)) {
      case 0 -> least;
      case 1 -> most;
      default -> random.nextDouble(least, most);
    };
  }

  private static List<Double> histogram(final SplittableRandom random) {
    final int only = random.nextInt(4) == 0 ? random.nextInt(12) : -1;
    final List<Double> shares = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      final double share = only >= 0 ? (i == only ? 1 : 0) : random.nextDouble();
      shares.add(share);
    }
    return normalised(shares);
  }

  private static List<Double> normalised(final List<Double> shares) {
    final double sum = shares.stream().mapToDouble(Double::doubleValue).sum();
    return shares.stream().map(share -> share / sum).toList();
  }
}
