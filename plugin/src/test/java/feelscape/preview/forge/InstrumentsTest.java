package feelscape.preview.forge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import feelscape.preview.SoundFont;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the instruments of the committed SoundFont sound like, measured in what is played. */
class InstrumentsTest {
  private static final Path SOUND_FONTS = Path.of("..", "soundfonts");
  private static final Bank BANK = SoundFontForge.bank();
  private static final int SUB = 38;
  private static final Set<Integer> STRUCK = Set.of(0, 4, 11, 24, 32, 33, 35, SUB);
  private static final Set<Integer> BLOWN = Set.of(59, 73);
  private static final int PAD = 89;
  private static final int RAIN = 122;
  private static final int CRACKLE = 126;

  private static final SoundFont FONT = read(() -> SoundFont.open(SOUND_FONTS.resolve("lofi.sf2")));
  private static final Measurement MEASUREMENT = new Measurement(BANK, FONT);
  private static final Player PLAYER = new Player(FONT);
  private static final List<Measurement.Instrumental> INSTRUMENTS = read(MEASUREMENT::instruments);
  private static final List<Measurement.Piece> PIECES = read(MEASUREMENT::pieces);

  private static <T> T read(final Callable<T> reading) {
    try {
      return reading.call();
    } catch (final Exception e) {
      throw new AssertionError(e);
    }
  }

  static Stream<Measurement.Instrumental> instruments() {
    return INSTRUMENTS.stream();
  }

  static Stream<Measurement.Instrumental> pitched() {
    return INSTRUMENTS.stream().filter(instrument -> !instrument.cents().isEmpty());
  }

  static Stream<Bank.Preset> melodic() {
    return BANK.presets().stream().filter(Measurement::hasPitch);
  }

  @Test
  void theTablesOfTheReadmeAreWhatIsMeasured() throws Exception {
    assertThat(Files.readString(SOUND_FONTS.resolve("README.md")))
        .contains(MeasurementTable.instruments(INSTRUMENTS))
        .contains(MeasurementTable.pieces(PIECES));
  }

  @ParameterizedTest
  @MethodSource("pitched")
  void keysSoundAtTheirPitch(final Measurement.Instrumental instrument) {
    // The voices of the pad drift past each other.
    final double bound = instrument.preset().program() == PAD ? 4 : 1.5;
    assertThat(instrument.cents()).allSatisfy(off -> assertThat(off).isBetween(-bound, bound));
  }

  @ParameterizedTest
  @MethodSource("instruments")
  void whatIsStruckSpeaksAtOnceAndFadesAndWhatIsBlownStays(
      final Measurement.Instrumental instrument) {
    final int program = instrument.preset().program();
    if (STRUCK.contains(program)) {
      assertThat(instrument.attack()).isLessThan(0.02);
      assertThat(instrument.fall()).isBetween(-20.0, program == SUB ? -1.0 : -5.0);
    } else if (BLOWN.contains(program)) {
      assertThat(instrument.attack()).isBetween(0.03, 0.12);
      assertThat(instrument.fall()).isBetween(-2.0, 2.0);
    } else {
      assertThat(instrument.attack()).isBetween(0.1, 0.5);
      assertThat(instrument.fall()).isPositive();
    }
  }

  @ParameterizedTest
  @MethodSource("instruments")
  void harderIsLouder(final Measurement.Instrumental instrument) {
    final List<Double> loudness = instrument.loudness();
    for (int i = 1; i < loudness.size(); i++) {
      assertThat(loudness.get(i) - loudness.get(i - 1)).isBetween(3.0, 11.0);
    }
  }

  @ParameterizedTest
  @MethodSource("pitched")
  void harderIsBrighter(final Measurement.Instrumental instrument) {
    if (instrument.preset().program() != SUB) { // a sine is a sine
      final List<Double> brightness = instrument.brightness();
      assertThat(brightness).isSorted();
      assertThat(brightness.get(3) / brightness.get(0)).isGreaterThan(1.15);
    }
  }

  @ParameterizedTest
  @MethodSource("instruments")
  void nothingClipsOrHasAnOffset(final Measurement.Instrumental instrument) {
    assertThat(instrument.peak()).isBetween(-30.0, -6.0);
    assertThat(instrument.offset()).isCloseTo(0, within(1e-4));
  }

  @ParameterizedTest
  @MethodSource("melodic")
  void noStepBetweenVelocityLayersIsHeardAsAnotherInstrument(final Bank.Preset preset)
      throws Exception {
    final List<Player.Strike> strikes = new ArrayList<>();
    for (final Zone zone : preset.instrument().zones()) {
      final int softest = zone.generators().getOrDefault(Generator.VELOCITY_RANGE, 1) & 0xff;
      if (softest > 1 && zone.sample().key() == middleRoot(preset)) {
        strikes.add(new Player.Strike(middleRoot(preset), softest - 1));
        strikes.add(new Player.Strike(middleRoot(preset), softest));
      }
    }
    assertStepsAreSmall(PLAYER.play(preset, strikes));
  }

  private static int middleRoot(final Bank.Preset preset) {
    final List<Zone> zones = preset.instrument().zones();
    return zones.get(zones.size() / 2).sample().key();
  }

