package feelscape.predict.train;

import static org.assertj.core.api.Assertions.assertThat;

import feelscape.feature.Group;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On pictures whose mood is their lightness. */
class AblationTest {

  @Test
  void theGroupThatTellsTheMoodIsFoundByItselfAlone(@TempDir final Path folder) throws Exception {
    PaintedPictures.into(folder);
    final List<String> table =
        Ablation.run(folder, List.of(Group.LIGHT, Group.LINES), TrainingProgress.NONE)
            .lines()
            .toList();
    assertThat(table).hasSize(2 + 2 + 2);
    final double[] all = row(table, "none left out");
    final double[] light = row(table, "light ");
    final double[] lines = row(table, "lines ");
    assertThat(all).containsOnly(all[0], all[1]);
    for (int feeling = 0; feeling < 2; feeling++) {
      assertThat(all[feeling]).isGreaterThan(0.5);
      assertThat(light[2 + feeling]).isGreaterThan(0.5);
      assertThat(lines[2 + feeling]).isLessThan(light[2 + feeling] - 0.3);
      assertThat(lines[feeling]).isGreaterThan(0.5);
    }
  }

  private static double[] row(final List<String> table, final String name) {
    return Arrays.stream(
            table.stream()
                .filter(line -> line.startsWith("| " + name))
                .findFirst()
                .orElseThrow()
                .split("\\|"))
        .skip(2)
        .mapToDouble(Double::parseDouble)
        .toArray();
  }
}
