package feelscape.preview;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.Arrays;
import javax.sound.midi.Sequence;

/** Renders MIDI to sound, faster than it plays. */
public final class AudioRenderer {
  public static final int RATE = 44_100;

  /** What may ring on after the end of the last track, in seconds. */
  public static final int MAX_TAIL = 8;

  private static final int BLOCK = RATE / 10;

  /** -80 dB below full scale: what is softer is silence. */
  private static final float SILENCE = 1e-4f;

  private AudioRenderer() {}

  /**
   * Renders a sequence and what rings on after it, until that is silent.
   *
   * @param sequence timed in ticks a quarter
   * @throws SoundFontException if the SoundFont is damaged
   */
  public static Audio render(
      final Sequence sequence, final SoundFont font, final RenderProgress progress)
      throws SoundFontException {
    final Timeline timeline = Timeline.of(sequence);
    try (Gervill gervill = Gervill.open(RATE, font, timeline.programs())) {
      for (final Timeline.Timed timed : timeline.messages()) {
        gervill.send(timed.message(), timed.micros());
      }
      return render(gervill, framesOf(timeline.end()), progress);
    } catch (final IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int framesOf(final long micros) {
    return Math.toIntExact(StrictMath.round(micros * (RATE / 1e6)));
  }

  private static Audio render(
      final Gervill gervill, final int length, final RenderProgress progress) throws IOException {
    final int most = length + MAX_TAIL * RATE;
    final float[] samples = new float[most * Audio.CHANNELS];
    int done = 0;
    boolean sounding = true;
    while (done < most && (done < length || sounding)) {
      progress.report(Math.min(done, length), length);
      final int frames = Math.min(BLOCK, most - done);
      final FloatBuffer block = ByteBuffer.wrap(gervill.read(frames)).asFloatBuffer();
      block.get(samples, done * Audio.CHANNELS, frames * Audio.CHANNELS);
      done += frames;
      sounding = isSounding(samples, done - frames, done);
    }
    progress.report(length, length);
    return new Audio(RATE, Arrays.copyOf(samples, done * Audio.CHANNELS));
  }

  private static boolean isSounding(final float[] samples, final int from, final int to) {
    for (int i = from * Audio.CHANNELS; i < to * Audio.CHANNELS; i++) {
      if (Math.abs(samples[i]) > SILENCE) {
        return true;
      }
    }
    return false;
  }
}
