package feelscape.session;

import static org.assertj.core.api.Assertions.assertThat;

import feelscape.music.Lane;
import feelscape.picture.Examples;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Takes of pieces as busy as they come, and the room that they need in a state. */
final class TakesSizeTest {
  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(ints = {4, 8, 16})
  void sixteenTakesWithLockedLanesAreKeptAndStayUnderTheLimit(final int bars) throws Exception {
    final Bench bench = sixteenTakes(bars);
    final byte[] bytes = StateCodec.encode(bench.saved());
    assertThat(bytes).hasSizeLessThan(StateCodec.USUAL_BYTES);
    assertThat(recipes(StateCodec.decode(bytes).history()))
        .hasSize(History.MOST)
        .isEqualTo(recipes(bench.saved().history()));
  }

  @Test
  void whereThereIsNoRoomTheOldestLeave() throws Exception {
    final SavedSession saved = sixteenTakes(16).saved();
    final State large = large(saved.state());
    final History history = saved.history().with(new Take(large));
    final byte[] bytes =
        StateCodec.encode(new SavedSession(large, history, Optional.empty(), VoiceSetup.USUAL));
    assertThat(bytes).hasSizeBetween(StateCodec.USUAL_BYTES * 9 / 10, StateCodec.USUAL_BYTES);
    final List<Optional<Recipe>> all = recipes(history);
    final List<Optional<Recipe>> left = recipes(StateCodec.decode(bytes).history());
    assertThat(left).hasSizeBetween(8, 15).isEqualTo(all.subList(16 - left.size(), 16));
  }

  private static State large(final State state) {
    final byte[] jpeg = new byte[State.MAX_PICTURE];
    jpeg[0] = (byte) 0xff;
    jpeg[1] = (byte) 0xd8;
    jpeg[2] = (byte) 0xff;
    return new State(
        state.settings(),
        state.piece(),
        state
            .recipe()
            .map(
                made ->
                    new Recipe(made.seed(), made.bars(), made.key(), false, false, "large.jpg")),
        state.features(),
        state.prediction(),
        Optional.of(Bytes.of(jpeg)),
        List.of());
  }

  private Bench sixteenTakes(final int bars) throws Exception {
    final Bench bench = new Bench(folder, new Crowd());
    bench.session.setBars(bars);
    bench.session.openPicture(Examples.SUNSET);
    for (int take = 2; take <= 16; take += 2) {
      bench.session.reroll(Lane.MELODY);
      if (take < 16) {
        bench.session.rollSeed();
      }
    }
    return bench;
  }

  private static List<Optional<Recipe>> recipes(final History history) {
    return history.takes().stream()
        .map(take -> take.state().recipe().map(Recipe::unlocked))
        .toList();
  }
}
