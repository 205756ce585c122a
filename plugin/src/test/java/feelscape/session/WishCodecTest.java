package feelscape.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feelscape.feature.FeatureExtractor;
import feelscape.feature.FeatureVector;
import feelscape.music.Mode;
import feelscape.music.PerLane;
import feelscape.music.Seed;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The chunk WISH of docs/state.md. */
final class WishCodecTest {
  private static final FeatureVector FEATURES =
      new FeatureVector(Collections.nCopies(FeatureExtractor.FEATURES.size(), 2048));
  private static final LaneMarks MARKS =
      new LaneMarks(
          new PerLane<>(0, 1, 2, 65_535),
          new Hold(new PerLane<>(true, false, false, true)),
          new Hold(new PerLane<>(false, true, false, true), true));
  private static final Source FILE = new Source.InFile(Path.of("/tmp/été.jpg").toAbsolutePath());

  static Stream<PendingWish> wishes() {
    final Bytes jpeg = Golden.STATE.picture().orElseThrow();
    return Stream.of(
        new PendingWish(FILE, Wish.DEFAULT, LaneMarks.NONE, 0),
        new PendingWish(FILE, new Wish(16, new Seed(0), 0, Mode.LYDIAN), MARKS, 255),
        new PendingWish(
            new Source.Measured(new Subject("a.jpg", FEATURES, Optional.of(jpeg))),
            new Wish(4, new Seed(Seed.MOST), 11, Mode.AEOLIAN),
            MARKS,
            2),
        new PendingWish(
            new Source.Measured(new Subject("", FEATURES, Optional.empty())),
            new Wish(4, null, 11, null, new Taste("jazzhop", 2, 0.25, 4)),
            MARKS,
            2),
        new PendingWish(new Source.Small("b.jpg", jpeg), Wish.DEFAULT, LaneMarks.NONE, 0));
  }

  @ParameterizedTest
  @MethodSource("wishes")
  void aWishIsReadAsItWasWritten(final PendingWish wish) throws Exception {
    final byte[] bytes = WishCodec.encode(wish, Golden.STATE).orElseThrow().toArray();
    assertThat(decode(bytes, Golden.STATE)).isEqualTo(wish);
  }

  @Test
  void thePictureOfTheStateIsNotWrittenTwice() throws Exception {
    final State state = measured();
    final PendingWish wish = new PendingWish(Source.of(state), Wish.DEFAULT, LaneMarks.NONE, 0);
    final byte[] bytes = WishCodec.encode(wish, state).orElseThrow().toArray();
    assertThat(bytes).hasSize(26);
    assertThat(decode(bytes, state)).isEqualTo(wish);
  }

  @Test
  void aPictureThatAnotherFeelScapeMeasuredIsTakenAsItIsSeen() throws Exception {
    final State golden = Golden.STATE;
    final Bytes jpeg = golden.picture().orElseThrow();
    final PendingWish wish = new PendingWish(Source.of(golden), Wish.DEFAULT, LaneMarks.NONE, 0);
    assertThat(wish.source()).isEqualTo(new Source.Small("été.jpg", jpeg));
    assertThat(WishCodec.encode(wish, golden).orElseThrow().toArray()).hasSize(26);
    final byte[] other =
        good(2)
            .text("b.jpg")
            .add(RecipeCodec.features(golden.features()))
            .u32(jpeg.size())
            .raw(jpeg.toArray())
            .toArray();
    assertThat(decode(other, State.EMPTY).source()).isEqualTo(new Source.Small("b.jpg", jpeg));
  }

  @Test
  void whatIsNotToBeHadHereSaysWhatToDo() throws Exception {
    final byte[] elsewhere = good(1).text("evening.jpg").toArray();
    assertThat(decode(elsewhere, State.EMPTY).source())
        .isEqualTo(
            new Source.Lost("evening.jpg: it is on another computer; open the picture again"));
    final byte[] other =
        good(2).text("b.jpg").add(RecipeCodec.features(Golden.STATE.features())).u32(0).toArray();
    assertThat(decode(other, State.EMPTY).source())
        .isEqualTo(
            new Source.Lost("b.jpg: another FeelScape has measured it; open the picture again"));
  }

  @Test
  void whatBreaksTheRulesIsRefused() {
    refuses(good(3).toArray(), "the picture of a wish is of kind 3; it must be within 0..2");
    refuses(
        new ByteSink().u8(0).u8(5).u8(0).u8(0).u8(0).u64(0).raw(new byte[12]).toArray(),
        "bars is 5; it must be 4, 8 or 16");
    refuses(new ByteSink().u8(0).u8(4).u8(0).u8(12).u8(0).toArray(), "tonic is 12");
    refuses(new ByteSink().u8(0).u8(4).u8(0).u8(0).u8(0).u64(-1).toArray(), "seed");
    refuses(good(1).text("a").u8(0).toArray(), "bytes too many");
    refuses(
        good(2).text("a/b").add(RecipeCodec.features(FeatureUnits.of(FEATURES))).u32(0).toArray(),
        "the name of the picture is a/b; it must be without folders");
    refuses(
        good(2)
            .text("b")
            .add(RecipeCodec.features(FeatureUnits.of(FEATURES)))
            .u32(4)
            .raw(new byte[4])
            .toArray(),
        "the picture is not a JPEG");
    refuses(good(2).text("b").u16(0).u32(0xffff_ffffL).toArray(), "ends too early");
    final byte[] kept =
        WishCodec.encode(new PendingWish(FILE, Wish.DEFAULT, MARKS, 0), State.EMPTY)
            .orElseThrow()
            .toArray();
    refuses(kept, "a wish keeps lanes, but there is no piece");
  }

  @Test
  void whateverArrivesIsReadOrRefused() {
    final List<byte[]> good =
        wishes().map(wish -> WishCodec.encode(wish, Golden.STATE).orElseThrow().toArray()).toList();
    final SplittableRandom chance = new SplittableRandom(7);
    for (int i = 0; i < 20_000; i++) {
      final byte[] bytes = good.get(chance.nextInt(good.size())).clone();
      for (int change = chance.nextInt(4); change >= 0; change--) {
        bytes[chance.nextInt(Math.min(80, bytes.length))] = (byte) chance.nextInt();
      }
      try {
        assertThat(decode(bytes, Golden.STATE)).isNotNull();
      } catch (final StateException e) {
        assertThat(e.getMessage()).isNotBlank().hasLineCount(1);
      }
    }
  }

  private static ByteSink good(final int picture) {
    return new ByteSink().u8(0).u8(4).u8(0).u8(0).u8(0).u64(0).raw(new byte[12]).u8(picture);
  }

  /** The golden state, its picture measured by this FeelScape. */
  private static State measured() {
    final State golden = Golden.STATE;
    return new State(
        golden.settings(),
        golden.piece(),
        golden.recipe(),
        FeatureUnits.of(FEATURES),
        golden.prediction(),
        golden.picture(),
        golden.unknown());
  }

  private static PendingWish decode(final byte[] bytes, final State state) throws StateException {
    final ByteSource in = new ByteSource("the state's chunk WISH", bytes);
    try {
      final PendingWish wish = WishCodec.decode(in, state);
      in.finish();
      return wish;
    } catch (final IllegalArgumentException e) {
      throw new StateException("the state is damaged: " + e.getMessage());
    }
  }

  private static void refuses(final byte[] bytes, final String sentence) {
    assertThatThrownBy(() -> decode(bytes, State.EMPTY))
        .isInstanceOf(StateException.class)
        .hasMessageContaining(sentence);
  }
}
