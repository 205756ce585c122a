package feelscape.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javax.sound.midi.ShortMessage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every engine, by itself and against the built-in one. */
final class EngineTest {
  private static final int DRUMS = 9;
  private static final int RATE = 44_100;
  private static final double ONSET = 1.5e-3;

  /** FluidSynth's reverberation keeps an offset of -147 dB. */
  private static final double SILENCE = 1e-6;

  private static SoundFont lofi() throws SoundFontException {
    return SoundFont.open(Tune.LOFI);
  }

  private static Synthesiser open(final Engine engine, final int rate) throws SoundFontException {
    assumeTrue(
        engine.isInstalled(),
        "skipped: " + engine.name().toLowerCase(Locale.ROOT) + " is not installed");
    return engine.open(rate, lofi());
  }

  private static void choose(final Synthesiser synthesiser, final int channel, final int program)
      throws Exception {
    synthesiser.load(Set.of(program));
    synthesiser.send(new ShortMessage(ShortMessage.PROGRAM_CHANGE, channel, program, 0), 0);
  }

  private static void play(
      final Synthesiser synthesiser,
      final int channel,
      final int key,
      final int velocity,
      final double from,
      final double to,
      final int rate)
      throws Exception {
    synthesiser.send(
        new ShortMessage(ShortMessage.NOTE_ON, channel, key, velocity), Math.round(from * rate));
    synthesiser.send(
        new ShortMessage(ShortMessage.NOTE_OFF, channel, key, 0), Math.round(to * rate));
  }

  private static Audio read(final Synthesiser synthesiser, final int rate, final double seconds) {
    final float[] samples = new float[Audio.CHANNELS * Math.toIntExact(Math.round(seconds * rate))];
    synthesiser.read(samples, samples.length / Audio.CHANNELS);
    return new Audio(rate, samples);
  }

  static Stream<Arguments> enginesAndRates() {
    return Stream.of(Engine.values())
        .flatMap(
            engine ->
                Stream.of(22_050, 44_100, 48_000, 96_000, 192_000)
                    .map(rate -> Arguments.of(engine, rate)));
  }

  @ParameterizedTest
  @MethodSource("enginesAndRates")
  void notesBeginWhenTheyAreDueAndNothingIsHeardBefore(final Engine engine, final int rate)
      throws Exception {
    try (Synthesiser synthesiser = open(engine, rate)) {
      choose(synthesiser, DRUMS, 25);
      final double[] times = {0.3001, 0.9007, 1.50123, 2.1};
      final double rise = rise(engine, rate);
      for (final double time : times) {
        play(synthesiser, DRUMS, 42, 120, time, time + 0.1, rate);
      }
      final Ear ear = Ear.on(read(synthesiser, rate, 2.5));
      assertThat(ear.between(0, times[0] - ONSET).peak()).isLessThan(SILENCE);
      for (final double time : times) {
        assertThat(ear.between(time - 0.01, time + 0.05).onset() - rise)
            .isCloseTo(time, within(ONSET));
      }
    }
  }

  /** How long the same strike takes to be heard when it falls on the start. */
  private static double rise(final Engine engine, final int rate) throws Exception {
    try (Synthesiser synthesiser = open(engine, rate)) {
      choose(synthesiser, DRUMS, 25);
      play(synthesiser, DRUMS, 42, 120, 0, 0.1, rate);
      return Ear.on(read(synthesiser, rate, 0.05)).onset();
    }
  }

  @ParameterizedTest
  @MethodSource("enginesAndRates")
  void notesSoundAtTheirPitchAndDoNotClip(final Engine engine, final int rate) throws Exception {
    try (Synthesiser synthesiser = open(engine, rate)) {
      choose(synthesiser, 0, 0);
      play(synthesiser, 0, 69, 127, 0.1, 0.9, rate);
      final Ear ear = Ear.on(read(synthesiser, rate, 1)).between(0.2, 0.8);
      assertThat(ear.pitch(440)).isCloseTo(440, within(0.5));
      assertThat(ear.peak()).isBetween(0.02, 0.9);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 60 67 72",
    "0, 4, 52 60 67",
    "0, 11, 60 67 72",
    "0, 24, 52 60 67",
    "0, 32, 28 33 40",
    "0, 33, 28 33 40",
    "0, 35, 28 36 40",
    "0, 38, 28 36 40",
    "0, 59, 60 67 72",
    "0, 73, 60 67 72",
    "0, 89, 52 60 67",
    "0, 122, 60 67 72",
    "0, 126, 60 67 72",
    "9, 0, 36 38 36 42",
    "9, 25, 36 38 36 42",
    "9, 40, 36 38 36 42"
  })
  void isAsLoudAsTheBuiltInOne(final int channel, final int program, final String keys)
      throws Exception {
    assertThat(loudness(Engine.FLUIDSYNTH, channel, program, keys))
        .isCloseTo(loudness(Engine.GERVILL, channel, program, keys), within(1.0));
  }

