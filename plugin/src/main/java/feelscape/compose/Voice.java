package feelscape.compose;

import feelscape.music.Lane;
import feelscape.music.PerLane;
import java.util.List;

/** One line of a lane, which sounds one note at a time: a part, a voice of the chords, a drum. */
public enum Voice {
  MELODY(0, Lane.MELODY, 36, 96),
  CHORD_LOW(1, Lane.CHORDS, 48, 72),
  CHORD_MIDDLE(2, Lane.CHORDS, 48, 72),
  CHORD_HIGH(3, Lane.CHORDS, 48, 72),
  CHORD_TOP(4, Lane.CHORDS, 48, 72),
  BASS(5, Lane.BASS, 28, 52),
  KICK(6, Lane.DRUMS, 36, 36),
  SNARE(7, Lane.DRUMS, 38, 38),
  RIM(8, Lane.DRUMS, 37, 37),
  CLOSED_HAT(9, Lane.DRUMS, 42, 42),
  OPEN_HAT(10, Lane.DRUMS, 46, 46);

  /** All voices in score order. */
  public static final List<Voice> ALL = List.of(values());

  private static final PerLane<List<Voice>> OF_LANE =
      PerLane.of(lane -> ALL.stream().filter(voice -> voice.lane == lane).toList());

  /** The voices of the chords, from the lowest. */
  public static final List<Voice> CHORDS = of(Lane.CHORDS);

  public static final List<Voice> DRUMS = of(Lane.DRUMS);

  private final int index;
  private final Lane lane;
  private final int lowest;
  private final int highest;

  Voice(final int index, final Lane lane, final int lowest, final int highest) {
    this.index = index;
    this.lane = lane;
    this.lowest = lowest;
    this.highest = highest;
  }

  /** The voices of a lane, in score order. */
  public static List<Voice> of(final Lane lane) {
    return OF_LANE.get(lane);
  }

  /** Its place in score order, from 0. */
  public int index() {
    return index;
  }

  public Lane lane() {
    return lane;
  }

  /** Its lowest pitch; of a drum, its only one. */
  public int lowest() {
    return lowest;
  }

  /** Its highest pitch. */
  public int highest() {
    return highest;
  }

  public boolean isDrum() {
    return lane == Lane.DRUMS;
  }
}
