package feelscape.preview.live;

import feelscape.preview.Audio;
import java.util.Arrays;

/** The last frames of a sound; what lies before its start is silence. */
final class DrySound {
  private final float[] frames;
  private final int room;
  private long end;

  /** Keeps so many frames. */
  DrySound(final int room) {
    this.room = room;
    this.frames = new float[room * Audio.CHANNELS];
  }

  /** Begins with a frame. */
  void restart(final long frame) {
    Arrays.fill(frames, 0);
    end = frame;
  }

  /** The frame after the last. */
  long end() {
    return end;
  }

  int room() {
    return room;
  }

  void add(final float[] samples, final int from, final int count) {
    for (int i = 0; i < count; i++) {
      final int place = placeOf(end + i);
      frames[place] = samples[Audio.CHANNELS * (from + i)];
      frames[place + 1] = samples[Audio.CHANNELS * (from + i) + 1];
    }
    end += count;
  }

  /** Copies frames that it still has. */
  void copy(final long first, final int count, final float[] target) {
    for (int i = 0; i < count; i++) {
      final int place = placeOf(first + i);
      target[Audio.CHANNELS * i] = frames[place];
      target[Audio.CHANNELS * i + 1] = frames[place + 1];
    }
  }

  private int placeOf(final long frame) {
    return (int) Math.floorMod(frame, (long) room) * Audio.CHANNELS;
  }
}
