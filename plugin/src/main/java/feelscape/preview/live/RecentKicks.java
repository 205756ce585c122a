package feelscape.preview.live;

import feelscape.preview.chain.Kicks;

/** The last strikes of the kick drum. */
final class RecentKicks {
  /** More than are struck in the time for which one is heard. */
  private static final int MOST = 32;

  private final long[] frames = new long[MOST];
  private int count;

  void clear() {
    count = 0;
  }

  /** One is struck, not before the last. */
  void add(final long frame) {
    frames[count % MOST] = frame;
    count++;
  }

  /** The last at or before a frame. */
  long lastAt(final long frame) {
    for (int i = count - 1; i >= Math.max(0, count - MOST); i--) {
      if (frames[i % MOST] <= frame) {
        return frames[i % MOST];
      }
    }
    return Kicks.NEVER;
  }
}
