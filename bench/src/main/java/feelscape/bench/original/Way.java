package feelscape.bench.original;

import feelscape.compose.anneal.Acceptance;
import feelscape.compose.anneal.Annealer;
import feelscape.compose.anneal.Cooling;
import feelscape.compose.anneal.Heat;
import feelscape.music.Seed;
import java.util.List;

/** A way to make a melody fit in {@link #EVALUATIONS} evaluations, by the composer's own loop. */
record Way(String label, Run run) {
  static final int EVALUATIONS = 3_000;

  /** A temperature at which no worsening is accepted. */
  private static final double NEVER = Double.MIN_NORMAL;

  static final Way HILL_CLIMBING = new Way("plain hill climbing", original(NEVER, 1));
  static final Way SCHEDULE = new Way("its schedule: T0 .5, x .997", original(.5, .997));
  static final Way OURS = new Way("ours", Way::ours);

  static final List<Way> ALL =
      List.of(
          HILL_CLIMBING,
          SCHEDULE,
          new Way("as its README has it: T0 1, x .995", original(1, .995)),
          new Way("colder: T0 .01, x .997", original(.01, .997)),
          new Way("plain hill climbing by our moves", Way::climbing),
          OURS);

  /** Of which some tell what a worsening is. */
  private static final int HEAT_SAMPLES = 100;

  /** As the composer cools, in times the median worsening. */
  private static final double HOT = 0.2;

  private static final double COLD = 0.001;

  /** How a melody is annealed, with streams of chance for moves and acceptance. */
  interface Run {
    void anneal(Fitness fitness, Melody melody, Seed seed);
  }

  private static Run original(final double hot, final double factor) {
    final double cold = hot * StrictMath.pow(factor, EVALUATIONS - 1);
    final Cooling cooling = new Cooling(hot, cold, EVALUATIONS);
    return (fitness, melody, seed) -> {
      final Moves moves = new OriginalMoves(seed.stream("moves"));
      annealer(new Search(fitness, melody, moves), seed).walk(cooling);
    };
  }

  private static void climbing(final Fitness fitness, final Melody melody, final Seed seed) {
    final Search search = new Search(fitness, melody, new OurMoves(seed.stream("moves")));
    annealer(search, seed).walk(new Cooling(NEVER, NEVER, EVALUATIONS));
  }

  private static void ours(final Fitness fitness, final Melody melody, final Seed seed) {
    final Search search = new Search(fitness, melody, new OurMoves(seed.stream("moves")));
    final Heat heat = Heat.measure(search, HEAT_SAMPLES, () -> {});
    final int left = EVALUATIONS - search.evaluations();
    annealer(search, seed).cool(new Cooling(heat.times(HOT), heat.times(COLD), left));
  }

  private static Annealer annealer(final Search search, final Seed seed) {
    return new Annealer(search, new Acceptance(seed.stream("acceptance")), () -> {});
  }

  /**
   * Anneals a start.
   *
   * @return how fit it has become
   */
  double fitness(final Start start, final Seed seed) {
    final Fitness fitness = new Fitness(start.target());
    final Melody melody = start.melody(seed.stream("start"));
    run.anneal(fitness, melody, seed);
    fitness.audit(melody);
    return fitness.of(melody);
  }
}
