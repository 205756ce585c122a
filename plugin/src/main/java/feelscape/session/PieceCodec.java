package feelscape.session;

import feelscape.music.Chord;
import feelscape.music.Groove;
import feelscape.music.Key;
import feelscape.music.Ladder;
import feelscape.music.Lane;
import feelscape.music.Mode;
import feelscape.music.Note;
import feelscape.music.PerLane;
import feelscape.music.Piece;
import feelscape.music.Range;
import feelscape.music.Tempo;
import feelscape.music.Ticks;
import java.util.ArrayList;
import java.util.List;

/** The three chunks of a state that hold its piece. */
final class PieceCodec {
  /** In the order of their numbers. */
  static final List<Mode> MODES = List.of(Mode.values());

  static final List<Lane> LANES = List.of(Lane.values());
  private static final List<Chord.Quality> QUALITIES = List.of(Chord.Quality.values());
  static final int MOST_NOTES = 20_000;

  private PieceCodec() {}

  /** All but notes and chords. */
  static ByteSink frame(final Piece piece) {
    final ByteSink out =
        new ByteSink()
            .u8(piece.ladder().bars())
            .u8(piece.key().tonic())
            .u8(MODES.indexOf(piece.key().mode()))
            .f64(piece.tempo().bpm())
            .f64(piece.groove().swing());
    LANES.forEach(lane -> out.u16(piece.groove().delays().get(lane)));
    out.u64(piece.groove().humaniseSeed());
    LANES.forEach(lane -> out.u8(piece.programs().get(lane)));
    piece.scores().forEach(out::f64);
    return out;
  }

  static ByteSink notes(final Piece piece) {
    final List<Note> notes = piece.ladder().notes();
    Range.check("the number of notes", notes.size(), 0, MOST_NOTES);
    final ByteSink out = new ByteSink().u32(notes.size());
    for (final Note note : notes) {
      out.u32(note.tick())
          .u16(note.length())
          .u8(note.lane().index())
          .u8(note.pitch())
          .u8(note.velocity())
          .u8(note.fromRung())
          .u8(note.toRung());
    }
    return out;
  }

  static ByteSink chords(final Piece piece) {
    final ByteSink out = new ByteSink().u16(piece.chords().size());
    for (final Chord chord : piece.chords()) {
      out.u32(chord.tick())
          .u32(chord.length())
          .u8(chord.root())
          .u8(QUALITIES.indexOf(chord.quality()));
    }
    return out;
  }

  /**
   * Reads a piece from its three chunks.
   *
   * @throws IllegalArgumentException if a value is outside its range
   */
  static Piece read(final ByteSource frame, final ByteSource notes, final ByteSource chords)
      throws StateException {
    final Piece piece = read(frame, chords, readNotes(notes));
    frame.finish();
    chords.finish();
    return piece;
  }

  /** Reads all but the notes of a piece. */
  static Piece read(final ByteSource frame, final ByteSource chords, final List<Note> notes)
      throws StateException {
    final int bars = frame.u8();
    final Key key = readKey(frame);
    final Tempo tempo = new Tempo(frame.f64());
    final double swing = frame.f64();
    final PerLane<Integer> delays =
        new PerLane<>(frame.u16(), frame.u16(), frame.u16(), frame.u16());
    final Groove groove = new Groove(swing, delays, frame.u64());
    final PerLane<Integer> programs = new PerLane<>(frame.u8(), frame.u8(), frame.u8(), frame.u8());
    final List<Double> scores = new ArrayList<>();
    for (int rung = 0; rung < Ladder.RUNGS; rung++) {
      scores.add(frame.f64());
    }
    return new Piece(
        key, tempo, groove, programs, readChords(chords), new Ladder(bars, notes), scores);
  }

  static Key readKey(final ByteSource in) throws StateException {
    return new Key(in.u8(), choice("mode", MODES, in.u8()));
  }

  private static List<Note> readNotes(final ByteSource in) throws StateException {
    final int count = whole("the number of notes", in.u32(), MOST_NOTES);
    final List<Note> notes = new ArrayList<>();
    while (notes.size() < count) {
      final int tick = ticks("note tick", in.u32());
      final int length = in.u16();
      final Lane lane = choice("note lane", LANES, in.u8());
      notes.add(new Note(lane, tick, length, in.u8(), in.u8(), in.u8(), in.u8()));
    }
    in.finish();
    return notes;
  }

  private static List<Chord> readChords(final ByteSource in) throws StateException {
    final int count = in.u16();
    final List<Chord> chords = new ArrayList<>();
    while (chords.size() < count) {
      final int tick = ticks("chord tick", in.u32());
      final int length = ticks("chord length", in.u32());
      chords.add(new Chord(tick, length, in.u8(), choice("chord quality", QUALITIES, in.u8())));
    }
    return chords;
  }

  /** What the number of a choice stands for. */
  static <T> T choice(final String name, final List<T> choices, final int number) {
    Range.check(name, number, 0, choices.size() - 1);
    return choices.get(number);
  }

  static int ticks(final String name, final long value) {
    return whole(name, value, Ladder.MAX_BARS * Ticks.BAR);
  }

  static int whole(final String name, final long value, final int most) {
    Range.check(name, (int) Math.min(value, Integer.MAX_VALUE), 0, most);
    return (int) value;
  }
}
