package feelscape.preview.live;

import java.util.Map;
import java.util.TreeMap;

/** Where in the song the frames of a voice lie. Before anything is told they are the song's own. */
final class SongPlaces {
  /** How far the song is ahead of the voice, from a frame on. */
  private final TreeMap<Long, Long> ahead = new TreeMap<>();

  void clear() {
    ahead.clear();
  }

  /** From a frame on the song goes on from one of its own, in place of what was told for then. */
  void tell(final long frame, final long song) {
    ahead.tailMap(frame, true).clear();
    if (ahead.isEmpty() || aheadAt(frame) != song - frame) {
      ahead.put(frame, song - frame);
    }
  }

  long aheadAt(final long frame) {
    final Map.Entry<Long, Long> last = ahead.floorEntry(frame);
    return last == null ? 0 : last.getValue();
  }

  /** The next frame after one on which the song jumps; the largest number where it does not. */
  long nextJump(final long frame) {
    final Long next = ahead.higherKey(frame);
    return next == null ? Long.MAX_VALUE : next;
  }

  /** What lies before a frame is asked for no more. */
  void forget(final long frame) {
    final Long first = ahead.floorKey(frame);
    if (first != null) {
      ahead.headMap(first).clear();
    }
  }
}
