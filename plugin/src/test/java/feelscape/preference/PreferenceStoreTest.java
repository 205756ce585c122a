package feelscape.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PreferenceStoreTest {
  @TempDir private Path folder = Path.of("");
  private Path file = Path.of("");

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("config").resolve("feelscape").resolve("panel.properties");
  }

  @Test
  void whoHasSetNothingGetsTheDefaultsAndNoFile() {
    assertThat(store().now()).isEqualTo(Preferences.DEFAULTS);
    assertThat(file).doesNotExist();
  }

  @Test
  void whatIsSetIsRememberedForTheNextRun() {
    final Path music = folder.resolve("Müsic = 1: größer");
    final PreferenceStore store = store();
    store.change(now -> now.withMidiFolder(music));
    store.change(now -> now.withDark(false));
    store.change(now -> now.withPercent(150));
    store.change(Preferences::withFirstRunSeen);
    assertThat(store().now()).isEqualTo(store.now());
    assertThat(store.now().midiFolder()).contains(music);
    assertThat(store.now().dark()).isFalse();
    assertThat(store.now().percent()).contains(150);
    assertThat(store.now().firstRunSeen()).isTrue();
  }

  @Test
  void whatHoldsForARunAloneIsNotRemembered() {
    store().change(now -> now.withPercent(125));
    final PreferenceStore light =
        new PreferenceStore(file, read -> read.withDark(false).withPercent(200), Runnable::run);
    assertThat(light.now().percent()).contains(200);
    light.change(Preferences::withFirstRunSeen);
    assertThat(light.now().dark()).isFalse();
    assertThat(store().now()).isEqualTo(Preferences.DEFAULTS.withPercent(125).withFirstRunSeen());
  }

  @Test
  void anotherProcessLosesNothing() {
    final PreferenceStore first = store();
    final PreferenceStore second = store();
    first.change(now -> now.withPercent(125));
    second.change(now -> now.withDark(false));
    assertThat(store().now()).isEqualTo(Preferences.DEFAULTS.withPercent(125).withDark(false));
  }

  @Test
  void whatALaterVersionRemembersStays() throws Exception {
    write("colour=mauve\n");
    store().change(now -> now.withDark(false));
    assertThat(file).content().contains("colour=mauve").contains("dark=false");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "size.percent=74",
        "size.percent=201",
        "size.percent=large",
        "dark=perhaps",
        "midi.folder=Music",
        "midi.folder=/tmp/\\u0000",
        "midi.folder=",
        "first-run.seen=7"
      })
  void anOddValueIsLeftOutAndTheOthersCount(final String line) throws Exception {
    write("dark=false\n" + line + "\n");
    final Preferences read = store().now();
    assertThat(read)
        .isIn(Preferences.DEFAULTS.withDark(false), Preferences.DEFAULTS.withDark(true));
    assertThat(read.dark()).isEqualTo(line.startsWith("dark"));
  }

  @Test
  void whatIsNoFileOfPreferencesMeansTheDefaults() throws Exception {
    write("dark=\\uzzzz\n");
    assertThat(store().now()).isEqualTo(Preferences.DEFAULTS);
    Files.delete(file);
    Files.createDirectory(file);
    assertThat(store().now()).isEqualTo(Preferences.DEFAULTS);
  }

  @Test
  void anyBytesAreReadWithoutAFault() throws Exception {
    final SplittableRandom random = new SplittableRandom(1);
    final byte[] whole =
        "midi.folder=/tmp/midi\ndark=true\nsize.percent=100\nfirst-run.seen=true\n"
            .getBytes(StandardCharsets.ISO_8859_1);
    Files.createDirectories(file.getParent());
    for (int i = 0; i < 1000; i++) {
      final byte[] mutated = whole.clone();
      for (int changes = random.nextInt(1, 6); changes > 0; changes--) {
        mutated[random.nextInt(mutated.length)] = (byte) random.nextInt();
      }
      Files.write(file, mutated);
      assertThat(store().now()).isNotNull();
    }
  }

  @Test
  void whatCannotBeRememberedHoldsForThisRun() throws Exception {
    Files.createFile(folder.resolve("config"));
    final PreferenceStore store = store();
    store.change(now -> now.withDark(false));
    assertThat(store.now().dark()).isFalse();
  }

  @Test
  void theHostsScaleCountsUntilAPersonChooses() {
    assertThat(Preferences.DEFAULTS.percent(1.25)).isEqualTo(125);
    assertThat(Preferences.DEFAULTS.percent(4)).isEqualTo(200);
    assertThat(Preferences.DEFAULTS.percent(0.5)).isEqualTo(75);
    assertThat(Preferences.DEFAULTS.withPercent(100).percent(2)).isEqualTo(100);
  }

  @Test
  void aSizeThatNoPanelHasIsRefused() {
    assertThatThrownBy(() -> store().change(now -> now.withPercent(300)))
        .hasMessage("the panel's size in percent is 300; it must be within 75..200");
  }

  private PreferenceStore store() {
    return new PreferenceStore(file, UnaryOperator.identity(), Runnable::run);
  }

  private void write(final String text) throws Exception {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, StandardCharsets.ISO_8859_1);
  }
}
