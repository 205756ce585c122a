package feelscape.cli;

import feelscape.event.Parameter;
import feelscape.event.PlayerSettings;
import feelscape.music.Mode;
import feelscape.music.PitchClass;
import feelscape.music.Seed;
import feelscape.picture.Picture;
import feelscape.picture.PictureReader;
import feelscape.session.Pipeline;
import feelscape.session.Wish;
import feelscape.session.Work;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** A picture becomes a MIDI file, and on request audio, a plot and the plugin's state. */
@Command(
    name = "compose",
    mixinStandardHelpOptions = true,
    description = "Turns a picture into four lanes of lofi music.")
final class ComposeCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "PICTURE", description = "PNG, JPEG, WebP, GIF, BMP or TIFF")
  private Path picture = Path.of("");

  @Option(
      names = "--out",
      paramLabel = "FILE.mid",
      description = "the MIDI file (default: the picture's name with .mid, here)")
  private @Nullable Path out;

  @Mixin private AudioOptions audio = new AudioOptions();

  @Option(names = "--plot", paramLabel = "FILE.png", description = "a piano roll of the four lanes")
  private @Nullable Path plot;

  @Option(
      names = "--state",
      paramLabel = "FILE",
      description = "what the plugin loads; a VST3 preset where the name ends in .vstpreset")
  private @Nullable Path state;

  @Option(names = "--seed", paramLabel = "N", description = "0..2^53-1 (default: from the picture)")
  private @Nullable Long seed;

  @Option(
      names = "--temperature",
      paramLabel = "T",
      description = "0 (at rest) to 1 (wild), default ${DEFAULT-VALUE}")
  private double temperature = PlayerSettings.DEFAULTS.temperature();

  @Option(names = "--bars", paramLabel = "N", description = "4, 8 or 16, default ${DEFAULT-VALUE}")
  private int bars = Wish.DEFAULT_BARS;

  @Option(
      names = "--key",
      paramLabel = "KEY",
      converter = TonicConverter.class,
      description = "C, F#, Bb, ... (default: from the picture)")
  private @Nullable Integer tonic;

  @Option(
      names = "--mode",
      paramLabel = "MODE",
      converter = ModeConverter.class,
      description = "major, minor, dorian, mixolydian or lydian (default: from the picture)")
  private @Nullable Mode mode;

  @Option(
      names = "--json",
      description = "one JSON object about the piece on stdout, and nothing else")
  private boolean json;

  ComposeCommand(final Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws Exception {
    final Wish wish;
    final Outputs outputs;
    final PlayerSettings settings;
    final AudioSettings sound;
    try {
      wish = new Wish(bars, seed == null ? null : new Seed(seed), tonic, mode);
      sound = audio.settings();
      settings =
          PlayerSettings.DEFAULTS
              .with(Parameter.TEMPERATURE, temperature)
              .with(Parameter.LOFI, audio.lofi());
      outputs = outputs();
      outputs.check(surroundings.resolve(picture));
    } catch (final IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
    final Work work;
    try (ProgressLine progress = surroundings.progress()) {
      work = compose(wish, settings, sound, outputs, progress);
    }
    surroundings
        .out()
        .println(
            json
                ? Json.piece(picture, work, settings.temperature(), outputs)
                : told(work, outputs));
    return 0;
  }

  private Outputs outputs() {
    final Path midi = out == null ? Path.of(title() + ".mid") : out;
    return new Outputs(midi, audio.wav(), audio.mp3(), audio.stems(), plot, state).in(surroundings);
  }

  /** The picture's name without its ending. */
  private String title() {
    final Path file = picture.getFileName();
    final String name = file == null ? "" : file.toString();
    final int dot = name.lastIndexOf('.');
    final String title = dot > 0 ? name.substring(0, dot) : name;
    return title.isEmpty() ? "feelscape" : title;
  }

  private Work compose(
      final Wish wish,
      final PlayerSettings settings,
      final AudioSettings sound,
      final Outputs outputs,
      final ProgressLine progress)
      throws Exception {
    final Picture read = PictureReader.read(surroundings.resolve(picture));
    final Pipeline pipeline = surroundings.pipeline();
    progress.step("composing");
    final Work work = pipeline.compose(read, wish, progress);
    new PieceFiles(title(), read, work, settings, sound, surroundings).write(outputs, progress);
    return work;
  }

  private static String told(final Work work, final Outputs outputs) {
    return String.format(
        Locale.ROOT,
        "%s, %.0f BPM, %d bars, seed %d: %s",
        work.piece().key().name(),
        work.piece().tempo().bpm(),
        work.piece().ladder().bars(),
        work.seed().value(),
        outputs.given().map(Path::toString).collect(Collectors.joining(", ")));
  }

  /** Reads the name of a pitch class. */
  static final class TonicConverter implements ITypeConverter<Integer> {
    @Override
    public Integer convert(final String name) {
      try {
        return PitchClass.parse(name);
      } catch (final IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }

  /** Reads the name of a mode. */
  static final class ModeConverter implements ITypeConverter<Mode> {
    @Override
    public Mode convert(final String name) {
      try {
        return Mode.parse(name);
      } catch (final IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }
}
