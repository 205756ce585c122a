package feelscape.cli;

import feelscape.music.Style;
import feelscape.preset.StyleException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** The styles that a piece can have. */
@Command(
    name = "styles",
    mixinStandardHelpOptions = true,
    description = "Lists the styles that compose --style takes.")
final class StylesCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  StylesCommand(final Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws StyleException {
    final List<Style> styles = surroundings.styles().all();
    final int width = styles.stream().mapToInt(style -> style.name().length()).max().orElse(1);
    for (final Style style : styles) {
      surroundings.out().println(("%-" + width + "s  %s").formatted(style.name(), style.about()));
    }
    return 0;
  }
}
