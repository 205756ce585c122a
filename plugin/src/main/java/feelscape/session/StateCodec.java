package feelscape.session;

import feelscape.event.Parameter;
import feelscape.event.PlayerSettings;
import feelscape.music.Piece;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a {@link SavedSession}: docs/state.md, which the plugin reads and writes as well.
 */
public final class StateCodec {
  /** The largest state that is read or written. */
  public static final int MAX_BYTES = 1 << 20;

  /** What a state stays under: takes that do not fit in are left out, the oldest first. */
  static final int USUAL_BYTES = 200_000;

  private static final String SETTINGS = "PARM";
  private static final String PIECE = "PIEC";
  private static final String LADDER = "LADR";
  private static final String CHORDS = "CHRD";
  private static final String RECIPE = "RECI";
  private static final String LANES = "LANE";
  private static final String FEATURES = "FEAT";
  private static final String PREDICTION = "MOOD";
  private static final String PICTURE = "PICT";
  private static final String VOICE = "VOIC";
  private static final String WISH = "WISH";
  private static final String TAKES = "TAKE";
  private static final List<String> KNOWN =
      List.of(
          SETTINGS,
          PIECE,
          LADDER,
          CHORDS,
          RECIPE,
          LANES,
          FEATURES,
          PREDICTION,
          PICTURE,
          VOICE,
          WISH,
          TAKES);

  private static final int SWING_TOUCHED = 1;

  private StateCodec() {}

  /**
   * Writes a state; the same bytes for the same session.
   *
   * @throws IllegalArgumentException if it is larger than {@link #MAX_BYTES}
   */
  public static byte[] encode(final SavedSession session) {
    final State state = session.state();
    final List<Chunk> chunks = new ArrayList<>();
    chunks.add(chunk(SETTINGS, settings(state.settings())));
    state.piece().ifPresent(piece -> addPiece(chunks, piece));
    state.recipe().ifPresent(recipe -> addRecipe(chunks, recipe));
    if (!state.features().isEmpty()) {
      chunks.add(chunk(FEATURES, RecipeCodec.features(state.features())));
    }
    state
        .prediction()
        .ifPresent(read -> chunks.add(chunk(PREDICTION, RecipeCodec.prediction(read))));
    state.picture().ifPresent(picture -> chunks.add(new Chunk(PICTURE, picture)));
    final Bytes voice = session.voice().encode();
    if (voice.size() > 0) {
      chunks.add(new Chunk(VOICE, voice));
    }
    session
        .wish()
        .flatMap(wish -> WishCodec.encode(wish, state))
        .ifPresent(wish -> chunks.add(chunk(WISH, wish)));
    final List<UnknownChunk> unknown = state.unknown();
    TakesCodec.encode(session.history(), USUAL_BYTES - size(chunks, unknown))
        .ifPresent(takes -> chunks.add(chunk(TAKES, takes)));
    unknown.stream()
        .sorted(Comparator.comparingInt(UnknownChunk::place))
        .forEach(kept -> chunks.add(Math.min(kept.place(), chunks.size()), kept.chunk()));
    return StateFrame.encode(chunks);
  }

  /** That of a state with these chunks and the header of one more. */
  private static int size(final List<Chunk> chunks, final List<UnknownChunk> unknown) {
    return StateFrame.size(
            Stream.concat(chunks.stream(), unknown.stream().map(UnknownChunk::chunk)))
        + Chunk.HEADER;
  }

  /**
   * Reads a state.
   *
   * @throws StateException if the bytes break a rule of docs/state.md
   */
  public static SavedSession decode(final byte[] bytes) throws StateException {
    final List<Chunk> chunks = StateFrame.decode(bytes);
    final Map<String, Chunk> byKind = new LinkedHashMap<>();
    final List<UnknownChunk> unknown = new ArrayList<>();
    for (int place = 0; place < chunks.size(); place++) {
      final Chunk chunk = chunks.get(place);
      if (KNOWN.contains(chunk.kind())) {
        byKind.put(chunk.kind(), chunk);
      } else {
        unknown.add(new UnknownChunk(place, chunk));
      }
    }
    try {
      final State state = state(byKind, unknown);
      return new SavedSession(
          state,
          read(byKind.get(TAKES), in -> TakesCodec.decode(in, state))
              .orElseGet(() -> History.of(state)),
          read(byKind.get(WISH), in -> WishCodec.decode(in, state)),
          voice(byKind.get(VOICE)));
    } catch (final IllegalArgumentException e) {
      throw new StateException("the state is damaged: " + e.getMessage());
    }
  }

