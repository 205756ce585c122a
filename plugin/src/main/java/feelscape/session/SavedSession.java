package feelscape.session;

import java.util.Optional;

/**
 * What a host saves of a session. {@link StateCodec} turns it into bytes.
 *
 * @param state what is played
 * @param history the takes; what is played is the current one
 * @param wish what was asked for beside that and is not finished
 */
public record SavedSession(
    State state, History history, Optional<PendingWish> wish, VoiceSetup voice) {

  public SavedSession {
    if (!history.played().flatMap(Take::piece).equals(state.piece())) {
      throw new IllegalArgumentException("the piece of a saved session is not its current take");
    }
  }

  /** A state alone, as it is before anybody has worked on it. */
  public SavedSession(final State state) {
    this(state, History.of(state), Optional.empty(), VoiceSetup.USUAL);
  }

  /** The same, with a preview that is played with something else. */
  public SavedSession with(final VoiceSetup other) {
    return new SavedSession(state, history, wish, other);
  }

  /** What a person wants kept. */
  Hold locked() {
    return wish.map(PendingWish::lanes)
        .or(() -> state.recipe().map(Recipe::lanes))
        .orElse(LaneMarks.NONE)
        .locked();
  }
}
