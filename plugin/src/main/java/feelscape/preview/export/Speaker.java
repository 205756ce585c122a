package feelscape.preview.export;

import feelscape.preview.Audio;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

/** Plays blocks of sound while others are still being made: whoever brings them never waits. */
public final class Speaker implements AutoCloseable {
  /** Brings what a synthesiser makes near to a finished file's loudness, which is not known yet. */
  public static final float RAW = 5;

  /** A person waits no longer than this for what was brought last. */
  private static final int MOST_WAITING = 2;

  private static final int LOOK_MILLIS = 2;

  /** What the sound card holds: a tenth of a second. */
  private static final int BUFFERS_A_SECOND = 10;

  private static final byte[] END = {};

  private final BlockingQueue<byte[]> blocks = new LinkedBlockingQueue<>();
  private final SourceDataLine line;
  private final float gain;
  private final Thread thread;

  private Speaker(final SourceDataLine line, final float gain) {
    this.line = line;
    this.gain = gain;
    this.thread = new Thread(this::play, "speaker");
    thread.setDaemon(true);
  }

  /**
   * Opens a line; empty where there is no sound card, or it is taken.
   *
   * @param rate frames a second
   * @param gain how much louder it is played than it comes
   */
  public static Optional<Speaker> open(final Lines lines, final int rate, final float gain) {
    final AudioFormat format = new AudioFormat(rate, Short.SIZE, Audio.CHANNELS, true, false);
    try {
      final SourceDataLine line = lines.line(format);
      line.open(format, rate / BUFFERS_A_SECOND * format.getFrameSize());
      line.start();
      final Speaker speaker = new Speaker(line, gain);
      speaker.thread.start();
      return Optional.of(speaker);
    } catch (final LineUnavailableException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private void play() {
    try {
      for (byte[] block = blocks.take(); block.length > 0; block = blocks.take()) {
        line.write(block, 0, block.length);
      }
      line.drain();
    } catch (final InterruptedException e) {
      line.flush();
    }
  }

  /** Plays the first frames of a block after those that came before. */
  public void add(final float[] block, final int frames) {
    final byte[] bytes = new byte[frames * Audio.CHANNELS * Short.BYTES];
    for (int i = 0; i < frames * Audio.CHANNELS; i++) {
      final int number = Math.round(Short.MAX_VALUE * Math.max(-1, Math.min(1, gain * block[i])));
      bytes[2 * i] = (byte) number;
      bytes[2 * i + 1] = (byte) (number >> Byte.SIZE);
    }
    blocks.add(bytes);
  }

  /** Waits until what has come is heard soon: for those who go on only as far as they are heard. */
  public void awaitRoom() throws InterruptedException {
    while (blocks.size() > MOST_WAITING) {
      Thread.sleep(LOOK_MILLIS);
    }
  }

  /** Waits until all has been heard. */
  public void finish() throws InterruptedException {
    blocks.add(END);
    thread.join();
  }

  /** Falls silent at once. */
  @Override
  public void close() {
    thread.interrupt();
    line.close();
  }
}
