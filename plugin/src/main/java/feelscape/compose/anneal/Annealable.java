package feelscape.compose.anneal;

/**
 * What can be annealed. It knows what changes to try; the {@link Annealer} decides which of them
 * stay.
 */
public interface Annealable {
  /** How good the state is that was kept last; more is better. */
  double score();

  /**
   * Tries a change.
   *
   * @return how good the state is with it; not a number where nothing changed or the change may not
   *     be
   */
  double attempt();

  /** Makes the state of the last attempt the one to come back to. */
  void keep();

  /** Goes back to the state that was kept last. */
  void undo();

  /** Remembers the state that was kept last, in place of any remembered before. */
  void remember();

  /** Goes back to the state that was remembered, and keeps it. */
  void recall();
}
