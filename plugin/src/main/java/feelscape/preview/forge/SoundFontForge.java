package feelscape.preview.forge;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

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
    return new Bank(
        "FeelScape Lofi",
        "CC0 1.0",
        "Synthesised by FeelScape; no recording is in it.",
        Stream.of(keys(), basses(), others(), kits()).flatMap(List::stream).toList());
  }

  // One stream of chance an instrument, so that a change to one leaves the others as they were.

  private static List<Bank.Preset> keys() {
    return List.of(
        new Bank.Preset("Felt Piano", 0, 0, new FeltPiano(new SplittableRandom(1)).forge(), 2000),
        new Bank.Preset(
            "Soft Keys", 0, 4, new ElectricPiano(new SplittableRandom(2)).forge(), 1800),
        new Bank.Preset("Vibraphone", 0, 11, new Vibraphone(new SplittableRandom(5)).forge(), 3600),
        new Bank.Preset(
            "Nylon Guitar", 0, 24, new NylonGuitar(new SplittableRandom(6)).forge(), 3400));
  }

  private static List<Bank.Preset> basses() {
    final Instrument upright = new UprightBass(new SplittableRandom(3)).forge();
    return List.of(
        new Bank.Preset("Upright Bass", 0, 32, upright, 2400),
        new Bank.Preset("Finger Bass", 0, 33, upright, 2400),
        new Bank.Preset("Fretless Bass", 0, 35, FretlessBass.forge(), 2400),
        new Bank.Preset("Sub Bass", 0, 38, SubBass.forge(), 3000));
  }

  private static List<Bank.Preset> others() {
    return List.of(
        new Bank.Preset(
            "Muted Trumpet", 0, 59, new MutedTrumpet(new SplittableRandom(7)).forge(), 3600),
        new Bank.Preset("Breathy Flute", 0, 73, new Flute(new SplittableRandom(8)).forge(), 3000),
        new Bank.Preset("Soft Pad", 0, 89, new SoftPad(new SplittableRandom(9)).forge(), 1800),
        new Bank.Preset("Rain", 0, 122, new Texture(new SplittableRandom(10)).rain(), 0),
        new Bank.Preset(
            "Vinyl Crackle", 0, 126, new Texture(new SplittableRandom(11)).crackle(), 0));
  }

  private static List<Bank.Preset> kits() {
    final int drums = Bank.DRUMS;
    return List.of(
        new Bank.Preset("Dusty Kit", drums, 0, new DustyKit(new SplittableRandom(4)).forge(), 800),
        new Bank.Preset("808 Kit", drums, 25, new AnalogKit(new SplittableRandom(12)).forge(), 600),
        new Bank.Preset(
            "Brush Kit", drums, 40, new BrushKit(new SplittableRandom(13)).forge(), 800));
  }
}
