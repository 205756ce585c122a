package feelscape.preview;

import java.util.Set;
import javax.sound.midi.ShortMessage;

/**
 * Makes sound of messages, with the instruments of a SoundFont. Frames are counted from its start.
 * [one thread]
 */
public interface Synthesiser extends AutoCloseable {

  /** How many frames it makes at once, from its start on; any number can be read. */
  int grain();

  /** So many frames before the sound of a message is read, it has to be sent. */
  int lead();

  /**
   * Makes instruments ready.
   *
   * @param programs their program numbers, those of drum kits too
   * @throws SoundFontException if the SoundFont is damaged
   */
  void load(Set<Integer> programs) throws SoundFontException;

  /** Begins again with frame 0: nothing sounds, and the instruments stay. */
  void restart();

  /**
   * Lets a message take effect at a frame.
   *
   * @param frame not before that of an earlier message, and not within {@link #lead} of what was
   *     read
   */
  void send(ShortMessage message, long frame);

  /**
   * Makes the next stretch of sound.
   *
   * @param samples takes it from its start on, left and right by turns; 1 is full scale
   */
  void read(float[] samples, int frames);

  /** Gives back all that it holds; a second time it does nothing. */
  @Override
  void close();
}