  private static double loudness(
      final Engine engine, final int channel, final int program, final String keys)
      throws Exception {
    try (Synthesiser synthesiser = open(engine, RATE)) {
      choose(synthesiser, channel, program);
      double at = 0;
      for (final int key : Arrays.stream(keys.split(" ")).mapToInt(Integer::parseInt).toArray()) {
        play(synthesiser, channel, key, 80, at, at + 0.5, RATE);
        at += 0.6;
      }
      return Ear.on(read(synthesiser, RATE, at)).loudness();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aChannelBeginsWithItsFirstProgramAndChangesWhenItIsTold(final Engine engine)
      throws Exception {
    try (Synthesiser synthesiser = open(engine, RATE)) {
      synthesiser.load(Set.of(0, 73));
      play(synthesiser, 0, 72, 100, 0, 0.9, RATE);
      synthesiser.send(new ShortMessage(ShortMessage.PROGRAM_CHANGE, 0, 73, 0), RATE);
      play(synthesiser, 0, 72, 100, 1, 1.9, RATE);
      final Ear ear = Ear.on(read(synthesiser, RATE, 2));
      // A piano fades, a flute does not.
      assertThat(fall(ear, 0)).isGreaterThan(6);
      assertThat(fall(ear, 1)).isLessThan(3);
    }
  }

  private static double fall(final Ear ear, final double from) {
    return ear.between(from + 0.1, from + 0.3).loudness()
        - ear.between(from + 0.7, from + 0.9).loudness();
  }

  @ParameterizedTest
  @EnumSource
  void soundIsTheSameInPiecesOfAnySize(final Engine engine) throws Exception {
    final float[] whole;
    try (Synthesiser synthesiser = open(engine, RATE)) {
      play(synthesiser, 0, 60, 100, 0.01, 0.3, RATE);
      whole = new float[RATE];
      synthesiser.read(whole, RATE / 2);
    }
    try (Synthesiser synthesiser = open(engine, RATE)) {
      play(synthesiser, 0, 60, 100, 0.01, 0.3, RATE);
      final float[] piece = new float[700];
      int done = 0;
      for (int frames = 1; done + 2 * frames <= whole.length; frames = frames * 3 % 350 + 1) {
        synthesiser.read(piece, frames);
        assertThat(Arrays.copyOf(piece, 2 * frames))
            .isEqualTo(Arrays.copyOfRange(whole, done, done + 2 * frames));
        done += 2 * frames;
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatBeginsAgainHasForgottenAllButItsInstruments(final Engine engine) throws Exception {
    try (Synthesiser synthesiser = open(engine, RATE)) {
      synthesiser.load(Set.of(0, 73));
      play(synthesiser, 0, 60, 100, 0.01, 0.3, RATE);
      final Audio first = read(synthesiser, RATE, 0.25);
      assertThat(Ear.on(first).peak()).isGreaterThan(0.01);
      synthesiser.send(new ShortMessage(ShortMessage.PROGRAM_CHANGE, 0, 73, 0), RATE / 4);
      play(synthesiser, 0, 72, 127, 0.26, 9, RATE);
      read(synthesiser, RATE, 0.5);
      synthesiser.restart();
      assertThat(Ear.on(read(synthesiser, RATE, 0.1)).peak()).isLessThan(SILENCE);
      synthesiser.restart();
      play(synthesiser, 0, 60, 100, 0.01, 0.3, RATE);
      final Audio again = read(synthesiser, RATE, 0.25);
      for (int i = 0; i < first.frames(); i++) {
        assertThat(again.left(i)).isCloseTo(first.left(i), within(1e-3f));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void closingTwiceDoesNoHarm(final Engine engine) throws Exception {
    final Synthesiser synthesiser = open(engine, RATE);
    synthesiser.close();
    synthesiser.close();
  }
}
