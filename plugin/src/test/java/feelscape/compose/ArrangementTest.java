package feelscape.compose;

import static org.assertj.core.api.Assertions.assertThat;

import feelscape.compose.Form.Section;
import feelscape.music.Lane;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArrangementTest {
  static LongStream seeds() {
    return LongStream.range(0, 100);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void voicesSoundOneNoteAtATimeAndLanesAreNotEmpty(final long seed) {
    final Arrangement arrangement = Arrangement.of(Briefs.any(seed), () -> {});
    for (final Voice voice : Voice.ALL) {
      int end = 0;
      for (final GridNote note : notes(arrangement, voice)) {
        assertThat(note.step()).isGreaterThanOrEqualTo(end);
        assertThat(note.pitch())
            .isBetween(arrangement.plan().lowest(voice), arrangement.plan().highest(voice));
        end = note.end();
      }
      assertThat(end).isLessThanOrEqualTo(arrangement.plan().steps());
    }
    for (final Lane lane : Lane.values()) {
      assertThat(arrangement.notes()).anyMatch(note -> note.voice().lane() == lane);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theMelodyHasAsManyNotesAsAsked(final long seed) {
    final Arrangement arrangement = Arrangement.of(Briefs.any(seed), () -> {});
    assertThat(notes(arrangement, Voice.MELODY)).hasSize(arrangement.plan().targets().notes());
  }

  @Test
  void theMelodyIsLaidOutAABA() {
    final Arrangement arrangement = Arrangement.of(Briefs.plain(8, 3), () -> {});
    final Set<Integer> statement = steps(section(arrangement, Section.STATEMENT));
    assertThat(steps(section(arrangement, Section.REPEAT))).isEqualTo(statement);
    assertThat(steps(section(arrangement, Section.RETURN))).isEqualTo(statement);
    assertThat(steps(section(arrangement, Section.CONTRAST))).isNotEqualTo(statement);
  }

  private static Set<Integer> steps(final Set<List<Integer>> notes) {
    return notes.stream().map(note -> note.get(0)).collect(Collectors.toSet());
  }

  @Test
  void theRepeatEndsOtherwiseThanTheStatementAndTheReturnComesHome() {
    int other = 0;
    for (int seed = 0; seed < 20; seed++) {
      final Arrangement arrangement = Arrangement.of(Briefs.plain(8, seed), () -> {});
      final Set<List<Integer>> repeat = section(arrangement, Section.REPEAT);
      final Set<List<Integer>> statement = section(arrangement, Section.STATEMENT);
      final Set<List<Integer>> both = new HashSet<>(repeat);
      both.retainAll(statement);
      other += repeat.equals(statement) ? 0 : 1;
      assertThat(both.size()).as("seed %d", seed).isGreaterThan(statement.size() / 4);
      final List<GridNote> melody = notes(arrangement, Voice.MELODY);
      assertThat(melody.get(melody.size() - 1).pitch() % 12)
          .isEqualTo(arrangement.plan().key().tonic());
    }
    assertThat(other).isGreaterThan(15);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theBassHasTheRootAtEveryChange(final long seed) {
    final Arrangement arrangement = Arrangement.of(Briefs.any(seed), () -> {});
    final Harmony harmony = arrangement.plan().harmony();
    final Set<Integer> roots = new HashSet<>();
    for (final GridNote note : notes(arrangement, Voice.BASS)) {
      if (note.pitch() % 12 == harmony.at(note.step()).root()) {
        roots.add(note.step());
      }
    }
    for (int step = 0; step < harmony.steps(); step++) {
      assertThat(!harmony.changesAt(step) || roots.contains(step)).as("step %d", step).isTrue();
    }
  }

  private static List<GridNote> notes(final Arrangement arrangement, final Voice voice) {
    return arrangement.notes().stream()
        .filter(note -> note.voice() == voice)
        .sorted(java.util.Comparator.comparingInt(GridNote::step))
        .toList();
  }

  private static Set<List<Integer>> section(final Arrangement arrangement, final Section section) {
    final Form form = arrangement.plan().form();
    return notes(arrangement, Voice.MELODY).stream()
        .filter(note -> form.section(Grid.barOf(note.step())) == section)
        .map(note -> List.of(note.step() % (form.sectionBars() * Grid.BAR), note.pitch()))
        .collect(Collectors.toSet());
  }
}
