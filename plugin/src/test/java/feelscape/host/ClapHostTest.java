package feelscape.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import feelscape.compose.Brief;
import feelscape.compose.Manner;
import feelscape.compose.Progress;
import feelscape.compose.anneal.AnnealingComposer;
import feelscape.event.Parameter;
import feelscape.event.PlayerSettings;
import feelscape.music.Key;
import feelscape.music.Ladder;
import feelscape.music.Mode;
import feelscape.music.Mood;
import feelscape.music.MusicParameters;
import feelscape.music.Piece;
import feelscape.music.Seed;
import feelscape.music.Ticks;
import feelscape.preset.ShippedStyles;
import feelscape.session.SavedSession;
import feelscape.session.State;
import feelscape.session.StateCodec;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The built CLAP plugin, seen by a host. */
final class ClapHostTest {
  private static final Path LIBRARY = Path.of("..", "native-bridge", "build", "FeelScape.clap");
  private static final double SAMPLE_RATE = 48000;

  /** At this tempo neither a bar nor a tick is a whole number of frames. */
  private static final double TEMPO = 187;

  private static final int BARS = 4;
  private static final Piece PIECE = compose();

  private static @Nullable List<MidiEvent> playedAtOnce;

  private @Nullable ClapPlugin loaded;

  private static Piece compose() {
    final MusicParameters parameters =
        new MusicParameters(82, 67, 17, 5, Collections.nCopies(12, 1 / 12.0), 74, 2.5, 0.4, 0.3);
    final Mood mood = new Mood(4, 3);
    final Manner manner = new Manner(ShippedStyles.read().suited(mood));
    return new AnnealingComposer()
        .compose(
            new Brief(parameters, mood, new Key(2, Mode.DORIAN), BARS, new Seed(7), manner),
            Progress.NONE);
  }

  @BeforeAll
  static void needsTheLibrary() {
    assumeTrue(
        Files.exists(LIBRARY),
        "native-bridge/build/FeelScape.clap is not built; ./feelscape install builds it");
  }

  @BeforeEach
  void load() {
    loaded = ClapPlugin.open(LIBRARY.toAbsolutePath().normalize());
  }

  @AfterEach
  void unload() {
    plugin().close();
  }

  private ClapPlugin plugin() {
    if (loaded == null) {
      throw new IllegalStateException("no plugin is loaded");
    }
    return loaded;
  }

  @Test
  void tellsWhoItIs() {
    assertThat(plugin().identity())
        .isEqualTo(new ClapPlugin.Identity("org.feelscape.feelscape", "FeelScape", "FeelScape"));
  }

  @Test
  void isAnInstrumentWithNotesAndSoundOut() {
    assertThat(plugin().notePorts(false)).isEqualTo(1);
    assertThat(plugin().audioPorts(false)).isEqualTo(1);
    assertThat(plugin().audioPorts(true)).isZero();
  }

  /** Without a note input, Qtractor 0.9.31 crashes at the first note that comes out. */
  @Test
  void hasANoteInput() {
    assertThat(plugin().notePorts(true)).isEqualTo(1);
  }

  @Test
  void listsEveryParameterWithItsRangeAndDefault() {
    final List<ClapPlugin.Parameter> listed = plugin().parameters();
    assertThat(listed)
        .extracting(ClapPlugin.Parameter::id)
        .containsExactlyElementsOf(Stream.of(Parameter.values()).map(Parameter::id).toList());
    for (final Parameter parameter : Parameter.values()) {
      final ClapPlugin.Parameter shown = listed.get(parameter.id() - 1);
      assertThat(shown.least()).as(shown.name()).isEqualTo(parameter.least());
      assertThat(shown.most()).as(shown.name()).isEqualTo(parameter.most());
      assertThat(shown.defaultValue()).as(shown.name()).isEqualTo(parameter.standard());
      assertThat(plugin().value(shown.id())).as(shown.name()).isEqualTo(parameter.standard());
      assertThat(shown.has(ClapAbi.PARAM_IS_AUTOMATABLE)).as(shown.name()).isTrue();
      assertThat(shown.has(ClapAbi.PARAM_IS_STEPPED))
          .as(shown.name())
          .isEqualTo(parameter.step() == 1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 64, 333, 1024, 4096})
  void playsTheScheduleInBlocksOf(final int frames) {
    load(PlayerSettings.DEFAULTS);
    final Timeline timeline = timeline(List.of());
    final List<MidiEvent> played = plugin().play(timeline, frames);
    assertThat(differences(Expectation.of(PIECE, PlayerSettings.DEFAULTS), played, timeline))
        .isEmpty();
    assertThat(played).containsExactlyElementsOf(playedAtOnce());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 64, 333, 1024, 4096})
  void followsTheTemperatureBarByBarInBlocksOf(final int frames) {
    load(PlayerSettings.DEFAULTS);
    final List<Integer> rungs = List.of(4, 20, 0, 32);
    final List<Timeline.Change> steps = new ArrayList<>();
    final Timeline still = timeline(List.of());
    for (int bar = 0; bar < BARS; bar++) {
      steps.add(
          new Timeline.Change(
              still.frameAt(bar * Ticks.BAR),
              Parameter.TEMPERATURE.id(),
              rungs.get(bar) / (double) Ladder.TOP_RUNG));
    }
    final Timeline timeline = timeline(steps);
    final List<MidiEvent> played = plugin().play(timeline, frames);
    assertThat(differences(Expectation.of(PIECE, PlayerSettings.DEFAULTS, rungs), played, timeline))
        .isEmpty();
  }

