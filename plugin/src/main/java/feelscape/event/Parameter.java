package feelscape.event;

import feelscape.music.Lane;
import feelscape.music.Range;
import java.util.Arrays;
import java.util.Optional;

/** What a host can automate while a piece plays; docs/state.md is the table. Ids never change. */
public enum Parameter {
  PLAY(1, "play", 0, 1, 1, 1),
  TEMPERATURE(2, "temperature", 0, 1, 0.25, 0),
  /** Where the temperature is read: 0 beat, 1 bar, 2 loop. */
  LATCH(3, "latch", 0, 2, 1, 1),
  /** In percent; what the piece has until it is touched. */
  SWING(4, "swing", 50, 75, 50, 0),
  HUMANISE(5, "humanise", 0, 1, 0.3, 0),
  /** In semitones. */
  TRANSPOSE(6, "transpose", -24, 24, 0, 1),
  /** 0 half, 1 normal, 2 double. */
  RATE(7, "rate", 0, 2, 1, 1),
  /** The bar of the host's song in which the piece begins. */
  START(8, "start", 0, 64, 0, 1),
  MELODY(9, "melody", 0, 1, 1, 1),
  CHORDS(10, "chords", 0, 1, 1, 1),
  BASS(11, "bass", 0, 1, 1, 1),
  DRUMS(12, "drums", 0, 1, 1, 1),
  /** The one lane that is heard: 0 all, 1 melody, 2 chords, 3 bass, 4 drums. */
  EMIT(13, "emit", 0, 4, 0, 1),
  /** What velocities are multiplied by. */
  VELOCITY(14, "velocity", 0, 2, 1, 0),
  PREVIEW_ON(15, "preview_on", 0, 1, 1, 1),
  PREVIEW_LEVEL(16, "preview_level", 0, 1, 0.7, 0),
  BYPASS(17, "bypass", 0, 1, 0, 1),
  /** How much of tape, dust and wow is in the preview. */
  LOFI(18, "lofi", 0, 1, 0.4, 0);

  private final int id;
  private final String label;
  private final double least;
  private final double most;
  private final double standard;
  private final double step;

  Parameter(
      final int id,
      final String label,
      final double least,
      final double most,
      final double standard,
      final double step) {
    this.id = id;
    this.label = label;
    this.least = least;
    this.most = most;
    this.standard = standard;
    this.step = step;
  }

  /** What the parameter is called in states and by hosts. */
  public int id() {
    return id;
  }

  /** The name in files and JSON. */
  public String label() {
    return label;
  }

  public double least() {
    return least;
  }

  public double most() {
    return most;
  }

  /** The value of a fresh plugin. */
  public double standard() {
    return standard;
  }

  /** The distance between two values; 0 where any value between will do. */
  public double step() {
    return step;
  }

  /** The one that turns a lane on and off. */
  public static Parameter switchOf(final Lane lane) {
    return switch (lane) {
      case MELODY -> MELODY;
      case CHORDS -> CHORDS;
      case BASS -> BASS;
      case DRUMS -> DRUMS;
    };
  }

  /** The parameter with an id, if there is one. */
  public static Optional<Parameter> of(final long id) {
    return Arrays.stream(values()).filter(parameter -> parameter.id == id).findFirst();
  }

  /**
   * The allowed value that is nearest to any number.
   *
   * @throws IllegalArgumentException if {@code value} is not a number
   */
  public double nearest(final double value) {
    if (Double.isNaN(value)) {
      throw new IllegalArgumentException(label + " is not a number");
    }
    final double inside = Math.max(least, Math.min(most, value));
    return step == 0 ? inside : StrictMath.floor(inside / step + 0.5) * step;
  }

  /**
   * Refuses a value that is not allowed.
   *
   * @throws IllegalArgumentException if it is out of range, or between two steps
   */
  void check(final double value) {
    Range.check(label, value, least, most);
    if (nearest(value) != value) {
      throw new IllegalArgumentException(label + " is " + value + "; it must be a whole number");
    }
  }
}
