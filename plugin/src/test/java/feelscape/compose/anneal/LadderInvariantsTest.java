package feelscape.compose.anneal;

import static org.assertj.core.api.Assertions.assertThat;

import feelscape.compose.Brief;
import feelscape.compose.Briefs;
import feelscape.compose.Progress;
import feelscape.compose.Voice;
import feelscape.music.Ladder;
import feelscape.music.Lane;
import feelscape.music.Note;
import feelscape.music.Piece;
import feelscape.music.Ticks;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every ladder, whatever was asked for. */
class LadderInvariantsTest {
  private record Identity(Lane lane, int tick, int pitch) {}

  static LongStream seeds() {
    return LongStream.range(0, 60);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyRungIsPlayable(final long seed) {
    final Brief brief = Briefs.any(seed);
    final Piece piece = new AnnealingComposer().compose(brief, Progress.NONE);
    assertThat(piece.ladder().bars()).isEqualTo(brief.bars());
    for (int rung = 0; rung < Ladder.RUNGS; rung++) {
      for (final Lane lane : Lane.values()) {
        checkLane(brief, lane, rungOf(piece, rung, lane));
      }
    }
  }

  private static void checkLane(final Brief brief, final Lane lane, final List<Note> notes) {
    assertThat(notes).as("notes of %s", lane).isNotEmpty();
    assertThat(notes)
        .allMatch(note -> note.tick() % Ticks.SIXTEENTH == 0, "begins on the grid")
        .allMatch(note -> note.length() % Ticks.SIXTEENTH == 0, "ends on the grid")
        .allMatch(note -> isInRange(lane, note.pitch()), "is in range");
    for (int i = 0; i < notes.size(); i++) {
      for (int j = i + 1; j < notes.size() && notes.get(j).tick() < notes.get(i).end(); j++) {
        assertThat(notes.get(j).pitch()).isNotEqualTo(notes.get(i).pitch());
      }
    }
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

  private static boolean isInRange(final Lane lane, final int pitch) {
    return Voice.of(lane).stream().anyMatch(v -> v.lowest() <= pitch && pitch <= v.highest());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void neighboursShareFourFifthsOfTheirNotes(final long seed) {
    final Piece piece = new AnnealingComposer().compose(Briefs.any(seed), Progress.NONE);
    for (int rung = 1; rung < Ladder.RUNGS; rung++) {
      final Set<Identity> below = identities(piece.ladder().rung(rung - 1));
      final Set<Identity> here = identities(piece.ladder().rung(rung));
      final Set<Identity> both = new HashSet<>(below);
      both.retainAll(here);
      final int either = below.size() + here.size() - both.size();
      assertThat((double) both.size() / either).as("rung %d", rung).isGreaterThanOrEqualTo(.8);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyRungScoresLessThanTheOneBelow(final long seed) {
    final List<Double> scores =
        new AnnealingComposer().compose(Briefs.any(seed), Progress.NONE).scores();
    for (int rung = 1; rung < Ladder.RUNGS; rung++) {
      assertThat(scores.get(rung)).as("rung %d", rung).isLessThan(scores.get(rung - 1));
    }
  }

  private static Set<Identity> identities(final List<Note> notes) {
    final Set<Identity> identities = new HashSet<>();
    notes.forEach(note -> identities.add(new Identity(note.lane(), note.tick(), note.pitch())));
    return identities;
  }

  private static List<Note> rungOf(final Piece piece, final int rung, final Lane lane) {
    final List<Note> notes = new ArrayList<>(piece.ladder().rung(rung));
    notes.removeIf(note -> note.lane() != lane);
    return notes;
  }
}
