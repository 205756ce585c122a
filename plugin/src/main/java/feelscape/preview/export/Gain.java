package feelscape.preview.export;

/** What each frame is multiplied by. */
@FunctionalInterface
interface Gain {
  Gain NONE = frame -> 1;

  double at(int frame);
}
