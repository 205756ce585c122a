package feelscape.preview.measure;

import feelscape.preview.Audio;

/** When a stretch of sound begins to be heard. */
public final class Onset {
  private static final int SHARE_OF_PEAK = 10;

  private Onset() {}

  /** The frame at which both channels' mean first reaches a tenth of the stretch's peak. */
  public static int between(final Audio audio, final int from, final int to) {
    float peak = 0;
    for (int i = from; i < to; i++) {
      peak = Math.max(peak, Math.max(Math.abs(audio.left(i)), Math.abs(audio.right(i))));
    }
    int i = from;
    while (i < to && Math.abs(audio.left(i) + audio.right(i)) / 2 < peak / SHARE_OF_PEAK) {
      i++;
    }
    return i;
  }
}
