package feelscape.session;

/**
 * What a host saves of a session. {@link StateCodec} turns it into bytes.
 *
 * @param state what is played
 * @param history the takes; what is played is the current one
 */
public record SavedSession(State state, History history) {

  public SavedSession {
    if (!history.played().flatMap(Take::piece).equals(state.piece())) {
      throw new IllegalArgumentException("the piece of a saved session is not its current take");
    }
  }

  /** A state alone, as it is before anybody has worked on it. */
  public SavedSession(final State state) {
    this(state, state.piece().isPresent() ? History.EMPTY.with(new Take(state)) : History.EMPTY);
  }
}
