package feelscape.bench.original;

import feelscape.music.Seed;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/** Prints how ours compares with the original's annealing: first how fit, then how fast. */
final class AnnealingBench {
  private static final int SEEDS = 20;

  private static final List<Start> STARTS =
      List.of(
          new Start(25, new Target(24.7, 7.2, 2.3, .68)),
          new Start(51, new Target(27.4, 6.8, 1.37, .65)),
          new Start(72, new Target(35.4, 9.1, 1.27, .57)),
          new Start(147, new Target(48, 10, .19, .04)));

  /** As {@code annealing.py} has it. */
  private static final Start TIMED = new Start(64, new Target(35.4, 9.1, 1.27, .57));

  /**
   * Of so many times as long as a run of plain Python, or so, the least counts, as it does there.
   */
  private static final int TIMES = 5;

  private static final int RUNS = 600;

  /** Times before the first that counts. */
  private static final int WARM_UP = 5;

  /** Time of a core: other programs on the machine do not count. */
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  private AnnealingBench() {}

  /** Takes the plain Python version. */
  public static void main(final String... arguments) throws Exception {
    System.out.printf(
        "== the original's six terms after %,d evaluations: mean (SD) of %d seeds ==%n",
        Way.EVALUATIONS, SEEDS);
    printRow("notes", STARTS.stream().map(start -> Integer.toString(start.notes())).toList());
    for (final Way way : Way.ALL) {
      printRow(way.label(), STARTS.stream().map(start -> fitness(way, start)).toList());
    }
    System.out.printf(
        "%n== %,d steps of its schedule on %d notes (milliseconds of a core) ==%n",
        Way.EVALUATIONS, TIMED.notes());
    final double java = milliseconds(Way.SCHEDULE);
    System.out.printf("%-36s %9.3f%n", "here, warm", java);
    System.out.printf("%-36s %9.3f%n", "here, warm, our way", milliseconds(Way.OURS));
    printPython(arguments[0], java);
  }

  private static void printRow(final String label, final List<String> cells) {
    System.out.printf("%-36s", label);
    cells.forEach(cell -> System.out.printf(" %14s", cell));
    System.out.println();
  }

  private static String fitness(final Way way, final Start start) {
    final double[] values =
        LongStream.range(0, SEEDS).mapToDouble(s -> way.fitness(start, new Seed(s))).toArray();
    final double mean = Arrays.stream(values).average().orElseThrow();
    final double variance =
        Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (SEEDS - 1);
    return "%.4f (%.4f)".formatted(mean, StrictMath.sqrt(variance));
  }

  /** Of one run, the mean of {@link #RUNS}. */
  private static double milliseconds(final Way way) {
    double least = Double.MAX_VALUE;
    for (int i = 0; i < WARM_UP + TIMES; i++) {
      final double time = nanoseconds(way) / 1e6 / RUNS;
      least = i < WARM_UP ? least : StrictMath.min(least, time);
    }
    return least;
  }

  private static long nanoseconds(final Way way) {
    final Fitness fitness = new Fitness(TIMED.target());
    long sum = 0;
    for (int i = 0; i < RUNS; i++) {
      final Seed seed = new Seed(i);
      final Melody melody = TIMED.melody(seed.stream("start"));
      final long begin = CLOCK.getCurrentThreadCpuTime();
      way.run().anneal(fitness, melody, seed);
      sum += CLOCK.getCurrentThreadCpuTime() - begin;
    }
    return sum;
  }

  private static void printPython(final String script, final double java)
      throws IOException, InterruptedException {
    final Process python;
    try {
      python =
          new ProcessBuilder("python3", script)
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
    } catch (final IOException e) {
      System.out.println("skipped: plain Python (python3 is not installed)");
      return;
    }
    final String said =
        new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim();
    if (python.waitFor() != 0) {
      throw new IOException(script + " failed; what it said stands above");
    }
    final double milliseconds = Double.parseDouble(said);
    System.out.printf("%-36s %9.3f%n", "plain Python", milliseconds);
    System.out.printf("here is %.0f times as fast%n", milliseconds / java);
  }
}
