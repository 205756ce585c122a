package feelscape.preview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.sound.midi.InvalidMidiDataException;
import javax.sound.midi.ShortMessage;

/**
 * Makes sound of notes that are told a little ahead of time, and told anew when the future turns
 * out otherwise. What has sounded has sounded: a note that should not be is ended at once, and one
 * that should have been begins late. [one thread]
 *
 * <p>Frames are counted from the voice's start.
 */
public final class LiveVoice implements AutoCloseable {
  /** How far back a note may still be taken back, in seconds; the plugin looks ahead less far. */
  private static final double MEMORY = 1;

  /** Two tellings of a note may differ by so many frames: they are rounded. */
  private static final int SAME = 2;

  /** The synthesiser leaves room for many voices; four lanes are 10 dB softer than a track. */
  private static final float GAIN = 3;

  /** Up to here sound is what it is; above it bends, and never reaches full scale. */
  private static final float KNEE = 0.7f;

  /** Ends before beginnings. */
  private static final Comparator<Note> ORDER =
      Comparator.comparingLong(Note::frame).thenComparing(Note::on);

  private final int rate;
  private final Synthesiser synthesiser;

  private final Set<Integer> loaded = new TreeSet<>();
  private final Map<Integer, Integer> programs = new HashMap<>();

  /** What is to be played, and what was already, as far back as it may be taken back. */
  private final List<Note> coming = new ArrayList<>();

  private final List<Note> played = new ArrayList<>();

  /** The frame with which the synthesiser began, and the next that it makes. */
  private long origin = -1;

  private long position;

  /**
   * A note begins or ends.
   *
   * @param channel 0..15
   * @param velocity 0..127; 0 for an end
   */
  public record Note(long frame, boolean on, int channel, int pitch, int velocity) {
    private boolean isSame(final Note other) {
      return on == other.on
          && channel == other.channel
          && pitch == other.pitch
          && Math.abs(frame - other.frame) <= SAME;
    }

    private Note at(final long other) {
      return new Note(other, on, channel, pitch, velocity);
    }
  }

  private LiveVoice(final int rate, final Synthesiser synthesiser) {
    this.rate = rate;
    this.synthesiser = synthesiser;
  }

  /**
   * Starts a voice without instruments: they are loaded when they are needed.
   *
   * @param rate frames a second
   * @throws SoundFontException if the SoundFont is damaged
   */
  public static LiveVoice open(final Engine engine, final int rate, final SoundFont font)
      throws SoundFontException {
    return new LiveVoice(rate, engine.open(rate, font));
  }

  /** From now on a channel plays by an instrument; what sounds goes on. */
  public void program(final int channel, final int program) throws SoundFontException {
    final Integer before = programs.put(channel, program);
    if (before != null && before == program) {
      return;
    }
    if (loaded.add(program)) {
      synthesiser.load(Set.of(program));
    }
    send(ShortMessage.PROGRAM_CHANGE, channel, program, 0, position);
  }

  /**
   * Takes up all that sounds from one frame until another, in place of what was told before for
   * then.
   */
  public void tell(final long from, final List<Note> notes) {
    if (origin < 0) {
      origin = from - from % synthesiser.grain();
      position = origin;
    }
    skipRest(from);
    coming.removeIf(note -> note.frame() >= from);
    final List<Note> takenBack = takeBack(from);
    for (final Note note : notes) {
      if (note.frame() >= position) {
        coming.add(note);
      } else if (isAmong(takenBack, note)) {
        played.add(note);
      } else {
        coming.add(note.at(position));
      }
    }
    for (final Note wrong : takenBack) {
      if (wrong.on()) {
        coming.add(new Note(position, false, wrong.channel(), wrong.pitch(), 0));
      }
    }
    coming.sort(ORDER);
  }

  /** While nothing was told, nothing is played: the synthesiser stands still. */
  private void skipRest(final long from) {
    final long rest = from - position;
    if (rest > 0) {
      final long whole = rest - Math.floorMod(rest, (long) synthesiser.grain());
      origin += whole;
      position += whole;
    }
  }

  /** What was played ahead of time from a frame on is no longer sure. */
  private List<Note> takeBack(final long from) {
    final List<Note> takenBack = new ArrayList<>();
    for (final Iterator<Note> each = played.iterator(); each.hasNext(); ) {
      final Note note = each.next();
      if (note.frame() >= from) {
        takenBack.add(note);
        each.remove();
      } else if (note.frame() < position - MEMORY * rate) {
        each.remove();
      }
    }
    return takenBack;
  }

  private static boolean isAmong(final List<Note> notes, final Note wanted) {
    for (final Iterator<Note> each = notes.iterator(); each.hasNext(); ) {
      if (each.next().isSame(wanted)) {
        each.remove();
        return true;
      }
    }
    return false;
  }

  /** The next frame that is played. */
  public long position() {
    return position;
  }

  /**
   * The sound until a frame, or a little less: the synthesiser makes {@link Gervill#CONTROL_FRAMES}
   * at once; none where it is not that far yet.
   *
   * @return left and right by turns, 1 is full scale; the first is that of {@link #position}
   */
  public float[] play(final long until) {
    final long end =
        Math.max(position, until - Math.floorMod(until - origin, (long) synthesiser.grain()));
    for (final Iterator<Note> each = coming.iterator(); each.hasNext(); ) {
      final Note note = each.next();
      if (note.frame() >= end) {
        break;
      }
      send(
          note.on() ? ShortMessage.NOTE_ON : ShortMessage.NOTE_OFF,
          note.channel(),
          note.pitch(),
          note.velocity(),
          note.frame());
      played.add(note);
      each.remove();
    }
    final float[] sound = read((int) (end - position));
    position = end;
    return sound;
  }

  private float[] read(final int frames) {
    final float[] samples = new float[frames * Audio.CHANNELS];
    synthesiser.read(samples, frames);
    for (int i = 0; i < samples.length; i++) {
      samples[i] = bent(samples[i] * GAIN);
    }
    return samples;
  }

  private static float bent(final float sample) {
    final float over = Math.abs(sample) - KNEE;
    final float room = 1 - KNEE;
    return over <= 0 ? sample : Math.copySign(KNEE + room * over / (over + room), sample);
  }

  private void send(
      final int command, final int channel, final int first, final int second, final long frame) {
    try {
      synthesiser.send(new ShortMessage(command, channel, first, second), frame - origin);
    } catch (final InvalidMidiDataException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @Override
  public void close() {
    synthesiser.close();
  }
}
