package feelscape.cli;

import feelscape.compose.Kept;
import feelscape.event.Parameter;
import feelscape.event.PlayerSettings;
import feelscape.music.PerLane;
import feelscape.picture.PictureException;
import feelscape.picture.PictureReader;
import feelscape.preset.StyleException;
import feelscape.preview.chain.LofiSettings;
import feelscape.session.Hold;
import feelscape.session.Pipeline;
import feelscape.session.Subject;
import feelscape.session.Wish;
import feelscape.session.Work;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A picture becomes a MIDI file, and on request audio, a plot and the plugin's state. */
@Command(
    name = "compose",
    mixinStandardHelpOptions = true,
    description = "Turns a picture into four lanes of lofi music.")
final class ComposeCommand implements Callable<Integer> {
  private static final PerLane<Integer> NO_ROLLS = PerLane.all(0);

  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "PICTURE",
      arity = "0..1",
      description = "PNG, JPEG, WebP, GIF, BMP or TIFF")
  private @Nullable Path picture;

  @Mixin private PieceOptions piece = new PieceOptions();

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

  @Option(
      names = "--temperature",
      paramLabel = "T",
      description = "0 (at rest) to 1 (wild), default 0.25")
  private @Nullable Double temperature;

  @Option(
      names = "--json",
      description = "one JSON object about the piece on stdout, and nothing else")
  private boolean json;

  ComposeCommand(final Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws Exception {
    final Optional<EarlierPiece> from;
    final Request request;
    final Outputs outputs;
    final PlayerSettings settings;
    final AudioSettings sound;
    try {
      from = Optional.ofNullable(piece.from()).map(surroundings::resolve).map(EarlierPiece::read);
      request = request(from);
      sound = audio.settings();
      settings = settings(from);
      outputs = outputs(from);
      outputs.check(inputs());
    } catch (final IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
    final Work work;
    try (ProgressLine progress = surroundings.progress()) {
      final Subject subject = subject(from);
      final Pipeline pipeline = surroundings.pipeline(surroundings.weights(piece.model()));
      progress.step("composing");
      work = compose(pipeline, subject, request, progress);
      final PlayerSettings heard = withLofi(settings, from, work);
      new PieceFiles(
              title(subject.name()),
              work.state(heard, subject),
              work,
              sound.with(LofiSettings.lofi(heard.value(Parameter.LOFI))),
              surroundings)
          .write(outputs, progress);
    }
    final String again = Again.command(picture, piece, work, settings.temperature());
    surroundings
        .out()
        .println(
            json
                ? Json.piece(name(from), work, settings.temperature(), again, outputs)
                : told(work, outputs) + System.lineSeparator() + "again: " + again);
    return 0;
  }

  private Work compose(
      final Pipeline pipeline,
      final Subject subject,
      final Request request,
      final ProgressLine progress) {
    try {
      return pipeline.compose(
          subject.features(), request.wish(), request.rolls(), request.kept(), progress);
    } catch (final StyleException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  /** What is to be composed. */
  private record Request(Wish wish, PerLane<Integer> rolls, Optional<Kept> kept) {}

  private Request request(final Optional<EarlierPiece> from) {
    if (picture == null && from.isEmpty()) {
      throw new IllegalArgumentException("PICTURE is missing; give one, or a piece by --from");
    }
    final Wish before = from.map(EarlierPiece::wish).orElse(Wish.DEFAULT);
    final Wish wish = piece.wish(picture == null ? before : before.withSeed(null));
    final boolean sameSeed = picture == null && Objects.equals(before.seed(), wish.seed());
    final Hold hold = piece.hold();
    final Optional<Kept> kept = from.map(EarlierPiece::piece).flatMap(hold::of);
    kept.ifPresent(stays -> check(wish, stays));
    return new Request(
        wish,
        piece.rolls(sameSeed ? from.map(EarlierPiece::rolls).orElse(NO_ROLLS) : NO_ROLLS),
        kept);
  }

  private static void check(final Wish wish, final Kept kept) {
    if (wish.changesBars(kept)) {
      throw new IllegalArgumentException(
          "--bars is %d; what is kept has %d bars, so leave --bars out"
              .formatted(wish.bars(), kept.piece().ladder().bars()));
    }
    if (wish.changesKey(kept)) {
      throw new IllegalArgumentException(
          "what is kept is in %s; leave --key and --mode out".formatted(kept.piece().key().name()));
    }
  }

  /** Played as it was asked for, or as the earlier piece was. */
  private PlayerSettings settings(final Optional<EarlierPiece> from) {
    PlayerSettings settings = from.map(EarlierPiece::settings).orElse(PlayerSettings.DEFAULTS);
    if (temperature != null) {
      settings = settings.with(Parameter.TEMPERATURE, temperature);
    }
    final Double lofi = audio.lofi();
    return lofi == null ? settings : settings.with(Parameter.LOFI, lofi);
  }

  /** As much lofi as suits the style, where neither a person nor an earlier piece says more. */
  private PlayerSettings withLofi(
      final PlayerSettings settings, final Optional<EarlierPiece> from, final Work work) {
    return audio.lofi() == null && from.isEmpty()
        ? settings.with(Parameter.LOFI, work.style().lofi())
        : settings;
  }

  private Subject subject(final Optional<EarlierPiece> from) throws PictureException {
    return picture == null
        ? from.orElseThrow().subject()
        : Subject.of(PictureReader.read(surroundings.resolve(picture)));
  }

  private Outputs outputs(final Optional<EarlierPiece> from) {
    final Path midi = out == null ? Path.of(title(name(from)) + ".mid") : out;
    return new Outputs(midi, audio.wav(), audio.mp3(), audio.stems(), plot, state).in(surroundings);
  }

  /** The files that are read. */
  private List<Path> inputs() {
    return Stream.of(picture, piece.from(), piece.model())
        .flatMap(Stream::ofNullable)
        .map(surroundings::resolve)
        .toList();
  }

  /** The picture as it was typed or, where it was not, as the earlier piece calls it. */
  private String name(final Optional<EarlierPiece> from) {
    return picture == null ? from.orElseThrow().picture() : picture.toString();
  }

  /** A picture's name without its folders and its ending. */
  private static String title(final String picture) {
    final Path file = Path.of(picture).getFileName();
    final String name = file == null ? "" : file.toString();
    final int dot = name.lastIndexOf('.');
    final String title = dot > 0 ? name.substring(0, dot) : name;
    return title.isEmpty() ? "feelscape" : title;
  }

  private static String told(final Work work, final Outputs outputs) {
    return String.format(
        Locale.ROOT,
        "%s, %.0f BPM, %d bars, %s, seed %d: %s",
        work.piece().key().name(),
        work.piece().tempo().bpm(),
        work.piece().ladder().bars(),
        work.style().name(),
        work.seed().value(),
        outputs.given().map(Path::toString).collect(Collectors.joining(", ")));
  }
}
