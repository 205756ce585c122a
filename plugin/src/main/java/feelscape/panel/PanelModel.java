package feelscape.panel;

import feelscape.event.Parameter;
import feelscape.event.PlayerSettings;
import feelscape.file.WholeFile.IfThere;
import feelscape.music.Chord;
import feelscape.music.Ladder;
import feelscape.music.Lane;
import feelscape.music.Mode;
import feelscape.music.Mood;
import feelscape.music.Piece;
import feelscape.music.Style;
import feelscape.music.Tempo;
import feelscape.music.Ticks;
import feelscape.predict.MoodRank;
import feelscape.predict.Prediction;
import feelscape.predict.why.Why;
import feelscape.preference.PreferenceStore;
import feelscape.preference.Preferences;
import feelscape.session.Activity;
import feelscape.session.EncodedPicture;
import feelscape.session.Outcome;
import feelscape.session.Session;
import feelscape.session.SessionView;
import feelscape.session.Transport;
import feelscape.session.VoiceSetup;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the panel shows and what can be done in it, without a word of windows. Listeners hear of
 * changes on whatever thread made them; everything else belongs to the event thread.
 */
public final class PanelModel implements AutoCloseable {
  private static final double NANOS_A_MINUTE = 60e9;
  private static final String HEARD_ANEW =
      "Another version made this piece; this one hears its picture so:";

  private final Session session;
  private final PreferenceStore preferences;
  private final SoundLibrary sounds;
  private final double scale;
  private final LongSupplier nanoTime;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final Runnable endListening;
  private final Set<Parameter> held = EnumSet.noneOf(Parameter.class);
  private volatile SessionView view;
  private volatile Moment heard;
  private volatile Optional<String> complaint = Optional.empty();
  private volatile Optional<String> note = Optional.empty();
  private volatile List<SoundLibrary.Font> fonts = List.of();
  private volatile Optional<SoundLibrary.Font> chosen = Optional.empty();

  /** A transport and when it was told. */
  private record Moment(Transport transport, long nanos) {}

  /**
   * The model of a session.
   *
   * @param scale how much larger than usual the host wants the panel
   * @param nanoTime a clock, by which the playhead runs between two words from the host
   */
  public PanelModel(
      final Session session,
      final PreferenceStore preferences,
      final SoundLibrary sounds,
      final double scale,
      final LongSupplier nanoTime) {
    this.session = session;
    this.preferences = preferences;
    this.sounds = sounds;
    this.scale = scale;
    this.nanoTime = nanoTime;
    view = session.view();
    heard = new Moment(view.transport(), nanoTime.getAsLong());
    endListening = session.listen(this::look);
    lookInto(view.voice());
    session.lookUpStyles();
    session.lookUpReasons();
  }

  /** Hears of the session no more; a session outlives the panels that show it. */
  @Override
  public void close() {
    letGo();
    endListening.run();
    listeners.clear();
  }

  /** Calls a listener after every change. */
  void listen(final Runnable listener) {
    listeners.add(listener);
  }

  private void look() {
    final SessionView now = session.view();
    if (!now.transport().equals(heard.transport())) {
      heard = new Moment(now.transport(), nanoTime.getAsLong());
    }
    final boolean sameVoice = now.voice().equals(view.voice());
    view = now;
    if (!sameVoice) {
      lookInto(now.voice());
    }
    listeners.forEach(Runnable::run);
  }

  SessionView view() {
    return view;
  }

  PlayerSettings settings() {
    return view.settings();
  }

  Optional<Piece> piece() {
    return view.state().flatMap(state -> state.piece());
  }

  /** What was heard in the picture; none where there is no picture. */
  Optional<Prediction> prediction() {
    return view.state().flatMap(state -> state.prediction());
  }

  /** What in the picture did what to the music, in sentences; none where that is not known. */
  List<String> reasons() {
    return view.why()
        .map(
            why ->
                isOfPiece(why)
                    ? why.sentences()
                    : Stream.concat(Stream.of(HEARD_ANEW), why.sentences().stream()).toList())
        .orElse(List.of());
  }

  private boolean isOfPiece(final Why why) {
    return prediction().filter(why::isOf).isPresent();
  }

  /** Where the mood lies among those of other pictures; none where that is not known. */
  Optional<MoodRank> rank() {
    return view.why().filter(this::isOfPiece).map(Why::rank);
  }

  Optional<Mood> mood() {
    return prediction().map(Prediction::mood);
  }

