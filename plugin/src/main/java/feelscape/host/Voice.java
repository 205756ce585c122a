package feelscape.host;

import feelscape.session.VoiceSetup;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/** Makes the sound of what an instance plays. [one thread] */
public interface Voice extends AutoCloseable {

  /** Makes voices. */
  @FunctionalInterface
  interface Factory {
    /**
     * Makes one; this may take a second.
     *
     * @param rate frames a second
     * @param log takes a line about what is not as it was wished
     * @throws IOException if there is nothing to make sound of; its message is for a person
     */
    Voice open(double rate, VoiceSetup setup, Consumer<String> log) throws IOException;
  }

  /** The sound of what is sure by now, which goes on where the last ended. */
  Optional<FromChild.Sound> play(VoiceScore score);

  /** Has it played with something else, once that is read; what sounds goes on. */
  void setUp(VoiceSetup setup);

  @Override
  void close();
}
