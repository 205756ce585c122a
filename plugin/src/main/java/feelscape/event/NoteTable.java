package feelscape.event;

import feelscape.event.MidiFile.ChannelNote;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Pairs the starts and ends of notes as they come. A note that is struck while it sounds ends
 * there, and an end that follows on the same tick is that of the earlier one; a note that would
 * last no time at all is left out.
 */
final class NoteTable {
  private static final int PITCHES = 128;

  private final TreeMap<Integer, Start> sounding = new TreeMap<>();
  private final List<ChannelNote> notes = new ArrayList<>();

  /**
   * A note that sounds.
   *
   * @param cuts whether it cut one short whose end is still to come
   */
  private record Start(int channel, int pitch, int velocity, int tick, boolean cuts) {
    Start alone() {
      return new Start(channel, pitch, velocity, tick, false);
    }
  }

  /** A velocity of 0 ends the note, as MIDI has it. */
  void strike(final int channel, final int pitch, final int velocity, final int tick) {
    final int key = channel * PITCHES + pitch;
    if (velocity == 0) {
      end(channel, pitch, tick);
      return;
    }
    final Start before = sounding.remove(key);
    keep(before, tick);
    final boolean cuts = before != null && tick > before.tick();
    sounding.put(key, new Start(channel, pitch, velocity, tick, cuts));
  }

  void end(final int channel, final int pitch, final int tick) {
    final Start start = sounding.remove(channel * PITCHES + pitch);
    if (start != null && start.cuts() && tick == start.tick()) {
      sounding.put(channel * PITCHES + pitch, start.alone());
    } else {
      keep(start, tick);
    }
  }

  private void keep(final @Nullable Start start, final int tick) {
    if (start != null && tick > start.tick()) {
      notes.add(
          new ChannelNote(
              start.channel(), new TimedNote(start.tick(), tick, start.pitch(), start.velocity())));
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
