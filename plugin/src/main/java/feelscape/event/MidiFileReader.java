package feelscape.event;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the notes and tempos of MIDI files of types 0 and 1 that count in ticks a quarter (Standard
 * MIDI Files 1.0). It takes no more memory than a small multiple of the file, whatever the file
 * says.
 */
public final class MidiFileReader {
  /** The largest file that is read, in bytes. */
  public static final int MAX_BYTES = 4 << 20;

  private static final int HEADER_CHUNK = 0x4d546864; // MThd
  private static final int TRACK_CHUNK = 0x4d54726b; // MTrk
  private static final int HEADER_LENGTH = 6;
  private static final int MOST_TRACKS = 256;

  private final String name;
  private final ByteBuffer in;

  private MidiFileReader(final String name, final byte[] bytes) {
    this.name = name;
    this.in = ByteBuffer.wrap(bytes);
  }

  /**
   * Reads a file.
   *
   * @param name of the file, for what is said when it is refused
   * @throws MidiFileException if it is damaged or of another kind
   */
  public static MidiFile read(final String name, final byte[] bytes) throws MidiFileException {
    if (bytes.length > MAX_BYTES) {
      throw new MidiFileException(
          name + ": has " + bytes.length + " bytes; MIDI files are read up to " + MAX_BYTES);
    }
    final MidiFileReader reader = new MidiFileReader(name, bytes);
    try {
      return reader.readFile();
    } catch (final BufferUnderflowException e) {
      throw reader.refuse("is cut off");
    }
  }

  private MidiFile readFile() throws MidiFileException {
    if (in.remaining() < 2 * Integer.BYTES || in.getInt() != HEADER_CHUNK) {
      throw refuse("is not a MIDI file: it does not begin with MThd");
    }
    final ByteBuffer header = take(in, in.getInt());
    if (header.remaining() < HEADER_LENGTH) {
      throw refuse("has a header of " + header.remaining() + " bytes; it needs " + HEADER_LENGTH);
    }
    final int type = header.getShort() & 0xffff;
    final int count = header.getShort() & 0xffff;
    final int division = header.getShort();
    if (type > 1) {
      throw refuse("is a MIDI file of type " + type + "; types 0 and 1 are read");
    }
    if (division <= 0) {
      throw refuse("does not count in ticks a quarter; only such MIDI files are read");
    }
    if (count > MOST_TRACKS) {
      throw refuse("has " + count + " tracks; at most " + MOST_TRACKS + " are read");
    }
    final List<MidiFile.TempoMark> tempos = new ArrayList<>();
    return new MidiFile(division, readTracks(count, tempos), tempos);
  }

  private List<MidiFile.Track> readTracks(final int count, final List<MidiFile.TempoMark> tempos)
      throws MidiFileException {
    final List<MidiFile.Track> tracks = new ArrayList<>();
    while (tracks.size() < count) {
      final int kind = in.getInt();
      final ByteBuffer chunk = take(in, in.getInt());
      if (kind == TRACK_CHUNK) {
        tracks.add(new MidiTrackReader(name, chunk, tempos).read());
      }
    }
    return tracks;
  }

  /** The next bytes, which are checked to be there before anything is made of them. */
  static ByteBuffer take(final ByteBuffer from, final int length) {
    if (length < 0 || length > from.remaining()) {
      throw new BufferUnderflowException();
    }
    final ByteBuffer taken = from.slice(from.position(), length);
    from.position(from.position() + length);
    return taken;
  }

  private MidiFileException refuse(final String what) {
    return new MidiFileException(name + ": " + what);
  }
}
