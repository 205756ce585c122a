package feelscape.event;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the events of one track. */
final class MidiTrackReader {
  private static final int MOST_BYTES_OF_A_NUMBER = 4;
  private static final int META = 0xff;
  private static final int TRACK_NAME = 0x03;
  private static final int END_OF_TRACK = 0x2f;
  private static final int SET_TEMPO = 0x51;
  private static final int TEMPO_BYTES = 3;
  private static final int SYSTEM = 0xf0;
  private static final int SYSTEM_CONTINUED = 0xf7;

  private final String file;
  private final ByteBuffer in;
  private final List<MidiFile.TempoMark> tempos;
  private final NoteTable notes = new NoteTable();
  private String trackName = "";
  private int tick;
  private int running;
  private boolean ended;

  /**
   * A reader of one track.
   *
   * @param tempos is given those that stand in it
   */
  MidiTrackReader(final String file, final ByteBuffer in, final List<MidiFile.TempoMark> tempos) {
    this.file = file;
    this.in = in;
    this.tempos = tempos;
  }

  MidiFile.Track read() throws MidiFileException {
    while (!ended && in.hasRemaining()) {
      advance(number());
      readEvent();
    }
    return new MidiFile.Track(trackName, tick, notes.finish(tick));
  }

  private void advance(final int ticks) throws MidiFileException {
    if (ticks > Integer.MAX_VALUE - 1 - tick) {
      throw refuse("has a track that is longer than " + Integer.MAX_VALUE + " ticks");
    }
    tick += ticks;
  }

  private void readEvent() throws MidiFileException {
    final int status = readStatus();
    if (status < SYSTEM) {
      running = status;
      readChannelEvent(status);
    } else {
      running = 0;
      readOther(status);
    }
  }

  /** A status byte, or the last one again where data follow at once. */
  private int readStatus() throws MidiFileException {
    final int next = in.get() & 0xff;
    if (next >= 0x80) {
      return next;
    }
    if (running == 0) {
      throw refuse("has data where an event should begin, at tick " + tick);
    }
    in.position(in.position() - 1);
    return running;
  }

  private void readChannelEvent(final int status) throws MidiFileException {
    final int channel = status & 0x0f;
    switch (status & 0xf0) {
      case 0x80 -> {
        notes.end(channel, data(), tick);
        data();
      }
      case 0x90 -> notes.strike(channel, data(), data(), tick);
      case 0xc0, 0xd0 -> data();
      default -> {
        data();
        data();
      }
    }
  }

  private void readOther(final int status) throws MidiFileException {
    switch (status) {
      case META -> {
        final int type = in.get() & 0xff;
        readMeta(type, MidiFileReader.take(in, number()));
      }
      case SYSTEM, SYSTEM_CONTINUED -> MidiFileReader.take(in, number());
      default -> throw refuse("has a byte " + status + " that begins no event, at tick " + tick);
    }
  }

  private void readMeta(final int type, final ByteBuffer data) {
    switch (type) {
      case TRACK_NAME -> trackName = StandardCharsets.UTF_8.decode(data).toString();
      case SET_TEMPO -> readTempo(data);
      case END_OF_TRACK -> ended = true;
      default -> {
        // Lyrics, key signatures and the like say nothing about notes.
      }
    }
  }

  /** A tempo that makes no sense is none. */
  private void readTempo(final ByteBuffer data) {
    if (data.remaining() != TEMPO_BYTES) {
      return;
    }
    final int micros = (data.get() & 0xff) << 16 | (data.getShort() & 0xffff);
    if (micros > 0) {
      tempos.add(new MidiFile.TempoMark(tick, micros));
    }
  }

  private int data() throws MidiFileException {
    final int value = in.get();
    if (value < 0) {
      throw refuse("has an event without its data, at tick " + tick);
    }
    return value;
  }

  /** A number of variable length: seven bits a byte, the first bytes first. */
  private int number() throws MidiFileException {
    int value = 0;
    for (int i = 0; i < MOST_BYTES_OF_A_NUMBER; i++) {
      final int next = in.get();
      value = (value << 7) | (next & 0x7f);
      if (next >= 0) {
        return value;
      }
    }
    throw refuse("has a number of more than four bytes, at tick " + tick);
  }

  private MidiFileException refuse(final String what) {
    return new MidiFileException(file + ": " + what);
  }
}
