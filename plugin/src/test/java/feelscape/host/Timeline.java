package feelscape.host;

import feelscape.music.Ticks;
import java.util.List;

/**
 * What a host plays: a constant tempo from quarter 0, with changes of parameters.
 *
 * @param tempo quarters a minute
 * @param changes in the order of their frames
 */
record Timeline(double sampleRate, double tempo, long frames, List<Change> changes) {

  Timeline {
    changes = List.copyOf(changes);
  }

  /** A parameter takes a value on a frame. */
  record Change(long frame, int parameter, double value) {}

  /** The quarter at which a frame lies. */
  double quarterOf(final long frame) {
    return frame * tempo / 60 / sampleRate;
  }

  /** The tick at which a frame lies. */
  double tickOf(final long frame) {
    return quarterOf(frame) * Ticks.QUARTER;
  }

  /** The first frame at or after a tick. */
  long frameAt(final int tick) {
    return (long) Math.ceil(tick / (double) Ticks.QUARTER * 60 / tempo * sampleRate - 1e-6);
  }
}
