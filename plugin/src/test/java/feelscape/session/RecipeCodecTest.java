package feelscape.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feelscape.music.PerLane;
import feelscape.music.Tempo;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The chunks RECI and LANE of docs/state.md. */
final class RecipeCodecTest {
  private static final Recipe OLD = Golden.STATE.recipe().orElseThrow();

  static Stream<Recipe> recipes() {
    return Stream.of(
        OLD,
        OLD.with(Taste.USUAL, got("rain")),
        OLD.with(new Taste("jazzhop", 0.5, 1, 4), got("jazzhop")),
        OLD.with(new Taste(null, 2, 0, 1), got("été")));
  }

  @ParameterizedTest
  @MethodSource("recipes")
  void aRecipeIsReadAsItWasWritten(final Recipe recipe) throws Exception {
    assertThat(read(RecipeCodec.recipe(recipe).toArray())).isEqualTo(recipe.with(LaneMarks.NONE));
  }

  @Test
  void whatSaysNothingOfItsStyleIsAsLongAsItWas() {
    final int before = RecipeCodec.recipe(OLD).size();
    assertThat(before).isEqualTo(23);
    assertThat(RecipeCodec.recipe(OLD.with(Taste.USUAL, got("rain"))).size())
        .isEqualTo(before + 2 + 8 + 8 + 1 + 2 + "rain".length() + 8);
  }

  @Test
  void harmonyIsKeptAndLockedByBitsOfTheChords() throws Exception {
    for (final boolean kept : List.of(false, true)) {
      for (final boolean locked : List.of(false, true)) {
        final LaneMarks marks =
            new LaneMarks(
                new PerLane<>(0, 7, 0, 0),
                new Hold(new PerLane<>(false, false, false, true), kept),
                new Hold(new PerLane<>(false, true, false, false), locked));
        final byte[] bytes = RecipeCodec.lanes(marks).toArray();
        assertThat(bytes[3]).isEqualTo((byte) (1 + (locked ? 4 : 0) + (kept ? 8 : 0)));
        assertThat(RecipeCodec.readLanes(new ByteSource("LANE", bytes))).isEqualTo(marks);
      }
    }
  }

  @Test
  void whatNoTasteCanBeIsRefused() {
    final byte[] good = RecipeCodec.recipe(OLD.with(new Taste("a", 1, 1, 1), got("a"))).toArray();
    refuses(good, good.length - 12, (byte) 3, "an intro of 3 bars is not known");
    refuses(good, good.length - 13, (byte) 0x40, "complexity is 3.0; it must be within 0.0..1.0");
    refuses(good, good.length - 21, (byte) 0x40, "density is 3.0; it must be within 0.5..2.0");
    refuses(good, good.length - 9, (byte) ' ', "the name of the style is empty");
  }

  private static void refuses(
      final byte[] good, final int at, final byte value, final String sentence) {
    final byte[] bytes = good.clone();
    bytes[at] = value;
    if (value == 0x40) {
      bytes[at - 1] = 8;
    }
    assertThatThrownBy(() -> read(bytes)).hasMessageContaining(sentence);
  }

  @Test
  void whateverArrivesIsReadOrRefused() {
    final List<byte[]> good =
        recipes().map(recipe -> RecipeCodec.recipe(recipe).toArray()).toList();
    final SplittableRandom chance = new SplittableRandom(7);
    int read = 0;
    for (int i = 0; i < 20_000; i++) {
      final byte[] bytes = good.get(chance.nextInt(good.size())).clone();
      for (int change = chance.nextInt(3); change >= 0; change--) {
        bytes[chance.nextInt(bytes.length)] = (byte) chance.nextInt();
      }
      try {
        final Recipe recipe = read(bytes);
        assertThat(read(RecipeCodec.recipe(recipe).toArray())).isEqualTo(recipe);
        read++;
      } catch (final StateException | IllegalArgumentException e) {
        assertThat(e.getMessage()).isNotBlank();
      }
    }
    assertThat(read).isBetween(1, 19_999);
  }

  private static Outcome got(final String style) {
    return new Outcome(style, new Tempo(84));
  }

  private static Recipe read(final byte[] bytes) throws StateException {
    final ByteSource in = new ByteSource("the state's chunk RECI", bytes);
    final Recipe recipe = RecipeCodec.readRecipe(in);
    in.finish();
    return recipe;
  }
}
