package feelscape.host;

import feelscape.music.Lane;
import feelscape.music.PerLane;
import feelscape.music.Range;
import feelscape.session.ByteSink;
import feelscape.session.ByteSource;
import feelscape.session.StateException;
import java.util.ArrayList;
import java.util.List;

/**
 * All that a voice plays from one frame until another, in place of what was said before for then.
 * Frames are counted from the voice's start, and go on whatever the song does.
 *
 * @param programs General MIDI program of each lane, 0..127 (of the drums: the kit)
 * @param notes in the order of time
 */
public record VoiceScore(long from, long until, PerLane<Integer> programs, List<VoiceNote> notes) {
  static final long MOST_FRAMES = 1L << 62;
  private static final long LONGEST = 1 << 20;
  private static final int MOST_NOTES = 0xffff;

  public VoiceScore {
    notes = List.copyOf(notes);
    Payload.check("from", from, 0, MOST_FRAMES);
    Payload.check("until", until, from, from + LONGEST);
    Range.check("the number of notes", notes.size(), 0, MOST_NOTES);
    for (final Lane lane : Lane.values()) {
      Range.check(lane.label() + " program", programs.get(lane), 0, 127);
    }
    for (final VoiceNote note : notes) {
      Payload.check("the frame of a note", note.frame(), from, until);
    }
  }

  void write(final ByteSink out) {
    out.u64(from).u64(until);
    for (final Lane lane : Lane.values()) {
      out.u16(programs.get(lane));
    }
    out.u16(notes.size());
    for (final VoiceNote note : notes) {
      out.u32(note.frame() - from)
          .u8(note.on() ? 1 : 0)
          .u16(note.channel())
          .u16(note.pitch())
          .u16(note.velocity());
    }
  }

  static VoiceScore read(final ByteSource in) throws StateException {
    final long from = in.u64();
    final long until = in.u64();
    final int[] programs = new int[Lane.values().length];
    for (int i = 0; i < programs.length; i++) {
      programs[i] = in.u16();
    }
    final List<VoiceNote> notes = new ArrayList<>();
    for (int left = in.u16(); left > 0; left--) {
      notes.add(note(from, in));
    }
    return new VoiceScore(from, until, PerLane.of(lane -> programs[lane.index()]), notes);
  }

  private static VoiceNote note(final long from, final ByteSource in) throws StateException {
    final long frame = from + in.u32();
    final int on = in.u8();
    Range.check("on", on, 0, 1);
    return new VoiceNote(frame, on == 1, in.u16(), in.u16(), in.u16());
  }
}
