package feelscape.host;

import feelscape.event.MidiFile;
import feelscape.event.MidiFileException;
import feelscape.event.MidiFileReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Compares the notes of two MIDI files, whatever their grids and tracks: {@code FILE FILE}. Ends
 * with 1 where they differ, or where there are none.
 */
final class CompareMidi {

  /** A note in quarters. */
  private record Note(double on, double off, int channel, int pitch, int velocity) {
    private static final Comparator<Note> ORDER =
        Comparator.comparingDouble(Note::on)
            .thenComparingInt(Note::channel)
            .thenComparingInt(Note::pitch);
  }

  private CompareMidi() {}

  public static void main(final String[] args) throws IOException, MidiFileException {
    final List<Note> first = notes(Path.of(args[0]));
    final List<Note> second = notes(Path.of(args[1]));
    System.out.println(first.size() + " notes in " + args[0]);
    System.out.println(second.size() + " notes in " + args[1]);
    if (first.isEmpty() || !first.equals(second)) {
      only("first", first, second);
      only("second", second, first);
      System.exit(1);
    }
  }

  private static void only(final String where, final List<Note> some, final List<Note> others) {
    final List<Note> rest = new ArrayList<>(some);
    others.forEach(rest::remove);
    rest.forEach(note -> System.out.println("only in the " + where + ": " + note));
  }

  private static List<Note> notes(final Path file) throws IOException, MidiFileException {
    final MidiFile midi = MidiFileReader.read(file.toString(), Files.readAllBytes(file));
    final double quarter = midi.ticksPerQuarter();
    return midi.tracks().stream()
        .flatMap(track -> track.notes().stream())
        .map(
            each ->
                new Note(
                    each.note().on() / quarter,
                    each.note().off() / quarter,
                    each.channel(),
                    each.note().pitch(),
                    each.note().velocity()))
        .sorted(Note.ORDER)
        .toList();
  }
}
