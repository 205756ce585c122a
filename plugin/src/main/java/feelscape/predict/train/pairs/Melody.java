package feelscape.predict.train.pairs;

import feelscape.event.MidiFile;
import feelscape.event.MidiFile.ChannelNote;
import feelscape.event.TimedNote;
import feelscape.music.Lane;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Finds the melody of a MIDI file. A voice is what one track plays on one channel. The melody is
 * the skyline of the voice whose track is called so; where none is, of the voice whose skyline lies
 * highest, among those with at least a quarter as many notes as the fullest.
 */
final class Melody {
  private static final List<String> DRUM_NAMES = List.of("drum", "perc");
  private static final List<String> MELODY_NAMES = List.of("melod", "lead", "vocal");

  /** A voice of fewer notes than this share of the fullest voice's is an ornament. */
  private static final double FULL_ENOUGH = 0.25;

  /** What starts within a 32nd was meant to start together. */
  private static final int TOGETHER = 8;

  private Melody() {}

  /** All notes but those of drums, which are on channel 10 or in a track that is called so. */
  static List<TimedNote> pitched(final MidiFile file) {
    return file.tracks().stream()
        .flatMap(Melody::pitched)
        .map(ChannelNote::note)
        .sorted(Comparator.comparingInt(TimedNote::on))
        .toList();
  }

  private static Stream<ChannelNote> pitched(final MidiFile.Track track) {
    return isCalled(track, DRUM_NAMES)
        ? Stream.empty()
        : track.notes().stream().filter(note -> note.channel() != Lane.DRUMS.channel());
  }

  /** One note at a time; none where the file has drums alone. */
  static List<TimedNote> of(final MidiFile file) {
    final int together = Math.max(1, file.ticksPerQuarter() / TOGETHER);
    final List<List<TimedNote>> called =
        voices(file.tracks().stream().filter(track -> isCalled(track, MELODY_NAMES)));
    if (!called.isEmpty()) {
      return skyline(called.get(0), together);
    }
    final List<List<TimedNote>> voices = voices(file.tracks().stream());
    final int fullest = voices.stream().mapToInt(List::size).max().orElse(0);
    return voices.stream()
        .filter(voice -> voice.size() >= FULL_ENOUGH * fullest)
        .map(voice -> skyline(voice, together))
        .max(Comparator.comparingDouble(Melody::meanPitch))
        .orElse(List.of());
  }

  private static boolean isCalled(final MidiFile.Track track, final List<String> names) {
    final String name = track.name().toLowerCase(Locale.ROOT);
    return names.stream().anyMatch(name::contains);
  }

  private static List<List<TimedNote>> voices(final Stream<MidiFile.Track> tracks) {
    return tracks.map(Melody::voices).flatMap(Collection::stream).toList();
  }

  private static Collection<List<TimedNote>> voices(final MidiFile.Track track) {
    final TreeMap<Integer, List<TimedNote>> byChannel = new TreeMap<>();
    pitched(track)
        .forEach(
            note ->
                byChannel
                    .computeIfAbsent(note.channel(), channel -> new ArrayList<>())
                    .add(note.note()));
    return byChannel.values();
  }

  private static double meanPitch(final List<TimedNote> notes) {
    return notes.stream().mapToInt(TimedNote::pitch).average().orElseThrow();
  }

  /**
   * The highest of the notes that start together. A note below one that sounds on for half of its
   * length or more accompanies it; every other ends at the latest where the next begins.
   *
   * @param notes in the order of their ons
   */
  private static List<TimedNote> skyline(final List<TimedNote> notes, final int together) {
    final List<TimedNote> melody = new ArrayList<>();
    final List<TimedNote> sounding = new ArrayList<>();
    for (final TimedNote note : highest(notes, together)) {
      sounding.removeIf(other -> other.off() <= note.on());
      if (sounding.stream().noneMatch(other -> accompanies(note, other))) {
        melody.add(note);
        sounding.add(note);
      }
    }
    return oneAfterTheOther(melody);
  }

  private static List<TimedNote> highest(final List<TimedNote> notes, final int together) {
    final List<TimedNote> highest = new ArrayList<>();
    int first = 0;
    while (first < notes.size()) {
      TimedNote top = notes.get(first);
      int next = first + 1;
      while (next < notes.size() && notes.get(next).on() - notes.get(first).on() < together) {
        top = notes.get(next).pitch() > top.pitch() ? notes.get(next) : top;
        next++;
      }
      highest.add(top);
      first = next;
    }
    return highest;
  }

  private static boolean accompanies(final TimedNote note, final TimedNote above) {
    final int covered = Math.min(above.off(), note.off()) - note.on();
    return above.pitch() > note.pitch() && 2L * covered >= note.off() - note.on();
  }

  private static List<TimedNote> oneAfterTheOther(final List<TimedNote> notes) {
    final List<TimedNote> cut = new ArrayList<>();
    for (int i = 0; i < notes.size(); i++) {
      final TimedNote note = notes.get(i);
      final int next = i + 1 < notes.size() ? notes.get(i + 1).on() : note.off();
      cut.add(new TimedNote(note.on(), Math.min(note.off(), next), note.pitch(), note.velocity()));
    }
    return cut;
  }
}
