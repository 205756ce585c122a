package feelscape.preview.chain;

/**
 * The knobs of the chain, each 0 (not there at all) to 1.
 *
 * @param wow slow changes of speed, as of a record that is not quite round
 * @param flutter fast ones, as of a worn tape
 * @param saturation of tape
 * @param crush towards an early sampler: 12 bits, 26 kHz
 * @param lowPass how far the treble is closed
 * @param warmth more of what is low, less of what is hard
 * @param room a small one
 * @param duck how far all steps back from the kick
 * @param compression gentle
 * @param crackle of a record
 * @param hiss of a tape
 * @param limit how far peaks are held down
 */
public record LofiSettings(
    double wow,
    double flutter,
    double saturation,
    double crush,
    double lowPass,
    double warmth,
    double room,
    double duck,
    double compression,
    double crackle,
    double hiss,
    double limit) {

  /** Nothing at all: sound passes bit for bit. */
  public static final LofiSettings CLEAN = lofi(0);

  public LofiSettings {
    check("wow", wow);
    check("flutter", flutter);
    check("saturation", saturation);
    check("crush", crush);
    check("low pass", lowPass);
    check("warmth", warmth);
    check("room", room);
    check("duck", duck);
    check("compression", compression);
    check("crackle", crackle);
    check("hiss", hiss);
    check("limit", limit);
  }

  private static void check(final String name, final double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(name + " " + value + " is not within 0..1");
    }
  }

  /** All knobs by one: what is heard as damage comes later than what is heard as warmth. */
  public static LofiSettings lofi(final double amount) {
    check("lofi", amount);
    final double late = amount * amount;
    return new LofiSettings(
        0.8 * amount,
        0.7 * amount,
        amount,
        late,
        0.9 * amount,
        amount,
        0.7 * amount,
        0.8 * amount,
        amount,
        0.9 * late,
        0.8 * late,
        0.3 * amount);
  }

  /** The same without what sounds by itself, for while the music stands still. */
  public LofiSettings withoutDust() {
    return new LofiSettings(
        wow, flutter, saturation, crush, lowPass, warmth, room, duck, compression, 0, 0, limit);
  }

  public boolean isClean() {
    return equals(CLEAN);
  }
}
