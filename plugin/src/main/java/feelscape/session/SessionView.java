package feelscape.session;

import feelscape.event.PlayerSettings;
import feelscape.music.Style;
import feelscape.predict.why.Why;
import java.util.List;
import java.util.Optional;

/**
 * All that can be seen of a {@link Session} at one moment.
 *
 * @param state what is played, with the {@code settings}; none before the first piece
 * @param why the picture is heard as it is; none before it is worked out, or where it cannot be
 * @param takes from the oldest
 * @param current the take that is played, from 0; {@link History#NONE} if none is
 * @param settings by which the player plays now
 * @param wish what the piece is, or what the one being made will be
 * @param locked what the next piece keeps
 * @param styles those that can be wished for; none before they are read
 * @param voice what the preview is played with
 * @param late how many blocks of the host came without the sound of the preview
 * @param host its name; empty where there is none
 * @param status a line for a person about what was done last; empty if there is nothing to say
 */
public record SessionView(
    Optional<State> state,
    Optional<Why> why,
    Activity activity,
    List<Take> takes,
    int current,
    boolean canUndo,
    boolean canRedo,
    PlayerSettings settings,
    Wish wish,
    Hold locked,
    List<Style> styles,
    Transport transport,
    VoiceSetup voice,
    long late,
    String host,
    String status) {

  public SessionView {
    takes = List.copyOf(takes);
    styles = List.copyOf(styles);
  }
}
