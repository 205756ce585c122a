package feelscape.preview.measure;

import feelscape.event.MidiFileWriter;
import feelscape.event.Parameter;
import feelscape.event.PlayerSettings;
import feelscape.event.Schedule;
import feelscape.music.Lane;
import feelscape.music.PerLane;
import feelscape.music.Piece;
import feelscape.preview.Audio;
import feelscape.preview.Engine;
import feelscape.preview.RenderProgress;
import feelscape.preview.Rendering;
import feelscape.preview.SoundFont;
import feelscape.preview.SoundFontException;
import feelscape.preview.chain.LofiSettings;
import feelscape.preview.export.Levels;
import feelscape.preview.export.Mixdown;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sound.midi.Sequence;

/** How pieces sound as finished files, without the lofi chain and with it, in three tables. */
public final class MoodTables {
  private static final int RATE = 44_100;
  private static final List<Double> LOFI = List.of(0.0, Parameter.LOFI.standard());
  private static final double[] BANDS = {0, 120, 500, 2_000, 6_000, Double.POSITIVE_INFINITY};

  private final SoundFont font;
  private final Table levels =
      new Table(
          "mood",
          "key",
          "BPM",
          "lofi",
          "before, LUFS",
          "LUFS",
          "range, LU",
          "true peak, dBTP",
          "crest, dB",
          "quietest, dB",
          "DC, dB",
          "clipped");
  private final Table spectra =
      new Table(
          "mood",
          "lofi",
          "centroid, Hz",
          "to 120 Hz, %",
          "to 500, %",
          "to 2k, %",
          "to 6k, %",
          "above, %",
          "correlation",
          "side, dB");
  private final Table lanes =
      new Table("mood", "melody, LU", "chords, LU", "bass, LU", "drums, LU");

  private MoodTables(final SoundFont font) {
    this.font = font;
  }

  /**
   * Renders pieces and measures them.
   *
   * @param pieces by their moods
   */
  public static String of(
      final Map<String, Piece> pieces, final SoundFont font, final RenderProgress progress)
      throws SoundFontException {
    final MoodTables tables = new MoodTables(font);
    int done = 0;
    for (final Map.Entry<String, Piece> piece : pieces.entrySet()) {
      progress.report(done++, pieces.size());
      tables.measure(piece.getKey(), piece.getValue());
    }
    return tables.levels + "\n" + tables.spectra + "\n" + tables.lanes;
  }

  private void measure(final String mood, final Piece piece) throws SoundFontException {
    final Schedule schedule = Schedule.asHeard(piece, PlayerSettings.DEFAULTS);
    final Sequence sequence = MidiFileWriter.sequence(mood, piece, schedule);
    for (final double lofi : LOFI) {
      final Mixdown mixdown =
          new Mixdown(Engine.GERVILL, font, RATE, false, LofiSettings.lofi(lofi));
      final Audio mix =
          mixdown.mix(sequence, Rendering.Listener.NOBODY, RenderProgress.NONE).audio();
      final MixFigures figures = MixFigures.of(mixdown.finish(mix, RenderProgress.NONE).audio());
      addLevels(mood, piece, lofi, Levels.loudness(mix), figures);
      addSpectrum(mood, lofi, figures);
    }
    addLanes(mood, piece, schedule);
  }

  private void addLevels(
      final String mood,
      final Piece piece,
      final double lofi,
      final double before,
      final MixFigures figures) {
    levels.add(
        List.of(
            mood,
            piece.key().name(),
            format("%.0f", piece.tempo().bpm()),
            format("%.1f", lofi),
            format("%.1f", before),
            format("%.1f", figures.levels().loudness()),
            format("%.1f", figures.levels().range()),
            format("%.2f", figures.levels().truePeak()),
            format("%.1f", figures.crest()),
            format("%.0f", figures.floor()),
            format("%.0f", figures.offset()),
            format("%d", figures.clipped())));
  }

  private void addSpectrum(final String mood, final double lofi, final MixFigures figures) {
    final List<String> cells = new ArrayList<>(List.of(mood, format("%.1f", lofi)));
    cells.add(format("%.0f", figures.spectrum().centroid()));
    for (int band = 0; band + 1 < BANDS.length; band++) {
      cells.add(format("%.1f", 100 * figures.spectrum().share(BANDS[band], BANDS[band + 1])));
    }
    cells.add(format("%.2f", figures.correlation()));
    cells.add(format("%.0f", figures.side()));
    spectra.add(cells);
  }

  private void addLanes(final String mood, final Piece piece, final Schedule schedule)
      throws SoundFontException {
    final Mixdown mixdown = new Mixdown(Engine.GERVILL, font, RATE, false, LofiSettings.CLEAN);
    final Mixdown.Mix mix =
        mixdown.mix(
            MidiFileWriter.sequence(mood, piece, schedule),
            Rendering.Listener.NOBODY,
            RenderProgress.NONE);
    final double whole = Levels.loudness(mix.audio());
    final List<String> cells = new ArrayList<>(List.of(mood));
    for (final Lane lane : Lane.values()) {
      final Schedule only =
          new Schedule(
              schedule.length(),
              PerLane.of(other -> other == lane ? schedule.lanes().get(lane) : List.of()));
      final Audio part =
          mixdown.part(MidiFileWriter.sequence(mood, piece, only), mix, RenderProgress.NONE);
      cells.add(format("%.1f", Levels.loudness(part) - whole));
    }
    lanes.add(cells);
  }

  private static String format(final String format, final Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
