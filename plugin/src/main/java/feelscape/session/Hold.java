package feelscape.session;

import feelscape.compose.Kept;
import feelscape.music.Lane;
import feelscape.music.PerLane;
import feelscape.music.Piece;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What of a piece stays in another one.
 *
 * @param lanes those that stay as they are
 * @param harmony whether key and chords stay, even where no lane does
 */
public record Hold(PerLane<Boolean> lanes, boolean harmony) {
  public static final Hold NOTHING = new Hold(PerLane.all(false), false);

  /** Lanes alone. */
  public Hold(final PerLane<Boolean> lanes) {
    this(lanes, false);
  }

  /** What is held of a piece by name. */
  public static Hold of(final Set<Lane> lanes, final boolean harmony) {
    return new Hold(PerLane.of(lanes::contains), harmony);
  }

  /** What a piece has of an earlier one; lanes with pitches bring the harmony with them. */
  static Hold of(final Kept kept) {
    return of(kept.lanes(), kept.harmony() && !kept.hasPitches());
  }

  /** The same with a lane held or not. */
  Hold with(final Lane lane, final boolean keep) {
    return new Hold(PerLane.of(each -> each == lane ? keep : lanes.get(each)), harmony);
  }

  /** The same with the harmony held or not. */
  Hold withHarmony(final boolean keep) {
    return new Hold(lanes, keep);
  }

  Set<Lane> laneSet() {
    return Stream.of(Lane.values()).filter(lanes::get).collect(Collectors.toUnmodifiableSet());
  }

  /** Whether anything is held. */
  boolean isSomething() {
    return !equals(NOTHING);
  }

  /** What is held of a piece, if anything is. */
  public Optional<Kept> of(final Piece piece) {
    return isSomething() ? Optional.of(new Kept(piece, laneSet(), harmony)) : Optional.empty();
  }
}
