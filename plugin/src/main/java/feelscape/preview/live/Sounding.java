package feelscape.preview.live;

import feelscape.preview.Audio;
import feelscape.preview.SoundFontException;
import feelscape.preview.Synthesiser;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sound.midi.InvalidMidiDataException;
import javax.sound.midi.ShortMessage;

/** A synthesiser in a voice's time. */
final class Sounding implements AutoCloseable {
  private final Synthesiser synthesiser;
  private final Set<Integer> loaded = new TreeSet<>();
  private final Map<Integer, Integer> programs = new TreeMap<>();

  /** The voice's frame with which it began. */
  private long origin;

  /** One that begins with a frame. */
  Sounding(final Synthesiser synthesiser, final long origin) {
    this.synthesiser = synthesiser;
    this.origin = origin;
  }

  /** The last frame up to another at which a stretch of sound may end. */
  long wholeUntil(final long frame) {
    return frame - Math.floorMod(frame - origin, (long) synthesiser.grain());
  }

  int grain() {
    return synthesiser.grain();
  }

  /** So many frames before they are read it has to know of notes. */
  int lead() {
    return synthesiser.lead();
  }

  /** As if it had never sounded; its instruments stay. */
  void restart(final long frame) {
    synthesiser.restart();
    origin = frame;
    programs.forEach((channel, program) -> choose(channel, program, frame));
  }

  /** From a frame on a channel plays by an instrument; what sounds goes on. */
  void program(final int channel, final int program, final long frame) throws SoundFontException {
    final Integer before = programs.put(channel, program);
    if (before != null && before == program) {
      return;
    }
    if (loaded.add(program)) {
      synthesiser.load(Set.of(program));
    }
    choose(channel, program, frame);
  }

  /** The instrument of each channel that was given one. */
  Map<Integer, Integer> programs() {
    return Collections.unmodifiableMap(programs);
  }

  private void choose(final int channel, final int program, final long frame) {
    send(ShortMessage.PROGRAM_CHANGE, channel, program, 0, frame);
  }

  void play(final Note note) {
    send(
        note.on() ? ShortMessage.NOTE_ON : ShortMessage.NOTE_OFF,
        note.channel(),
        note.pitch(),
        note.velocity(),
        note.frame());
  }

  private void send(
      final int command, final int channel, final int first, final int second, final long frame) {
    try {
      synthesiser.send(new ShortMessage(command, channel, first, second), frame - origin);
    } catch (final InvalidMidiDataException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** The next frames, left and right by turns. */
  float[] read(final int frames) {
    final float[] samples = new float[frames * Audio.CHANNELS];
    synthesiser.read(samples, frames);
    return samples;
  }

  @Override
  public void close() {
    synthesiser.close();
  }
}