  @ParameterizedTest
  @MethodSource("melodic")
  void noStepBetweenKeysIsHeardAsAnotherInstrument(final Bank.Preset preset) throws Exception {
    final List<Player.Strike> strikes = new ArrayList<>();
    preset.instrument().zones().stream()
        .map(Zone::lowestKey)
        .filter(key -> key > 0)
        .distinct()
        .forEach(
            key -> {
              strikes.add(new Player.Strike(key - 1, 80));
              strikes.add(new Player.Strike(key, 80));
            });
    assertStepsAreSmall(PLAYER.play(preset, strikes));
  }

  /** Of two tones each, the second one is little louder and little brighter than the first. */
  private static void assertStepsAreSmall(final List<Tone> tones) {
    for (int i = 1; i < tones.size(); i += 2) {
      final Tone before = tones.get(i - 1);
      final Tone after = tones.get(i);
      assertThat(after.loudness(0, 0.3) - before.loudness(0, 0.3))
          .as("loudness at key %d", after.key())
          .isBetween(-3.0, 3.0);
      assertThat(after.brightness() / before.brightness())
          .as("brightness at key %d", after.key())
          .isBetween(0.67, 1.5);
    }
  }

  @Test
  void theElectricPianoAndTheVibraphoneTremble() throws Exception {
    assertThat(tremolo(4, 4.4)).isGreaterThan(0.6);
    assertThat(tremolo(11, 5.2)).isGreaterThan(1);
    assertThat(tremolo(0, 4.4)).isLessThan(0.3);
  }

  /** By how many dB loudness swings at a rate, either way, once the fall is taken off. */
  private static double tremolo(final int program, final double hertz) throws Exception {
    final Bank.Preset preset =
        melodic().filter(candidate -> candidate.program() == program).findFirst().orElseThrow();
    final Tone tone = PLAYER.play(preset, List.of(new Player.Strike(67, 80))).get(0);
    final int steps = 100;
    final double from = 0.4;
    final double length = 4 / hertz;
    final double slope =
        tone.loudness(from + length, from + length + 0.01) - tone.loudness(from, from + 0.01);
    double re = 0;
    double im = 0;
    for (int i = 0; i < steps; i++) {
      final double t = from + length * i / steps;
      final double swing = tone.loudness(t, t + 0.01) - slope * i / steps;
      re += swing * Math.cos(2 * Math.PI * hertz * t);
      im += swing * Math.sin(2 * Math.PI * hertz * t);
    }
    return 2 * Math.hypot(re, im) / steps;
  }

  @Test
  void rainIsEvenAndCrackleIsNot() throws Exception {
    assertThat(crest(RAIN)).isBetween(8.0, 20.0);
    assertThat(crest(CRACKLE)).isBetween(24.0, 45.0);
  }

  private static double crest(final int program) throws Exception {
    final Bank.Preset preset =
        BANK.presets().stream()
            .filter(candidate -> candidate.program() == program)
            .findFirst()
            .orElseThrow();
    final Tone tone = PLAYER.play(preset, List.of(new Player.Strike(40, 100))).get(0);
    return tone.peak() - tone.loudness(0.3, 1.5);
  }

  private static Measurement.Piece piece(final int kit, final int key) {
    return PIECES.stream()
        .filter(piece -> piece.kit().program() == kit && piece.key() == key)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void noDrumClipsOrHasAnOffset() {
    assertThat(PIECES)
        .allSatisfy(piece -> assertThat(piece.peak()).isBetween(-36.0, -6.0))
        .allSatisfy(piece -> assertThat(piece.offset()).isCloseTo(0, within(1e-4)));
  }

  @Test
  void drumsHaveBodyAndCymbalsHaveAir() {
    for (final int kit : new int[] {0, 25, 40}) {
      assertThat(piece(kit, 36).brightness()).as("kick").isLessThan(300);
      assertThat(piece(kit, 45).brightness()).as("tom").isBetween(100.0, 600.0);
      assertThat(piece(kit, 38).brightness()).as("snare").isBetween(2500.0, 8000.0);
      assertThat(piece(kit, 42).brightness()).as("hat").isGreaterThan(7000);
      assertThat(piece(kit, 46).length()).as("open hat").isGreaterThan(3 * piece(kit, 42).length());
      assertThat(piece(kit, 51).length()).as("ride").isGreaterThan(0.6);
    }
  }

  @Test
  void theMachinesKickIsALongLowNote() throws Exception {
    assertThat(piece(25, 36).length()).isGreaterThan(2 * piece(0, 36).length());
    final Bank.Preset kit = preset(25);
    final Tone kick = PLAYER.play(kit, List.of(new Player.Strike(36, 100))).get(0);
    assertThat(kick.cents(HeldTone.hertz(AnalogKit.KICK_PITCH), 0.15, 1.2)).isBetween(-5.0, 5.0);
  }

  @Test
  void theBrushIsDrawnRoundTheSnare() throws Exception {
    final Tone swirl = PLAYER.play(preset(40), List.of(new Player.Strike(40, 100))).get(0);
    assertThat(swirl.loudness(0.35, 0.5)).isGreaterThan(swirl.loudness(0, 0.1) + 10);
    assertThat(swirl.loudness(0.35, 0.5)).isGreaterThan(swirl.loudness(0.7, 0.85) + 10);
    final Tone slap = PLAYER.play(preset(40), List.of(new Player.Strike(39, 100))).get(0);
    assertThat(slap.attack()).isLessThan(0.01);
    assertThat(swirl.attack()).isGreaterThan(0.15);
  }

  private static Bank.Preset preset(final int kit) {
    return BANK.presets().stream()
        .filter(preset -> preset.bank() == Bank.DRUMS && preset.program() == kit)
        .findFirst()
        .orElseThrow();
  }
}
