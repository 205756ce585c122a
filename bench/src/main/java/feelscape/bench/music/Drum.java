package feelscape.bench.music;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The drums that are compared with drummers', by the keys of General MIDI and of Roland's kits. */
enum Drum {
  KICK(35, 36),
  SNARE(37, 38, 40),
  CLOSED_HAT(22, 42),
  OPEN_HAT(26, 46);

  @SuppressWarnings("ImmutableEnumChecker") // List.of gives an immutable list
  private final List<Integer> keys;

  Drum(final Integer... keys) {
    this.keys = List.of(keys);
  }

  static Optional<Drum> of(final int key) {
    return Arrays.stream(values()).filter(drum -> drum.keys.contains(key)).findFirst();
  }

  /** Such as {@code open hat}. */
  String label() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }
}
