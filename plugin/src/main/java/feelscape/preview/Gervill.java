package feelscape.preview;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sound.midi.Instrument;
import javax.sound.midi.InvalidMidiDataException;
import javax.sound.midi.MidiSystem;
import javax.sound.midi.MidiUnavailableException;
import javax.sound.midi.Patch;
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
final class Gervill implements Synthesiser {
  private static final String SYNTHESISER = "com.sun.media.sound.SoftSynthesizer";
  private static final int BITS = Float.SIZE;
  private static final int FRAME_BYTES = Audio.CHANNELS * Float.BYTES;

  /** Frames between two looks at envelopes and note-offs: 3 ms at 44.1 kHz. */
  private static final int CONTROL_FRAMES = 128;

  private static final double MICROS_A_SECOND = 1e6;

  private static final int POLYPHONY = 128;
  private static final int CHANNELS = 16;
  private static final int BANK_SELECT = 0;

  /**
   * The synthesiser looks for settings in the user's preferences, which tell stderr when there are
   * none; held here, so that the logger stays as it is set.
   */
  private static final Logger PREFERENCES = Logger.getLogger("java.util.prefs");

  static {
    PREFERENCES.setLevel(Level.OFF);
  }

  private static final String DAMAGED = "it is damaged";

  private final int rate;
  private final SoundFont font;
  private final Soundbank bank;
  private final Set<Integer> loaded = new TreeSet<>();
  private Running running;

  /** Whether the grain that it is late by was read away. */
  private boolean led;

  /** What each channel plays from. */
  private final int[] banks = new int[CHANNELS];

  /** The synthesiser from its frame 0 on. */
  private record Running(Synthesizer synthesiser, AudioInputStream stream, Receiver receiver) {}

  private Gervill(final int rate, final SoundFont font, final Soundbank bank) {
    this.rate = rate;
    this.font = font;
    this.bank = bank;
    running = start(rate);
    beginChannels();
  }

  /**
   * Starts the synthesiser, without instruments.
   *
   * @param rate frames a second
   * @throws SoundFontException if the SoundFont is damaged
   */
  static Gervill open(final int rate, final SoundFont font) throws SoundFontException {
    return new Gervill(rate, font, bank(font));
  }

  private static Soundbank bank(final SoundFont font) throws SoundFontException {
    try {
      return MidiSystem.getSoundbank(font.file().toFile());
    } catch (final InvalidMidiDataException | IOException | RuntimeException e) {
      // The JDK's reader answers damage with whatever its arithmetic runs into.
      throw new SoundFontException(font.file(), DAMAGED, e);
    }
  }

  private static Running start(final int rate) {
    try {
      final Synthesizer synthesiser =
          Class.forName(SYNTHESISER).asSubclass(Synthesizer.class).getConstructor().newInstance();
      final AudioInputStream stream = openStream(synthesiser, rate);
      return new Running(synthesiser, stream, synthesiser.getReceiver());
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
   * There is no chorus: it swings from the stream's start, and a note would sound otherwise when
   * the preview has run for a while than in a file.
   */
  private static Map<String, Object> settings(final int rate) {
    return Map.of(
        "interpolation", "cubic",
        "control rate", (float) rate / CONTROL_FRAMES,
        "max polyphony", POLYPHONY,
        "midi channels", CHANNELS,
        "reverb", true,
        "light reverb", true,
        "chorus", false,
        "auto gain control", false,
        "large mode", true,
        "load default soundbank", false);
  }

  /** Each channel begins with program 0, or what plays in its place. */
  private void beginChannels() {
    for (int channel = 0; channel < CHANNELS; channel++) {
      final Optional<Preset> first = font.presets().of(channel, 0);
      if (first.isPresent()) {
        final int chosen = bankOf(first.get());
        banks[channel] = chosen >> 7;
        running.synthesiser().getChannels()[channel].programChange(chosen, first.get().program());
      }
    }
  }

  @Override
  public int grain() {
    return CONTROL_FRAMES;
  }

  /** It plays everything a grain after its time: it is read from a grain later. */
  @Override
  public int lead() {
    return CONTROL_FRAMES;
  }

  @Override
  public void load(final Set<Integer> programs) throws SoundFontException {
    try {
      loadNow(programs);
      loaded.addAll(programs);
    } catch (final RuntimeException e) {
      throw new SoundFontException(font.file(), DAMAGED, e);
    }
  }

  private void loadNow(final Set<Integer> programs) {
    final Set<Preset> wanted = font.presets().of(programs);
    for (final Instrument instrument : bank.getInstruments()) {
      if (wanted.stream().anyMatch(preset -> isAt(instrument.getPatch(), preset))) {
        running.synthesiser().loadInstrument(instrument);
      }
    }
  }

  @Override
  public void restart() {
    running.synthesiser().close();
    running = start(rate);
    led = false;
    beginChannels();
    loadNow(loaded);
  }

  private static boolean isAt(final Patch patch, final Preset preset) {
    return patch.getProgram() == preset.program() && patch.getBank() == bankOf(preset);
  }

  /** Gervill takes the kits, which are found by their channel, for those of bank 0. */
  private static int bankOf(final Preset preset) {
    return preset.isKit() ? 0 : preset.bank() << 7;
  }

  @Override
  public void send(final ShortMessage message, final long frame) {
    final long micros = Math.round(frame * MICROS_A_SECOND / rate);
    if (message.getCommand() == ShortMessage.PROGRAM_CHANGE) {
      final int channel = message.getChannel();
      font.presets()
          .of(channel, message.getData1())
          .ifPresent(preset -> choose(channel, preset, micros));
    } else {
      running.receiver().send(message, micros);
    }
  }

  /** A bank is sent where it changes alone: each message comes a microsecond after the last. */
  private void choose(final int channel, final Preset preset, final long micros) {
    final int chosen = bankOf(preset) >> 7;
    if (banks[channel] != chosen) {
      banks[channel] = chosen;
      running
          .receiver()
          .send(message(ShortMessage.CONTROL_CHANGE, channel, BANK_SELECT, chosen), micros);
    }
    running
        .receiver()
        .send(message(ShortMessage.PROGRAM_CHANGE, channel, preset.program(), 0), micros);
  }

  private static ShortMessage message(
      final int command, final int channel, final int first, final int second) {
    try {
      return new ShortMessage(command, channel, first, second);
    } catch (final InvalidMidiDataException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @Override
  public void read(final float[] samples, final int frames) {
    try {
      if (!led) {
        running.stream().skipNBytes((long) CONTROL_FRAMES * FRAME_BYTES);
        led = true;
      }
      ByteBuffer.wrap(running.stream().readNBytes(frames * FRAME_BYTES))
          .asFloatBuffer()
          .get(samples, 0, frames * Audio.CHANNELS);
    } catch (final IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    running.synthesiser().close();
  }
}
