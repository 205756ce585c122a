package feelscape.preview.forge;

import feelscape.preview.SoundFont;
import feelscape.preview.SoundFontException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the instruments of {@code lofi.sf2} sound like, as tables of Markdown. */
public final class MeasurementTable {
  private MeasurementTable() {}

  /**
   * Plays every instrument and measures it.
   *
   * @param font what {@link SoundFontForge} has made
   * @throws SoundFontException if it is damaged
   */
  public static String of(final SoundFont font) throws SoundFontException {
    final Measurement measurement = new Measurement(SoundFontForge.bank(), font);
    return instruments(measurement.instruments()) + "\n" + pieces(measurement.pieces());
  }

  static String instruments(final List<Measurement.Instrumental> instruments) {
    final List<String> lines = new ArrayList<>();
    lines.add(
        "| program | instrument | off pitch by, cents | attack, ms | after 1 s, dB | loudness, dB"
            + " | brightness, Hz | peak, dB |");
    lines.add("|---|---|---|---|---|---|---|---|");
    for (final Measurement.Instrumental instrument : instruments) {
      lines.add(
          row(
              instrument.preset().bank() + ":" + instrument.preset().program(),
              instrument.preset().name(),
              instrument.cents().isEmpty() ? "no pitch" : format("%.1f", worst(instrument.cents())),
              format("%.0f", 1000 * instrument.attack()),
              format("%.0f", StrictMath.rint(instrument.fall()) + 0.0),
              each("%.0f", instrument.loudness()),
              each("%.0f", instrument.brightness()),
              format("%.0f", instrument.peak())));
    }
    return String.join("\n", lines) + "\n";
  }

  static String pieces(final List<Measurement.Piece> pieces) {
    final List<String> kits = pieces.stream().map(piece -> piece.kit().name()).distinct().toList();
    final Map<Integer, Map<String, String>> cells = new TreeMap<>();
    for (final Measurement.Piece piece : pieces) {
      cells
          .computeIfAbsent(piece.key(), key -> new TreeMap<>())
          .put(
              piece.kit().name(),
              format(
                  "%.0f dB, %.0f Hz, %.0f ms",
                  piece.loudness(), piece.brightness(), 1000 * piece.length()));
    }
    final List<String> lines = new ArrayList<>();
    lines.add("| key | " + String.join(" | ", kits) + " |");
    lines.add("|---|" + String.join("", Collections.nCopies(kits.size(), "---|")));
    cells.forEach(
        (key, row) ->
            lines.add(
                kits.stream()
                    .map(kit -> row.getOrDefault(kit, ""))
                    .collect(Collectors.joining(" | ", "| " + key + " | ", " |"))));
    return String.join("\n", lines) + "\n";
  }

  private static double worst(final List<Double> cents) {
    return cents.stream().mapToDouble(Math::abs).max().orElseThrow();
  }

  private static String each(final String format, final List<Double> values) {
    return values.stream().map(value -> format(format, value)).collect(Collectors.joining(" / "));
  }

  private static String row(final String... cells) {
    return "| " + String.join(" | ", cells) + " |";
  }

  private static String format(final String format, final Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
