package feelscape.compose.anneal;

import static org.assertj.core.api.Assertions.assertThat;

import feelscape.compose.Brief;
import feelscape.compose.Briefs;
import feelscape.compose.Kept;
import feelscape.compose.Progress;
import feelscape.music.Key;
import feelscape.music.Lane;
import feelscape.music.Mode;
import feelscape.music.MusicParameters;
import feelscape.music.PerLane;
import feelscape.music.Piece;
import feelscape.music.Seed;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds of every ladder, whatever was asked for. */
class LadderInvariantsTest {
  private static final int ASKED = 1000;

  /** The ends of what parameters allow, and of what they are likely to be. */
  private static final List<Double> TEMPOS = List.of(40.0, 50.0, 80.0, 160.0, 200.0);

  private static final List<Double> DENSITIES = List.of(.05, .1, 2.0, 10.0, 20.0);
  private static final List<Double> DURATIONS = List.of(.02, .4, 10.0);
  private static final List<Double> PITCHES = List.of(36.0, 65.0, 96.0);

  /** Most pieces are short, as that takes less time. */
  private static int bars(final long seed) {
    return seed / 2 % 50 == 0 ? 16 : seed / 2 % 25 == 0 ? 8 : 4;
  }

  /** What others keep lanes of. */
  private static final Map<Integer, List<Piece>> EARLIER =
      Map.of(4, earlier(4, 6), 8, earlier(8, 1), 16, earlier(16, 1));

  private static List<Piece> earlier(final int bars, final int count) {
    final SplittableRandom random = new Seed(bars).stream("earlier");
    return IntStream.range(0, count).mapToObj(i -> compose(extreme(random, bars))).toList();
  }

  private static Piece compose(final Brief brief) {
    return new AnnealingComposer().compose(brief, Progress.NONE);
  }

  @Test
  void everyLadderCanBePlayed() {
    final List<String> faults =
        LongStream.range(0, ASKED)
            .parallel()
            .boxed()
            .flatMap(LadderInvariantsTest::faults)
            .toList();
    assertThat(faults).isEmpty();
  }

  private static Stream<String> faults(final long seed) {
    final Brief brief = brief(seed);
    final Piece piece = compose(brief);
    final Set<Lane> kept = brief.kept().map(Kept::lanes).orElse(Set.of());
    return LadderFaults.of(piece, brief.bars(), !kept.isEmpty()).stream()
        .map(fault -> "%d (%s kept): %s".formatted(seed, kept, fault));
  }

  /** Half of them start anew, half keep lanes of an earlier piece, or its harmony, or all of it. */
  private static Brief brief(final long seed) {
    final SplittableRandom random = new Seed(seed).stream("invariants");
    final Brief brief = extreme(random, bars(seed)).rolled(PerLane.of(lane -> random.nextInt(4)));
    return seed % 2 == 0 ? brief : brief.keeping(kept(seed, random));
  }

  private static Kept kept(final long seed, final SplittableRandom random) {
    final int drawn = (int) (seed / 2 % 16);
    final Set<Lane> lanes = EnumSet.noneOf(Lane.class);
    for (final Lane lane : Lane.values()) {
      if ((drawn >> lane.index() & 1) != 0) {
        lanes.add(lane);
      }
    }
    return new Kept(
        pick(EARLIER.getOrDefault(bars(seed), List.of()), random),
        lanes,
        lanes.isEmpty() || random.nextBoolean());
  }

  private static Brief extreme(final SplittableRandom random, final int bars) {
    final Brief any = Briefs.any(random.nextInt(100_000));
    return new Brief(
        new MusicParameters(
            pick(TEMPOS, random),
            pick(PITCHES, random),
            random.nextBoolean() ? random.nextDouble(60) : 60 * random.nextInt(2),
            random.nextBoolean() ? random.nextDouble(30) : 30 * random.nextInt(2),
            random.nextInt(3) == 0
                ? onePitchClass(random.nextInt(12))
                : any.parameters().pitchClassHistogram(),
            random.nextBoolean() ? 1 : 127,
            pick(DENSITIES, random),
            pick(DURATIONS, random),
            random.nextBoolean() ? 0 : 10),
        any.mood(),
        new Key(random.nextInt(12), pick(List.of(Mode.values()), random)),
        bars,
        any.seed(),
        any.manner());
  }

  private static List<Double> onePitchClass(final int only) {
    return IntStream.range(0, 12).mapToObj(i -> i == only ? 1.0 : 0.0).collect(Collectors.toList());
  }

  private static <T> T pick(final List<T> of, final SplittableRandom random) {
    return of.get(random.nextInt(of.size()));
  }
}
