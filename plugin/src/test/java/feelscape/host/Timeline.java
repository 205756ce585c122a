package feelscape.host;

import java.util.List;

/**
 * What a host plays: a constant tempo from quarter 0, with changes of parameters.
 *
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

  /** The frame, not rounded, at which a tick of 960 a quarter lies. */
  double frameOf(final double tick) {
    return tick / feelscape.music.Ticks.QUARTER * 60 / tempo * sampleRate;
  }
}