  private static VoiceSetup voice(final @Nullable Chunk chunk) throws StateException {
    return chunk == null ? VoiceSetup.USUAL : VoiceSetup.decode(chunk.payload());
  }

  private static State state(final Map<String, Chunk> chunks, final List<UnknownChunk> unknown)
      throws StateException {
    return new State(
        read(chunks.get(SETTINGS), StateCodec::readSettings).orElse(PlayerSettings.DEFAULTS),
        readPiece(chunks),
        readRecipe(chunks),
        read(chunks.get(FEATURES), RecipeCodec::readFeatures).orElse(List.of()),
        read(chunks.get(PREDICTION), RecipeCodec::readPrediction),
        Optional.ofNullable(chunks.get(PICTURE)).map(Chunk::payload),
        unknown);
  }

  @FunctionalInterface
  private interface Reader<T> {
    T read(ByteSource in) throws StateException;
  }

  private static <T> Optional<T> read(final @Nullable Chunk chunk, final Reader<T> reader)
      throws StateException {
    if (chunk == null) {
      return Optional.empty();
    }
    final ByteSource in = source(chunk);
    final T value = reader.read(in);
    in.finish();
    return Optional.of(value);
  }

  private static ByteSource source(final Chunk chunk) {
    return new ByteSource("the state's chunk " + chunk.kind(), chunk.payload().toArray());
  }

  private static Chunk chunk(final String kind, final ByteSink payload) {
    return new Chunk(kind, Bytes.of(payload.toArray()));
  }

  private static void addPiece(final List<Chunk> chunks, final Piece piece) {
    chunks.add(chunk(PIECE, PieceCodec.frame(piece)));
    chunks.add(chunk(LADDER, PieceCodec.notes(piece)));
    chunks.add(chunk(CHORDS, PieceCodec.chords(piece)));
  }

  private static Optional<Piece> readPiece(final Map<String, Chunk> chunks) throws StateException {
    final Chunk frame = chunks.get(PIECE);
    final Chunk notes = chunks.get(LADDER);
    final Chunk chords = chunks.get(CHORDS);
    if (frame == null && notes == null && chords == null) {
      return Optional.empty();
    }
    if (frame == null || notes == null || chords == null) {
      throw new StateException("the state has not all of the chunks PIEC, LADR and CHRD");
    }
    return Optional.of(PieceCodec.read(source(frame), source(notes), source(chords)));
  }

  private static void addRecipe(final List<Chunk> chunks, final Recipe recipe) {
    chunks.add(chunk(RECIPE, RecipeCodec.recipe(recipe)));
    if (!recipe.lanes().equals(LaneMarks.NONE)) {
      chunks.add(chunk(LANES, RecipeCodec.lanes(recipe.lanes())));
    }
  }

  private static Optional<Recipe> readRecipe(final Map<String, Chunk> chunks)
      throws StateException {
    final Optional<Recipe> recipe = read(chunks.get(RECIPE), RecipeCodec::readRecipe);
    final Chunk lanes = chunks.get(LANES);
    if (lanes == null) {
      return recipe;
    }
    if (recipe.isEmpty()) {
      throw new StateException("the state has a chunk LANE without a chunk RECI");
    }
    return read(lanes, RecipeCodec::readLanes).map(recipe.get()::with);
  }

  private static ByteSink settings(final PlayerSettings settings) {
    final ByteSink out = new ByteSink();
    out.u8(settings.swingTouched() ? SWING_TOUCHED : 0).u16(Parameter.values().length);
    for (final Parameter parameter : Parameter.values()) {
      out.u32(parameter.id()).f64(settings.value(parameter));
    }
    return out;
  }

  private static PlayerSettings readSettings(final ByteSource in) throws StateException {
    final boolean swingTouched = (in.u8() & SWING_TOUCHED) != 0;
    final Map<Parameter, Double> values = new EnumMap<>(Parameter.class);
    for (int left = in.u16(); left > 0; left--) {
      final Optional<Parameter> parameter = Parameter.of(in.u32());
      final double value = in.f64();
      parameter.ifPresent(known -> values.put(known, known.nearest(value)));
    }
    return new PlayerSettings(values, swingTouched);
  }
}
