package feelscape.preview.chain;

import feelscape.preview.Decibels;

/** Holds peaks under a ceiling, seeing them come. */
final class Limit implements Effect {
  static final double MOST_DECIBELS = -6;
  private static final double REACH_SECONDS = 0.0015;

  private final float ceiling;
  private final LookAhead gains;
  private final float[] line;
  private int place;

  Limit(final double knob, final Song song) {
    ceiling = (float) Decibels.toFactor(MOST_DECIBELS * knob);
    final int reach = song.frames(REACH_SECONDS);
    gains = new LookAhead(reach);
    line = new float[2 * reach];
  }

  @Override
  public int latency() {
    return line.length / 2;
  }

  @Override
  public void process(final float[] block, final int frames, final long position) {
    for (int i = 0; i < frames; i++) {
      final float left = block[2 * i];
      final float right = block[2 * i + 1];
      final float peak = Math.max(Math.abs(left), Math.abs(right));
      final float gain = gains.next(peak > ceiling ? ceiling / peak : 1);
      block[2 * i] = gain * line[2 * place];
      block[2 * i + 1] = gain * line[2 * place + 1];
      line[2 * place] = left;
      line[2 * place + 1] = right;
      place = 2 * place + 2 == line.length ? 0 : place + 1;
    }
  }
}
