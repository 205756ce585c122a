package feelscape.session;

import feelscape.compose.Kept;
import feelscape.event.PlayerSettings;
import feelscape.music.Lane;
import feelscape.music.Note;
import feelscape.music.Piece;
import feelscape.music.Range;
import feelscape.predict.Prediction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The chunk of a state that holds the takes besides its own piece. */
final class TakesCodec {
  private static final int NO_PIECE = 0xff;

  private TakesCodec() {}

  /** How a picture was read. */
  private record Reading(List<FeatureUnits> features, Optional<Prediction> prediction) {
    static Reading of(final State state) {
      return new Reading(state.features(), state.prediction());
    }
  }

  /**
   * The takes besides the current one, as many of the latest as there is room for; empty where that
   * is none.
   */
  static Optional<ByteSink> encode(final History history, final int room) {
    final List<Take> takes = new ArrayList<>();
    int place = NO_PIECE;
    for (int i = 0; i < history.takes().size(); i++) {
      if (i == history.current()) {
        place = takes.size();
      } else if (history.takes().get(i).state().recipe().isPresent()) {
        takes.add(history.takes().get(i).remembered());
      }
    }
    while (!takes.isEmpty()) {
      final ByteSink out = encode(takes, place);
      if (out.size() <= room) {
        return Optional.of(out);
      }
      takes.remove(0);
      place = place == NO_PIECE ? place : Math.max(0, place - 1);
    }
    return Optional.empty();
  }

  private static ByteSink encode(final List<Take> takes, final int place) {
    final Table<Reading> readings = new Table<>();
    final Table<List<Note>> lanes = new Table<>();
    final ByteSink recipes = new ByteSink().u8(takes.size());
    for (final Take take : takes) {
      final Recipe recipe = take.state().recipe().orElseThrow();
      final Set<Lane> stored = storedLanes(take);
      recipes
          .add(RecipeCodec.recipe(recipe))
          .add(RecipeCodec.lanes(recipe.lanes()))
          .u8(readings.place(Reading.of(take.state())))
          .u8(stored.stream().mapToInt(lane -> 1 << lane.index()).sum());
      storedPiece(take).ifPresent(piece -> add(recipes, piece, stored, lanes));
    }
    final ByteSink out = new ByteSink().u8(place).u8(readings.values().size());
    readings.values().forEach(reading -> add(out, reading));
    out.u8(lanes.values().size());
    lanes.values().forEach(notes -> out.add(LaneCodec.encode(notes)));
    return out.add(recipes);
  }

  /** Different values in the order in which they come, each with its place. */
  private static final class Table<T> {
    private final Map<T, Integer> places = new LinkedHashMap<>();

    int place(final T value) {
      return places.computeIfAbsent(value, isNew -> places.size());
    }

    List<T> values() {
      return List.copyOf(places.keySet());
    }
  }

  /** All lanes of a piece that is at hand, since nothing else brings it back. */
  private static Set<Lane> storedLanes(final Take take) {
    return take.piece().isPresent()
        ? Set.of(Lane.values())
        : take.kept().map(Kept::lanes).orElse(Set.of());
  }

  private static Optional<Piece> storedPiece(final Take take) {
    return take.piece().or(() -> take.kept().map(Kept::piece));
  }

  private static void add(
      final ByteSink out,
      final Piece piece,
      final Set<Lane> stored,
      final Table<List<Note>> lanes) {
    Stream.of(Lane.values())
        .filter(stored::contains)
        .forEach(lane -> out.u8(lanes.place(notes(piece, lane))));
    out.add(PieceCodec.frame(piece)).add(PieceCodec.chords(piece));
  }

  private static List<Note> notes(final Piece piece, final Lane lane) {
    return piece.ladder().notes().stream().filter(note -> note.lane() == lane).toList();
  }

  private static void add(final ByteSink out, final Reading reading) {
    out.add(RecipeCodec.features(reading.features())).u8(reading.prediction().isPresent() ? 1 : 0);
    reading.prediction().ifPresent(read -> out.add(RecipeCodec.prediction(read)));
  }

  /**
   * The takes with that of a state among them.
   *
   * @throws IllegalArgumentException if a value is outside its range
   */
  static History decode(final ByteSource in, final State state) throws StateException {
    final int place = in.u8();
    final List<Reading> readings = new ArrayList<>();
    for (int left = in.u8(); left > 0; left--) {
      readings.add(
          new Reading(
              RecipeCodec.readFeatures(in),
              in.u8() == 0 ? Optional.empty() : Optional.of(RecipeCodec.readPrediction(in))));
    }
    final List<List<Note>> lanes = new ArrayList<>();
    for (int left = in.u8(); left > 0; left--) {
      lanes.add(LaneCodec.decode(in));
    }
    final int count = in.u8();
    Range.check("the number of takes", count, 0, History.MOST);
    final List<Take> takes = new ArrayList<>();
    while (takes.size() < count) {
      takes.add(take(in, readings, lanes, state));
    }
    return history(takes, place, state);
  }

  private static History history(final List<Take> takes, final int place, final State state) {
    if (state.piece().isEmpty()) {
      Range.check("the place of no piece among the takes", place, NO_PIECE, NO_PIECE);
      return new History(takes, History.NONE);
    }
    Range.check("the place of the piece among the takes", place, 0, takes.size());
    takes.add(place, new Take(state));
    return new History(takes, place);
  }

  private static Take take(
      final ByteSource in,
      final List<Reading> readings,
      final List<List<Note>> lanes,
      final State state)
      throws StateException {
    final Recipe recipe = RecipeCodec.readRecipe(in).with(RecipeCodec.readLanes(in));
    final Reading reading = PieceCodec.choice("the picture of a take", readings, in.u8());
    final int mask = in.u8();
    Range.check("the lanes of a take", mask, 0, (1 << Lane.values().length) - 1);
    final Set<Lane> stored =
        Stream.of(Lane.values())
            .filter(lane -> (mask & (1 << lane.index())) != 0)
            .collect(Collectors.toSet());
    final Hold hold = recipe.lanes().kept();
    final boolean harmonyAlone = hold.harmony() && hold.laneSet().isEmpty();
    final Optional<Piece> piece =
        stored.isEmpty() && !harmonyAlone
            ? Optional.empty()
            : Optional.of(piece(in, stored, lanes));
    final boolean whole = stored.size() == Lane.values().length;
    return new Take(
        new State(
            PlayerSettings.DEFAULTS,
            whole ? piece : Optional.empty(),
            Optional.of(recipe),
            reading.features(),
            reading.prediction(),
            isOfPicture(state, recipe, reading) ? state.picture() : Optional.empty(),
            List.of()),
        whole ? Optional.empty() : piece.map(from -> new Kept(from, stored, hold.harmony())));
  }

  private static Piece piece(
      final ByteSource in, final Set<Lane> stored, final List<List<Note>> lanes)
      throws StateException {
    final List<Note> notes = new ArrayList<>();
    for (int left = stored.size(); left > 0; left--) {
      notes.addAll(PieceCodec.choice("the notes of a take", lanes, in.u8()));
    }
    notes.sort(Note.ORDER);
    return PieceCodec.read(in, in, notes);
  }

  private static boolean isOfPicture(
      final State state, final Recipe recipe, final Reading reading) {
    return state.features().equals(reading.features())
        && state.recipe().filter(own -> own.picture().equals(recipe.picture())).isPresent();
  }
}
