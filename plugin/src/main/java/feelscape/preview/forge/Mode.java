package feelscape.preview.forge;

/**
 * One way in which a body rings.
 *
 * @param frequency hertz; within a {@link HeldTone} a multiple of the tone's
 * @param level amplitude at its start, 1 is full scale
 * @param decay seconds in which it falls to 1/e; {@link #FOR_EVER} if it does not
 * @param phase radians
 */
record Mode(double frequency, double level, double decay, double phase) {
  static final double FOR_EVER = 1e9;
}
