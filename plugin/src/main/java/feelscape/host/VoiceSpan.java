package feelscape.host;

import feelscape.music.Lane;
import feelscape.music.PerLane;
import feelscape.music.Range;
import feelscape.session.ByteSink;
import feelscape.session.ByteSource;
import feelscape.session.StateException;

/**
 * Some frames of a voice, and what they are made of besides notes. They are counted from the
 * voice's start.
 *
 * @param anew whether nothing that was made before is heard any more
 * @param rolling whether the song goes on meanwhile
 * @param song the song's frame at {@code from}
 * @param lofi 0..1
 * @param programs General MIDI program of each lane, 0..127 (of the drums: the kit)
 */
public record VoiceSpan(
    long from,
    long until,
    boolean anew,
    boolean rolling,
    long song,
    double lofi,
    PerLane<Integer> programs) {
  static final long MOST_FRAMES = 1L << 62;
  private static final long LONGEST = 1 << 20;

  public VoiceSpan {
    Payload.check("from", from, 0, MOST_FRAMES);
    Payload.check("until", until, from, from + LONGEST);
    Payload.check("the frame of the song", song, -MOST_FRAMES, MOST_FRAMES);
    Range.check("lofi", lofi, 0, 1);
    for (final Lane lane : Lane.values()) {
      Range.check(lane.label() + " program", programs.get(lane), 0, 127);
    }
  }

  void write(final ByteSink out) {
    out.u64(from).u64(until).u8(anew ? 1 : 0).u8(rolling ? 1 : 0).u64(song).f64(lofi);
    for (final Lane lane : Lane.values()) {
      out.u16(programs.get(lane));
    }
  }

  static VoiceSpan read(final ByteSource in) throws StateException {
    final long from = in.u64();
    final long until = in.u64();
    final boolean anew = Payload.flag("anew", in);
    final boolean rolling = Payload.flag("rolling", in);
    final long song = in.u64();
    final double lofi = in.f64();
    final int[] programs = new int[Lane.values().length];
    for (int i = 0; i < programs.length; i++) {
      programs[i] = in.u16();
    }
    return new VoiceSpan(
        from, until, anew, rolling, song, lofi, PerLane.of(lane -> programs[lane.index()]));
  }
}
