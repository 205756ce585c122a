package feelscape.preview.forge;

import java.util.List;

/**
 * Writes a bank as a SoundFont 2.01 file: RIFF lists of information, samples, and nine tables in
 * which each row says where its own rows begin in the next table, so that each table needs a last
 * row that only ends the one before it.
 */
final class BankWriter {
  /** Silence that the specification asks for after each sample. */
  static final int ZEROS_AFTER_SAMPLE = 46;

  private static final int NAME_WIDTH = 20;
  private static final int MONO = 1;

  /** Velocity as a modulator's source: linear, 0 at the hardest and 1 at the softest. */
  private static final int SOFTNESS = 0x0102;

  private final Bank bank;
  private final List<Instrument> instruments;
  private final List<Sample> samples;

  private BankWriter(final Bank bank) {
    this.bank = bank;
    instruments = bank.instruments();
    samples = bank.samples();
  }

  static byte[] write(final Bank bank) {
    final BankWriter writer = new BankWriter(bank);
    return new ByteWriter()
        .chunk(
            "RIFF",
            riff ->
                riff.tag("sfbk")
                    .chunk("LIST", list -> writer.information(list.tag("INFO")))
                    .chunk("LIST", list -> writer.sampleData(list.tag("sdta")))
                    .chunk("LIST", list -> writer.tables(list.tag("pdta"))))
        .toByteArray();
  }

  private void information(final ByteWriter out) {
    out.chunk("ifil", version -> version.u16(2).u16(1))
        .chunk("isng", engine -> engine.text("EMU8000"))
        .chunk("INAM", name -> name.text(bank.name()))
        .chunk("ICOP", copyright -> copyright.text(bank.copyright()))
        .chunk("ICMT", comment -> comment.text(bank.comment()));
  }

  private void sampleData(final ByteWriter out) {
    out.chunk(
        "smpl",
        data -> {
          for (final Sample sample : samples) {
            for (int i = 0; i < sample.wave().length(); i++) {
              data.u16(sample.wave().pcm(i));
            }
            for (int i = 0; i < ZEROS_AFTER_SAMPLE; i++) {
              data.u16(0);
            }
          }
        });
  }

  private void tables(final ByteWriter out) {
    out.chunk("phdr", this::presetHeaders)
        .chunk("pbag", this::presetZones)
        .chunk("pmod", this::presetModulators)
        .chunk("pgen", this::presetGenerators)
        .chunk("inst", this::instrumentHeaders)
        .chunk("ibag", this::instrumentZones)
        .chunk("imod", BankWriter::lastModulator)
        .chunk("igen", this::instrumentGenerators)
        .chunk("shdr", this::sampleHeaders);
  }

  private void presetHeaders(final ByteWriter out) {
    int zone = 0;
    for (final Bank.Preset preset : bank.presets()) {
      presetHeader(out, preset.name(), preset.program(), preset.bank(), zone);
      zone++;
    }
    presetHeader(out, "EOP", 0, 0, zone);
  }

  private static void presetHeader(
      final ByteWriter out, final String name, final int program, final int bank, final int zone) {
    out.name(name, NAME_WIDTH).u16(program).u16(bank).u16(zone).u32(0).u32(0).u32(0);
  }

  /** One zone a preset, with one generator, the instrument, and one modulator, the brightness. */
  private void presetZones(final ByteWriter out) {
    for (int i = 0; i <= bank.presets().size(); i++) {
      out.u16(i).u16(i);
    }
  }

  /** Not in the instruments: the JDK's reader gives their modulators to the wrong zones. */
  private void presetModulators(final ByteWriter out) {
    for (final Bank.Preset preset : bank.presets()) {
      out.u16(SOFTNESS).u16(Generator.FILTER_CUTOFF.operator()).u16(-preset.brightness());
      out.u16(0).u16(0);
    }
    lastModulator(out);
  }

  private void presetGenerators(final ByteWriter out) {
    for (final Bank.Preset preset : bank.presets()) {
      generator(out, Generator.INSTRUMENT, instruments.indexOf(preset.instrument()));
    }
    lastGenerator(out);
  }

  private void instrumentHeaders(final ByteWriter out) {
    int zone = 0;
    for (final Instrument instrument : instruments) {
      out.name(instrument.name(), NAME_WIDTH).u16(zone);
      zone += instrument.zones().size();
    }
    out.name("EOI", NAME_WIDTH).u16(zone);
  }

  private void instrumentZones(final ByteWriter out) {
    int generator = 0;
    for (final Zone zone : zones()) {
      out.u16(generator).u16(0);
      generator += zone.generators().size() + 1;
    }
    out.u16(generator).u16(0);
  }

  private void instrumentGenerators(final ByteWriter out) {
    for (final Zone zone : zones()) {
      zone.generators().forEach((generator, amount) -> generator(out, generator, amount));
      generator(out, Generator.SAMPLE, samples.indexOf(zone.sample()));
    }
    lastGenerator(out);
  }

  private List<Zone> zones() {
    return instruments.stream().flatMap(instrument -> instrument.zones().stream()).toList();
  }

  private void sampleHeaders(final ByteWriter out) {
    int start = 0;
    for (final Sample sample : samples) {
      final int end = start + sample.wave().length();
      final Sample.Loop loop =
          sample.loop() == null ? new Sample.Loop(0, sample.wave().length()) : sample.loop();
      out.name(sample.name(), NAME_WIDTH)
          .u32(start)
          .u32(end)
          .u32(start + loop.start())
          .u32(start + loop.end())
          .u32(sample.wave().rate())
          .u8(sample.key())
          .u8(0)
          .u16(0)
          .u16(MONO);
      start = end + ZEROS_AFTER_SAMPLE;
    }
    out.name("EOS", NAME_WIDTH).u32(0).u32(0).u32(0).u32(0).u32(0).u8(0).u8(0).u16(0).u16(0);
  }

  private static void generator(final ByteWriter out, final Generator generator, final int amount) {
    out.u16(generator.operator()).u16(amount);
  }

  private static void lastGenerator(final ByteWriter out) {
    out.u16(0).u16(0);
  }

  private static void lastModulator(final ByteWriter out) {
    out.u16(0).u16(0).u16(0).u16(0).u16(0);
  }
}
