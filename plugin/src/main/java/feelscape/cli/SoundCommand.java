package feelscape.cli;

import feelscape.compose.Composer;
import feelscape.compose.anneal.AnnealingComposer;
import feelscape.music.Piece;
import feelscape.preset.StyleException;
import feelscape.preset.Styles;
import feelscape.preview.SoundFont;
import feelscape.preview.SoundFontException;
import feelscape.preview.measure.AlignmentTable;
import feelscape.preview.measure.MoodTables;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Prints the tables of docs/sound.md. */
@Command(
    name = "sound",
    hidden = true,
    mixinStandardHelpOptions = true,
    description = "Prints how eight moods sound, in figures, and when their notes are heard.")
final class SoundCommand implements Callable<Integer> {
  private static final int BARS = 8;

  /** Notes are heard one by one, which takes long: of one piece, and a short one. */
  private static final String BUSIEST = "bright and excited";

  private static final int FEW_BARS = 4;

  private final Surroundings surroundings;

  SoundCommand(final Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws SoundFontException, StyleException {
    final SoundFont font = SoundFont.open(surroundings.soundFont());
    final Styles styles = surroundings.styles();
    final Composer composer = new AnnealingComposer();
    try (ProgressLine progress = surroundings.progress()) {
      progress.step("composing");
      final Map<String, Piece> pieces = EightMoods.compose(composer, styles, BARS);
      final Piece busiest =
          Objects.requireNonNull(EightMoods.compose(composer, styles, FEW_BARS).get(BUSIEST));
      progress.step("measuring eight moods");
      surroundings.out().println(MoodTables.of(pieces, font, progress::report));
      progress.step("measuring when notes are heard");
      surroundings.out().print(AlignmentTable.of(busiest, font, progress::report));
    }
    return 0;
  }
}
