package feelscape.session;

/** What a {@link Session} is doing. */
public sealed interface Activity {
  /** Nothing: what stands is finished. */
  Activity IDLE = new Idle();

  /** Nothing is being worked on. */
  record Idle() implements Activity {}

  /**
   * Something is being worked on.
   *
   * @param step such as {@code composing}
   * @param share how much of the step is done, 0..1
   */
  record Working(String step, double share) implements Activity {}

  /**
   * The last wish could not be met; what stood before it still stands.
   *
   * @param message the one line that a person reads
   */
  record Failed(String message) implements Activity {}
}
