package feelscape.plot;

import java.util.List;
import java.util.stream.Stream;

/** The rows of the drums' strip, from its top: General MIDI percussion keys and their names. */
record DrumRow(String name, List<Integer> keys) {
  static final List<DrumRow> ALL =
      List.of(
          new DrumRow("crash", List.of(49, 52, 55, 57)),
          new DrumRow("ride", List.of(51, 53, 59)),
          new DrumRow("open hat", List.of(46)),
          new DrumRow("hat", List.of(42)),
          new DrumRow("pedal hat", List.of(44)),
          new DrumRow("toms", List.of(41, 43, 45, 47, 48, 50)),
          new DrumRow("clap", List.of(39)),
          new DrumRow("stick", List.of(37)),
          new DrumRow("snare", List.of(38, 40)),
          new DrumRow("kick", List.of(35, 36)));

  private static final DrumRow OTHER = new DrumRow("other", List.of());

  static DrumRow of(final int key) {
    return ALL.stream().filter(row -> row.keys().contains(key)).findFirst().orElse(OTHER);
  }

  /** The rows on which these keys lie, in the order of the strip. */
  static List<DrumRow> of(final List<Integer> keys) {
    final List<DrumRow> used = keys.stream().map(DrumRow::of).distinct().toList();
    return Stream.concat(Stream.of(OTHER), ALL.stream()).filter(used::contains).toList();
  }
}
