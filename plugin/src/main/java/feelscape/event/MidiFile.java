package feelscape.event;

import java.util.List;

/**
 * The notes of a MIDI file.
 *
 * @param ticksPerQuarter its grid, 1..32767
 */
public record MidiFile(int ticksPerQuarter, List<Track> tracks) {

  public MidiFile {
    tracks = List.copyOf(tracks);
  }

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
