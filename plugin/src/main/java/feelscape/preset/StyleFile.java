package feelscape.preset;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import feelscape.music.Lane;
import feelscape.music.Pattern;
import feelscape.music.PerLane;
import feelscape.music.Style;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the file of a style, as presets/styles/README.md tells. */
final class StyleFile {
  private static final int VERSION = 1;
  private static final long MOST_BYTES = 1L << 16;

  private StyleFile() {}

  /**
   * Reads a file, whole and checked.
   *
   * @throws StyleException if it is no style, or one of another version; the message names file and
   *     fault
   */
  static Style read(final Path file) throws StyleException {
    final String name = String.valueOf(file.getFileName());
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new StyleException(name + ": is too large to be a style");
      }
      return parse(Files.readString(file, StandardCharsets.UTF_8));
    } catch (final IOException e) {
      throw new StyleException(name + ": cannot be read; is it a text file in UTF-8?", e);
    } catch (final JsonParseException
        | IllegalStateException
        | IllegalArgumentException
        | StackOverflowError e) {
      throw new StyleException(name + ": " + reason(e), e);
    }
  }

  private static String reason(final Throwable fault) {
    return fault instanceof IllegalArgumentException && fault.getMessage() != null
        ? fault.getMessage()
        : "this is no style; it must be JSON as presets/styles/README.md tells";
  }

  private static Style parse(final String text) {
    final JsonObject style = JsonParser.parseString(text).getAsJsonObject();
    final int version = field(style, "version").getAsInt();
    if (version != VERSION) {
      throw new IllegalArgumentException(
          "version is " + version + "; this FeelScape reads version " + VERSION);
    }
    final JsonObject tempo = object(style, "tempo");
    return new Style(
        field(style, "name").getAsString(),
        field(style, "about").getAsString(),
        field(style, "bright").getAsDouble(),
        field(style, "lively").getAsDouble(),
        field(tempo, "slowest").getAsDouble(),
        field(tempo, "fastest").getAsDouble(),
        field(style, "swing").getAsDouble(),
        delays(object(style, "delays in ms")),
        programs(object(style, "programs")),
        field(style, "lofi").getAsDouble(),
        harmony(object(style, "harmony")),
        list(style, "pages").stream().map(StyleFile::page).toList(),
        list(style, "fills").stream().map(fill -> drums(fill, Style.FILL_STEPS)).toList());
  }

  private static PerLane<Double> delays(final JsonObject delays) {
    return PerLane.of(lane -> field(delays, lane.label()).getAsDouble());
  }

  private static PerLane<List<Integer>> programs(final JsonObject programs) {
    return PerLane.of(lane -> numbers(programs, lane));
  }

  private static List<Integer> numbers(final JsonObject programs, final Lane lane) {
    final List<Integer> numbers = new ArrayList<>();
    for (final JsonElement number : field(programs, lane.label()).getAsJsonArray()) {
      numbers.add(number.getAsInt());
    }
    return numbers;
  }

  private static Style.Harmony harmony(final JsonObject harmony) {
    final Map<String, Double> idioms = new LinkedHashMap<>();
    for (final Map.Entry<String, JsonElement> idiom : object(harmony, "idioms").entrySet()) {
      idioms.put(idiom.getKey(), idiom.getValue().getAsDouble());
    }
    return new Style.Harmony(
        field(harmony, "bars").getAsDouble(), field(harmony, "richness").getAsDouble(), idioms);
  }

  private static Style.Page page(final JsonObject page) {
    return new Style.Page(
        field(page, "energy").getAsDouble(),
        drums(page, Style.PAGE_STEPS),
        pattern(page, "chords", Style.PAGE_STEPS),
        pattern(page, "bass", Style.PAGE_STEPS));
  }

  private static Style.Drums drums(final JsonObject page, final int steps) {
    return new Style.Drums(
        pattern(page, "kick", steps),
        pattern(page, "snare", steps),
        pattern(page, "rim", steps),
        pattern(page, "closed hat", steps),
        pattern(page, "open hat", steps));
  }

  /** What is not written is silent. */
  private static Pattern pattern(final JsonObject page, final String name, final int steps) {
    final String silence = String.valueOf(Pattern.REST).repeat(steps);
    return Pattern.parse(page.has(name) ? page.get(name).getAsString() : silence, steps);
  }

  private static List<JsonObject> list(final JsonObject parent, final String name) {
    final JsonArray array = field(parent, name).getAsJsonArray();
    final List<JsonObject> objects = new ArrayList<>();
    array.forEach(element -> objects.add(element.getAsJsonObject()));
    return objects;
  }

  private static JsonObject object(final JsonObject parent, final String name) {
    return field(parent, name).getAsJsonObject();
  }

  private static JsonElement field(final JsonObject parent, final String name) {
    if (!parent.has(name)) {
      throw new IllegalArgumentException("'" + name + "' is missing; give it");
    }
    return parent.get(name);
  }
}
