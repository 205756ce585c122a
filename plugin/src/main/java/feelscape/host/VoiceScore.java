package feelscape.host;

import feelscape.music.Range;
import feelscape.session.ByteSink;
import feelscape.session.ByteSource;
import feelscape.session.StateException;
import java.util.ArrayList;
import java.util.List;

/**
 * All that a voice plays in a span, in place of what was said before from its first frame on.
 *
 * @param notes in the order of time
 */
public record VoiceScore(VoiceSpan span, List<VoiceNote> notes) {
  private static final int MOST_NOTES = 0xffff;

  public VoiceScore {
    notes = List.copyOf(notes);
    Range.check("the number of notes", notes.size(), 0, MOST_NOTES);
    for (final VoiceNote note : notes) {
      Payload.check("the frame of a note", note.frame(), span.from(), span.until());
    }
  }

  void write(final ByteSink out) {
    span.write(out);
    out.u16(notes.size());
    for (final VoiceNote note : notes) {
      out.u32(note.frame() - span.from())
          .u8(note.on() ? 1 : 0)
          .u16(note.channel())
          .u16(note.pitch())
          .u16(note.velocity());
    }
  }

  static VoiceScore read(final ByteSource in) throws StateException {
    final VoiceSpan span = VoiceSpan.read(in);
    final List<VoiceNote> notes = new ArrayList<>();
    for (int left = in.u16(); left > 0; left--) {
      notes.add(note(span.from(), in));
    }
    return new VoiceScore(span, notes);
  }

  private static VoiceNote note(final long from, final ByteSource in) throws StateException {
    final long frame = from + in.u32();
    return new VoiceNote(frame, Payload.flag("on", in), in.u16(), in.u16(), in.u16());
  }
}
