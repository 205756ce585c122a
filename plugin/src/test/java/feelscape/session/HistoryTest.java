package feelscape.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feelscape.music.Key;
import feelscape.music.Mode;
import feelscape.music.Seed;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class HistoryTest {

  @Test
  void undoAndRedoWalkThroughTheTakes() {
    final History three = takes(3);
    assertThat(three.canRedo()).isFalse();
    assertThat(three.undo().played()).contains(take(1));
    assertThat(three.undo().undo().canUndo()).isFalse();
    assertThat(three.undo().undo().undo().played()).contains(take(0));
    assertThat(three.undo().redo()).isEqualTo(three);
    assertThat(three.redo()).isEqualTo(three);
  }

  @Test
  void aNewTakeAfterUndoErasesNone() {
    final History history = takes(3).undo().undo().with(take(7));
    assertThat(history.takes()).containsExactly(take(0), take(1), take(2), take(7));
    assertThat(history.played()).contains(take(7));
  }

  @Test
  void aTakeThatIsThereIsPlayedAndNotAddedAgain() {
    assertThat(takes(3).with(take(1))).isEqualTo(takes(3).select(1));
  }

  @Test
  void theOldestLeavesWhenThereAreTooMany() {
    final History history = takes(History.MOST + 2);
    assertThat(history.takes()).hasSize(History.MOST).startsWith(take(2));
    assertThat(history.played()).contains(take(History.MOST + 1));
  }

  @Test
  void withNonePlayedUndoGoesToTheLast() {
    final History history = takes(2).deselect();
    assertThat(history.played()).isEmpty();
    assertThat(history.canRedo()).isFalse();
    assertThat(history.undo().played()).contains(take(1));
    assertThat(History.EMPTY.undo()).isEqualTo(History.EMPTY);
  }

  @Test
  void takesOfAnotherHistoryComeInAsOlderOnesAndItsOwnIsPlayed() {
    final History here = takes(2);
    final History other = History.EMPTY.with(take(8)).with(take(1)).with(take(9)).undo();
    assertThat(History.EMPTY.with(other)).isEqualTo(other);
    assertThat(here.with(other).takes()).containsExactly(take(8), take(9), take(0), take(1));
    assertThat(here.with(other).played()).contains(take(1));
    assertThat(here.with(other.select(0)).takes())
        .containsExactly(take(9), take(0), take(1), take(8));
    assertThat(here.with(other.select(0)).played()).contains(take(8));
    assertThat(here.with(History.EMPTY)).isEqualTo(here.deselect());
  }

  @Test
  void whereThereAreTooManyTheLatestOfThisHistoryStay() {
    final History other = takes(History.MOST + 3).select(0);
    final History here = History.EMPTY.with(take(90)).with(take(91));
    final History both = here.with(other);
    assertThat(both.takes()).hasSize(History.MOST).contains(take(90), take(91)).endsWith(take(3));
    assertThat(both.played()).contains(take(3));
  }

  @Test
  void aTakeThatIsNotThereIsRefused() {
    assertThatThrownBy(() -> takes(2).select(2)).hasMessageContaining("0..1");
  }

  private static History takes(final int count) {
    History history = History.EMPTY;
    for (int i = 0; i < count; i++) {
      history = history.with(take(i));
    }
    return history;
  }

  private static Take take(final int seed) {
    final State golden = Golden.STATE;
    final Recipe recipe =
        new Recipe(new Seed(seed), 1, new Key(2, Mode.DORIAN), false, false, "a.jpg");
    return new Take(
        new State(
            golden.settings(),
            golden.piece(),
            Optional.of(recipe),
            golden.features(),
            golden.prediction(),
            golden.picture(),
            golden.unknown()));
  }
}
