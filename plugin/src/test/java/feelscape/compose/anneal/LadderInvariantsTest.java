package feelscape.compose.anneal;

import static org.assertj.core.api.Assertions.assertThat;

import feelscape.compose.Brief;
import feelscape.compose.Briefs;
import feelscape.compose.Kept;
import feelscape.compose.Progress;
import feelscape.compose.Voice;
import feelscape.music.Ladder;
import feelscape.music.Lane;
import feelscape.music.Note;
import feelscape.music.Piece;
import feelscape.music.Ticks;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every ladder, whatever was asked for. */
class LadderInvariantsTest {
  private record Identity(Lane lane, int tick, int pitch) {}

  private record Case(Brief brief, Piece piece) {
    @Override
    public String toString() {
      return brief.kept().map(Kept::lanes) + " kept, " + brief.parameters() + brief.key();
    }
  }

  private static final List<Case> CASES =
      Stream.concat(fresh(50), fresh(30).map(LadderInvariantsTest::another)).toList();

  private static Stream<Case> fresh(final long count) {
    return LongStream.range(0, count).mapToObj(seed -> compose(Briefs.any(seed)));
  }

  /** A piece for something else altogether, with one, two or three lanes of an earlier one. */
  private static Case another(final Case earlier) {
    final SplittableRandom random = earlier.brief().seed().stream("kept lanes");
    final Set<Lane> lanes = EnumSet.noneOf(Lane.class);
    final int drawn = random.nextInt(1, 15);
    for (final Lane lane : Lane.values()) {
      if ((drawn >> lane.index() & 1) != 0) {
        lanes.add(lane);
      }
    }
    return compose(Briefs.any(random.nextInt(100, 1000)).keeping(new Kept(earlier.piece(), lanes)));
  }

  private static Case compose(final Brief brief) {
    return new Case(brief, new AnnealingComposer().compose(brief, Progress.NONE));
  }

  static List<Case> cases() {
    return CASES;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyRungIsPlayable(final Case ladder) {
    assertThat(ladder.piece().ladder().bars()).isEqualTo(ladder.brief().bars());
    for (int rung = 0; rung < Ladder.RUNGS; rung++) {
      final List<Note> notes = ladder.piece().ladder().rung(rung);
      for (final Lane lane : Lane.values()) {
        checkLane(ladder.brief(), lane, notes.stream().filter(n -> n.lane() == lane).toList());
      }
    }
  }

  private static void checkLane(final Brief brief, final Lane lane, final List<Note> notes) {
    assertThat(notes).as("notes of %s", lane).isNotEmpty();
    assertThat(notes)
        .allMatch(note -> note.tick() % Ticks.SIXTEENTH == 0, "begins on the grid")
        .allMatch(note -> note.length() % Ticks.SIXTEENTH == 0, "ends on the grid")
        .allMatch(note -> isInRange(lane, note.pitch()), "is in range");
    checkOverlaps(notes);
    if (lane != Lane.DRUMS) {
      final long inKey = notes.stream().filter(n -> brief.key().contains(n.pitch())).count();
      assertThat((double) inKey / notes.size()).as("%s in key", lane).isGreaterThanOrEqualTo(.75);
    }
    if (lane == Lane.MELODY || lane == Lane.BASS) {
      for (int i = 1; i < notes.size(); i++) {
        final int leap = Math.abs(notes.get(i).pitch() - notes.get(i - 1).pitch());
        assertThat(leap).as("leap").isLessThanOrEqualTo(12);
      }
    }
  }

  private static void checkOverlaps(final List<Note> notes) {
    final int[] ends = new int[128];
    for (final Note note : notes) {
      assertThat(note.tick()).as("start of %s", note).isGreaterThanOrEqualTo(ends[note.pitch()]);
      ends[note.pitch()] = note.end();
    }
  }

  private static boolean isInRange(final Lane lane, final int pitch) {
    return Voice.of(lane).stream().anyMatch(v -> v.lowest() <= pitch && pitch <= v.highest());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void neighboursShareFourFifthsOfTheirNotes(final Case ladder) {
    for (int rung = 1; rung < Ladder.RUNGS; rung++) {
      final Set<Identity> below = identities(ladder.piece().ladder().rung(rung - 1));
      final Set<Identity> here = identities(ladder.piece().ladder().rung(rung));
      final Set<Identity> both = new HashSet<>(below);
      both.retainAll(here);
      final int either = below.size() + here.size() - both.size();
      assertThat((double) both.size() / either).as("rung %d", rung).isGreaterThanOrEqualTo(.8);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyRungScoresLessThanTheOneBelow(final Case ladder) {
    final List<Double> scores = ladder.piece().scores();
    for (int rung = 1; rung < Ladder.RUNGS; rung++) {
      assertThat(scores.get(rung)).as("rung %d", rung).isLessThan(scores.get(rung - 1));
    }
  }

  private static Set<Identity> identities(final List<Note> notes) {
    final Set<Identity> identities = new HashSet<>();
    notes.forEach(note -> identities.add(new Identity(note.lane(), note.tick(), note.pitch())));
    return identities;
  }
}
