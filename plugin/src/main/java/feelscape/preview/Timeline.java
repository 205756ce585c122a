package feelscape.preview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import javax.sound.midi.MetaMessage;
import javax.sound.midi.MidiEvent;
import javax.sound.midi.MidiMessage;
import javax.sound.midi.Sequence;
import javax.sound.midi.ShortMessage;
import javax.sound.midi.Track;

/**
 * A MIDI sequence in microseconds.
 *
 * @param messages what goes to the synthesiser, by time
 * @param end when the last track ends, in microseconds
 */
record Timeline(List<Timed> messages, long end) {
  private static final int TEMPO = 0x51;
  private static final int DRUM_CHANNEL = 9;
  private static final int DEFAULT_MICROS_A_QUARTER = 500_000;

  record Timed(long micros, ShortMessage message) {}

  static Timeline of(final Sequence sequence) {
    if (sequence.getDivisionType() != Sequence.PPQ) {
      throw new IllegalArgumentException("the sequence is not timed in ticks a quarter");
    }
    final List<MidiEvent> events = new ArrayList<>();
    for (final Track track : sequence.getTracks()) {
      for (int i = 0; i < track.size(); i++) {
        events.add(track.get(i));
      }
    }
    // A stable sort: on one tick, the order of the tracks and within them.
    events.sort(Comparator.comparingLong(MidiEvent::getTick));
    return timed(events, sequence.getResolution(), sequence.getTickLength());
  }

  private static Timeline timed(
      final List<MidiEvent> events, final int ticksAQuarter, final long endTick) {
    final List<Timed> messages = new ArrayList<>();
    double microsATick = (double) DEFAULT_MICROS_A_QUARTER / ticksAQuarter;
    double now = 0;
    long tick = 0;
    for (final MidiEvent event : events) {
      now += (event.getTick() - tick) * microsATick;
      tick = event.getTick();
      if (event.getMessage() instanceof ShortMessage message) {
        messages.add(new Timed(StrictMath.round(now), message));
      } else if (isTempo(event.getMessage())) {
        microsATick = microsAQuarter((MetaMessage) event.getMessage()) / (double) ticksAQuarter;
      }
    }
    return new Timeline(messages, StrictMath.round(now + (endTick - tick) * microsATick));
  }

  private static boolean isTempo(final MidiMessage message) {
    return message instanceof MetaMessage meta
        && meta.getType() == TEMPO
        && meta.getData().length == 3;
  }

  private static int microsAQuarter(final MetaMessage tempo) {
    final byte[] data = tempo.getData();
    return ((data[0] & 0xff) << 16) | ((data[1] & 0xff) << 8) | (data[2] & 0xff);
  }

  /** The programs that are asked for, and program 0, with which each channel begins. */
  Set<Integer> programs() {
    final Set<Integer> programs = new TreeSet<>(Set.of(0));
    for (final Timed timed : messages) {
      if (timed.message().getCommand() == ShortMessage.PROGRAM_CHANGE) {
        programs.add(timed.message().getData1());
      }
    }
    return programs;
  }

  /** When a key of the drums is struck, in microseconds. */
  LongStream strikes(final int key) {
    return messages.stream()
        .filter(timed -> isStrike(timed.message(), key))
        .mapToLong(Timed::micros);
  }

  private static boolean isStrike(final ShortMessage message, final int key) {
    return message.getCommand() == ShortMessage.NOTE_ON
        && message.getChannel() == DRUM_CHANNEL
        && message.getData1() == key
        && message.getData2() > 0;
  }
}
