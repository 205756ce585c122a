package feelscape.preview;

import feelscape.preview.SoundFontTable.Kind;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Refuses what an engine would follow into the void: rows, instruments and samples that are not
 * there, loops that never come round and pitches beyond hearing, with which the JDK's synthesiser
 * does not return, and zones without number.
 */
final class SoundFontCheck {
  private static final int START = 0;
  private static final int END = 1;
  private static final int LOOP_START = 2;
  private static final int LOOP_END = 3;
  private static final int START_COARSE = 4;
  private static final int END_COARSE = 12;
  private static final int LOOP_START_COARSE = 45;
  private static final int LOOP_END_COARSE = 50;
  private static final int COARSE = 32_768;

  private static final int KEY = 46;
  private static final int COARSE_TUNE = 51;
  private static final int SAMPLE_MODE = 54;
  private static final int SCALE_TUNING = 56;
  private static final int ROOT_KEY = 58;

  /** Both oscillators, the second envelope, and the fine tuning; in cents. */
  private static final Set<Integer> BENDS = Set.of(5, 6, 7, 52);

  private static final int KEYS = 128;
  private static final int SEMITONE = 100;

  /** Twelve octaves, beside those of the keyboard. */
  private static final int MOST_CENTS = 14_400;

  /** Zones times those of their instruments: an engine may lay them out one by one. */
  private static final int MOST_ZONES = 1 << 17;

  private static final int MOST_ZONES_OF_A_PRESET = 1 << 13;

  private static final int MOST_SETTINGS = 256;

  private static final int LOWEST_RATE = 100;
  private static final int HIGHEST_RATE = 400_000;

  /** Flags of a sample: packed, and on a chip that nobody has. */
  private static final int ELSEWISE = 1 << 4 | 1 << 15;

  private final Path file;
  private final SoundFontTables tables;
  private final long frames;

  /**
   * Is about to check.
   *
   * @param frames how many frames of samples there are
   */
  SoundFontCheck(final Path file, final SoundFontTables tables, final long frames) {
    this.file = file;
    this.tables = tables;
    this.frames = frames;
  }

  void check() throws SoundFontException {
    checkOrder(Kind.PHDR, 24, Kind.PBAG);
    checkOrder(Kind.PBAG, 0, Kind.PGEN);
    checkOrder(Kind.PBAG, 2, Kind.PMOD);
    checkOrder(Kind.INST, 20, Kind.IBAG);
    checkOrder(Kind.IBAG, 0, Kind.IGEN);
    checkOrder(Kind.IBAG, 2, Kind.IMOD);
    checkSettings(Kind.PBAG);
    checkSettings(Kind.IBAG);
    for (int instrument = 0; instrument < table(Kind.INST).entries(); instrument++) {
      checkInstrument(instrument);
    }
    checkPresets();
  }

  private SoundFontTable table(final Kind kind) {
    return tables.table(kind);
  }

  private SoundFontException refused(final String reason) {
    return new SoundFontException(file, reason);
  }

  /** Rows of a table begin with the first, one after the other, and end with it. */
  private void checkOrder(final Kind from, final int at, final Kind to) throws SoundFontException {
    final SoundFontTable table = table(from);
    int last = 0;
    for (int row = 0; row < table.rows(); row++) {
      final int first = table.u16(row, at);
      final boolean isEdge = row == 0 || row == table.entries();
      final int edge = row == table.entries() ? table(to).entries() : 0;
      if (first < last || (isEdge && first != edge)) {
        throw refused(
            "row "
                + row
                + " of its table '"
                + from.tag()
                + "' points astray in '"
                + to.tag()
                + "'");
      }
      last = first;
    }
  }

  /** There are sixty generators; a zone that sets many more is made to be slow. */
  private void checkSettings(final Kind zones) throws SoundFontException {
    final SoundFontTable table = table(zones);
    for (int zone = 0; zone < table.entries(); zone++) {
      if (table.u16(zone + 1, 0) - table.u16(zone, 0) > MOST_SETTINGS
          || table.u16(zone + 1, 2) - table.u16(zone, 2) > MOST_SETTINGS) {
        throw refused("row " + zone + " of its table '" + zones.tag() + "' sets too much");
      }
    }
  }

  private void checkInstrument(final int instrument) throws SoundFontException {
    final int[] zones = tables.instrumentZones(instrument).toArray();
    for (final int zone : zones) {
      checkKeys(zone);
      // Of two, one engine takes the first, the other the last.
      for (final int row : tables.instrumentGenerators(zone).toArray()) {
        if (table(Kind.IGEN).u16(row, 0) == SoundFontTables.SAMPLE) {
          checkSample(table(Kind.IGEN).u16(row, 2), zone, zones[0]);
        }
      }
    }
  }

  /** Keys that a zone plays by in place of those that are struck. */
  private void checkKeys(final int zone) throws SoundFontException {
    for (final int generator : new int[] {KEY, ROOT_KEY}) {
      final int key = tables.instrumentSetting(zone, generator).orElse(0);
      if (key < -1 || key >= KEYS) {
        throw refused("there is no key " + key + ", by which it plays");
      }
    }
  }