  static Stream<PlayerSettings> settings() {
    return Stream.of(
        PlayerSettings.DEFAULTS.with(Parameter.SWING, 50).with(Parameter.HUMANISE, 0),
        PlayerSettings.DEFAULTS.with(Parameter.SWING, 75).with(Parameter.HUMANISE, 1),
        PlayerSettings.DEFAULTS.with(Parameter.TRANSPOSE, -7).with(Parameter.VELOCITY, 0.5),
        PlayerSettings.DEFAULTS.with(Parameter.TEMPERATURE, 1).with(Parameter.EMIT, 3),
        PlayerSettings.DEFAULTS.with(Parameter.DRUMS, 0).with(Parameter.TEMPERATURE, 0));
  }

  @ParameterizedTest
  @MethodSource("settings")
  void playsTheSettingsOfItsState(final PlayerSettings settings) {
    load(settings);
    final Timeline timeline = timeline(List.of());
    final List<MidiEvent> played = plugin().play(timeline, 512);
    assertThat(differences(Expectation.of(PIECE, settings), played, timeline)).isEmpty();
  }

  @Test
  void showsTheValuesOfItsState() {
    final PlayerSettings settings =
        PlayerSettings.DEFAULTS
            .with(Parameter.TEMPERATURE, 0.75)
            .with(Parameter.LATCH, 2)
            .with(Parameter.SWING, 61.5);
    load(settings);
    for (final Parameter parameter : Parameter.values()) {
      assertThat(plugin().value(parameter.id()))
          .as(parameter.label())
          .isEqualTo(settings.value(parameter));
    }
  }

  @Test
  void savesTheStateThatItLoaded() {
    final byte[] bytes = stateOf(PlayerSettings.DEFAULTS.with(Parameter.SWING, 61.5));
    assertThat(plugin().load(bytes)).isTrue();
    assertThat(plugin().save()).isEqualTo(bytes);
  }

  @Test
  void savesWhatAutomationSet() throws Exception {
    load(PlayerSettings.DEFAULTS);
    final Timeline timeline =
        new Timeline(
            SAMPLE_RATE,
            TEMPO,
            1000,
            List.of(new Timeline.Change(500, Parameter.TEMPERATURE.id(), 0.5)));
    plugin().play(timeline, 64);
    assertThat(StateCodec.decode(plugin().save()).state().settings().temperature()).isEqualTo(0.5);
  }

  static Map<String, byte[]> damagedStates() {
    final byte[] whole = stateOf(PlayerSettings.DEFAULTS.with(Parameter.TEMPERATURE, 0.75));
    final byte[] flipped = whole.clone();
    flipped[whole.length / 2] ^= 1;
    final byte[] newer = whole.clone();
    newer[8]++;
    return Map.of(
        "empty",
        new byte[0],
        "cut off",
        Arrays.copyOf(whole, whole.length - 1),
        "only a header",
        Arrays.copyOf(whole, 20),
        "one bit wrong",
        flipped,
        "of a later version",
        newer,
        "something else",
        "a text, not a state at all".getBytes(StandardCharsets.UTF_8));
  }

  static Stream<String> namesOfDamagedStates() {
    return damagedStates().keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("namesOfDamagedStates")
  void refusesAStateThatIs(final String damage) {
    final byte[] bytes = damagedStates().getOrDefault(damage, new byte[0]);
    assertThat(plugin().load(bytes)).isFalse();
    for (final Parameter parameter : Parameter.values()) {
      assertThat(plugin().value(parameter.id()))
          .as(parameter.label())
          .isEqualTo(parameter.standard());
    }
    assertThat(plugin().play(timeline(List.of()), 4096)).isEmpty();
  }

  private void load(final PlayerSettings settings) {
    assertThat(plugin().load(stateOf(settings))).isTrue();
  }

  private static byte[] stateOf(final PlayerSettings settings) {
    return StateCodec.encode(
        new SavedSession(
            new State(
                settings,
                Optional.of(PIECE),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of())));
  }

  /** One turn and a beat: the last notes end in the next turn. */
  private static Timeline timeline(final List<Timeline.Change> changes) {
    final Timeline endless = new Timeline(SAMPLE_RATE, TEMPO, 0, changes);
    return new Timeline(
        SAMPLE_RATE, TEMPO, endless.frameAt(BARS * Ticks.BAR + Ticks.QUARTER), changes);
  }

  /** What another instance plays in one block as long as the timeline. */
  private static List<MidiEvent> playedAtOnce() {
    if (playedAtOnce == null) {
      try (ClapPlugin other = ClapPlugin.open(LIBRARY.toAbsolutePath().normalize())) {
        other.load(stateOf(PlayerSettings.DEFAULTS));
        final Timeline timeline = timeline(List.of());
        playedAtOnce = other.play(timeline, (int) timeline.frames());
      }
    }
    return playedAtOnce;
  }

  private static List<String> differences(
      final Expectation expectation, final List<MidiEvent> played, final Timeline timeline) {
    return expectation.differences(HeardNote.join(played, timeline), timeline.tickOf(1));
  }
}
