package feelscape.compose;

import static org.assertj.core.api.Assertions.assertThat;

import feelscape.music.Chord;
import feelscape.music.Key;
import feelscape.music.Mode;
import feelscape.music.Mood;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class HarmonyTest {
  static List<Progression> progressions() {
    return Progression.ALL;
  }

  private static List<Chord> chords(final Progression progression) {
    final SplittableRandom random = new SplittableRandom(1);
    final List<Numeral> numerals =
        progression.numerals(random).stream()
            .map(numeral -> numeral.dressed(progression.mode(), 0.5, random))
            .toList();
    final List<Chord> chords = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      chords.add(numerals.get(i % 4).chord(0, i * 3840, 3840));
    }
    return chords;
  }

  @ParameterizedTest
  @EnumSource
  void everyModeHasLoopsToChooseFrom(final Mode mode) {
    assertThat(Progression.ALL).filteredOn(p -> p.mode() == mode).hasSizeGreaterThanOrEqualTo(4);
  }

  @ParameterizedTest
  @MethodSource("progressions")
  void threeQuartersOfAVoicedLoopAndOfItsRootsLieInTheKey(final Progression progression) {
    final Key key = new Key(0, progression.mode());
    final List<Chord> chords = chords(progression);
    final List<Integer> pitches =
        Voicer.voice(chords, 60, 72).stream().flatMap(List::stream).toList();
    assertThat(pitches.stream().filter(key::contains).count())
        .isGreaterThanOrEqualTo((pitches.size() * 3L + 3) / 4);
    assertThat(chords.stream().filter(chord -> key.contains(chord.root())).count())
        .isGreaterThanOrEqualTo(6);
  }

  @ParameterizedTest
  @MethodSource("progressions")
  void voicingsKeepGuideTonesAndTheirRange(final Progression progression) {
    final List<Chord> chords = chords(progression);
    final List<List<Integer>> voicings = Voicer.voice(chords, 60, 72);
    for (int i = 0; i < chords.size(); i++) {
      final Chord chord = chords.get(i);
      final List<Integer> voicing = voicings.get(i);
      assertThat(voicing).isSorted().doesNotHaveDuplicates().hasSize(4);
      assertThat(voicing).allMatch(pitch -> 48 <= pitch && pitch <= 72 && chord.contains(pitch));
      for (final int tone : List.of(1, 3)) {
        final int wanted = (chord.root() + chord.quality().intervals().get(tone)) % 12;
        assertThat(voicing).anyMatch(pitch -> pitch % 12 == wanted);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("progressions")
  void voicesMoveLittle(final Progression progression) {
    final List<List<Integer>> voicings = Voicer.voice(chords(progression), 60, 72);
    double sum = 0;
    for (int i = 1; i < voicings.size(); i++) {
      for (int voice = 0; voice < 4; voice++) {
        sum += Math.abs(voicings.get(i).get(voice) - voicings.get(i - 1).get(voice));
      }
    }
    assertThat(sum / (voicings.size() - 1) / 4).isLessThanOrEqualTo(2.5);
  }

  @Test
  void commonTonesAreHeld() {
    final List<List<Integer>> voicings =
        Voicer.voice(
            List.of(
                Numeral.parse("IVmaj7").chord(0, 0, 960), Numeral.parse("vi7").chord(0, 960, 960)),
            60,
            72);
    final List<Integer> common = new ArrayList<>(voicings.get(0));
    common.retainAll(voicings.get(1));
    assertThat(common).hasSize(3);
  }

  @ParameterizedTest
  @EnumSource
  void calmMoodsGetCalmLoops(final Mode mode) {
    assertThat(meanLively(mode, new Mood(4, 2))).isLessThan(meanLively(mode, new Mood(4, 5)));
  }

  /** How lively loops are for a mood, each counted as often as it is taken. */
  private static double meanLively(final Mode mode, final Mood mood) {
    double sum = 0;
    double weights = 0;
    for (final Progression progression : Progression.ALL) {
      if (progression.mode() == mode) {
        sum += progression.suits(mood) * progression.lively();
        weights += progression.suits(mood);
      }
    }
    return sum / weights;
  }
}
