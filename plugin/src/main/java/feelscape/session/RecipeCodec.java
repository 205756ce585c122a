package feelscape.session;

import feelscape.music.Key;
import feelscape.music.Lane;
import feelscape.music.Mood;
import feelscape.music.MusicParameters;
import feelscape.music.PerLane;
import feelscape.music.PitchClass;
import feelscape.music.Seed;
import feelscape.music.Tempo;
import feelscape.predict.Prediction;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a state tells of how its piece was made: recipe, lanes, features, mood. */
final class RecipeCodec {
  private static final int TONIC_BY_HAND = 1;
  private static final int MODE_BY_HAND = 2;
  private static final int TASTE = 4;
  private static final int LOCKED = 1;
  private static final int KEPT = 2;
  private static final int HARMONY_LOCKED = 4;
  private static final int HARMONY_KEPT = 8;

  private RecipeCodec() {}

  static ByteSink recipe(final Recipe recipe) {
    final ByteSink out =
        new ByteSink()
            .u64(recipe.seed().value())
            .u8(recipe.bars())
            .u8(
                (recipe.tonicByHand() ? TONIC_BY_HAND : 0)
                    | (recipe.modeByHand() ? MODE_BY_HAND : 0)
                    | (recipe.outcome().isPresent() ? TASTE : 0))
            .u8(recipe.key().tonic())
            .u8(PieceCodec.MODES.indexOf(recipe.key().mode()))
            .text(recipe.picture());
    recipe
        .outcome()
        .ifPresent(got -> out.add(taste(recipe.taste())).text(got.style()).f64(got.tempo().bpm()));
    return out;
  }

  static Recipe readRecipe(final ByteSource in) throws StateException {
    final Seed seed = new Seed(in.u64());
    final int bars = in.u8();
    final int flags = in.u8();
    final Key key = PieceCodec.readKey(in);
    final Recipe recipe =
        new Recipe(
            seed, bars, key, (flags & TONIC_BY_HAND) != 0, (flags & MODE_BY_HAND) != 0, in.text());
    return (flags & TASTE) == 0
        ? recipe
        : recipe.with(readTaste(in), new Outcome(in.text(), new Tempo(in.f64())));
  }

  static ByteSink taste(final Taste taste) {
    return new ByteSink()
        .text(taste.style() == null ? "" : taste.style())
        .f64(taste.density())
        .f64(taste.complexity())
        .u8(taste.introBars());
  }

  static Taste readTaste(final ByteSource in) throws StateException {
    final String style = in.text();
    return new Taste(style.isEmpty() ? null : style, in.f64(), in.f64(), in.u8());
  }

  static ByteSink lanes(final LaneMarks lanes) {
    final ByteSink out = new ByteSink();
    for (final Lane lane : Lane.values()) {
      out.u8(
              (lanes.locked().lanes().get(lane) ? LOCKED : 0)
                  | (lanes.kept().lanes().get(lane) ? KEPT : 0)
                  | (lane == Lane.CHORDS ? harmony(lanes) : 0))
          .u16(lanes.rolls().get(lane));
    }
    return out;
  }

  private static int harmony(final LaneMarks lanes) {
    return (lanes.locked().harmony() ? HARMONY_LOCKED : 0)
        | (lanes.kept().harmony() ? HARMONY_KEPT : 0);
  }

  static LaneMarks readLanes(final ByteSource in) throws StateException {
    final Map<Lane, Integer> flags = new EnumMap<>(Lane.class);
    final Map<Lane, Integer> rolls = new EnumMap<>(Lane.class);
    for (final Lane lane : Lane.values()) {
      flags.put(lane, in.u8());
      rolls.put(lane, in.u16());
    }
    return new LaneMarks(
        PerLane.of(lane -> rolls.getOrDefault(lane, 0)),
        hold(flags, KEPT, HARMONY_KEPT),
        hold(flags, LOCKED, HARMONY_LOCKED));
  }

  private static Hold hold(final Map<Lane, Integer> flags, final int lane, final int harmony) {
    return new Hold(
        PerLane.of(each -> (flags.getOrDefault(each, 0) & lane) != 0),
        (flags.getOrDefault(Lane.CHORDS, 0) & harmony) != 0);
  }

  static ByteSink features(final List<FeatureUnits> features) {
    final ByteSink out = new ByteSink().u16(features.size());
    for (final FeatureUnits feature : features) {
      out.text(feature.name()).u16(feature.units());
    }
    return out;
  }

  static List<FeatureUnits> readFeatures(final ByteSource in) throws StateException {
    final List<FeatureUnits> features = new ArrayList<>();
    for (int left = in.u16(); left > 0; left--) {
      features.add(new FeatureUnits(in.text(), in.u16()));
    }
    return features;
  }

  static ByteSink prediction(final Prediction prediction) {
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

  static Prediction readPrediction(final ByteSource in) throws StateException {
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
