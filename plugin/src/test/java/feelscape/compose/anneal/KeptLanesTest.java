package feelscape.compose.anneal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feelscape.compose.Brief;
import feelscape.compose.Briefs;
import feelscape.compose.Kept;
import feelscape.compose.Progress;
import feelscape.music.Key;
import feelscape.music.Lane;
import feelscape.music.Mode;
import feelscape.music.Note;
import feelscape.music.PerLane;
import feelscape.music.Piece;
import feelscape.music.Seed;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a person may hold on to while the rest is composed. */
class KeptLanesTest {
  private static final Brief BRIEF = Briefs.plain(8, 3);
  private static final Piece PIECE = compose(BRIEF);

  private static Piece compose(final Brief brief) {
    return new AnnealingComposer().compose(brief, Progress.NONE);
  }

  private static List<Note> lane(final Piece piece, final Lane lane) {
    return piece.ladder().notes().stream().filter(note -> note.lane() == lane).toList();
  }

  /** How many notes of a lane at rest the other piece has too. */
  private static double likeness(final Piece piece, final Piece other, final Lane lane) {
    final Set<List<Integer>> one = rest(piece, lane);
    final Set<List<Integer>> both = new HashSet<>(one);
    both.retainAll(rest(other, lane));
    return (double) both.size() / one.size();
  }

  private static Set<List<Integer>> rest(final Piece piece, final Lane lane) {
    final Set<List<Integer>> notes = new HashSet<>();
    lane(piece, lane).stream()
        .filter(note -> note.soundsOn(0))
        .forEach(note -> notes.add(List.of(note.tick(), note.pitch())));
    return notes;
  }

  @ParameterizedTest
  @EnumSource(Lane.class)
  void aKeptLaneStaysOnEveryRungAndTheOthersAreNew(final Lane kept) {
    final Brief other = Briefs.likely(5, 9);
    final Piece piece = compose(other.keeping(new Kept(PIECE, Set.of(kept))));
    assertThat(lane(piece, kept)).isEqualTo(lane(PIECE, kept));
    assertThat(piece.programs().get(kept)).isEqualTo(PIECE.programs().get(kept));
    assertThat(piece.groove()).isEqualTo(PIECE.groove());
    assertThat(piece.tempo()).isEqualTo(PIECE.tempo());
    for (final Lane lane : EnumSet.complementOf(EnumSet.of(kept))) {
      assertThat(lane(piece, lane)).isNotEqualTo(lane(PIECE, lane));
    }
  }

  @Test
  void aLaneWithPitchesKeepsItsChordsAndDrumsDoNot() {
    final Brief other = Briefs.likely(5, 9);
    assertThat(other.key()).isNotEqualTo(PIECE.key());
    final Piece bass = compose(other.keeping(new Kept(PIECE, Set.of(Lane.BASS, Lane.DRUMS))));
    assertThat(bass.chords()).isEqualTo(PIECE.chords());
    assertThat(bass.key()).isEqualTo(PIECE.key());
    final Piece drums = compose(other.keeping(new Kept(PIECE, Set.of(Lane.DRUMS))));
    assertThat(drums.chords()).isNotEqualTo(PIECE.chords());
    assertThat(drums.key()).isEqualTo(other.key());
  }

  @Test
  void withEveryLaneKeptThePieceIsTheOneItWas() {
    final Brief other = Briefs.likely(5, 9);
    assertThat(compose(other.keeping(new Kept(PIECE, EnumSet.allOf(Lane.class))))).isEqualTo(PIECE);
  }

  @ParameterizedTest
  @EnumSource(Lane.class)
  void eachRollGivesALaneOtherNotesAndLeavesTheRest(final Lane rolled) {
    Piece before = PIECE;
    for (int roll = 1; roll <= 3; roll++) {
      final int rolls = roll;
      final Piece after =
          compose(
              BRIEF
                  .rolled(PerLane.of(lane -> lane == rolled ? rolls : 0))
                  .keeping(new Kept(before, EnumSet.complementOf(EnumSet.of(rolled)))));
      for (final Lane lane : Lane.values()) {
        if (lane == rolled) {
          assertThat(likeness(after, before, lane)).as("roll %d", roll).isLessThan(1);
        } else {
          assertThat(lane(after, lane)).isEqualTo(lane(before, lane));
        }
      }
      before = after;
    }
  }

  @Test
  void theSameRollGivesTheSameNotes() {
    final Brief brief =
        BRIEF
            .rolled(new PerLane<>(2, 0, 0, 0))
            .keeping(new Kept(PIECE, Set.of(Lane.CHORDS, Lane.DRUMS)));
    assertThat(compose(brief)).isEqualTo(compose(brief));
  }

  @Test
  void whatIsKeptMustFit() {
    final Optional<Kept> kept = Optional.of(new Kept(PIECE, Set.of(Lane.MELODY)));
    final Key other = new Key(2, Mode.DORIAN);
    final PerLane<Integer> rolls = PerLane.all(0);
    final Seed seed = BRIEF.seed();
    assertThatThrownBy(
            () ->
                new Brief(
                    BRIEF.parameters(),
                    BRIEF.mood(),
                    PIECE.key(),
                    4,
                    seed,
                    BRIEF.manner(),
                    rolls,
                    kept))
        .hasMessage("bars is 4; with what is kept of an earlier piece it must be their 8");
    assertThatThrownBy(
            () ->
                new Brief(
                    BRIEF.parameters(), BRIEF.mood(), other, 8, seed, BRIEF.manner(), rolls, kept))
        .hasMessage(
            "the key is D dorian; with what is kept of an earlier piece it must be their C major");
  }
}
