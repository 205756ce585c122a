package feelscape.event;

import feelscape.music.Piece;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A fixture of native-bridge/test/fixtures; its README.md describes the format.
 *
 * @param given the text down to where the expectations begin
 * @param byHand whether a person worked the expectations out
 * @param expected the lines after {@code expect}, without comments
 */
record Fixture(
    String given,
    Map<String, Piece> pieces,
    double rate,
    long frames,
    List<Change> changes,
    PlayerSettings settings,
    boolean straight,
    boolean byHand,
    List<String> expected) {

  /** What happens on a frame: {@code at FRAME words...}. */
  record Change(long frame, List<String> words) {}

  static Fixture parse(final String text) {
    return new Parser(text).parse();
  }

  /** The same timeline with one more piece. */
  Fixture with(final String name, final Piece piece) {
    final Map<String, Piece> more = new LinkedHashMap<>(pieces);
    more.put(name, piece);
    return new Fixture(given, more, rate, frames, changes, settings, straight, byHand, expected);
  }

  static Parameter parameter(final String label) {
    return Parameter.valueOf(label.toUpperCase(Locale.ROOT));
  }

  private static final class Parser {
    private final String text;
    private final Map<String, PieceBuilder> pieces = new LinkedHashMap<>();
    private PieceBuilder piece = new PieceBuilder(1);
    private double rate;
    private long frames;
    private final List<Change> changes = new ArrayList<>();
    private PlayerSettings settings = PlayerSettings.DEFAULTS;
    private boolean straight;

    Parser(final String text) {
      this.text = text;
    }

    Fixture parse() {
      final String[] parts = text.split("(?m)^expect ", 2);
      parts[0].lines().map(Parser::words).filter(words -> !words.isEmpty()).forEach(this::read);
      final List<String> expected =
          parts[1].lines().map(Parser::words).map(words -> String.join(" ", words)).toList();
      final Map<String, Piece> built = new LinkedHashMap<>();
      pieces.forEach((name, builder) -> built.put(name, builder.build()));
      return new Fixture(
          parts[0],
          built,
          rate,
          frames,
          List.copyOf(changes),
          settings,
          straight,
          expected.get(0).equals("by-hand"),
          expected.stream().skip(1).filter(line -> !line.isEmpty()).toList());
    }

    private static List<String> words(final String line) {
      final String statement = line.replaceFirst("#.*", "").strip();
      return statement.isEmpty() ? List.of() : List.of(statement.split("\\s+"));
    }

    private void read(final List<String> words) {
      switch (words.get(0)) {
        case "piece" -> {
          piece = new PieceBuilder(Integer.parseInt(words.get(2)));
          pieces.put(words.get(1), piece);
        }
        case "swing" -> piece.swing = Double.parseDouble(words.get(1));
        case "delays" -> piece.delays = words.subList(1, 5).stream().map(Integer::valueOf).toList();
        case "seed" -> piece.seed = Long.parseUnsignedLong(words.get(1));
        case "note" -> piece.add(words);
        case "rate" -> rate = Double.parseDouble(words.get(1));
        case "frames" -> frames = Long.parseLong(words.get(1));
        case "at" ->
            changes.add(new Change(Long.parseLong(words.get(1)), words.subList(2, words.size())));
        case "set" ->
            settings = settings.with(parameter(words.get(1)), Double.parseDouble(words.get(2)));
        case "straight" -> straight = true;
        default -> throw new IllegalArgumentException("'" + words.get(0) + "' is no statement");
      }
    }
  }
}
