package feelscape.preview;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sound.midi.Instrument;
import javax.sound.midi.InvalidMidiDataException;
import javax.sound.midi.MidiSystem;
import javax.sound.midi.MidiUnavailableException;
import javax.sound.midi.Receiver;
import javax.sound.midi.ShortMessage;
import javax.sound.midi.Soundbank;
import javax.sound.midi.Synthesizer;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;

/**
 * The JDK's software synthesiser, rendering into memory instead of to a sound card. That needs one
 * class and one method of {@code com.sun.media.sound}, which the JDK does not offer to everyone:
 * the JVM runs with {@code --add-exports java.desktop/com.sun.media.sound=ALL-UNNAMED}, from the
 * jar's manifest or its command line.
 */
final class Gervill implements AutoCloseable {
  private static final String SYNTHESISER = "com.sun.media.sound.SoftSynthesizer";
  private static final int BITS = Float.SIZE;
  private static final int FRAME_BYTES = Audio.CHANNELS * Float.BYTES;

  /** Frames between two looks at envelopes and note-offs: 3 ms at 44.1 kHz. */
  static final int CONTROL_FRAMES = 128;

  private static final int POLYPHONY = 128;

  /**
   * The synthesiser looks for settings in the user's preferences, which tell stderr when there are
   * none; held here, so that the logger stays as it is set.
   */
  private static final Logger PREFERENCES = Logger.getLogger("java.util.prefs");

  static {
    PREFERENCES.setLevel(Level.OFF);
  }

  private static final String DAMAGED = "it is damaged";

  private final SoundFont font;
  private final Soundbank bank;
  private final Synthesizer synthesiser;
  private final AudioInputStream stream;
  private final Receiver receiver;

  private Gervill(
      final SoundFont font,
      final Soundbank bank,
      final Synthesizer synthesiser,
      final AudioInputStream stream,
      final Receiver receiver) {
    this.font = font;
    this.bank = bank;
    this.synthesiser = synthesiser;
    this.stream = stream;
    this.receiver = receiver;
  }

  /**
   * Starts the synthesiser with the instruments of a SoundFont.
   *
   * @param rate frames a second
   * @param programs only instruments with these program numbers are loaded
   * @throws SoundFontException if the SoundFont is damaged
   */
  static Gervill open(final int rate, final SoundFont font, final Set<Integer> programs)
      throws SoundFontException {
    final Gervill gervill = start(rate, font, bank(font));
    try {
      gervill.load(programs);
    } catch (final SoundFontException e) {
      gervill.close();
      throw e;
    }
    return gervill;
  }

  private static Soundbank bank(final SoundFont font) throws SoundFontException {
    try {
      return MidiSystem.getSoundbank(font.file().toFile());
    } catch (final InvalidMidiDataException | IOException | RuntimeException e) {
      // The JDK's reader answers damage with whatever its arithmetic runs into.
      throw font.refused(DAMAGED, e);
    }
  }

  private static Gervill start(final int rate, final SoundFont font, final Soundbank bank) {
    try {
      final Synthesizer synthesiser =
          Class.forName(SYNTHESISER).asSubclass(Synthesizer.class).getConstructor().newInstance();
      final AudioInputStream stream = openStream(synthesiser, rate);
      return new Gervill(font, bank, synthesiser, stream, synthesiser.getReceiver());
    } catch (final ReflectiveOperationException | MidiUnavailableException e) {
      throw new IllegalStateException(
          "the JDK's synthesiser cannot be reached; start Java with"
              + " --add-exports java.desktop/com.sun.media.sound=ALL-UNNAMED",
          e);
    }
  }

  private static AudioInputStream openStream(final Synthesizer synthesiser, final int rate)
      throws ReflectiveOperationException {
    final AudioFormat format =
        new AudioFormat(
            AudioFormat.Encoding.PCM_FLOAT, rate, BITS, Audio.CHANNELS, FRAME_BYTES, rate, true);
    return (AudioInputStream)
        synthesiser
            .getClass()
            .getMethod("openStream", AudioFormat.class, Map.class)
            .invoke(synthesiser, format, settings(rate));
  }

  /**
   * All that bears on the sound: what is not given, the JDK takes from the user's preferences. In
   * large mode samples are read as they are played: whatever a SoundFont claims, little is held.
   */
  private static Map<String, Object> settings(final int rate) {
    return Map.of(
        "interpolation", "cubic",
        "control rate", (float) rate / CONTROL_FRAMES,
        "max polyphony", POLYPHONY,
        "midi channels", 16,
        "reverb", true,
        "light reverb", true,
        "chorus", true,
        "auto gain control", false,
        "large mode", true,
        "load default soundbank", false);
  }

  /** Loads instruments by their program numbers. */
  void load(final Set<Integer> programs) throws SoundFontException {
    try {
      for (final Instrument instrument : bank.getInstruments()) {
        if (programs.contains(instrument.getPatch().getProgram())) {
          synthesiser.loadInstrument(instrument);
        }
      }
    } catch (final RuntimeException e) {
      throw font.refused(DAMAGED, e);
    }
  }

  /** Lets a message take effect at a time, counted from the start of the stream. */
  void send(final ShortMessage message, final long micros) {
    receiver.send(message, micros);
  }

  /** The next stretch of big-endian floats, left and right by turns. */
  byte[] read(final int frames) throws IOException {
    return stream.readNBytes(frames * FRAME_BYTES);
  }

  @Override
  public void close() {
    synthesiser.close();
  }
}
