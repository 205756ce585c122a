package feelscape.preview.forge;

import java.util.ArrayList;
import java.util.List;

/** Which sample serves which keys: each the keys that are nearest to its own. */
final class Keyboard {
  private static final int MIDDLE_C = 60;
  private static final int HIGHEST = 127;

  private Keyboard() {}

  /**
   * The keys of one sample.
   *
   * @param root the key at whose pitch the sample is made
   */
  record Span(int root, int lowest, int highest) {

    /** Negative below middle C. */
    double octavesUp() {
      return (root - MIDDLE_C) / 12.0;
    }
  }

  /** One span a root, all keys together. */
  static List<Span> spans(final int... roots) {
    final List<Span> spans = new ArrayList<>();
    int lowest = 0;
    for (int i = 0; i < roots.length; i++) {
      final int highest = i + 1 < roots.length ? (roots[i] + roots[i + 1]) / 2 : HIGHEST;
      spans.add(new Span(roots[i], lowest, highest));
      lowest = highest + 1;
    }
    return spans;
  }
}
