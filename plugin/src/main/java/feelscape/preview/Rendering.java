package feelscape.preview;

import javax.sound.midi.Sequence;

/** A sequence on its way to sound, faster than it plays: block by block. */
public final class Rendering implements AutoCloseable {
  /** What may ring on after the end of the last track, in seconds. */
  public static final int MAX_TAIL = 8;

  /** -80 dB below full scale: what is softer is silence. */
  private static final float SILENCE = 1e-4f;

  private static final int BLOCKS_A_SECOND = 10;

  private final Synthesiser synthesiser;
  private final Timeline timeline;
  private final int rate;
  private final int length;
  private int mostFrames;
  private boolean endsInSilence = true;
  private int done;
  private boolean sounding = true;

  private Rendering(final Synthesiser synthesiser, final Timeline timeline, final int rate) {
    this.synthesiser = synthesiser;
    this.timeline = timeline;
    this.rate = rate;
    this.length = framesOf(timeline.end());
    this.mostFrames = length + MAX_TAIL * rate;
  }

  /**
   * Makes a synthesiser ready to play.
   *
   * @param sequence timed in ticks a quarter
   * @param rate frames a second
   * @throws SoundFontException if the SoundFont is damaged
   */
  public static Rendering start(
      final Sequence sequence, final Engine engine, final SoundFont font, final int rate)
      throws SoundFontException {
    final Timeline timeline = Timeline.of(sequence);
    final Rendering rendering = new Rendering(engine.open(rate, font), timeline, rate);
    try {
      rendering.sendAll();
    } catch (final SoundFontException e) {
      rendering.close();
      throw e;
    }
    return rendering;
  }

  private void sendAll() throws SoundFontException {
    synthesiser.load(timeline.programs());
    for (final Timeline.Timed timed : timeline.messages()) {
      synthesiser.send(timed.message(), framesOf(timed.micros()));
    }
  }

  /** Lets it be over after so many frames, neither before nor after. */
  public Rendering lasting(final int frames) {
    mostFrames = frames;
    endsInSilence = false;
    return this;
  }

  private int framesOf(final long micros) {
    return Math.toIntExact(StrictMath.round(micros * (rate / 1e6)));
  }

  /** The frames of the sequence, without what rings on. */
  public int length() {
    return length;
  }

  /** The frames at which a drum is struck, in their order. */
  public int[] strikes(final int key) {
    return timeline.strikes(key).mapToInt(this::framesOf).toArray();
  }

  /** Hears blocks as they are made. */
  @FunctionalInterface
  public interface Listener {
    Listener NOBODY = (block, frames) -> {};

    /** Takes up the first frames of a block, left and right by turns, which are its own. */
    void hear(float[] block, int frames);
  }

  /** Reads all the sound there is, block by block, and keeps it. */
  public Audio record(final Listener listener, final RenderProgress progress) {
    final float[] samples = new float[mostFrames * Audio.CHANNELS];
    play(
        (block, frames) -> {
          System.arraycopy(block, 0, samples, done * Audio.CHANNELS, frames * Audio.CHANNELS);
          listener.hear(block, frames);
        },
        progress);
    return new Audio(rate, samples, done);
  }

  /** Reads all the sound there is, block by block, and keeps none of it, however long it is. */
  public void play(final Listener listener, final RenderProgress progress) {
    final float[] block = new float[rate / BLOCKS_A_SECOND * Audio.CHANNELS];
    while (!isOver()) {
      progress.report(Math.min(done, length), length);
      final int frames = Math.min(block.length / Audio.CHANNELS, mostFrames - done);
      synthesiser.read(block, frames);
      sounding = isSounding(block, frames);
      listener.hear(block, frames);
      done += frames;
    }
    progress.report(length, length);
  }

  private boolean isOver() {
    return done >= mostFrames || (endsInSilence && done >= length && !sounding);
  }

  private static boolean isSounding(final float[] samples, final int frames) {
    for (int i = 0; i < frames * Audio.CHANNELS; i++) {
      if (Math.abs(samples[i]) > SILENCE) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void close() {
    synthesiser.close();
  }
}
