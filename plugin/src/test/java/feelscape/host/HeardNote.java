package feelscape.host;

import feelscape.music.Ticks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A note that came out of a host.
 *
 * @param on in ticks of 960 a quarter, from the start of the host's timeline
 * @param off likewise; infinite where the note still sounded at the end
 * @param channel 0..15
 */
record HeardNote(double on, double off, int channel, int pitch, int velocity) {

  /** Joins note-ons with their offs. */
  static List<HeardNote> join(final List<MidiEvent> events, final Timeline timeline) {
    final Map<List<Integer>, MidiEvent> sounding = new HashMap<>();
    final List<HeardNote> notes = new ArrayList<>();
    for (final MidiEvent event : events) {
      final List<Integer> key = List.of(event.channel(), event.pitch());
      final MidiEvent begun = sounding.remove(key);
      if (begun != null) {
        notes.add(of(begun, timeline.tickOf(begun.frame()), timeline.tickOf(event.frame())));
      }
      if (event.on()) {
        sounding.put(key, event);
      }
    }
    sounding
        .values()
        .forEach(on -> notes.add(of(on, timeline.tickOf(on.frame()), Double.POSITIVE_INFINITY)));
    return notes;
  }

  private static HeardNote of(final MidiEvent event, final double on, final double off) {
    return new HeardNote(on, off, event.channel(), event.pitch(), event.velocity());
  }

  /** Reads what {@code hosts/ardour/record.lua} wrote, in Ardour's 1920 ticks a quarter. */
  static List<HeardNote> readRecording(final Path file) throws IOException {
    final double scale = Ticks.QUARTER / 1920.0;
    final List<HeardNote> notes = new ArrayList<>();
    for (final String line : Files.readAllLines(file)) {
      final String[] words = line.split(" ", -1);
      final double on = Integer.parseInt(words[0]) * scale;
      notes.add(
          new HeardNote(
              on,
              on + Integer.parseInt(words[1]) * scale,
              Integer.parseInt(words[2]),
              Integer.parseInt(words[3]),
              Integer.parseInt(words[4])));
    }
    return notes;
  }

  /** Reads what {@code hosts/qtractor/sink.c} wrote, in frames. */
  static List<HeardNote> readSinkLog(final Path file, final Timeline timeline) throws IOException {
    final List<MidiEvent> events = new ArrayList<>();
    for (final String line : Files.readAllLines(file)) {
      final String[] words = line.split(" ", -1);
      events.add(
          new MidiEvent(
              Long.parseLong(words[0]),
              words[1].equals("on"),
              Integer.parseInt(words[2]),
              Integer.parseInt(words[3]),
              Integer.parseInt(words[4])));
    }
    return join(events, timeline);
  }
}
