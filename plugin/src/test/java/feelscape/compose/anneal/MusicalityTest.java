package feelscape.compose.anneal;

import static org.assertj.core.api.Assertions.assertThat;

import feelscape.compose.Brief;
import feelscape.compose.Briefs;
import feelscape.compose.Grid;
import feelscape.compose.Progress;
import feelscape.music.Chord;
import feelscape.music.Ladder;
import feelscape.music.Lane;
import feelscape.music.Note;
import feelscape.music.Piece;
import feelscape.music.Ticks;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** How the music measures at the temperature that people hear first, over two dozen pieces. */
class MusicalityTest {
  private static final double TEMPERATURE = 0.25;

  /** A brief and the notes of its piece at that temperature. */
  private record Heard(Brief brief, Piece piece, List<Note> notes) {
    List<Note> lane(final Lane lane) {
      return notes.stream().filter(note -> note.lane() == lane).toList();
    }

    Chord chordAt(final int tick) {
      return piece.chords().stream().filter(c -> tick < c.end()).findFirst().orElseThrow();
    }
  }

  private static final List<Heard> PIECES = pieces();

  private static List<Heard> pieces() {
    final List<Heard> pieces = new ArrayList<>();
    for (int picture = 0; picture < 12; picture++) {
      for (int seed = 0; seed < 2; seed++) {
        final Brief brief = Briefs.likely(picture, seed);
        final Piece piece = new AnnealingComposer().compose(brief, Progress.NONE);
        final List<Note> notes = piece.ladder().rung(Ladder.rungOf(TEMPERATURE));
        pieces.add(new Heard(brief, piece, notes));
      }
    }
    return pieces;
  }

  private static double mean(final ToDoubleFunction<Heard> measure) {
    return PIECES.stream().mapToDouble(measure).average().orElseThrow();
  }

  @Test
  void theMelodyIsTheOneAskedFor() {
    assertThat(
            mean(
                heard ->
                    Math.abs(
                        meanPitch(heard.lane(Lane.MELODY))
                            - heard.brief().parameters().averagePitch())))
        .as("distance from the mean pitch in semitones")
        .isLessThan(1);
    assertThat(
            mean(
                heard -> {
                  final double seconds =
                      heard.piece().tempo().secondsOf(heard.piece().ladder().length());
                  final double density = heard.lane(Lane.MELODY).size() / seconds;
                  return Math.abs(density / heard.brief().parameters().rhythmicDensity() - 1);
                }))
        .as("distance from the density")
        .isLessThan(.05);
  }

  private static double meanPitch(final List<Note> notes) {
    return notes.stream().mapToInt(Note::pitch).average().orElseThrow();
  }

  @Test
  void strongBeatsHaveMostlyChordTones() {
    assertThat(
            mean(
                heard -> {
                  final List<Note> strong =
                      heard.lane(Lane.MELODY).stream()
                          .filter(note -> note.tick() % (2 * Ticks.QUARTER) == 0)
                          .toList();
                  final long tones =
                      strong.stream()
                          .filter(note -> heard.chordAt(note.tick()).contains(note.pitch()))
                          .count();
                  return strong.isEmpty() ? 1 : (double) tones / strong.size();
                }))
        .isBetween(.7, .95);
  }

  @Test
  void theMelodyStaysInItsKey() {
    assertThat(
            mean(
                heard -> {
                  final List<Note> melody = heard.lane(Lane.MELODY);
                  final long inKey =
                      melody.stream().filter(n -> heard.brief().key().contains(n.pitch())).count();
                  return (double) inKey / melody.size();
                }))
        .isGreaterThan(.92);
  }

  @Test
  void theRepeatIsHeardAsARepeatAndTheContrastIsNot() {
    final long heard =
        PIECES.stream()
            .filter(h -> likeness(h, 0, 1) - likeness(h, 0, 2) >= .25)
            .filter(h -> likeness(h, 0, 3) - likeness(h, 0, 2) >= .25)
            .count();
    assertThat((double) heard / PIECES.size()).isGreaterThanOrEqualTo(.9);
  }

  /** The share of notes of two sections with the same place and pitch class. */
  private static double likeness(final Heard heard, final int one, final int other) {
    final Set<List<Integer>> both = section(heard, one);
    final Set<List<Integer>> either = new HashSet<>(both);
    either.addAll(section(heard, other));
    both.retainAll(section(heard, other));
    return either.isEmpty() ? 1 : (double) both.size() / either.size();
  }

  private static Set<List<Integer>> section(final Heard heard, final int index) {
    final int length = heard.piece().ladder().length() / 4;
    return heard.lane(Lane.MELODY).stream()
        .filter(note -> note.tick() / length == index)
        .map(note -> List.of(note.tick() % length, note.pitch() % 12))
        .collect(Collectors.toCollection(HashSet::new));
  }

  @Test
  void theBassHasTheRootWhereTheChordChanges() {
    assertThat(
            mean(
                heard -> {
                  final Set<Integer> roots =
                      heard.lane(Lane.BASS).stream()
                          .filter(n -> n.pitch() % 12 == heard.chordAt(n.tick()).root())
                          .map(Note::tick)
                          .collect(Collectors.toSet());
                  final List<Chord> chords = heard.piece().chords();
                  return (double) chords.stream().filter(c -> roots.contains(c.tick())).count()
                      / chords.size();
                }))
        .isGreaterThanOrEqualTo(.85);
  }

  @Test
  void theDrumsAreAsSteadyAsDrummers() {
    assertThat(mean(MusicalityTest::grooveConsistency)).isBetween(.9, .98);
  }

  /** 1 less the share of 16ths where only one of two neighbouring bars has an onset. */
  private static double grooveConsistency(final Heard heard) {
    final int bars = heard.brief().bars();
    final BitSet onsets = new BitSet();
    heard.lane(Lane.DRUMS).forEach(note -> onsets.set(note.tick() / Ticks.SIXTEENTH));
    int differing = 0;
    for (int step = Grid.BAR; step < bars * Grid.BAR; step++) {
      differing += onsets.get(step) == onsets.get(step - Grid.BAR) ? 0 : 1;
    }
    return 1 - (double) differing / ((bars - 1) * Grid.BAR);
  }

  @Test
  void otherSeedsGiveOtherMelodies() {
    for (int i = 0; i < PIECES.size(); i += 2) {
      final Set<List<Integer>> one = melody(PIECES.get(i));
      final Set<List<Integer>> other = melody(PIECES.get(i + 1));
      final int fewer = Math.min(one.size(), other.size());
      one.retainAll(other);
      assertThat((double) one.size() / fewer).isLessThan(.3);
    }
  }

  private static Set<List<Integer>> melody(final Heard heard) {
    return heard.lane(Lane.MELODY).stream()
        .map(note -> List.of(note.tick(), note.pitch()))
        .collect(Collectors.toCollection(HashSet::new));
  }
}
