package feelscape.preview.forge;

import java.util.List;

/** All that a SoundFont holds. */
record Bank(String name, String copyright, String comment, List<Preset> presets) {

  /** The bank of drum kits. */
  static final int DRUMS = 128;

  Bank {
    presets = List.copyOf(presets);
  }

  /**
   * An instrument at the place where MIDI finds it; sorted by bank and program in a file.
   *
   * @param brightness by how many cents the softest note closes the filter against the hardest one
   */
  record Preset(String name, int bank, int program, Instrument instrument, int brightness) {}

  /** Each instrument once, in the order of the presets. */
  List<Instrument> instruments() {
    return presets.stream().map(Preset::instrument).distinct().toList();
  }

  /** Each sample once, in the order of the instruments. */
  List<Sample> samples() {
    return instruments().stream()
        .flatMap(instrument -> instrument.zones().stream())
        .map(Zone::sample)
        .distinct()
        .toList();
  }
}
