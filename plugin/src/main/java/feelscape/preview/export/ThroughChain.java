package feelscape.preview.export;

import feelscape.preview.Audio;
import feelscape.preview.RenderProgress;
import feelscape.preview.Rendering;
import feelscape.preview.chain.LofiChain;

/** Lets a listener hear sound through a lofi chain. */
final class ThroughChain implements Rendering.Listener {
  private static final int BLOCK = 1024;

  private final LofiChain chain;
  private final Rendering.Listener listener;
  private long position;

  ThroughChain(final LofiChain chain, final Rendering.Listener listener) {
    this.chain = chain;
    this.listener = listener;
  }

  @Override
  public void hear(final float[] block, final int frames) {
    if (listener != Rendering.Listener.NOBODY) {
      chain.process(block, frames, position);
      position += frames;
      listener.hear(block, frames);
    }
  }

  /**
   * All of a sound, where it was in time before; a loop has gone round once before it is heard, so
   * that its start knows its end.
   */
  static Audio all(
      final Audio dry, final LofiChain chain, final Ends ends, final RenderProgress progress) {
    final int frames = dry.frames();
    final int latency = chain.latency();
    final float[] block = new float[BLOCK * Audio.CHANNELS];
    final float[] wet = new float[frames * Audio.CHANNELS];
    int count;
    for (int at = ends == Ends.ITSELF ? -frames : 0; at < frames + latency; at += count) {
      progress.report(Math.max(0, at), frames + latency);
      // No block goes beyond a turn.
      count = Math.min(BLOCK, (at < 0 ? 0 : at < frames ? frames : frames + latency) - at);
      fill(block, count, dry, at, ends);
      chain.process(block, count, ends == Ends.ITSELF ? Math.floorMod(at, frames) : at);
      for (int i = Math.max(0, latency - at); i < Math.min(count, frames + latency - at); i++) {
        wet[Audio.CHANNELS * (at + i - latency)] = block[Audio.CHANNELS * i];
        wet[Audio.CHANNELS * (at + i - latency) + 1] = block[Audio.CHANNELS * i + 1];
      }
    }
    return new Audio(dry.rate(), wet);
  }

  private static void fill(
      final float[] block, final int count, final Audio dry, final int at, final Ends ends) {
    for (int i = 0; i < count; i++) {
      final int frame = ends.frame(at + i, dry.frames());
      block[Audio.CHANNELS * i] = frame < 0 ? 0 : dry.left(frame);
      block[Audio.CHANNELS * i + 1] = frame < 0 ? 0 : dry.right(frame);
    }
  }
}
