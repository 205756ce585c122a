package feelscape.preview;

import feelscape.music.Lane;
import java.nio.file.Path;
import javax.sound.midi.InvalidMidiDataException;
import javax.sound.midi.MetaMessage;
import javax.sound.midi.MidiEvent;
import javax.sound.midi.Sequence;
import javax.sound.midi.ShortMessage;
import javax.sound.midi.Track;

/** Sequences to listen to, at 120 quarters a minute: 1920 ticks a second. */
public final class Tune {
  public static final Path LOFI = Path.of("..", "soundfonts", "lofi.sf2");
  public static final int SECOND = 1920;

  private final Sequence sequence;
  private final Track track;

  public Tune() throws InvalidMidiDataException {
    sequence = new Sequence(Sequence.PPQ, 960);
    track = sequence.createTrack();
  }

  public Tune program(final Lane lane, final int program) throws InvalidMidiDataException {
    track.add(
        new MidiEvent(
            new ShortMessage(ShortMessage.PROGRAM_CHANGE, lane.channel(), program, 0), 0));
    return this;
  }

  public Tune note(
      final Lane lane, final double at, final double length, final int pitch, final int velocity)
      throws InvalidMidiDataException {
    final long off = Math.round((at + length) * SECOND);
    track.add(
        new MidiEvent(new ShortMessage(ShortMessage.NOTE_OFF, lane.channel(), pitch, 0), off));
    return hanging(lane, at, pitch, velocity);
  }

  /** A note that nobody ends. */
  public Tune hanging(final Lane lane, final double at, final int pitch, final int velocity)
      throws InvalidMidiDataException {
    final long on = Math.round(at * SECOND);
    track.add(
        new MidiEvent(new ShortMessage(ShortMessage.NOTE_ON, lane.channel(), pitch, velocity), on));
    return this;
  }

  public Tune tempo(final double at, final int microsAQuarter) throws InvalidMidiDataException {
    final byte[] data = {
      (byte) (microsAQuarter >> 16), (byte) (microsAQuarter >> 8), (byte) microsAQuarter
    };
    track.add(new MidiEvent(new MetaMessage(0x51, data, 3), Math.round(at * SECOND)));
    return this;
  }

  public Sequence sequence() {
    return sequence;
  }

  public Audio render() throws SoundFontException {
    return AudioRenderer.render(
        sequence, Engine.GERVILL, SoundFont.open(LOFI), RenderProgress.NONE);
  }

  public Ear listen() throws SoundFontException {
    return Ear.on(render());
  }
}
