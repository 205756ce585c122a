package feelscape.preview.forge;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.SplittableRandom;

/** Makes {@code soundfonts/lofi.sf2}, the same bytes each time. */
public final class SoundFontForge {
  private SoundFontForge() {}

  /**
   * Writes the SoundFont.
   *
   * @param out is left open
   */
  public static void write(final OutputStream out) throws IOException {
    out.write(BankWriter.write(bank()));
  }

  static Bank bank() {
    // One stream of chance an instrument, so that a change to one leaves the others as they were.
    final Instrument piano = FeltPiano.forge(new SplittableRandom(1));
    final Instrument keys = ElectricPiano.forge(new SplittableRandom(2));
    final Bass bass = new Bass(new SplittableRandom(3));
    final Instrument upright = bass.acoustic();
    final Instrument kit = new DrumKit(new SplittableRandom(4)).forge();
    return new Bank(
        "FeelScape Lofi",
        "CC0 1.0",
        "Synthesised by FeelScape; no recording is in it.",
        List.of(
            new Bank.Preset("Felt Piano", 0, 0, piano, 4200),
            new Bank.Preset("Soft Keys", 0, 4, keys, 4200),
            new Bank.Preset("Upright Bass", 0, 32, upright, 3000),
            new Bank.Preset("Finger Bass", 0, 33, upright, 3000),
            new Bank.Preset("Fretless Bass", 0, 35, bass.fretless(), 1800),
            new Bank.Preset("Dusty Kit", Bank.DRUMS, 0, kit, 2400)));
  }
}
