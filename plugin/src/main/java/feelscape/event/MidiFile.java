package feelscape.event;

import java.util.List;

/**
 * The notes of a MIDI file, and how fast they go.
 *
 * @param ticksPerQuarter its grid, 1..32767
 * @param tempos in the order in which they stand; none where the file leaves its tempo open
 */
public record MidiFile(int ticksPerQuarter, List<Track> tracks, List<TempoMark> tempos) {

  public MidiFile {
    tracks = List.copyOf(tracks);
    tempos = List.copyOf(tempos);
  }

  /**
   * How long a quarter lasts from a tick on.
   *
   * @param microsPerQuarter 1 or more
   */
  public record TempoMark(int tick, int microsPerQuarter) {}

  /**
   * A track.
   *
   * @param name empty if it has none
   * @param end the tick of its end
   * @param notes in the order of their ons
   */
  public record Track(String name, int end, List<ChannelNote> notes) {

    public Track {
      notes = List.copyOf(notes);
    }
  }

  /**
   * A note and the channel it is played on.
   *
   * @param channel as it stands on the wire, 0..15
   */
  public record ChannelNote(int channel, TimedNote note) {}
}
