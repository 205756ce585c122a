package feelscape.compose.anneal.move;

import static org.assertj.core.api.Assertions.assertThat;

import feelscape.compose.Arrangement;
import feelscape.compose.Briefs;
import feelscape.compose.Clip;
import feelscape.compose.Voice;
import feelscape.compose.anneal.Draft;
import feelscape.compose.anneal.Tally;
import feelscape.music.Lane;
import feelscape.music.PitchClass;
import java.nio.ByteBuffer;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MovesTest {
  private static final int DRAFTS = 40;

  /** The clip after a move must be the other clip. */
  private static void check(final Move move, final String before, final String after) {
    final Draft draft = Clip.of(before);
    move.apply(draft);
    assertThat(places(draft)).isEqualTo(places(Clip.of(after)));
  }

  /** Notes without their velocities, which stay with a note that moves. */
  private static List<List<Integer>> places(final Draft draft) {
    return draft.notes().stream().map(n -> List.of(n.step(), n.steps(), n.pitch())).toList();
  }

  @Test
  void stepGoesAlongTheKey() {
    check(new Step(Voice.MELODY, 4, 2), "melody | C4 D4 E4 . |", "melody | C4 F4 E4 . |");
    check(new Step(Voice.MELODY, 4, -3), "melody | C4 D4 E4 . |", "melody | C4 A3 E4 . |");
  }

  @Test
  void inflectLeavesTheKey() {
    check(new Inflect(Voice.MELODY, 4, -1), "melody | C4 D4 . . |", "melody | C4 Db4 . . |");
  }

  @Test
  void toChordToneFindsTheNearest() {
    check(new ToChordTone(Voice.MELODY, 0, true), "melody | F4 . . . |", "melody | G4 . . . |");
    check(new ToChordTone(Voice.MELODY, 0, false), "melody | F4 . . . |", "melody | E4 . . . |");
  }

  @Test
  void resizeEndsAtTheNextNote() {
    check(new Resize(Voice.MELODY, 0, 8), "melody | C4 . . D4 |", "melody | C4 - . D4 |");
    check(new Resize(Voice.MELODY, 0, 16), "melody | C4 . . D4 |", "melody | C4 - - D4 |");
  }

  @Test
  void splitAndMergeTradeNotes() {
    check(new Split(Voice.MELODY, 0, 8, 1), "melody | C4 - - - |", "melody | C4 - D4 - |");
    check(new Merge(Voice.MELODY, 0), "melody | C4 . D4 - |", "melody | C4 - - - |");
    check(new Split(Voice.MELODY, 0, 8, 1), "melody | C4 - . . |", "melody | C4 - . . |");
  }

  @Test
  void shiftMovesTheOnset() {
    check(new Shift(Voice.MELODY, 4, -2), "melody | . C4 . . |", "melody | . C4 - . . . . . |");
    check(new Shift(Voice.MELODY, 0, -1), "melody | C4 . . . |", "melody | C4 . . . |");
  }

  @Test
  void swapExchangesPitches() {
    check(new Swap(Voice.MELODY, 0), "melody | C4 D4 - . |", "melody | D4 C4 - . |");
  }

  @Test
  void accentStaysAudible() {
    final Draft draft = Clip.of("melody | C4 . . . |");
    new Accent(Voice.MELODY, 0, -200).apply(draft);
    assertThat(draft.velocity(Voice.MELODY, 0)).isEqualTo(10);
    new Accent(Voice.MELODY, 0, 200).apply(draft);
    assertThat(draft.velocity(Voice.MELODY, 0)).isEqualTo(127);
  }

  @Test
  void strikeAndDrop() {
    check(new Strike(Voice.SNARE, 4, 4, 38, 40), "snare | . . . x |", "snare | . x . x |");
    check(new Strike(Voice.SNARE, 12, 4, 38, 40), "snare | . . . x |", "snare | . . . x |");
    check(new Drop(Voice.SNARE, 12), "snare | x . . x |", "snare | x . . . |");
  }

  @Test
  void echoSaysHalfABarAgain() {
    check(
        new Echo(Voice.MELODY, 0, 16),
        "melody | C4 D4 E4 F4 | G4 . A4 B4 |",
        "melody | C4 D4 E4 F4 | C4 D4 A4 B4 |");
  }

  @Test
  void invertTurnsHalfABarUpsideDown() {
    check(new Invert(Voice.MELODY, 0), "melody | D4 F4 C4 G4 |", "melody | D4 B3 C4 G4 |");
    check(
        new Invert(Voice.MELODY, 8),
        "melody | C4 . E4 D4 | C5 . . . |",
        "melody | C4 . E4 F4 | C5 . . . |");
  }

  @Test
  void revoiceMovesAVoiceForTheWholeChord() {
    check(
        new Revoice(Voice.CHORD_LOW, 0, true),
        "chords | Imaj7 | vi7 |\nchord_low | E3 - E3 - | E3 - - - |",
        "chords | Imaj7 | vi7 |\nchord_low | G3 - G3 - | E3 - - - |");
  }

  /** Every kind must have changed something that was undone. */
  @Test
  void everyKindOfMoveIsUndoneToTheByte() {
    final Set<Class<?>> undone = new HashSet<>();
    for (int seed = 0; seed < DRAFTS; seed++) {
      final Arrangement arrangement = Arrangement.of(Briefs.any(seed), () -> {});
      final Draft draft = new Draft(arrangement.plan(), arrangement.notes());
      final Proposals proposals =
          new Proposals(new SplittableRandom(seed), EnumSet.allOf(Lane.class));
      byte[] before = image(draft);
      for (int i = 0; i < 1000; i++) {
        final Move move = proposals.next(draft);
        move.apply(draft);
        if (i % 10 == 0 && hasEveryPitchedVoice(draft)) {
          draft.mark();
          before = image(draft);
          assertThat(image(new Draft(draft.plan(), draft.notes()))).isEqualTo(before);
        } else {
          if (draft.changed()) {
            undone.add(move.getClass());
          }
          draft.undo();
          assertThat(image(draft)).as("%s of draft %d", move, seed).isEqualTo(before);
        }
      }
    }
    assertThat(undone).containsExactlyInAnyOrder(Move.class.getPermittedSubclasses());
  }

  private static boolean hasEveryPitchedVoice(final Draft draft) {
    return Voice.ALL.stream().allMatch(v -> v.isDrum() || draft.tally(v).notes() > 0);
  }

  /** All that can be asked of a draft. */
  private static byte[] image(final Draft draft) {
    final ByteBuffer image =
        ByteBuffer.allocate(Voice.ALL.size() * (draft.steps() + 10) * 6 * Integer.BYTES);
    for (final Voice voice : Voice.ALL) {
      for (int step = 0; step < draft.steps(); step++) {
        image
            .putInt(draft.begins(voice, step) ? draft.pitch(voice, step) : -1)
            .putInt(draft.velocity(voice, step))
            .putInt(draft.length(voice, step))
            .putInt(draft.soundingSince(voice, step))
            .putInt(draft.next(voice, step))
            .putInt(draft.previous(voice, step));
      }
      final Tally tally = draft.tally(voice);
      image.putInt(draft.touchedBars(voice)).putInt(tally.notes()).putInt(tally.inKey());
      image.putInt(tally.pitchRange()).putDouble(tally.pitchStd()).putDouble(tally.meanPitch());
      image.putDouble(tally.stepsStd()).putDouble(tally.meanSteps());
      image.putDouble(tally.meanVelocity());
      for (int pitchClass = 0; pitchClass < PitchClass.COUNT; pitchClass++) {
        image.putDouble(tally.share(pitchClass));
      }
    }
    return image.array();
  }

  @Test
  void everyKindOfMoveIsProposed() {
    final Arrangement arrangement = Arrangement.of(Briefs.plain(8, 1), () -> {});
    final Draft draft = new Draft(arrangement.plan(), arrangement.notes());
    final Proposals proposals = new Proposals(new SplittableRandom(1), EnumSet.allOf(Lane.class));
    final Set<Class<?>> proposed = new HashSet<>();
    for (int i = 0; i < 2000; i++) {
      proposed.add(proposals.next(draft).getClass());
    }
    assertThat(proposed).containsExactlyInAnyOrder(Move.class.getPermittedSubclasses());
  }
}
