package feelscape.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feelscape.music.Style;
import feelscape.music.Tempo;
import feelscape.preset.ShippedStyles;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a person wants a piece to be played, beside what the picture says. */
final class SessionTasteTest {
  @TempDir private Path folder = Path.of("");
  private Bench bench;

  @BeforeEach
  void makeAPiece() throws Exception {
    bench = Bench.withPiece(folder);
  }

  @Test
  void leftAloneTheMoodChoosesTheStyleAndThePieceSaysWhich() {
    final State state = bench.played();
    final Style suited = ShippedStyles.read().suited(state.prediction().orElseThrow().mood());
    assertThat(state.recipe().orElseThrow().outcome().orElseThrow().style())
        .isEqualTo(suited.name());
    assertThat(bench.view().wish().taste()).isEqualTo(Taste.USUAL);
  }

  @Test
  void aStyleByHandIsPlayedAndUndoneLikeAnyWish() {
    for (final Style style : ShippedStyles.read().all()) {
      bench.session.setStyle(style.name());
      bench.work();
      final Tempo tempo = bench.played().piece().orElseThrow().tempo();
      assertThat(bench.played().recipe().orElseThrow().outcome())
          .contains(new Outcome(style.name(), tempo));
      assertThat(tempo.bpm()).isBetween(style.slowest(), style.fastest());
    }
    while (bench.view().canUndo()) {
      bench.session.undo();
    }
    assertThat(bench.view().wish().taste().style()).isNull();
  }

  @Test
  void allOfItIsInTheStateAndComesBackWithIt() throws Exception {
    bench.session.setStyle("jazzhop");
    bench.session.setDensity(1.5);
    bench.session.setComplexity(0.125);
    bench.session.setIntroBars(2);
    final Taste taste = new Taste("jazzhop", 1.5, 0.125, 2);
    final Bench waiting = new Bench(folder);
    waiting.session.load(Bench.written(bench.saved()));
    waiting.session.takeUpWish();
    assertThat(waiting.view().wish().taste()).isEqualTo(taste);
    bench.work();
    final Bench other = new Bench(folder);
    other.session.load(Bench.written(bench.saved()));
    assertThat(other.played()).isEqualTo(bench.played());
    assertThat(other.view().wish().taste()).isEqualTo(taste);
    other.session.undo();
    other.work();
    assertThat(other.view().wish().taste()).isEqualTo(Taste.USUAL);
    other.session.redo();
    assertThat(other.played()).isEqualTo(bench.played());
  }

  @Test
  void aStyleThatIsNotThereIsNamedAndTheLastPiecePlaysOn() {
    final State before = bench.played();
    bench.session.setStyle("polka");
    bench.work();
    assertThat(bench.view().status())
        .startsWith("the style 'polka' is not known; use one of ")
        .contains("jazzhop");
    assertThat(bench.played()).isEqualTo(before);
    assertThat(bench.view().wish().taste()).isEqualTo(Taste.USUAL);
  }

  @Test
  void whatNoTasteCanBeIsRefused() {
    assertThatThrownBy(() -> bench.session.setDensity(2.5)).hasMessageContaining("density is 2.5");
    assertThatThrownBy(() -> bench.session.setComplexity(-1))
        .hasMessageContaining("complexity is -1.0");
    assertThatThrownBy(() -> bench.session.setIntroBars(3))
        .hasMessageContaining("an intro of 3 bars");
    assertThatThrownBy(() -> bench.session.setStyle(" ")).hasMessageContaining("style is empty");
    assertThat(bench.view().wish().taste()).isEqualTo(Taste.USUAL);
  }

  @Test
  void theStylesAreThereOnceAWorkerHasReadThem() {
    assertThat(bench.view().styles()).isEmpty();
    bench.session.lookUpStyles();
    assertThat(bench.view().styles()).isEmpty();
    bench.work();
    assertThat(bench.view().styles()).isEqualTo(ShippedStyles.read().all());
  }
}
