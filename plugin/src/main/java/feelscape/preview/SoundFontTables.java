package feelscape.preview;

import feelscape.preview.SoundFontTable.Kind;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * What a SoundFont says about itself: presets have zones that name instruments, which have zones
 * that name samples. A row says where its own rows begin in the next table; they end where those of
 * the row after it begin.
 */
final class SoundFontTables {
  /** Generators: what a zone can set (SoundFont 2.01, section 8.1.2). */
  static final int FILTER_CUTOFF = 8;

  static final int INSTRUMENT = 41;
  static final int SAMPLE = 53;

  private final Map<Kind, SoundFontTable> tables;

  SoundFontTables(final Map<Kind, SoundFontTable> tables) {
    this.tables = tables;
  }

  SoundFontTable table(final Kind kind) {
    final SoundFontTable table = tables.get(kind);
    if (table == null) {
      throw new IllegalArgumentException("there is no table " + kind);
    }
    return table;
  }

  /** The presets that MIDI can reach. */
  Presets presets() {
    final SoundFontTable headers = table(Kind.PHDR);
    return new Presets(
        IntStream.range(0, headers.entries())
            .mapToObj(
                row -> new Preset(headers.u16(row, 22), headers.u16(row, 20), isFiltered(row)))
            .filter(preset -> preset.bank() <= Preset.KITS && preset.program() < 128)
            .toList());
  }

  private boolean isFiltered(final int preset) {
    final int[] zones =
        presetZones(preset).flatMap(this::instruments).flatMap(this::instrumentZones).toArray();
    final long filtered =
        Arrays.stream(zones)
            .filter(zone -> instrumentSetting(zone, FILTER_CUTOFF).isPresent())
            .count();
    return 2 * filtered > zones.length;
  }

  IntStream presetZones(final int preset) {
    return rows(Kind.PHDR, preset, 24);
  }

  IntStream instrumentZones(final int instrument) {
    return rows(Kind.INST, instrument, 20);
  }

  /** The rows of generators. */
  IntStream presetGenerators(final int zone) {
    return rows(Kind.PBAG, zone, 0);
  }

  IntStream instrumentGenerators(final int zone) {
    return rows(Kind.IBAG, zone, 0);
  }

  private IntStream rows(final Kind kind, final int row, final int at) {
    return IntStream.range(table(kind).u16(row, at), table(kind).u16(row + 1, at));
  }

  /** The instruments of a preset's zone. */
  IntStream instruments(final int zone) {
    final SoundFontTable generators = table(Kind.PGEN);
    return presetGenerators(zone)
        .filter(row -> generators.u16(row, 0) == INSTRUMENT)
        .map(row -> generators.u16(row, 2));
  }

  /** What a generator is set to; where that is done twice, the last time counts. */
  OptionalInt instrumentSetting(final int zone, final int generator) {
    final SoundFontTable generators = table(Kind.IGEN);
    return instrumentGenerators(zone)
        .filter(row -> generators.u16(row, 0) == generator)
        .map(row -> generators.i16(row, 2))
        .reduce((first, last) -> last);
  }
}
