package feelscape.host;

/**
 * A message and what it belongs to; docs/frames.md is the table.
 *
 * @param instance of the plugin, from 1; 0 where a message concerns the whole process
 * @param request of a question and of its answer; 0 where nothing is asked
 */
public record Frame(long instance, long request, Message message) {
  private static final long MOST_U32 = 0xffff_ffffL;

  /**
   * Refuses numbers that do not go with the message.
   *
   * @throws IllegalArgumentException if one is out of range
   */
  public Frame {
    final boolean process = message.type().concernsProcess();
    Payload.check("instance", instance, process ? 0 : 1, process ? 0 : MOST_U32);
    Payload.check("request", request, 0, process ? MOST_U32 : 0);
  }

  /** A message about an instance. */
  public static Frame of(final long instance, final Message message) {
    return new Frame(instance, 0, message);
  }

  /** A message about the whole process. */
  public static Frame ofProcess(final long request, final Message message) {
    return new Frame(0, request, message);
  }
}
