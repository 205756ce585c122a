package feelscape.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import feelscape.preview.forge.SmallFont;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import javax.sound.midi.ShortMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What plays in place of what a SoundFont lacks, heard on every engine. */
final class PresetsTest {
  private static final int RATE = 44_100;
  private static final int DRUMS = 9;

  @TempDir private Path folder = Path.of("");

  private SoundFont font(final SmallFont small) throws IOException, SoundFontException {
    return SoundFont.open(Files.write(folder.resolve("small.sf2"), small.bytes()));
  }

  private static Ear listen(
      final Engine engine, final SoundFont font, final int channel, final int program)
      throws Exception {
    assumeTrue(
        engine.isInstalled(),
        "skipped: " + engine.name().toLowerCase(Locale.ROOT) + " is not installed");
    final float[] samples = new float[RATE];
    try (Synthesiser synthesiser = engine.open(RATE, font)) {
      synthesiser.load(Set.of(program));
      synthesiser.send(new ShortMessage(ShortMessage.PROGRAM_CHANGE, channel, program, 0), 0);
      synthesiser.send(new ShortMessage(ShortMessage.NOTE_ON, channel, SmallFont.KEY, 100), 0);
      synthesiser.read(samples, RATE / 2);
    }
    return Ear.on(new Audio(RATE, samples));
  }

  private static void assertPlays(
      final Engine engine,
      final SoundFont font,
      final int channel,
      final int program,
      final int preset)
      throws Exception {
    final double hertz = SmallFont.HERTZ * (1 << preset);
    final Ear ear = listen(engine, font, channel, program).between(0.1, 0.4);
    assertThat(ear.loudness()).isGreaterThan(-50);
    assertThat(ear.pitch(hertz)).isCloseTo(hertz, within(hertz / 100));
  }

  @ParameterizedTest
  @EnumSource
  void theNearestOfTheFamilyPlays(final Engine engine) throws Exception {
    final SoundFont font = font(new SmallFont().preset(0, 2).preset(0, 26).preset(0, 31));
    assertPlays(engine, font, 0, 26, 1);
    assertPlays(engine, font, 0, 24, 1);
    assertPlays(engine, font, 0, 30, 2);
    assertPlays(engine, font, 0, 7, 0);
  }

  @ParameterizedTest
  @EnumSource
  void theFirstPlaysForAFamilyThatIsNotThere(final Engine engine) throws Exception {
    final SoundFont font = font(new SmallFont().preset(0, 2).preset(0, 26));
    assertPlays(engine, font, 0, 33, 0);
  }

  @ParameterizedTest
  @EnumSource
  void otherBanksPlayWhatTheFirstDoesNotHave(final Engine engine) throws Exception {
    final SoundFont font = font(new SmallFont().preset(0, 2).preset(5, 33));
    assertPlays(engine, font, 0, 33, 1);
    assertPlays(engine, font(new SmallFont().preset(8, 40)), 0, 0, 0);
  }

  @ParameterizedTest
  @EnumSource
  void anyKitPlaysForAnother(final Engine engine) throws Exception {
    final SoundFont font = font(new SmallFont().preset(0, 0).preset(128, 25).preset(128, 40));
    assertPlays(engine, font, DRUMS, 40, 2);
    assertPlays(engine, font, DRUMS, 0, 1);
  }

  @ParameterizedTest
  @EnumSource
  void withoutAKitTheDrumsAreSilent(final Engine engine) throws Exception {
    final SoundFont font = font(new SmallFont().preset(0, 0));
    assertThat(font.presets().hasKits()).isFalse();
    assertThat(listen(engine, font, DRUMS, 0).peak()).isLessThan(1e-6);
  }

  @ParameterizedTest
  @EnumSource
  void aChannelBeginsWithWhatThereIs(final Engine engine) throws Exception {
    assumeTrue(engine.isInstalled(), "skipped: " + engine.name() + " is not installed");
    final float[] samples = new float[RATE];
    try (Synthesiser synthesiser =
        engine.open(RATE, font(new SmallFont().preset(3, 5).preset(128, 9)))) {
      synthesiser.load(Set.of(0));
      synthesiser.send(new ShortMessage(ShortMessage.NOTE_ON, 4, SmallFont.KEY, 100), 0);
      synthesiser.read(samples, RATE / 2);
    }
    assertThat(Ear.on(new Audio(RATE, samples)).loudness()).isGreaterThan(-50);
  }

  @Test
  void aSoundFontIsCalledWhatItCallsItselfOrByItsFile() throws Exception {
    assertThat(font(new SmallFont().named("Dusk").preset(0, 0)).name()).isEqualTo("Dusk");
    assertThat(font(new SmallFont().named(" \n").preset(0, 0)).name()).isEqualTo("small.sf2");
  }
}