  /** The name of the picture; empty where there is none. */
  String pictureName() {
    return view.state().flatMap(state -> state.recipe()).map(recipe -> recipe.picture()).orElse("");
  }

  /** The value of a parameter; a piece may have its own for one that nobody touched. */
  double value(final Parameter parameter) {
    return parameter == Parameter.SWING
        ? piece().map(piece -> settings().swing(piece.groove())).orElse(settings().value(parameter))
        : settings().value(parameter);
  }

  /** The value to which a parameter is put back. */
  double standard(final Parameter parameter) {
    return parameter == Parameter.SWING
        ? piece().map(piece -> piece.groove().swing()).orElse(parameter.standard())
        : parameter.standard();
  }

  int rung() {
    return Ladder.rungOf(settings().temperature());
  }

  /** Such as {@code D dorian · 74 (Ardour 120) BPM · 8 bars}, the host's tempo if it is another. */
  String headline() {
    return piece().map(this::headline).orElse("");
  }

  private String headline(final Piece piece) {
    final String own = tempo(piece.tempo().bpm());
    final boolean differs =
        isHosted() && Math.abs(view.transport().tempo() - piece.tempo().bpm()) >= 0.5;
    final String both =
        differs ? own + " (" + hostName() + " " + tempo(view.transport().tempo()) + ")" : own;
    return String.join("  ·  ", piece.key().name(), both + " BPM", piece.ladder().bars() + " bars");
  }

  private String hostName() {
    return HostAdvice.of(view.host()).name();
  }

  private static String tempo(final double bpm) {
    return String.format(Locale.ROOT, "%.0f", bpm);
  }

  /** Whether a host rolls and stops the song; otherwise the panel does. */
  boolean isHosted() {
    return !view.host().isEmpty();
  }

  boolean isRolling() {
    return heard.transport().rolling() && piece().isPresent();
  }

  /** Where the piece is, in ticks from its start; none where there is no piece. */
  Optional<Double> playhead() {
    return piece()
        .map(piece -> songPosition(quarters()) % piece.ladder().length())
        .map(tick -> tick < 0 ? tick + piece().orElseThrow().ladder().length() : tick);
  }

  /** The chord at the playhead. */
  Optional<Chord> chord() {
    final double tick = playhead().orElse(0.0);
    return piece()
        .flatMap(piece -> piece.chords().stream().filter(chord -> tick < chord.end()).findFirst());
  }

  private double songPosition(final double quarters) {
    final double rate = Math.pow(2, settings().value(Parameter.RATE) - 1);
    return (quarters - 4 * settings().value(Parameter.START)) * Ticks.QUARTER * rate;
  }

  private double quarters() {
    final Moment last = heard;
    final Transport transport = last.transport();
    final double minutes = (nanoTime.getAsLong() - last.nanos()) / NANOS_A_MINUTE;
    return transport.quarters() + (transport.rolling() ? minutes * transport.tempo() : 0);
  }

  /** Rolls or stops where there is no host to do so; a stop goes back to the start. */
  void togglePlay() {
    if (!isHosted()) {
      final double tempo =
          piece().map(Piece::tempo).map(Tempo::bpm).orElse(heard.transport().tempo());
      session.transport(new Transport(!heard.transport().rolling(), 0, tempo));
    }
  }

  boolean isOn(final Lane lane) {
    return settings().value(Parameter.switchOf(lane)) == 1;
  }

  /** Whether a lane goes out: it is on, not another one alone is sent, and the host gets notes. */
  boolean isHeard(final Lane lane) {
    return settings().hears(lane) && !isSilent();
  }

  /** Whether the host gets no notes at all, because a person wants it so. */
  private boolean isSilent() {
    return isHosted()
        && (settings().value(Parameter.BYPASS) == 1 || settings().value(Parameter.PLAY) == 0);
  }

  boolean isLocked(final Lane lane) {
    return view.locked().lanes().get(lane);
  }

  /** What went wrong last, if it was the last thing that happened. */
  Optional<String> error() {
    if (complaint.isPresent()) {
      return complaint;
    }
    return view.activity() instanceof Activity.Failed failed
        ? Optional.of(failed.message())
        : Optional.empty();
  }

  /** What is going on, in a sentence. */
  String status() {
    if (error().isPresent()) {
      return error().orElseThrow();
    }
    if (view.activity() instanceof Activity.Working working) {
      return working.step() + " …";
    }
    if (!view.status().isEmpty()) {
      return view.status();
    }
    if (note.isPresent()) {
      return note.orElseThrow();
    }
    return piece().isPresent() ? whereItGoes() : "Drop a photograph to begin.";
  }

