package feelscape.preview.measure;

import feelscape.event.Parameter;
import feelscape.event.PlayerSettings;
import feelscape.event.Schedule;
import feelscape.music.Lane;
import feelscape.music.Piece;
import feelscape.preview.Engine;
import feelscape.preview.RenderProgress;
import feelscape.preview.SoundFont;
import feelscape.preview.SoundFontException;
import feelscape.preview.chain.LofiSettings;
import feelscape.preview.export.Mixdown;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * When a piece's notes are heard, against their events, lane by lane and rate by rate: dry and
 * through the lofi chain, but for its noises, which cover the beginnings of soft notes.
 */
public final class AlignmentTable {
  private static final List<Integer> RATES = List.of(22_050, 44_100, 48_000, 96_000, 192_000);
  private static final double MILLI = 1e-3;

  private AlignmentTable() {}

  public static String of(final Piece piece, final SoundFont font, final RenderProgress progress)
      throws SoundFontException {
    final Schedule schedule = Schedule.asHeard(piece, PlayerSettings.DEFAULTS);
    final Table table = new Table("rate, Hz", "lofi", "melody", "chords", "bass", "drums");
    final LofiSettings lofi = LofiSettings.lofi(Parameter.LOFI.standard()).withoutDust();
    for (final int rate : RATES) {
      progress.report(RATES.indexOf(rate), RATES.size());
      final Mixdown mixdown = new Mixdown(Engine.GERVILL, font, rate, false, lofi);
      final List<String> dry = new ArrayList<>(List.of(format("%,d", rate), "0"));
      final List<String> wet =
          new ArrayList<>(List.of("", format("%.1f", Parameter.LOFI.standard())));
      for (final Lane lane : Lane.values()) {
        final Alignment alignment = Alignment.of(piece, schedule, lane, mixdown);
        dry.add(cell(alignment.dry()));
        wet.add(cell(alignment.wet()));
      }
      table.add(dry);
      table.add(wet);
    }
    return table.toString();
  }

  /** The mean, and that of the note which is furthest from its event, in milliseconds. */
  private static String cell(final List<Double> lateness) {
    final double mean = lateness.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    final double worst = lateness.stream().max(Comparator.comparingDouble(Math::abs)).orElse(0.0);
    return format("%.2f, %.2f of %d", mean / MILLI, worst / MILLI, lateness.size());
  }

  private static String format(final String format, final Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
