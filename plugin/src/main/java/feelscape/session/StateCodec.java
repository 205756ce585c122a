package feelscape.session;

import feelscape.event.Parameter;
import feelscape.event.PlayerSettings;
import feelscape.music.Key;
import feelscape.music.Lane;
import feelscape.music.Mood;
import feelscape.music.MusicParameters;
import feelscape.music.PerLane;
import feelscape.music.Piece;
import feelscape.music.PitchClass;
import feelscape.music.Seed;
import feelscape.predict.Prediction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The bytes of a {@link State}: docs/state.md, which the plugin reads and writes as well. */
public final class StateCodec {
  /** The largest state that is read or written. */
  public static final int MAX_BYTES = 1 << 20;

  private static final String SETTINGS = "PARM";
  private static final String PIECE = "PIEC";
  private static final String LADDER = "LADR";
  private static final String CHORDS = "CHRD";
  private static final String RECIPE = "RECI";
  private static final String LANES = "LANE";
  private static final String FEATURES = "FEAT";
  private static final String PREDICTION = "MOOD";
  private static final String PICTURE = "PICT";
  private static final List<String> KNOWN =
      List.of(SETTINGS, PIECE, LADDER, CHORDS, RECIPE, LANES, FEATURES, PREDICTION, PICTURE);

  private static final int SWING_TOUCHED = 1;
  private static final int TONIC_BY_HAND = 1;
  private static final int MODE_BY_HAND = 2;
  private static final int LOCKED = 1;

  private StateCodec() {}

  /**
   * Writes a state; the same bytes for the same state.
   *
   * @throws IllegalArgumentException if it is larger than {@link #MAX_BYTES}
   */
  public static byte[] encode(final State state) {
    final List<Chunk> chunks = new ArrayList<>();
    chunks.add(chunk(SETTINGS, settings(state.settings())));
    state.piece().ifPresent(piece -> addPiece(chunks, piece));
    state.recipe().ifPresent(recipe -> addRecipe(chunks, recipe));
    if (!state.features().isEmpty()) {
      chunks.add(chunk(FEATURES, features(state.features())));
    }
    state.prediction().ifPresent(read -> chunks.add(chunk(PREDICTION, prediction(read))));
    state.picture().ifPresent(picture -> chunks.add(new Chunk(PICTURE, picture)));
    state.unknown().stream()
        .sorted(Comparator.comparingInt(UnknownChunk::place))
        .forEach(kept -> chunks.add(Math.min(kept.place(), chunks.size()), kept.chunk()));
    return StateFrame.encode(chunks);
  }

  /**
   * Reads a state.
   *
   * @throws StateException if the bytes break a rule of docs/state.md
   */
  public static State decode(final byte[] bytes) throws StateException {
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
      return state(byKind, unknown);
    } catch (final IllegalArgumentException e) {
      throw new StateException("the state is damaged: " + e.getMessage());
    }
  }

  private static State state(final Map<String, Chunk> chunks, final List<UnknownChunk> unknown)
      throws StateException {
    return new State(
        read(chunks.get(SETTINGS), StateCodec::readSettings).orElse(PlayerSettings.DEFAULTS),
        readPiece(chunks),
        readRecipe(chunks),
        read(chunks.get(FEATURES), StateCodec::readFeatures).orElse(List.of()),
        read(chunks.get(PREDICTION), StateCodec::readPrediction),
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
    chunks.add(chunk(RECIPE, recipe(recipe)));
    if (!recipe.hasPlainLanes()) {
      chunks.add(chunk(LANES, lanes(recipe)));
    }
  }

  private static Optional<Recipe> readRecipe(final Map<String, Chunk> chunks)
      throws StateException {
    final Optional<Recipe> recipe = read(chunks.get(RECIPE), StateCodec::readRecipe);
    final Chunk lanes = chunks.get(LANES);
    if (lanes == null) {
      return recipe;
    }
    if (recipe.isEmpty()) {
      throw new StateException("the state has a chunk LANE without a chunk RECI");
    }
    return read(lanes, in -> readLanes(in, recipe.get()));
  }

  private static ByteSink lanes(final Recipe recipe) {
    final ByteSink out = new ByteSink();
    for (final Lane lane : Lane.values()) {
      out.u8(recipe.locked().get(lane) ? LOCKED : 0).u16(recipe.rolls().get(lane));
    }
    return out;
  }

  private static Recipe readLanes(final ByteSource in, final Recipe recipe) throws StateException {
    final Map<Lane, Boolean> locked = new EnumMap<>(Lane.class);
    final Map<Lane, Integer> rolls = new EnumMap<>(Lane.class);
    for (final Lane lane : Lane.values()) {
      locked.put(lane, (in.u8() & LOCKED) != 0);
      rolls.put(lane, in.u16());
    }
    return recipe.with(
        PerLane.of(lane -> rolls.getOrDefault(lane, 0)),
        PerLane.of(lane -> locked.getOrDefault(lane, false)));
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

  private static ByteSink recipe(final Recipe recipe) {
    return new ByteSink()
        .u64(recipe.seed().value())
        .u8(recipe.bars())
        .u8((recipe.tonicByHand() ? TONIC_BY_HAND : 0) | (recipe.modeByHand() ? MODE_BY_HAND : 0))
        .u8(recipe.key().tonic())
        .u8(PieceCodec.MODES.indexOf(recipe.key().mode()))
        .text(recipe.picture());
  }

  private static Recipe readRecipe(final ByteSource in) throws StateException {
    final Seed seed = new Seed(in.u64());
    final int bars = in.u8();
    final int flags = in.u8();
    final Key key = PieceCodec.readKey(in);
    return new Recipe(
        seed, bars, key, (flags & TONIC_BY_HAND) != 0, (flags & MODE_BY_HAND) != 0, in.text());
  }

  private static ByteSink features(final List<FeatureUnits> features) {
    final ByteSink out = new ByteSink().u16(features.size());
    for (final FeatureUnits feature : features) {
      out.text(feature.name()).u16(feature.units());
    }
    return out;
  }

  private static List<FeatureUnits> readFeatures(final ByteSource in) throws StateException {
    final List<FeatureUnits> features = new ArrayList<>();
    for (int left = in.u16(); left > 0; left--) {
      features.add(new FeatureUnits(in.text(), in.u16()));
    }
    return features;
  }

  private static ByteSink prediction(final Prediction prediction) {
    final MusicParameters parameters = prediction.parameters();
    final ByteSink out =
        new ByteSink()
            .f64(prediction.mood().valence())
            .f64(prediction.mood().arousal())
            .f64(parameters.tempo())
            .f64(parameters.averagePitch())
            .f64(parameters.pitchRange())
            .f64(parameters.pitchStd());
    parameters.pitchClassHistogram().forEach(out::f64);
    return out.f64(parameters.averageVelocity())
        .f64(parameters.rhythmicDensity())
        .f64(parameters.averageDuration())
        .f64(parameters.durationStd());
  }

  private static Prediction readPrediction(final ByteSource in) throws StateException {
    final Mood mood = new Mood(in.f64(), in.f64());
    final double tempo = in.f64();
    final double averagePitch = in.f64();
    final double pitchRange = in.f64();
    final double pitchStd = in.f64();
    final List<Double> histogram = new ArrayList<>();
    for (int pitchClass = 0; pitchClass < PitchClass.COUNT; pitchClass++) {
      histogram.add(in.f64());
    }
    return new Prediction(
        mood,
        new MusicParameters(
            tempo,
            averagePitch,
            pitchRange,
            pitchStd,
            histogram,
            in.f64(),
            in.f64(),
            in.f64(),
            in.f64()));
  }
}
