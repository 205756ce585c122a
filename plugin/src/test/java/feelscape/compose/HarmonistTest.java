package feelscape.compose;

import static org.assertj.core.api.Assertions.assertThat;

import feelscape.music.Chord;
import feelscape.music.Seed;
import feelscape.music.Style;
import feelscape.music.Ticks;
import feelscape.preset.ShippedStyles;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class HarmonistTest {
  private static final int SEEDS = 60;

  static LongStream seeds() {
    return LongStream.range(0, 100);
  }

  private static Brief brief(
      final String style, final double complexity, final int bars, final long seed) {
    final Brief plain = Briefs.plain(bars, seed);
    final Style chosen = ShippedStyles.read().find(style).orElseThrow();
    return new Brief(
        plain.parameters(),
        plain.mood(),
        plain.key(),
        bars,
        new Seed(seed),
        new Manner(chosen, 1, complexity, 0));
  }

  private static List<Chord> chords(
      final String style, final double complexity, final int bars, final long seed) {
    return Harmonist.harmony(brief(style, complexity, bars, seed)).chords();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void chordsFollowOneAnotherToTheEnd(final long seed) {
    final Brief brief = Briefs.any(seed);
    int tick = 0;
    for (final Chord chord : Harmonist.harmony(brief).chords()) {
      assertThat(chord.tick()).isEqualTo(tick);
      assertThat(chord.length()).isIn(Ticks.BAR / 2, Ticks.BAR, 2 * Ticks.BAR);
      tick = chord.end();
    }
    assertThat(tick).isEqualTo(brief.bars() * Ticks.BAR);
  }

  @ParameterizedTest
  @CsvSource({"sleep, 7680", "study, 3840"})
  void aChordLastsAsItsStyleSays(final String style, final int length) {
    assertThat(chords(style, 0, 8, 1)).allMatch(chord -> chord.length() == length);
  }

  @Test
  void onlyComplexPiecesHaveChordsThatPass() {
    int plain = 0;
    int complex = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      plain += chords("study", 0, 8, seed).size() > 8 ? 1 : 0;
      complex += chords("study", 1, 8, seed).size() > 8 ? 1 : 0;
    }
    assertThat(plain).isZero();
    assertThat(complex).isGreaterThan(SEEDS / 3);
  }

  @Test
  void aPassingChordLeadsDownAFifthOrASemitoneOrIsBorrowed() {
    for (int seed = 0; seed < SEEDS; seed++) {
      final List<Chord> chords = chords("study", 1, 8, seed);
      for (int i = 1; i < chords.size() - 1; i++) {
        if (chords.get(i).tick() % Ticks.BAR != 0) {
          final int down = Math.floorMod(chords.get(i).root() - chords.get(i + 1).root(), 12);
          final boolean borrowed = chords.get(i).quality() == Chord.Quality.MINOR_SIXTH;
          assertThat(down == 7 || down == 1 || borrowed).as("seed %d", seed).isTrue();
        }
      }
    }
  }

  @Test
  void richPiecesHaveMoreNinths() {
    assertThat(ninths(1)).isGreaterThan(2 * ninths(0));
  }

  private static long ninths(final double complexity) {
    return LongStream.range(0, SEEDS)
        .mapToObj(seed -> chords("study", complexity, 8, seed))
        .flatMap(List::stream)
        .filter(chord -> chord.quality().intervals().size() > 4)
        .count();
  }

  @Test
  void theContrastOfALongPieceHasOtherChords() {
    for (int seed = 0; seed < SEEDS; seed++) {
      final List<Chord> chords = chords("study", 0, 16, seed);
      assertThat(symbols(chords.subList(8, 12))).isNotEqualTo(symbols(chords.subList(0, 4)));
      assertThat(symbols(chords.subList(12, 16))).isEqualTo(symbols(chords.subList(0, 4)));
    }
  }

  private static List<List<Object>> symbols(final List<Chord> chords) {
    return chords.stream().map(chord -> List.<Object>of(chord.root(), chord.quality())).toList();
  }

  @Test
  void otherSeedsGoOtherWays() {
    final Set<List<List<Object>>> ways = new HashSet<>();
    for (int seed = 0; seed < 20; seed++) {
      ways.add(symbols(chords("study", 0.5, 4, seed)));
    }
    assertThat(ways).hasSizeGreaterThan(10);
  }

  @Test
  void aStyleSpeaksItsIdioms() {
    assertThat(fallingFifths("jazzhop")).isGreaterThan(1.5 * fallingFifths("sleep"));
  }

  /** The share of changes that fall by a fifth, as ii-V-I does. */
  private static double fallingFifths(final String style) {
    int falling = 0;
    int changes = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      final List<Chord> chords = chords(style, 0, 16, seed);
      for (int i = 1; i < chords.size(); i++) {
        falling += Math.floorMod(chords.get(i - 1).root() - chords.get(i).root(), 12) == 7 ? 1 : 0;
        changes++;
      }
    }
    return (double) falling / changes;
  }
}
