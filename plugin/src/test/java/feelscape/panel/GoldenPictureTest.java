package feelscape.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The whole panel beside the pictures of how it should look, {@link Mosaic} by mosaic. What differs
 * is written to {@code target/golden}: the panel as it was painted, its mosaic and the difference.
 *
 * <p>After a change that is meant: {@code mvn -pl plugin test -Dtest=GoldenPictureTest
 * -Dtest.jvm.args=-Dfeelscape.golden=renew}, then look at what has changed.
 */
final class GoldenPictureTest {
  private static final Path GOLDEN = Path.of("src/test/resources/feelscape/panel");
  private static final Path ACTUAL = Path.of("target/golden");
  private static final boolean RENEW = "renew".equals(System.getProperty("feelscape.golden"));

  /** For a picture to be decoded, which happens beside; a panel that is right waits no longer. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @TempDir Path folder = Path.of("");

  @ParameterizedTest
  @CsvSource({
    "empty, true, 1",
    "empty, false, 1",
    "empty, true, 2",
    "empty, false, 2",
    "full, true, 1",
    "full, false, 1",
    "full, true, 2",
    "full, false, 2",
    "error, true, 1",
    "error, false, 1",
    "error, true, 2",
    "error, false, 2",
  })
  void looksAsItShould(final String scene, final boolean dark, final int scale) throws Exception {
    final Stage stage = Stage.of(model(scene), new Theme(dark, 100));
    final Path golden = GOLDEN.resolve(name(scene, dark, scale) + ".png");
    if (RENEW) {
      Thread.sleep(1000);
      Stage.paint(stage.panel, scale);
      Thread.sleep(1000);
      Mosaic.of(Stage.paint(stage.panel, scale), scale).write(golden);
    }
    assertThat(Files.exists(golden)).as(golden + " is there").isTrue();
    final Mosaic wanted = Mosaic.read(golden);
    final Instant end = Instant.now().plus(PATIENCE);
    Mosaic actual = Mosaic.of(Stage.paint(stage.panel, scale), scale);
    while (!actual.isLike(wanted) && Instant.now().isBefore(end)) {
      Thread.sleep(50);
      actual = Mosaic.of(Stage.paint(stage.panel, scale), scale);
    }
    if (!actual.isLike(wanted)) {
      keep(stage, name(scene, dark, scale), scale, actual, wanted);
    }
    assertThat(actual.greatestDifference(wanted))
        .as("the greatest difference of a cell; see " + ACTUAL.toAbsolutePath())
        .isLessThanOrEqualTo(Mosaic.TOLERANCE);
  }

  private static String name(final String scene, final boolean dark, final int scale) {
    return "%s-%s-%d".formatted(scene, dark ? "dark" : "light", scale);
  }

  private PanelModel model(final String scene) throws Exception {
    final Desk desk = new Desk(folder);
    if (!scene.equals("empty")) {
      desk.session.load(Scene.session());
    }
    if (scene.equals("error")) {
      desk.model.open(folder.resolve("gone.png"));
      desk.workLast();
    }
    return desk.model;
  }

  private static void keep(
      final Stage stage,
      final String name,
      final int scale,
      final Mosaic actual,
      final Mosaic wanted)
      throws Exception {
    Files.createDirectories(ACTUAL);
    ImageIO.write(
        Stage.paint(stage.panel, scale), "png", ACTUAL.resolve(name + "-actual.png").toFile());
    actual.write(ACTUAL.resolve(name + "-mosaic.png"));
    ImageIO.write(
        actual.difference(wanted), "png", ACTUAL.resolve(name + "-difference.png").toFile());
  }
}
