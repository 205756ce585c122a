package feelscape.preview;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;
import javax.sound.midi.ShortMessage;

/**
 * FluidSynth, a library that a system may have. It looks at messages between blocks of 64 frames
 * alone: each takes effect where the nearest block begins.
 */
final class FluidSynth implements Synthesiser {
  private static final int BLOCK = 64;
  private static final int HIGHEST_RATE = 96_000;
  private static final int POLYPHONY = 128;
  private static final int CHANNELS = 16;

  /** With it, instruments without a filter are as loud as Gervill plays them. */
  private static final double GAIN = 0.87;

  /** Gervill's filter takes that off as soon as it is at work; in centibels. */
  private static final int FILTER_LOSS = 38;

  private static final int ATTENUATION = 48;

  /** How much of each channel Gervill sends to its reverberation, a controller of General MIDI. */
  private static final int REVERB_SEND = 91;

  private static final int USUAL_REVERB = 40;

  private final FluidSynthLibrary library;
  private final Pointer settings;
  private final SoundFont font;
  private final Presets presets;
  private final Upsampler upsampler;
  private final Memory memory = new Memory((long) BLOCK * Audio.CHANNELS * Float.BYTES);
  private final float[] block = new float[BLOCK * Audio.CHANNELS];
  private final Deque<Due> coming = new ArrayDeque<>();

  /** What was made last, and how many of its samples have been read. */
  private float[] made = {};

  private int read;

  /** The next frame that is made. */
  private long position;

  private final Set<Integer> loaded = new TreeSet<>();
  private Pointer synth;
  private int fontNumber;
  private boolean closed;

  private record Due(long frame, ShortMessage message) {}

  private FluidSynth(
      final FluidSynthLibrary library,
      final Pointer settings,
      final SoundFont font,
      final Upsampler upsampler) {
    this.library = library;
    this.settings = settings;
    this.font = font;
    this.upsampler = upsampler;
    presets = font.presets();
    synth = start(library, settings);
    fontNumber = library.fluidSynthSfload(synth, font.file().toAbsolutePath().toString(), 0);
    beginChannels();
  }

  /**
   * Starts the synthesiser, without instruments.
   *
   * @param rate frames a second
   * @throws SoundFontException if FluidSynth cannot read the SoundFont
   */
  static FluidSynth open(final FluidSynthLibrary library, final int rate, final SoundFont font)
      throws SoundFontException {
    for (int level = 0; level < FluidSynthLibrary.LOG_LEVELS; level++) {
      library.fluidSetLogFunction(level, null, null);
    }
    final Upsampler upsampler = Upsampler.from(HIGHEST_RATE, rate);
    final Pointer settings = settings(library, (double) rate / upsampler.factor());
    final FluidSynth fluidSynth = new FluidSynth(library, settings, font, upsampler);
    if (fluidSynth.fontNumber == FluidSynthLibrary.FAILED) {
      fluidSynth.close();
      throw new SoundFontException(font.file(), "FluidSynth cannot read it");
    }
    return fluidSynth;
  }

  private static Pointer start(final FluidSynthLibrary library, final Pointer settings) {
    final Pointer synth = library.newFluidSynth(settings);
    if (synth == null) {
      library.deleteFluidSettings(settings);
      throw new IllegalStateException("FluidSynth does not start");
    }
    return synth;
  }

  private void beginChannels() {
    for (int channel = 0; channel < CHANNELS; channel++) {
      library.fluidSynthCc(synth, channel, REVERB_SEND, USUAL_REVERB);
      choose(channel, 0);
    }
  }

  /** The room was fitted to Gervill's by measuring: as loud, and as long. */
  private static Pointer settings(final FluidSynthLibrary library, final double rate) {
    final Pointer settings = library.newFluidSettings();
    library.fluidSettingsSetnum(settings, "synth.sample-rate", rate);
    library.fluidSettingsSetnum(settings, "synth.gain", GAIN);
    library.fluidSettingsSetnum(settings, "synth.reverb.room-size", 0.62);
    library.fluidSettingsSetnum(settings, "synth.reverb.damp", 0.12);
    library.fluidSettingsSetnum(settings, "synth.reverb.width", 1);
    library.fluidSettingsSetnum(settings, "synth.reverb.level", 0.5);
    library.fluidSettingsSetint(settings, "synth.chorus.active", 0);
    library.fluidSettingsSetint(settings, "synth.polyphony", POLYPHONY);
    library.fluidSettingsSetint(settings, "synth.dynamic-sample-loading", 1);
    library.fluidSettingsSetint(settings, "synth.lock-memory", 0);
    library.fluidSettingsSetint(settings, "synth.threadsafe-api", 0);
    return settings;
  }

  @Override
  public int grain() {
    return BLOCK * upsampler.factor();
  }

  @Override
  public int lead() {
    return 0;
  }

  @Override
  public void restart() {
    library.deleteFluidSynth(synth);
    synth = start(library, settings);
    // What has gone meanwhile is heard no more.
    fontNumber = library.fluidSynthSfload(synth, font.file().toAbsolutePath().toString(), 0);
    beginChannels();
    load(Set.copyOf(loaded));
    upsampler.restart();
    coming.clear();
    made = new float[0];
    read = 0;
    position = 0;
  }

  @Override
  public void load(final Set<Integer> programs) {
    loaded.addAll(programs);
    for (final Preset preset : presets.of(programs)) {
      library.fluidSynthPinPreset(synth, fontNumber, preset.bank(), preset.program());
    }
  }

  @Override
  public void send(final ShortMessage message, final long frame) {
    coming.add(new Due(frame, message));
  }

  @Override
  public void read(final float[] samples, final int frames) {
    final int wanted = frames * Audio.CHANNELS;
    int done = 0;
    while (done < wanted) {
      if (read == made.length) {
        makeBlock();
      }
      final int count = Math.min(wanted - done, made.length - read);
      System.arraycopy(made, read, samples, done, count);
      read += count;
      done += count;
    }
  }

  private void makeBlock() {
    final long nearest = position + grain() / 2;
    for (Due due = coming.peek(); due != null && due.frame() < nearest; due = coming.peek()) {
      take(due.message());
      coming.remove();
    }
    library.fluidSynthWriteFloat(
        synth, BLOCK, memory, 0, Audio.CHANNELS, memory, 1, Audio.CHANNELS);
    memory.read(0, block, 0, block.length);
    made = upsampler.upsample(block);
    read = 0;
    position += grain();
  }

  private void take(final ShortMessage message) {
    final int channel = message.getChannel();
    switch (message.getCommand()) {
      case ShortMessage.NOTE_ON ->
          library.fluidSynthNoteon(synth, channel, message.getData1(), message.getData2());
      case ShortMessage.NOTE_OFF -> library.fluidSynthNoteoff(synth, channel, message.getData1());
      case ShortMessage.PROGRAM_CHANGE -> choose(channel, message.getData1());
      default -> {}
    }
  }

  private void choose(final int channel, final int program) {
    presets.of(channel, program).ifPresent(preset -> choose(channel, preset));
  }

  private void choose(final int channel, final Preset preset) {
    library.fluidSynthProgramSelect(synth, channel, fontNumber, preset.bank(), preset.program());
    library.fluidSynthSetGen(synth, channel, ATTENUATION, preset.filtered() ? FILTER_LOSS : 0);
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      library.deleteFluidSynth(synth);
      library.deleteFluidSettings(settings);
    }
  }
}