  private String whereItGoes() {
    if (isSilent()) {
      return settings().value(Parameter.BYPASS) == 1
          ? "Bypassed: " + hostName() + "'s track gets no notes."
          : "Play is off: " + hostName() + "'s track gets no notes.";
    }
    return isHosted()
        ? HostAdvice.of(view.host()).sentence()
        : "Drag a lane, or all of them, into your DAW as MIDI.";
  }

  /** Tells what the panel itself could not do; whatever is done next takes it away. */
  public void complain(final String sentence) {
    complaint = Optional.of(sentence);
    listeners.forEach(Runnable::run);
  }

  private void act(final Runnable action) {
    complaint = Optional.empty();
    note = Optional.empty();
    action.run();
    look();
  }

  void open(final Path picture) {
    act(() -> session.openPicture(picture));
  }

  /** Opens one of several pictures, and says why it was this one. */
  void open(final Path picture, final String sentence) {
    open(picture);
    note = Optional.of(sentence);
    listeners.forEach(Runnable::run);
  }

  /** Opens a picture that no file holds. */
  void open(final String name, final EncodedPicture picture) {
    act(() -> session.openPicture(name, picture));
  }

  void begin(final Parameter parameter) {
    if (held.add(parameter)) {
      session.beginGesture(parameter);
    }
  }

  void set(final Parameter parameter, final double value) {
    act(() -> session.set(parameter, parameter.nearest(value)));
  }

  void end(final Parameter parameter) {
    if (held.remove(parameter)) {
      session.endGesture(parameter);
    }
  }

  /** A whole gesture: what a click or a key does; part of another one while the knob is held. */
  void change(final Parameter parameter, final double value) {
    if (held.contains(parameter)) {
      set(parameter, value);
    } else {
      begin(parameter);
      set(parameter, value);
      end(parameter);
    }
  }

  /** Ends all gestures, since what a person has held is gone: a host would wait for ever. */
  void letGo() {
    List.copyOf(held).forEach(this::end);
  }

  void turn(final Lane lane, final boolean on) {
    change(Parameter.switchOf(lane), on ? 1 : 0);
  }

  void lock(final Lane lane, final boolean locked) {
    act(() -> session.setLocked(lane, locked));
  }

  boolean isHarmonyLocked() {
    return view.locked().harmony();
  }

  void lockHarmony(final boolean locked) {
    act(() -> session.setHarmonyLocked(locked));
  }

  void reroll(final Lane lane) {
    act(() -> session.reroll(lane));
  }

  void setBars(final int bars) {
    act(() -> session.setBars(bars));
  }

  void setTonic(final @Nullable Integer tonic) {
    act(() -> session.setTonic(tonic));
  }

  void setMode(final @Nullable Mode mode) {
    act(() -> session.setMode(mode));
  }

  /** The styles by name, and the one that is wished for, whether it is there or not. */
  List<String> styleNames() {
    final String wished = view.wish().taste().style();
    return Stream.concat(view.styles().stream().map(Style::name), Stream.ofNullable(wished))
        .distinct()
        .toList();
  }

  /** The style of the piece; empty where that is not known. */
  String styleName() {
    return view.state()
        .flatMap(state -> state.recipe())
        .flatMap(recipe -> recipe.outcome())
        .map(Outcome::style)
        .orElse("");
  }

  /** What a style is, in a sentence; empty where that is not known. */
  String aboutStyle(final String name) {
    return view.styles().stream()
        .filter(style -> style.name().equals(name))
        .map(Style::about)
        .findFirst()
        .orElse("");
  }

  void setStyle(final @Nullable String name) {
    act(() -> session.setStyle(name));
  }

  void setDensity(final double density) {
    act(() -> session.setDensity(density));
  }

  void setComplexity(final double complexity) {
    act(() -> session.setComplexity(complexity));
  }

  void setIntroBars(final int bars) {
    act(() -> session.setIntroBars(bars));
  }

  void setSeed(final long seed) {
    act(() -> session.setSeed(seed));
  }

  void rollSeed() {
    act(session::rollSeed);
  }

  void undo() {
    act(session::undo);
  }

  void redo() {
    act(session::redo);
  }

  void select(final int take) {
    act(() -> session.selectTake(take));
  }

  void cancel() {
    act(session::cancel);
  }

  /**
   * Has a lane, or all of them, written as MIDI for a host to take, and returns at once; nothing,
   * and a complaint, where there is no piece.
   *
   * @return the file, once it is there; a complaint if it cannot be
   */
  Optional<CompletableFuture<Path>> exportMidi(final Optional<Lane> lane) {
    return midi(() -> session.exportMidi(lane));
  }

