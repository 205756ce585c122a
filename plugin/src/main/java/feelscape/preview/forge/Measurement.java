package feelscape.preview.forge;

import feelscape.preview.SoundFont;
import feelscape.preview.SoundFontException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Plays a SoundFont that the forge has made, and measures what is heard. */
final class Measurement {
  /** From soft to hard. */
  static final List<Integer> VELOCITIES = List.of(40, 64, 90, 120);

  private static final int PLAIN = 80;
  private static final int BACKBEAT = 100;

  private final Bank bank;
  private final Player player;

  /**
   * A measurement.
   *
   * @param font holds {@code bank}
   */
  Measurement(final Bank bank, final SoundFont font) {
    this.bank = bank;
    player = new Player(font);
  }

  /**
   * How an instrument sounds on the key of its middle sample, if nothing else is said.
   *
   * @param cents by how many cents the lowest, the middle and the highest sample's key are sharp;
   *     empty if it has no pitch
   * @param attack seconds
   * @param fall from its first 0.3 s to the 0.3 s after a second, in dB
   * @param loudness of its first 0.5 s at each velocity, in dB below full scale
   * @param brightness at each velocity, in hertz
   * @param peak at the hardest velocity, in dB below full scale
   * @param offset 1 is full scale
   */
  record Instrumental(
      Bank.Preset preset,
      List<Double> cents,
      double attack,
      double fall,
      List<Double> loudness,
      List<Double> brightness,
      double peak,
      double offset) {}

  /**
   * How a piece of a kit sounds.
   *
   * @param loudness of its first 0.15 s, in dB below full scale
   * @param brightness in hertz
   * @param length seconds
   * @param peak in dB below full scale
   * @param offset 1 is full scale
   */
  record Piece(
      Bank.Preset kit,
      int key,
      double loudness,
      double brightness,
      double length,
      double peak,
      double offset) {}

  /** All that is no kit. */
  List<Instrumental> instruments() throws SoundFontException {
    final List<Instrumental> instruments = new ArrayList<>();
    for (final Bank.Preset preset : bank.presets()) {
      if (preset.bank() != Bank.DRUMS) {
        instruments.add(instrument(preset));
      }
    }
    return instruments;
  }

  private Instrumental instrument(final Bank.Preset preset) throws SoundFontException {
    final List<Integer> roots =
        preset.instrument().zones().stream().map(zone -> zone.sample().key()).distinct().toList();
    final int middle = roots.get(roots.size() / 2);
    final List<Integer> keys = List.of(roots.get(0), middle, roots.get(roots.size() - 1));
    final List<Tone> tones =
        player.play(
            preset,
            Stream.concat(
                    keys.stream().map(key -> new Player.Strike(key, PLAIN)),
                    VELOCITIES.stream().map(velocity -> new Player.Strike(middle, velocity)))
                .toList());
    final Tone plain = tones.get(1);
    final List<Tone> byVelocity = tones.subList(keys.size(), tones.size());
    return new Instrumental(
        preset,
        hasPitch(preset)
            ? tones.subList(0, keys.size()).stream().map(Tone::cents).toList()
            : List.of(),
        plain.attack(),
        plain.loudness(1, 1.3) - plain.loudness(0, 0.3),
        byVelocity.stream().map(tone -> tone.loudness(0, 0.5)).toList(),
        byVelocity.stream().map(Tone::brightness).toList(),
        tones.get(tones.size() - 1).peak(),
        plain.offset());
  }

  static boolean hasPitch(final Bank.Preset preset) {
    return preset.bank() != Bank.DRUMS
        && preset.instrument().zones().stream()
            .noneMatch(zone -> zone.generators().containsKey(Generator.SCALE_TUNING));
  }

  /** The pieces of all kits, kit by kit. */
  List<Piece> pieces() throws SoundFontException {
    final List<Piece> pieces = new ArrayList<>();
    for (final Bank.Preset kit : bank.presets()) {
      if (kit.bank() == Bank.DRUMS) {
        final List<Player.Strike> strikes =
            kit.instrument().zones().stream()
                .map(zone -> new Player.Strike(zone.lowestKey(), BACKBEAT))
                .distinct()
                .toList();
        player.play(kit, strikes).forEach(tone -> pieces.add(piece(kit, tone)));
      }
    }
    return pieces;
  }

  private static Piece piece(final Bank.Preset kit, final Tone tone) {
    return new Piece(
        kit,
        tone.key(),
        tone.loudness(0, 0.15),
        tone.brightness(),
        tone.length(),
        tone.peak(),
        tone.offset());
  }
}
