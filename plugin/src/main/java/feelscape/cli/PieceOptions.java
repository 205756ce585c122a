package feelscape.cli;

import feelscape.music.Lane;
import feelscape.music.Mode;
import feelscape.music.PerLane;
import feelscape.music.PitchClass;
import feelscape.music.Seed;
import feelscape.session.Hold;
import feelscape.session.Taste;
import feelscape.session.Wish;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What a piece is to be like beside its picture, as it is typed. */
final class PieceOptions {
  private static final String HARMONY = "harmony";

  @Option(names = "--seed", paramLabel = "N", description = "0..2^53-1 (default: from the picture)")
  private @Nullable Long seed;

  @Option(
      names = "--bars",
      paramLabel = "N",
      description = "4, 8 or 16 (default: " + Wish.DEFAULT_BARS + ")")
  private @Nullable Integer bars;

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
      names = "--style",
      paramLabel = "NAME",
      description = "one that the command styles lists (default: by the picture's mood)")
  private @Nullable String style;

  @Option(
      names = "--density",
      paramLabel = "X",
      description = "how many notes, from 0.5 (half) to 2 (twice as many); default 1")
  private @Nullable Double density;

  @Option(
      names = "--complexity",
      paramLabel = "X",
      description = "plain (0) to surprising (1); default 0.5")
  private @Nullable Double complexity;

  @Option(
      names = "--intro",
      paramLabel = "N",
      description = "bars before the drums come in: 0, 1, 2 or 4; default 0")
  private @Nullable Integer intro;

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description = "weights of your own, as train pairs makes them (default: the shipped ones)")
  private @Nullable Path model;

  @Option(
      names = "--from",
      paramLabel = "FILE",
      description = "an earlier piece, by its state or .vstpreset; needs no PICTURE")
  private @Nullable Path from;

  @Option(
      names = "--keep",
      paramLabel = "LANES",
      split = ",",
      description = "what stays of it: melody, chords, bass, drums; harmony keeps its chords alone")
  private @Nullable LinkedHashSet<String> keep;

  @Option(
      names = "--roll",
      paramLabel = "LANES",
      split = ",",
      converter = LaneConverter.class,
      description = "lanes to compose anew; without --keep the others stay")
  private @Nullable LinkedHashSet<Lane> roll;

  /** The file of the model, if one is named. */
  @Nullable Path model() {
    return model;
  }

  /** The file of the earlier piece, if one is named. */
  @Nullable Path from() {
    return from;
  }

  /**
   * The wish, what is not said being as it was in another one.
   *
   * @throws IllegalArgumentException naming what no wish can be
   */
  Wish wish(final Wish other) {
    return new Wish(
        or(bars, other.bars()),
        seed == null ? other.seed() : new Seed(seed),
        tonic == null ? other.tonic() : tonic,
        mode == null ? other.mode() : mode,
        taste(other.taste()));
  }

  private Taste taste(final Taste other) {
    return new Taste(
        style == null ? other.style() : style,
        or(density, other.density()),
        or(complexity, other.complexity()),
        or(intro, other.introBars()));
  }

  private static <T> T or(final @Nullable T said, final T otherwise) {
    return said == null ? otherwise : said;
  }

  /** How often each lane was asked for anew, those that are rolled once more than before. */
  PerLane<Integer> rolls(final PerLane<Integer> before) {
    return PerLane.of(lane -> before.get(lane) + (rolled().contains(lane) ? 1 : 0));
  }

  private Set<Lane> rolled() {
    return roll == null ? Set.of() : roll;
  }

  /**
   * What stays of the earlier piece.
   *
   * @throws IllegalArgumentException if there is none, a name is no lane's, or a lane is to stay
   *     and to be rolled
   */
  Hold hold() {
    if (from == null && (keep != null || roll != null)) {
      throw new IllegalArgumentException(
          "--keep and --roll need an earlier piece; name it by --from");
    }
    if (keep == null) {
      return roll == null
          ? Hold.NOTHING
          : Hold.of(EnumSet.complementOf(EnumSet.copyOf(roll)), false);
    }
    final Set<Lane> lanes =
        keep.stream()
            .filter(name -> !name.equals(HARMONY))
            .map(LaneConverter::lane)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Lane.class)));
    for (final Lane lane : rolled()) {
      if (lanes.contains(lane)) {
        throw new IllegalArgumentException(
            "the " + lane.label() + " cannot both be kept and rolled; leave one of them out");
      }
    }
    return Hold.of(lanes, keep.contains(HARMONY));
  }

  /** What of that is needed to have the piece again, as it was typed. */
  Stream<String> again() {
    return Stream.of(
            option("--model", model),
            option("--from", from),
            option("--keep", keep == null ? null : String.join(",", keep)),
            option(
                "--roll",
                roll == null
                    ? null
                    : roll.stream().map(Lane::label).collect(Collectors.joining(","))))
        .flatMap(List::stream);
  }

  private static List<String> option(final String name, final @Nullable Object value) {
    return value == null ? List.of() : List.of(name, value.toString());
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

  /** Reads the name of a lane. */
  static final class LaneConverter implements ITypeConverter<Lane> {
    @Override
    public Lane convert(final String name) {
      try {
        return lane(name);
      } catch (final IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }

    private static Lane lane(final String name) {
      return Stream.of(Lane.values())
          .filter(lane -> lane.label().equals(name.toLowerCase(Locale.ROOT)))
          .findFirst()
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "'" + name + "' is no lane; melody, chords, bass and drums are"));
    }
  }
}
