package feelscape.predict.why;

import static feelscape.feature.Group.COLOUR;
import static feelscape.feature.Group.DETAIL;
import static feelscape.feature.Group.LAYOUT;
import static feelscape.feature.Group.LIGHT;
import static feelscape.feature.Group.LINES;
import static feelscape.predict.why.Cue.DENSITY;
import static feelscape.predict.why.Cue.MODE;
import static feelscape.predict.why.Cue.REGISTER;
import static feelscape.predict.why.Cue.TEMPO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import feelscape.feature.Group;
import feelscape.predict.MoodRank;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencesTest {
  private final Map<Cue, Map<Group, Double>> changes = new EnumMap<>(Cue.class);
  private final Map<Group, Words> words = new EnumMap<>(Group.class);
  private double usualMode = 2;

  SentencesTest() {
    for (final Cue cue : Cue.values()) {
      changes.put(cue, new EnumMap<>(Group.class));
    }
    for (final Group group : Group.values()) {
      see(group, Words.Kind.USUAL, "some " + group.label());
      did(group, Map.of());
    }
    see(LIGHT, Words.Kind.BEING, "dark");
    see(COLOUR, Words.Kind.BEING, "blue");
    see(DETAIL, Words.Kind.BEING, "full of detail");
    see(LINES, Words.Kind.HAVING, "level lines");
  }

  @Test
  void groupsThatDidTheSameAreNamedTogether() {
    did(LIGHT, Map.of(TEMPO, -6.0, MODE, -0.6));
    did(COLOUR, Map.of(TEMPO, -4.0, MODE, -0.5));
    assertThat(sentences()).containsExactly("Dark and blue: slower, minor.");
  }

  @Test
  void theStrongerComesFirstAndTheOtherWayRoundIsABut() {
    did(LIGHT, Map.of(TEMPO, -5.0));
    did(DETAIL, Map.of(TEMPO, 8.0, DENSITY, 0.8));
    assertThat(sentences()).containsExactly("Full of detail: faster, busier.", "But dark: slower.");
  }

  @Test
  void thereIsOneButAtMost() {
    did(LIGHT, Map.of(TEMPO, -8.0, REGISTER, 4.0));
    did(DETAIL, Map.of(TEMPO, 7.0));
    did(COLOUR, Map.of(REGISTER, -3.0, TEMPO, -1.0));
    assertThat(sentences())
        .containsExactly("Dark: slower, higher.", "But full of detail: faster.", "Blue: lower.");
  }

  @Test
  void whatAPictureHasFollowsWhatItIs() {
    did(LIGHT, Map.of(REGISTER, -3.0));
    did(LINES, Map.of(REGISTER, -2.0));
    assertThat(sentences()).containsExactly("Dark, with level lines: lower.");
  }

  @Test
  void whatDoesNotStandOutIsNamedOnlyIfNothingElseSaysIt() {
    did(LAYOUT, Map.of(TEMPO, 5.0));
    assertThat(sentences()).containsExactly("Some layout: faster.");
    did(LIGHT, Map.of(TEMPO, 6.0));
    assertThat(sentences()).containsExactly("Dark: faster.");
    did(LIGHT, Map.of(TEMPO, 4.0));
    assertThat(sentences()).containsExactly("Dark, with some layout: faster.");
    did(LIGHT, Map.of(TEMPO, -4.0));
    assertThat(sentences()).containsExactly("Some layout: faster.", "But dark: slower.");
  }

  @Test
  void aGroupThatMovedHardlyAnythingIsNotNamed() {
    did(LIGHT, Map.of(TEMPO, -20.0));
    did(COLOUR, Map.of(TEMPO, -4.0));
    did(DETAIL, Map.of(TEMPO, 1.0));
    assertThat(sentences()).containsExactly("Dark: slower.");
  }

  @ParameterizedTest
  @CsvSource({
    "TEMPO, 2.2, faster, slower",
    "MODE, 0.44, major, minor",
    "REGISTER, 1.1, higher, lower",
    "DENSITY, 0.28, busier, sparser"
  })
  void aStepIsWorthAWordAndLessIsNot(
      final Cue cue, final double step, final String more, final String less) {
    usualMode = 1;
    did(LIGHT, Map.of(cue, step));
    assertThat(sentences()).containsExactly("Dark: " + more + ".");
    did(LIGHT, Map.of(cue, -step));
    assertThat(sentences()).containsExactly("Dark: " + less + ".");
    did(LIGHT, Map.of(cue, 0.8 * step));
    assertThat(sentences()).first(STRING).startsWith("A usual picture");
  }

  @Test
  void theTwoThatMovedMostAreTold() {
    did(LIGHT, Map.of(TEMPO, -4.0, REGISTER, -4.0, DENSITY, -0.75));
    assertThat(sentences()).containsExactly("Dark: lower, sparser.");
    did(LIGHT, Map.of(TEMPO, -20.0, REGISTER, -2.0));
    assertThat(sentences()).as("what moved little beside it").containsExactly("Dark: slower.");
  }

  @Test
  void threeGroupsAtMostShareASentence() {
    did(LIGHT, Map.of(TEMPO, -9.0));
    did(COLOUR, Map.of(TEMPO, -8.0));
    did(DETAIL, Map.of(TEMPO, -7.0));
    did(LINES, Map.of(TEMPO, -6.0));
    assertThat(sentences()).containsExactly("Dark, blue and full of detail: slower.");
  }

  @Test
  void aPictureThatMovesNothingIsAUsualOne() {
    did(LIGHT, Map.of(TEMPO, 1.0, MODE, 0.2));
    assertThat(sentences()).containsExactly("A usual picture: nothing in it moves the music far.");
  }

  @Test
  void aDarkerModeIsMinorOnlyIfItIs() {
    usualMode = 4;
    did(LIGHT, Map.of(MODE, -1.0));
    assertThat(sentences()).containsExactly("Dark: darker mode.");
    did(COLOUR, Map.of(MODE, -2.0));
    assertThat(sentences()).containsExactly("Blue and dark: minor.");
    usualMode = 0;
    did(LIGHT, Map.of(MODE, 1.0));
    did(COLOUR, Map.of(MODE, 0.0));
    assertThat(sentences()).containsExactly("Dark: brighter mode.");
    did(COLOUR, Map.of(MODE, 1.0));
    assertThat(sentences()).containsExactly("Dark and blue: major.");
  }

  /** Whatever the effects, each word stands by groups that together moved that way. */
  @Test
  void noSentenceContradictsTheEffects() {
    final SplittableRandom random = new SplittableRandom(5);
    for (int round = 0; round < 2000; round++) {
      for (final Group group : Group.values()) {
        did(group, Map.of(TEMPO, random.nextDouble(-6, 6), DENSITY, random.nextDouble(-1, 1)));
      }
      final List<String> sentences = sentences();
      assertThat(sentences).hasSizeBetween(1, 3);
      sentences.forEach(this::check);
    }
  }

  private void check(final String sentence) {
    final List<Group> named =
        Arrays.stream(Group.values())
            .filter(group -> sentence.toLowerCase(Locale.ROOT).contains(text(group)))
            .toList();
    assertThat(named).as(sentence).isNotEmpty();
    final double tempo = sum(TEMPO, named);
    final double density = sum(DENSITY, named);
    final List<String> wrong = new ArrayList<>();
    wrong.add(tempo > 0 ? "slower" : "faster");
    wrong.add(density > 0 ? "sparser" : "busier");
    assertThat(sentence.substring(sentence.indexOf(':'))).doesNotContain(wrong);
  }

  private String text(final Group group) {
    final Words seen = words.get(group);
    return seen == null ? "" : seen.text();
  }

  private double sum(final Cue cue, final List<Group> groups) {
    final Map<Group, Double> all = changes.getOrDefault(cue, Map.of());
    return groups.stream().mapToDouble(group -> all.getOrDefault(group, 0.0)).sum();
  }

  private void see(final Group group, final Words.Kind kind, final String text) {
    words.put(group, new Words(kind, text));
  }

  private void did(final Group group, final Map<Cue, Double> moves) {
    changes.forEach((cue, all) -> all.put(group, moves.getOrDefault(cue, 0.0)));
  }

  private List<String> sentences() {
    return new Why(
            new MoodRank(0.5, 0.5),
            changes.keySet().stream().map(this::explanation).toList(),
            words)
        .sentences();
  }

  private Explanation explanation(final Cue cue) {
    final double usual = cue == MODE ? usualMode : 0;
    return new Explanation(
        cue, usual, usual + sum(cue, List.of(Group.values())), changes.getOrDefault(cue, Map.of()));
  }
}
