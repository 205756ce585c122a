package feelscape.preview.export;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

/** Where lines to a sound card come from. */
@FunctionalInterface
public interface Lines {
  /** Those of this system. */
  Lines SYSTEM = AudioSystem::getSourceDataLine;

  /**
   * A line that is not open yet.
   *
   * @throws LineUnavailableException if all are taken
   * @throws IllegalArgumentException if there is none for the format
   */
  SourceDataLine line(AudioFormat format) throws LineUnavailableException;
}