  /** The file for a name that a person has typed: MIDI ends in {@code .mid}. */
  Path midiFile(final Path typed) {
    final String name = typed.getFileName().toString();
    final String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".mid") || lower.endsWith(".midi")
        ? typed
        : typed.resolveSibling(name + ".mid");
  }

  /** Has all lanes saved as MIDI; a file that is there already is kept, with a complaint. */
  void saveMidi(final Path file) {
    midi(() -> session.saveMidi(file, IfThere.KEEP));
  }

  /** Has all lanes saved as MIDI over a file that a person has given up. */
  void replaceMidi(final Path file) {
    midi(() -> session.saveMidi(file, IfThere.REPLACE));
  }

  private Optional<CompletableFuture<Path>> midi(final Supplier<CompletableFuture<Path>> export) {
    if (piece().isEmpty()) {
      complain("There is no MIDI yet; drop a picture first.");
      return Optional.empty();
    }
    complaint = Optional.empty();
    return Optional.of(export.get().whenComplete((file, failure) -> complainOf(failure)));
  }

  private void complainOf(final @Nullable Throwable failure) {
    if (failure instanceof CompletionException && failure.getCause() != null) {
      complain(String.valueOf(failure.getCause().getMessage()));
    } else if (failure != null) {
      complain(String.valueOf(failure.getMessage()));
    }
  }

  /** What the preview is played with. */
  VoiceSetup voice() {
    return view.voice();
  }

  /** What the SoundFont calls itself, as far as that is known. */
  String soundName() {
    return voice().soundFont().map(this::nameOf).orElse("FeelScape");
  }

  private String nameOf(final Path soundFont) {
    return chosen
        .filter(font -> font.file().equals(soundFont))
        .map(SoundLibrary.Font::name)
        .orElse(String.valueOf(soundFont.getFileName()));
  }

  /** The SoundFonts that were found. */
  List<SoundLibrary.Font> fonts() {
    return fonts;
  }

  /** Looks for SoundFonts, and does something once they are found. */
  void findFonts(final Runnable then) {
    sounds.find(
        found -> {
          fonts = found;
          then.run();
        });
  }

  boolean hasFluidSynth() {
    return sounds.hasFluidSynth();
  }

  void setVoice(final VoiceSetup setup) {
    act(() -> session.setVoice(setup));
  }

  /** Has the preview played with a SoundFont, if it can be. */
  void playWith(final Path soundFont) {
    final Path file = soundFont.toAbsolutePath();
    sounds.look(file, font -> setVoice(voice().with(Optional.of(file))), this::complain);
  }

  /** Says what of a setup cannot be had; the usual is heard then. */
  private void lookInto(final VoiceSetup setup) {
    if (setup.synth() == VoiceSetup.Synth.FLUIDSYNTH && !sounds.hasFluidSynth()) {
      complain(
          "FluidSynth is not installed (Debian: libfluidsynth3); the preview sounds as usual.");
    }
    setup
        .soundFont()
        .ifPresent(
            file ->
                sounds.look(
                    file, this::know, why -> complain(why + "; the preview sounds as usual")));
  }

  private void know(final SoundLibrary.Font font) {
    chosen = Optional.of(font);
    listeners.forEach(Runnable::run);
  }

  /** How many blocks of the host's came without the preview. */
  long lateBlocks() {
    return view.late();
  }

  /** Where MIDI that is dragged or copied is kept. */
  Path midiFolder() {
    return session.midiFolder();
  }

  /** Keeps MIDI elsewhere, in every panel and from now on. */
  void setMidiFolder(final Path folder) {
    remember(now -> now.withMidiFolder(folder.toAbsolutePath()));
  }

  public boolean dark() {
    return preferences.now().dark();
  }

  void setDark(final boolean dark) {
    remember(now -> now.withDark(dark));
  }

  /** How large the panel is, in percent of the usual. */
  public int size() {
    return preferences.now().percent(scale);
  }

  void setSize(final int percent) {
    remember(now -> now.withPercent(percent));
  }

  /** Whether the first steps were shown before. */
  boolean firstRunSeen() {
    return preferences.now().firstRunSeen();
  }

  void setFirstRunSeen() {
    remember(Preferences::withFirstRunSeen);
  }

  private void remember(final UnaryOperator<Preferences> change) {
    act(() -> preferences.change(change));
  }
}
