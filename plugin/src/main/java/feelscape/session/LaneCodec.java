package feelscape.session;

import feelscape.music.Lane;
import feelscape.music.Note;
import feelscape.music.Range;
import java.util.ArrayList;
import java.util.List;

/** The notes of one lane in little room: ticks are counted in steps, each from the one before. */
final class LaneCodec {

  private LaneCodec() {}

  /** Writes notes of one lane in {@link Note#ORDER}. */
  static ByteSink encode(final List<Note> notes) {
    final int step =
        Math.max(1, notes.stream().mapToInt(LaneCodec::divisor).reduce(0, LaneCodec::divisor));
    final int lane = notes.isEmpty() ? 0 : notes.get(0).lane().index();
    final ByteSink out = new ByteSink().u8(lane).u16(step).u16(notes.size());
    int tick = 0;
    for (final Note note : notes) {
      out.compact((note.tick() - tick) / step)
          .compact(note.length() / step)
          .u8(note.pitch())
          .u8(note.velocity())
          .u8(note.fromRung())
          .u8(note.toRung());
      tick = note.tick();
    }
    return out;
  }

  private static int divisor(final Note note) {
    return divisor(note.tick(), note.length());
  }

  /** The greatest that both have in common. */
  private static int divisor(final int one, final int other) {
    return other == 0 ? one : divisor(other, one % other);
  }

  static List<Note> decode(final ByteSource in) throws StateException {
    final Lane lane = PieceCodec.choice("the lane of a take", PieceCodec.LANES, in.u8());
    final int step = in.u16();
    final int count = in.u16();
    Range.check("the number of notes", count, 0, PieceCodec.MOST_NOTES);
    final List<Note> notes = new ArrayList<>();
    long tick = 0;
    while (notes.size() < count) {
      tick += in.compact() * step;
      final int length = PieceCodec.ticks("note length", in.compact() * step);
      notes.add(
          new Note(
              lane,
              PieceCodec.ticks("note tick", tick),
              length,
              in.u8(),
              in.u8(),
              in.u8(),
              in.u8()));
    }
    return notes;
  }
}
