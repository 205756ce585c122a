package feelscape.preview.forge;

import feelscape.preview.Audio;
import feelscape.preview.AudioRenderer;
import feelscape.preview.Engine;
import feelscape.preview.RenderProgress;
import feelscape.preview.SoundFont;
import feelscape.preview.SoundFontException;
import java.util.ArrayList;
import java.util.List;
import javax.sound.midi.InvalidMidiDataException;
import javax.sound.midi.MidiEvent;
import javax.sound.midi.Sequence;
import javax.sound.midi.ShortMessage;
import javax.sound.midi.Track;

/** Plays notes of a SoundFont one by one, to be measured. */
final class Player {
  /** Seconds that a note is held. */
  static final double HELD = 1.5;

  /** Seconds from a note to the next: what rings on is gone by then. */
  private static final int APART = 4;

  /** At 120 quarters a minute. */
  private static final int TICKS_A_SECOND = 1920;

  private static final int MELODIC_CHANNEL = 0;
  private static final int DRUM_CHANNEL = 9;

  private final SoundFont font;

  Player(final SoundFont font) {
    this.font = font;
  }

  record Strike(int key, int velocity) {}

  /** Each strike alone. */
  List<Tone> play(final Bank.Preset preset, final List<Strike> strikes) throws SoundFontException {
    final Audio audio =
        AudioRenderer.render(sequence(preset, strikes), Engine.GERVILL, font, RenderProgress.NONE);
    final List<Tone> tones = new ArrayList<>();
    for (int i = 0; i < strikes.size(); i++) {
      tones.add(Tone.of(audio, strikes.get(i).key(), (double) i * APART, (i + 0.98) * APART));
    }
    return tones;
  }

  private static Sequence sequence(final Bank.Preset preset, final List<Strike> strikes) {
    final int channel = preset.bank() == Bank.DRUMS ? DRUM_CHANNEL : MELODIC_CHANNEL;
    try {
      final Sequence sequence = new Sequence(Sequence.PPQ, TICKS_A_SECOND / 2);
      final Track track = sequence.createTrack();
      add(track, 0, ShortMessage.PROGRAM_CHANGE, channel, preset.program(), 0);
      for (int i = 0; i < strikes.size(); i++) {
        final Strike strike = strikes.get(i);
        final double at = (double) i * APART;
        add(track, at, ShortMessage.NOTE_ON, channel, strike.key(), strike.velocity());
        add(track, at + HELD, ShortMessage.NOTE_OFF, channel, strike.key(), 0);
      }
      add(track, strikes.size() * APART, ShortMessage.NOTE_OFF, channel, 0, 0);
      return sequence;
    } catch (final InvalidMidiDataException e) {
      throw new IllegalArgumentException(preset.name() + " cannot be played", e);
    }
  }

  private static void add(
      final Track track,
      final double seconds,
      final int command,
      final int channel,
      final int first,
      final int second)
      throws InvalidMidiDataException {
    track.add(
        new MidiEvent(
            new ShortMessage(command, channel, first, second),
            StrictMath.round(seconds * TICKS_A_SECOND)));
  }
}
