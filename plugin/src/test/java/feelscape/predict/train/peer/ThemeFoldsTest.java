package feelscape.predict.train.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThemeFoldsTest {
  private static final List<String> THEMES =
      IntStream.range(0, 33).mapToObj(i -> "theme " + i % 11).toList();

  @Test
  void everyExampleIsLeftOutOnceWithAllOfItsTheme() {
    final List<ThemeFolds.Fold> folds = ThemeFolds.of(THEMES, 5, 1);
    assertThat(folds).hasSize(5);
    assertThat(folds.stream().flatMap(fold -> fold.leftOut().stream()))
        .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 33).boxed().toList());
    assertThat(folds)
        .allSatisfy(
            fold -> {
              assertThat(fold.kept()).hasSize(33 - fold.leftOut().size());
              assertThat(fold.kept().stream().map(THEMES::get))
                  .doesNotContainAnyElementsOf(fold.leftOut().stream().map(THEMES::get).toList());
              assertThat(fold.leftOut()).hasSizeBetween(6, 9);
            });
  }

  @Test
  void theSeedShuffles() {
    assertThat(ThemeFolds.of(THEMES, 5, 1)).isEqualTo(ThemeFolds.of(THEMES, 5, 1));
    assertThat(ThemeFolds.of(THEMES, 5, 1)).isNotEqualTo(ThemeFolds.of(THEMES, 5, 2));
  }

  @Test
  void fewThemesMakeFewParts() {
    assertThat(ThemeFolds.of(List.of("sea", "dog", "sea"), 5, 1))
        .containsExactlyInAnyOrder(
            new ThemeFolds.Fold(List.of(0, 2), List.of(1)),
            new ThemeFolds.Fold(List.of(1), List.of(0, 2)));
  }
}
