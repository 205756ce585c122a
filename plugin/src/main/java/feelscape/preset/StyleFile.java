package feelscape.preset;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
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
  private static final int MOST_SHOWN = 40;
  private static final String ENDING = ".json";

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
      return named(name, parse(Files.readString(file, StandardCharsets.UTF_8)));
    } catch (final IOException e) {
      throw new StyleException(name + ": cannot be read; is it a text file in UTF-8?", e);
    } catch (final JsonParseException
        | IllegalStateException
        | IllegalArgumentException
        | StackOverflowError e) {
      throw new StyleException(name + ": " + reason(e), e);
    }
  }

  /** So no two have the same name, and whoever looks for one knows where. */
  private static Style named(final String file, final Style style) {
    if (!file.equals(style.name() + ENDING)) {
      throw new IllegalArgumentException(
          "'name' is \"%s\"; it must be the file's, without %s".formatted(style.name(), ENDING));
    }
    return style;
  }

  private static String reason(final Throwable fault) {
    return fault instanceof IllegalArgumentException && fault.getMessage() != null
        ? fault.getMessage()
        : "this is no style; it must be JSON as presets/styles/README.md tells";
  }

  private static Style parse(final String text) {
    final JsonObject style = JsonParser.parseString(text).getAsJsonObject();
    final int version = whole(style, "version");
    if (version != VERSION) {
      throw new IllegalArgumentException(
          "version is " + version + "; this FeelScape reads version " + VERSION);
    }
    final JsonObject tempo = object(style, "tempo");
    return new Style(
        text(style, "name"),
        text(style, "about"),
        number(style, "bright"),
        number(style, "lively"),
        number(tempo, "slowest"),
        number(tempo, "fastest"),
        number(style, "swing"),
        delays(object(style, "delays in ms")),
        programs(object(style, "programs")),
        number(style, "lofi"),
        harmony(object(style, "harmony")),
        list(style, "pages").stream().map(StyleFile::page).toList(),
        list(style, "fills").stream().map(fill -> drums(fill, Style.FILL_STEPS)).toList());
  }

  private static PerLane<Double> delays(final JsonObject delays) {
    return PerLane.of(lane -> number(delays, lane.label()));
  }

  private static PerLane<List<Integer>> programs(final JsonObject programs) {
    return PerLane.of(lane -> wholes(programs, lane.label()));
  }

  private static List<Integer> wholes(final JsonObject parent, final String name) {
    final List<Integer> numbers = new ArrayList<>();
    for (final JsonElement number : array(parent, name)) {
      numbers.add(whole(name, number));
    }
    return numbers;
  }

  private static Style.Harmony harmony(final JsonObject harmony) {
    final JsonObject written = object(harmony, "idioms");
    final Map<String, Double> idioms = new LinkedHashMap<>();
    for (final String idiom : written.keySet()) {
      idioms.put(idiom, number(written, idiom));
    }
    return new Style.Harmony(number(harmony, "bars"), number(harmony, "richness"), idioms);
  }

  private static Style.Page page(final JsonObject page) {
    return new Style.Page(
        number(page, "energy"),
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
    try {
      return Pattern.parse(page.has(name) ? text(page, name) : silence, steps);
    } catch (final IllegalArgumentException e) {
      throw new IllegalArgumentException("'" + name + "': " + e.getMessage(), e);
    }
  }

  private static double number(final JsonObject parent, final String name) {
    final JsonElement value = field(parent, name);
    if (value instanceof JsonPrimitive primitive && primitive.isNumber()) {
      return value.getAsDouble();
    }
    throw fault(name, value, "a number");
  }

  private static int whole(final JsonObject parent, final String name) {
    return whole(name, field(parent, name));
  }

  private static int whole(final String name, final JsonElement value) {
    if (value instanceof JsonPrimitive primitive && primitive.isNumber()) {
      final double number = primitive.getAsDouble();
      if (number == (int) number) {
        return (int) number;
      }
    }
    throw fault(name, value, "a whole number");
  }

  private static String text(final JsonObject parent, final String name) {
    final JsonElement value = field(parent, name);
    if (value instanceof JsonPrimitive primitive && primitive.isString()) {
      return value.getAsString();
    }
    throw fault(name, value, "a text in quotes");
  }

  private static List<JsonObject> list(final JsonObject parent, final String name) {
    final List<JsonObject> objects = new ArrayList<>();
    for (final JsonElement value : array(parent, name)) {
      objects.add(object(name, value));
    }
    return objects;
  }

  private static JsonArray array(final JsonObject parent, final String name) {
    final JsonElement value = field(parent, name);
    if (value instanceof JsonArray array) {
      return array;
    }
    throw fault(name, value, "a list in brackets");
  }

  private static JsonObject object(final JsonObject parent, final String name) {
    return object(name, field(parent, name));
  }

  private static JsonObject object(final String name, final JsonElement value) {
    if (value instanceof JsonObject object) {
      return object;
    }
    throw fault(name, value, "fields in braces");
  }

  private static JsonElement field(final JsonObject parent, final String name) {
    if (!parent.has(name)) {
      throw new IllegalArgumentException("'" + name + "' is missing; give it");
    }
    return parent.get(name);
  }

  private static IllegalArgumentException fault(
      final String name, final JsonElement value, final String kind) {
    final String written = value.toString();
    final String shown =
        written.length() > MOST_SHOWN ? written.substring(0, MOST_SHOWN) + "..." : written;
    return new IllegalArgumentException("'%s' is %s; it must be %s".formatted(name, shown, kind));
  }
}
