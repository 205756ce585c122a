package feelscape.music;

import java.util.function.Function;

/** One value for each lane. */
public record PerLane<T>(T melody, T chords, T bass, T drums) {

  /** The same value for every lane. */
  public static <T> PerLane<T> all(final T value) {
    return new PerLane<>(value, value, value, value);
  }

  /** The value that {@code function} gives for each lane. */
  public static <T> PerLane<T> of(final Function<Lane, T> function) {
    return new PerLane<>(
        function.apply(Lane.MELODY),
        function.apply(Lane.CHORDS),
        function.apply(Lane.BASS),
        function.apply(Lane.DRUMS));
  }

  public T get(final Lane lane) {
    return switch (lane) {
      case MELODY -> melody;
      case CHORDS -> chords;
      case BASS -> bass;
      case DRUMS -> drums;
    };
  }
}
