package feelscape.compose;

/**
 * A note on the grid.
 *
 * @param step its start, counted from the start of the piece
 * @param steps its length, 1 or more
 * @param pitch MIDI pitch; of a drum its General MIDI key
 * @param velocity 10..127
 */
public record GridNote(Voice voice, int step, int steps, int pitch, int velocity) {
  public int end() {
    return step + steps;
  }
}
