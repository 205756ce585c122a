package feelscape.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import feelscape.feature.FeatureVector;
import feelscape.feature.Group;
import feelscape.music.Chord;
import feelscape.music.Ladder;
import feelscape.music.Lane;
import feelscape.music.Mood;
import feelscape.music.MusicParameters;
import feelscape.music.Piece;
import feelscape.predict.MoodRank;
import feelscape.predict.Prediction;
import feelscape.predict.why.Explanation;
import feelscape.predict.why.Why;
import feelscape.session.Taste;
import feelscape.session.Work;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the commands print with {@code --json}: one object a line. */
final class Json {
  private static final Gson GSON =
      new GsonBuilder().disableHtmlEscaping().serializeNulls().create();

  private static final int DECIMALS = 6;

  private Json() {}

  static String mood(
      final Path picture,
      final FeatureVector features,
      final Prediction prediction,
      final Why why) {
    final JsonObject object = new JsonObject();
    object.addProperty("file", picture.toString());
    object.add("features", features(features));
    object.add("mood", mood(prediction.mood()));
    object.add("rank", rank(why.rank()));
    object.add("parameters", parameters(prediction.parameters()));
    object.add("why", why(why));
    return GSON.toJson(object);
  }

  static String piece(
      final String picture,
      final Work work,
      final double temperature,
      final String again,
      final Outputs outputs) {
    final Piece piece = work.piece();
    final int rung = Ladder.rungOf(temperature);
    final JsonObject object = new JsonObject();
    object.addProperty("picture", picture);
    object.addProperty("seed", work.seed().value());
    object.add("temperature", number(temperature));
    object.add("tempo", number(piece.tempo().bpm()));
    object.addProperty("key", piece.key().name());
    object.addProperty("bars", piece.ladder().bars());
    object.add("style", style(work));
    object.add("mood", mood(work.prediction().mood()));
    object.add("parameters", parameters(work.prediction().parameters()));
    object.add("chords", chords(piece));
    object.add("lanes", lanes(work, rung));
    object.addProperty("chords_kept", work.lanes().kept().harmony());
    object.add("score", number(piece.scores().get(rung)));
    object.addProperty("again", again);
    object.add("files", files(outputs));
    return GSON.toJson(object);
  }

  private static JsonObject rank(final MoodRank rank) {
    final JsonObject object = new JsonObject();
    object.add("valence", number(rank.valence()));
    object.add("arousal", number(rank.arousal()));
    return object;
  }

  private static JsonArray why(final Why why) {
    final JsonArray cues = new JsonArray();
    for (final Explanation explanation : why.explanations()) {
      final JsonObject cue = new JsonObject();
      cue.addProperty("cue", explanation.cue().label());
      cue.add("usual", number(explanation.usual()));
      cue.add("value", number(explanation.value()));
      cue.add("groups", groups(why, explanation));
      cues.add(cue);
    }
    return cues;
  }

  private static JsonArray groups(final Why why, final Explanation explanation) {
    final JsonArray groups = new JsonArray();
    for (final Group group : Group.values()) {
      final JsonObject object = new JsonObject();
      object.addProperty("group", group.label());
      object.addProperty("words", why.words(group).text());
      object.add("change", number(explanation.change(group)));
      groups.add(object);
    }
    return groups;
  }

  private static JsonObject features(final FeatureVector features) {
    final JsonObject object = new JsonObject();
    for (final String name : features.names()) {
      object.add(name, number(features.value(name)));
    }
    return object;
  }

  private static JsonObject mood(final Mood mood) {
    final JsonObject object = new JsonObject();
    object.add("valence", number(mood.valence()));
    object.add("arousal", number(mood.arousal()));
    return object;
  }

  private static JsonObject parameters(final MusicParameters parameters) {
    final JsonObject object = new JsonObject();
    object.add("tempo", number(parameters.tempo()));
    object.add("average_pitch", number(parameters.averagePitch()));
    object.add("pitch_range", number(parameters.pitchRange()));
    object.add("pitch_std", number(parameters.pitchStd()));
    object.add("pitch_class_histogram", numbers(parameters.pitchClassHistogram()));
    object.add("average_velocity", number(parameters.averageVelocity()));
    object.add("rhythmic_density", number(parameters.rhythmicDensity()));
    object.add("average_duration", number(parameters.averageDuration()));
    object.add("duration_std", number(parameters.durationStd()));
    return object;
  }

  /** A number to six decimals, since the shortest decimals of a double differ from JDK to JDK. */
  private static JsonPrimitive number(final double value) {
    final BigDecimal rounded =
        new BigDecimal(value).setScale(DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros();
    return new JsonPrimitive(rounded.scale() < 0 ? rounded.setScale(0) : rounded);
  }

  private static JsonArray numbers(final List<Double> values) {
    final JsonArray array = new JsonArray();
    values.forEach(value -> array.add(number(value)));
    return array;
  }

  private static JsonArray chords(final Piece piece) {
    final JsonArray array = new JsonArray();
    for (final Chord chord : piece.chords()) {
      array.add(chord.name(piece.key()));
    }
    return array;
  }

  private static JsonObject style(final Work work) {
    final Taste taste = work.wish().taste();
    final JsonObject object = new JsonObject();
    object.addProperty("name", work.style().name());
    object.addProperty("by_hand", taste.style() != null);
    object.add("density", number(taste.density()));
    object.add("complexity", number(taste.complexity()));
    object.addProperty("intro_bars", taste.introBars());
    return object;
  }

  private static JsonObject lanes(final Work work, final int rung) {
    final Ladder ladder = work.piece().ladder();
    final JsonObject object = new JsonObject();
    for (final Lane lane : Lane.values()) {
      final JsonObject counts = new JsonObject();
      counts.addProperty(
          "notes", ladder.rung(rung).stream().filter(note -> note.lane() == lane).count());
      counts.addProperty("kept", work.lanes().kept().lanes().get(lane));
      counts.addProperty("rolls", work.lanes().rolls().get(lane));
      object.add(lane.label(), counts);
    }
    return object;
  }

  private static JsonObject files(final Outputs outputs) {
    final JsonObject object = new JsonObject();
    object.add("midi", file(outputs.midi()));
    object.add("wav", file(outputs.wav()));
    object.add("mp3", file(outputs.mp3()));
    object.add("stems", file(outputs.stems()));
    object.add("plot", file(outputs.plot()));
    object.add("state", file(outputs.state()));
    return object;
  }

  private static JsonElement file(final @Nullable Path path) {
    return path == null ? JsonNull.INSTANCE : new JsonPrimitive(path.toString());
  }
}
