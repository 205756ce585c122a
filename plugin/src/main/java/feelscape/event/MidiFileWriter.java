package feelscape.event;

import feelscape.music.Key;
import feelscape.music.Lane;
import feelscape.music.Piece;
import feelscape.music.Tempo;
import feelscape.music.Ticks;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.sound.midi.InvalidMidiDataException;
import javax.sound.midi.MetaMessage;
import javax.sound.midi.MidiEvent;
import javax.sound.midi.MidiMessage;
import javax.sound.midi.MidiSystem;
import javax.sound.midi.Sequence;
import javax.sound.midi.ShortMessage;
import javax.sound.midi.Track;

/**
 * Makes MIDI files of type 1, {@link Ticks#QUARTER} ticks a quarter: a conductor track, then a
 * track for each {@link Lane} that has notes. Every track ends with the piece.
 */
public final class MidiFileWriter {
  private static final int TYPE = 1;
  private static final int TEXT = 0x01;
  private static final int TRACK_NAME = 0x03;
  private static final int END_OF_TRACK = 0x2f;
  private static final int SET_TEMPO = 0x51;
  private static final int TIME_SIGNATURE = 0x58;
  private static final int KEY_SIGNATURE = 0x59;

  /** 4/2^2, 24 MIDI clocks a click, 8 32nds a quarter. */
  private static final byte[] FOUR_FOUR = {4, 2, 24, 8};

  private MidiFileWriter() {}

  /**
   * The bytes of a file; the same for the same arguments.
   *
   * @param name of the piece
   * @param text how it was made; no event where it is empty
   * @param schedule what {@code piece} plays
   */
  public static byte[] write(
      final String name, final String text, final Piece piece, final Schedule schedule) {
    final ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      MidiSystem.write(sequence(name, text, piece, schedule), TYPE, out);
    } catch (final IOException e) {
      throw new UncheckedIOException("a stream into memory failed", e);
    }
    return out.toByteArray();
  }

  /** What {@link #write} writes, without the text, for whoever plays it. */
  public static Sequence sequence(final String name, final Piece piece, final Schedule schedule) {
    return sequence(name, "", piece, schedule);
  }

  private static Sequence sequence(
      final String name, final String text, final Piece piece, final Schedule schedule) {
    try {
      final Sequence sequence = new Sequence(Sequence.PPQ, Ticks.QUARTER);
      addConductor(sequence.createTrack(), name, text, piece, schedule.length());
      for (final Lane lane : Lane.values()) {
        if (!schedule.lanes().get(lane).isEmpty()) {
          addLane(sequence.createTrack(), lane, piece, schedule);
        }
      }
      return sequence;
    } catch (final InvalidMidiDataException e) {
      throw new IllegalStateException("checked notes made an invalid message", e);
    }
  }

  private static void addConductor(
      final Track track, final String name, final String text, final Piece piece, final int length)
      throws InvalidMidiDataException {
    track.add(new MidiEvent(meta(TRACK_NAME, name.getBytes(StandardCharsets.UTF_8)), 0));
    if (!text.isEmpty()) {
      track.add(new MidiEvent(meta(TEXT, text.getBytes(StandardCharsets.UTF_8)), 0));
    }
    track.add(new MidiEvent(meta(SET_TEMPO, tempo(piece.tempo())), 0));
    track.add(new MidiEvent(meta(TIME_SIGNATURE, FOUR_FOUR), 0));
    track.add(new MidiEvent(meta(KEY_SIGNATURE, signature(piece.key())), 0));
    end(track, length);
  }

  private static void addLane(
      final Track track, final Lane lane, final Piece piece, final Schedule schedule)
      throws InvalidMidiDataException {
    final byte[] name = lane.label().getBytes(StandardCharsets.UTF_8);
    final int program = piece.programs().get(lane);
    track.add(new MidiEvent(meta(TRACK_NAME, name), 0));
    track.add(
        new MidiEvent(
            new ShortMessage(ShortMessage.PROGRAM_CHANGE, lane.channel(), program, 0), 0));
    for (final Edge edge : edges(schedule.lanes().get(lane))) {
      track.add(new MidiEvent(edge.message(lane), edge.tick()));
    }
    end(track, schedule.length());
  }

  /** The start or the end of a note. */
  private record Edge(int tick, boolean on, TimedNote note) {

    /** Ends go first, so that a note that follows another of its pitch is not cut off. */
    static final Comparator<Edge> ORDER =
        Comparator.comparingInt(Edge::tick)
            .thenComparing(Edge::on)
            .thenComparingInt(edge -> edge.note().pitch());

    MidiMessage message(final Lane lane) throws InvalidMidiDataException {
      final int command = on ? ShortMessage.NOTE_ON : ShortMessage.NOTE_OFF;
      return new ShortMessage(command, lane.channel(), note.pitch(), on ? note.velocity() : 0);
    }
  }

  private static List<Edge> edges(final List<TimedNote> notes) {
    return notes.stream()
        .flatMap(
            note -> Stream.of(new Edge(note.on(), true, note), new Edge(note.off(), false, note)))
        .sorted(Edge.ORDER)
        .toList();
  }

  /** Moves the end, which every track has, from its last event to a tick. */
  private static void end(final Track track, final int tick) throws InvalidMidiDataException {
    track.add(new MidiEvent(meta(END_OF_TRACK, new byte[0]), tick));
  }

  private static byte[] tempo(final Tempo tempo) {
    final int micros = tempo.microsPerQuarter();
    return new byte[] {(byte) (micros >> 16), (byte) (micros >> 8), (byte) micros};
  }

  /** Sharps or flats, and whether the third is minor: files know no other modes. */
  private static byte[] signature(final Key key) {
    return new byte[] {(byte) key.signature(), (byte) (key.mode().isMinor() ? 1 : 0)};
  }

  private static MetaMessage meta(final int type, final byte[] data)
      throws InvalidMidiDataException {
    return new MetaMessage(type, data, data.length);
  }
}
