package feelscape.bench.music;

import feelscape.compose.measure.Histogram;
import feelscape.event.TimedNote;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sound.midi.InvalidMidiDataException;
import javax.sound.midi.MidiEvent;
import javax.sound.midi.MidiSystem;
import javax.sound.midi.Sequence;
import javax.sound.midi.ShortMessage;
import javax.sound.midi.Track;

/**
 * Counts how people play in a folder that holds {@code melody_tokens.tsv} (melodies of POP909 and
 * OpenEWLD on the grid) and {@code groove} (the Groove MIDI Dataset with its {@code info.csv}).
 */
final class Learning {
  private static final double SLOWEST = 70;
  private static final double FASTEST = 100;

  /** Meters whose bars are four quarters long. */
  private static final List<String> METERS = List.of("4/4", "2/2");

  private static final String HOLD = "_";
  private static final String REST = ".";

  private final Path folder;

  private Learning(final Path folder) {
    this.folder = folder;
  }

  static HumanPlaying from(final Path folder) throws IOException, InvalidMidiDataException {
    final Learning learning = new Learning(folder);
    final Map<String, Histogram> histograms = new LinkedHashMap<>();
    for (final String source : List.of(HumanPlaying.POP, HumanPlaying.LEAD_SHEETS)) {
      Playing.ofMelodies(learning.melodies(source))
          .forEach((name, histogram) -> histograms.put(source + " " + name, histogram));
    }
    final List<Hit> hits = Playing.together(learning.performances());
    for (final Drum drum : Drum.values()) {
      Playing.ofDrum(drum, hits)
          .forEach(
              (name, histogram) ->
                  histograms.put(
                      HumanPlaying.DRUMMERS + " " + drum.label() + " " + name, histogram));
    }
    return new HumanPlaying(histograms);
  }

  private List<List<Sung>> melodies(final String source) throws IOException {
    final List<List<Sung>> melodies = new ArrayList<>();
    for (final Map<String, String> song : rows("melody_tokens.tsv", "\t")) {
      if (cell(song, "file").startsWith(source + "/")
          && METERS.contains(cell(song, "meter"))
          && "1".equals(cell(song, "grid16"))) {
        melodies.add(melody(cell(song, "tokens").split(" ")));
      }
    }
    return melodies;
  }

  /** The notes of a stream of tokens, one a 16th from the start of a bar: a pitch, hold or rest. */
  private static List<Sung> melody(final String... tokens) {
    final List<Sung> notes = new ArrayList<>();
    for (int step = 0; step < tokens.length; step++) {
      if (!HOLD.equals(tokens[step]) && !REST.equals(tokens[step])) {
        int end = step + 1;
        while (end < tokens.length && HOLD.equals(tokens[end])) {
          end++;
        }
        notes.add(new Sung(step, end - step, Integer.parseInt(tokens[step])));
      }
    }
    return notes;
  }

  private List<List<Hit>> performances() throws IOException, InvalidMidiDataException {
    final List<List<Hit>> performances = new ArrayList<>();
    for (final Map<String, String> performance : rows("groove/info.csv", ",")) {
      final double bpm = Double.parseDouble(cell(performance, "bpm"));
      if ("beat".equals(cell(performance, "beat_type"))
          && "4-4".equals(cell(performance, "time_signature"))
          && bpm >= SLOWEST
          && bpm <= FASTEST) {
        performances.add(performance(cell(performance, "midi_filename"), bpm));
      }
    }
    return performances;
  }

  private List<Hit> performance(final String name, final double bpm)
      throws IOException, InvalidMidiDataException {
    final Sequence sequence =
        MidiSystem.getSequence(folder.resolve("groove").resolve(name).toFile());
    final List<TimedNote> strikes = new ArrayList<>();
    for (final Track track : sequence.getTracks()) {
      for (int i = 0; i < track.size(); i++) {
        strike(track.get(i)).ifPresent(strikes::add);
      }
    }
    return Hit.of(strikes, sequence.getResolution(), bpm);
  }

  /**
   * A strike, whatever ends it: in these files the end of the one before often follows in the same
   * tick.
   */
  private static Optional<TimedNote> strike(final MidiEvent event) {
    final int on = (int) event.getTick();
    return event.getMessage() instanceof ShortMessage message
            && message.getCommand() == ShortMessage.NOTE_ON
            && message.getData2() > 0
        ? Optional.of(new TimedNote(on, on + 1, message.getData1(), message.getData2()))
        : Optional.empty();
  }

  /** The rows of a table with a head, each by the names of its columns. */
  private List<Map<String, String>> rows(final String name, final String separator)
      throws IOException {
    final List<String> lines = Files.readAllLines(folder.resolve(name));
    final List<String> heads = List.of(lines.get(0).split(separator, -1));
    final List<Map<String, String>> rows = new ArrayList<>();
    for (final String line : lines.subList(1, lines.size())) {
      final String[] cells = line.split(separator, -1);
      final Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < cells.length; i++) {
        row.put(heads.get(i), cells[i]);
      }
      rows.add(row);
    }
    return rows;
  }

  private static String cell(final Map<String, String> row, final String head) throws IOException {
    final String cell = row.get(head);
    if (cell == null) {
      throw new IOException("a row has no " + head + ": " + row);
    }
    return cell;
  }
}