  private void checkSample(final int sample, final int zone, final int global)
      throws SoundFontException {
    final SoundFontTable headers = table(Kind.SHDR);
    if (sample >= headers.entries()) {
      throw refused("there is no sample " + sample + ", which it names");
    }
    if ((headers.u16(sample, 44) & ELSEWISE) != 0) {
      throw refused("its sample " + sample + " is packed or not in it");
    }
    final long rate = headers.u32(sample, 36);
    if (rate < LOWEST_RATE || rate > HIGHEST_RATE) {
      throw refused("its sample " + sample + " has " + rate + " frames a second");
    }
    final long start = headers.u32(sample, 20) + shift(zone, global, START, START_COARSE);
    final long end = headers.u32(sample, 24) + shift(zone, global, END, END_COARSE);
    if (start < 0 || start >= end || end > frames || headers.u32(sample, 24) > frames) {
      throw refused("its sample " + sample + " lies outside of it");
    }
    final long loop = headers.u32(sample, 28) + shift(zone, global, LOOP_START, LOOP_START_COARSE);
    final long loopEnd = headers.u32(sample, 32) + shift(zone, global, LOOP_END, LOOP_END_COARSE);
    if (setting(zone, global, SAMPLE_MODE) % 2 != 0
        && (loop < start || loop >= loopEnd || loopEnd > frames)) {
      throw refused("the loop of its sample " + sample + " lies outside of it");
    }
  }

  /** By how many frames a zone moves an edge of its sample. */
  private long shift(final int zone, final int global, final int fine, final int coarse) {
    return setting(zone, global, fine) + (long) COARSE * setting(zone, global, coarse);
  }

  /** What holds for a zone: an instrument's first zone may speak for all. */
  private int setting(final int zone, final int global, final int generator) {
    return tables
        .instrumentSetting(zone, generator)
        .orElse(tables.instrumentSetting(global, generator).orElse(0));
  }

  private void checkPresets() throws SoundFontException {
    final int[] bends =
        IntStream.range(0, table(Kind.INST).entries())
            .map(instrument -> most(tables.instrumentZones(instrument).map(this::instrumentBend)))
            .toArray();
    long all = 0;
    for (int preset = 0; preset < table(Kind.PHDR).entries(); preset++) {
      final int[] instruments = tables.presetZones(preset).flatMap(tables::instruments).toArray();
      final int bend = most(tables.presetZones(preset).map(this::presetBend));
      long zones = 0;
      for (final int instrument : instruments) {
        if (instrument >= bends.length) {
          throw refused("there is no instrument " + instrument + ", which it names");
        }
        if (bend + bends[instrument] > MOST_CENTS) {
          throw refused("its instrument " + instrument + " is bent too far");
        }
        zones += 1 + tables.instrumentZones(instrument).count();
      }
      all += zones;
      if (zones > MOST_ZONES_OF_A_PRESET || all > MOST_ZONES) {
        throw refused("its instruments are made of too many parts");
      }
    }
  }

  /** How far the first zone, which may speak for all, and another bend together at most. */
  private static int most(final IntStream bends) {
    final int[] each = bends.toArray();
    return each.length == 0 ? 0 : each[0] + IntStream.of(each).skip(1).max().orElse(0);
  }

  private int instrumentBend(final int zone) {
    return bend(Kind.IBAG, zone, Kind.IGEN, Kind.IMOD);
  }

  private int presetBend(final int zone) {
    return bend(Kind.PBAG, zone, Kind.PGEN, Kind.PMOD);
  }

  /** By how many cents the generators and modulators of a zone may move the pitch. */
  private int bend(final Kind zones, final int zone, final Kind generators, final Kind modulators) {
    final SoundFontTable table = table(zones);
    long bend = 0;
    for (int row = table.u16(zone, 0); row < table.u16(zone + 1, 0); row++) {
      bend += bend(table(generators).u16(row, 0), table(generators).i16(row, 2), zones);
    }
    for (int row = table.u16(zone, 2); row < table.u16(zone + 1, 2); row++) {
      bend += bend(table(modulators).u16(row, 2), table(modulators).i16(row, 4), zones);
    }
    return (int) Math.min(bend, MOST_CENTS + 1);
  }

  private static long bend(final int generator, final int amount, final Kind zones) {
    final long size = Math.abs(amount);
    if (BENDS.contains(generator)) {
      return size;
    }
    return switch (generator) {
      case COARSE_TUNE -> SEMITONE * size;
      case SCALE_TUNING -> zones == Kind.IBAG && size <= SEMITONE ? 0 : KEYS * size;
      // A preset cannot set these; an engine may add them up.
      case KEY, ROOT_KEY, SAMPLE_MODE -> zones == Kind.PBAG && size > 0 ? MOST_CENTS + 1 : 0;
      default -> 0;
    };
  }
}
