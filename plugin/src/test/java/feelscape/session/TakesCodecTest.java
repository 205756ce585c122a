package feelscape.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feelscape.music.Key;
import feelscape.music.Lane;
import feelscape.music.Mode;
import feelscape.music.Note;
import feelscape.music.PerLane;
import feelscape.music.Piece;
import feelscape.music.Seed;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The chunk TAKE of docs/state.md. */
final class TakesCodecTest {
  private static final Piece PIECE = Golden.STATE.piece().orElseThrow();
  private static final PerLane<Boolean> BASS = new PerLane<>(false, false, true, false);
  private static final int BASS_ALONE = 4;

  @Test
  void aTakeWithAKeptLaneIsReadAsThePageSays() throws Exception {
    final History history = decode(good(out -> {}));
    assertThat(history.current()).isEqualTo(1);
    assertThat(history.takes()).hasSize(2).endsWith(new Take(Golden.STATE));
    final Take take = history.takes().get(0);
    assertThat(take.piece()).isEmpty();
    assertThat(take.state().recipe()).contains(recipe());
    assertThat(take.state().features()).isEqualTo(Golden.STATE.features());
    assertThat(take.state().picture()).isEmpty();
    assertThat(take.kept().orElseThrow().lanes()).containsExactly(Lane.BASS);
    assertThat(take.kept().orElseThrow().notes()).isEqualTo(bass());
    assertThat(take.tempo()).contains(PIECE.tempo());
  }

  @Test
  void whatWasReadIsWrittenToTheSameBytes() throws Exception {
    final byte[] bytes = good(out -> {});
    assertThat(TakesCodec.encode(decode(bytes), bytes.length).orElseThrow().toArray())
        .isEqualTo(bytes);
    assertThat(TakesCodec.encode(decode(bytes), bytes.length - 1)).isEmpty();
  }

  @Test
  void aTakeOfTheSamePictureSharesItsThumbnail() throws Exception {
    final Recipe own = Golden.STATE.recipe().orElseThrow().with(LaneMarks.NONE);
    final byte[] bytes =
        out(1)
            .add(readings())
            .u8(0)
            .u8(1)
            .add(RecipeCodec.recipe(own))
            .add(RecipeCodec.lanes(own.lanes()))
            .u8(0)
            .u8(0)
            .toArray();
    assertThat(decode(bytes).takes().get(0).state().picture()).isEqualTo(Golden.STATE.picture());
  }

  @Test
  void noteTicksAndLengthsAreCountedInTheLargestStepThatFits() throws Exception {
    final List<Note> notes =
        List.of(
            new Note(Lane.MELODY, 480, 240, 60, 90, 0, 32),
            new Note(Lane.MELODY, 480, 480, 64, 80, 5, 5),
            new Note(Lane.MELODY, 48_000, 960, 60, 90, 0, 32));
    final byte[] bytes = LaneCodec.encode(notes).toArray();
    assertThat(bytes)
        .containsExactly(
            0, 240, 0, 3, 0, 2, 1, 60, 90, 0, 32, 0, 2, 64, 80, 5, 5, 0xc6, 1, 4, 60, 90, 0, 32);
    assertThat(LaneCodec.decode(new ByteSource("notes", bytes))).isEqualTo(notes);
    assertThat(LaneCodec.decode(new ByteSource("notes", LaneCodec.encode(List.of()).toArray())))
        .isEmpty();
  }

  @Test
  void whatBreaksTheRulesIsRefused() {
    refuses(out(2).u8(0).u8(0).u8(0), "the place of the piece among the takes is 2; it must be");
    refuses(out(0).add(readings()).u8(0).u8(16), "ends too early");
    refuses(out(0).add(readings()).u8(0).u8(17), "the number of takes is 17; it must be");
    refuses(good(out -> out.u8(9)), "bytes too many");
    refuses(take(recipe(), 1, BASS_ALONE, 0), "the picture of a take is 1; it must be");
    refuses(take(recipe(), 0, 16, 0), "the lanes of a take is 16; it must be");
    refuses(take(recipe(), 0, BASS_ALONE, 1), "the notes of a take is 1; it must be");
    refuses(take(recipe(), 0, 0, 0), "a take keeps []; by its recipe it keeps [BASS]");
    refuses(
        take(recipe(new Key(3, Mode.DORIAN), 1), 0, BASS_ALONE, 0),
        "a take keeps lanes in D dorian; its key is Eb dorian");
    refuses(
        take(recipe(PIECE.key(), 4), 0, BASS_ALONE, 0), "a take keeps lanes of 1 bars; it has 4");
    final byte[] endless = new byte[9];
    java.util.Arrays.fill(endless, (byte) 0xff);
    refuses(
        out(0).u8(0).u8(1).u8(0).u16(1).u16(1).raw(endless).toArray(),
        "holds a number that does not end");
    refuses(out(0).u8(0).u8(1).u8(0).u16(0).u16(60_000).toArray(), "the number of notes is 60000");
    refuses(
        out(0).u8(0).u8(1).u8(0).u16(0xffff).u16(1).compact(1).compact(1).toArray(),
        "note length is 65535; it must be");
  }

