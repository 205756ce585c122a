package feelscape.preview.forge;

import java.util.ArrayList;
import java.util.List;

/** A SoundFont of a few hundred bytes: each preset is a tone an octave above the last. */
public final class SmallFont {
  /** At this key the first preset's tone has so many hertz. */
  public static final int KEY = 60;

  public static final int HERTZ = 250;

  private static final int RATE = 16_000;
  private static final int LENGTH = 450;
  private static final Sample.Loop LOOP = new Sample.Loop(64, 384);

  private final List<Bank.Preset> presets = new ArrayList<>();
  private String name = "Small Font";

  public SmallFont named(final String other) {
    name = other;
    return this;
  }

  /** The next preset; they must come in the order of banks and programs. */
  public SmallFont preset(final int bank, final int program) {
    final int octave = 1 << presets.size();
    final String label = "tone " + octave;
    final Wave wave = new Wave(RATE, LENGTH).add(new Mode(HERTZ * octave, 0.4, Mode.FOR_EVER, 0));
    final Sample sample = new Sample(label, wave, KEY, LOOP);
    final Zone zone = Zone.of(sample, 0, 127).with(Generator.RELEASE, Generator.timecents(0.05));
    presets.add(new Bank.Preset(label, bank, program, new Instrument(label, List.of(zone)), 0));
    return this;
  }

  public byte[] bytes() {
    return BankWriter.write(new Bank(name, "nobody's", "for tests", presets));
  }
}
