package feelscape.session;

/**
 * Where the host's song is.
 *
 * @param rolling whether it plays
 * @param quarters since its start
 * @param tempo in quarters a minute
 */
public record Transport(boolean rolling, double quarters, double tempo) {
  /** That of a host that has not said anything yet. */
  public static final Transport STOPPED = new Transport(false, 0, 120);
}