  @Test
  void aStateWithoutAPieceHasNoneAmongItsTakes() throws Exception {
    final byte[] bytes = good(out -> {});
    bytes[0] = (byte) 0xff;
    assertThat(decode(bytes, State.EMPTY).played()).isEmpty();
    assertThat(decode(bytes, State.EMPTY).takes()).hasSize(1);
    bytes[0] = 0;
    assertThatThrownBy(() -> decode(bytes, State.EMPTY))
        .hasMessageContaining("the place of no piece among the takes is 0");
  }

  @Test
  void whateverArrivesIsReadOrRefused() {
    final SplittableRandom chance = new SplittableRandom(7);
    int read = 0;
    for (int i = 0; i < 20_000; i++) {
      final byte[] bytes = good(out -> {});
      for (int change = chance.nextInt(4); change >= 0; change--) {
        bytes[chance.nextInt(bytes.length)] = (byte) chance.nextInt();
      }
      try {
        TakesCodec.encode(decode(bytes), StateCodec.USUAL_BYTES);
        read++;
      } catch (final StateException e) {
        assertThat(e.getMessage()).isNotBlank().doesNotContain("\n");
      }
    }
    assertThat(read).isBetween(1, 19_999);
  }

  private static byte[] good(final Consumer<ByteSink> more) {
    final ByteSink out = new ByteSink().raw(take(recipe(), 0, BASS_ALONE, 0));
    more.accept(out);
    return out.toArray();
  }

  private static ByteSink out(final int place) {
    return new ByteSink().u8(place);
  }

  private static ByteSink readings() {
    return new ByteSink().u8(1).add(RecipeCodec.features(Golden.STATE.features())).u8(0);
  }

  private static byte[] take(
      final Recipe recipe, final int reading, final int mask, final int notes) {
    final ByteSink out =
        out(1)
            .add(readings())
            .u8(1)
            .add(LaneCodec.encode(bass()))
            .u8(1)
            .add(RecipeCodec.recipe(recipe))
            .add(RecipeCodec.lanes(recipe.lanes()))
            .u8(reading)
            .u8(mask);
    if (mask != 0) {
      out.u8(notes).add(PieceCodec.frame(PIECE)).add(PieceCodec.chords(PIECE));
    }
    return out.toArray();
  }

  private static Recipe recipe() {
    return recipe(PIECE.key(), 1);
  }

  private static Recipe recipe(final Key key, final int bars) {
    return new Recipe(new Seed(5), bars, key, false, false, "a.jpg")
        .with(new LaneMarks(PerLane.all(0), new Hold(BASS), Hold.NOTHING));
  }

  private static List<Note> bass() {
    return PIECE.ladder().notes().stream().filter(note -> note.lane() == Lane.BASS).toList();
  }

  private static History decode(final byte[] bytes) throws StateException {
    return decode(bytes, Golden.STATE);
  }

  private static History decode(final byte[] bytes, final State state) throws StateException {
    final ByteSource in = new ByteSource("the state's chunk TAKE", bytes);
    try {
      final History history = TakesCodec.decode(in, state);
      in.finish();
      return history;
    } catch (final IllegalArgumentException e) {
      throw new StateException("the state is damaged: " + e.getMessage());
    }
  }

  private static void refuses(final ByteSink out, final String sentence) {
    refuses(out.toArray(), sentence);
  }

  private static void refuses(final byte[] bytes, final String sentence) {
    assertThatThrownBy(() -> decode(bytes))
        .isInstanceOf(StateException.class)
        .hasMessageContaining(sentence);
  }
}
