package feelscape.event;

import feelscape.event.MidiFile.ChannelNote;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * Pairs the starts and ends of notes as they come. A note that is struck while it sounds ends
 * there; one that would last no time at all is left out.
 */
final class NoteTable {
  private static final int PITCHES = 128;

  private final TreeMap<Integer, Start> sounding = new TreeMap<>();
  private final List<ChannelNote> notes = new ArrayList<>();

  private record Start(int channel, int pitch, int velocity, int tick) {}

  /** A velocity of 0 ends the note, as MIDI has it. */
  void strike(final int channel, final int pitch, final int velocity, final int tick) {
    end(channel, pitch, tick);
    if (velocity > 0) {
      sounding.put(channel * PITCHES + pitch, new Start(channel, pitch, velocity, tick));
    }
  }

  void end(final int channel, final int pitch, final int tick) {
    final Start start = sounding.remove(channel * PITCHES + pitch);
    if (start != null && tick > start.tick()) {
      final TimedNote note = new TimedNote(start.tick(), tick, pitch, start.velocity());
      notes.add(new ChannelNote(channel, note));
    }
  }

  /** Ends what still sounds and gives all notes in the order of their ons. */
  List<ChannelNote> finish(final int tick) {
    for (final Start start : List.copyOf(sounding.values())) {
      end(start.channel(), start.pitch(), tick);
    }
    return notes.stream()
        .sorted(
            Comparator.comparingInt((ChannelNote note) -> note.note().on())
                .thenComparingInt(ChannelNote::channel)
                .thenComparingInt(note -> note.note().pitch()))
        .toList();
  }
}
