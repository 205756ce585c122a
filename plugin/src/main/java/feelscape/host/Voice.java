package feelscape.host;

import java.io.IOException;
import java.util.Optional;

/** Makes the sound of what an instance plays. [one thread] */
public interface Voice extends AutoCloseable {

  /** Makes voices. */
  @FunctionalInterface
  interface Factory {
    /**
     * Makes one; this may take a second.
     *
     * @param rate frames a second
     * @throws IOException if there is nothing to make sound of; its message is for a person
     */
    Voice open(double rate) throws IOException;
  }

  /** The sound of what is sure by now, which goes on where the last ended. */
  Optional<FromChild.Sound> play(VoiceScore score);

  @Override
  void close();
}
