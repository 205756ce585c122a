package feelscape.session;

import feelscape.compose.Kept;
import feelscape.event.Parameter;
import feelscape.event.PlayerSettings;
import feelscape.file.WholeFile.IfThere;
import feelscape.music.Lane;
import feelscape.music.Mode;
import feelscape.music.Seed;
import feelscape.music.Style;
import feelscape.predict.why.Why;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one instance of the plugin knows and does: pictures and wishes go in, finished pieces come
 * out. Any thread may call it; no call waits for composing. The newest wish wins: one that is being
 * worked on when another comes is cancelled, and its piece is never heard. Whatever goes wrong, the
 * last good piece stays.
 */
public final class Session implements AutoCloseable {
  private static final Logger LOG = System.getLogger(Session.class.getName());

  private final Pipeline pipeline;
  private final Executor worker;
  private final SessionPort port;
  private final MidiExport export;
  private final Reasons reasons;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  private final Object lock = new Object();
  private Order order = Order.NOTHING;

  /** The order to which a cancelled or failed one falls back. */
  private Order settled = Order.NOTHING;

  private @Nullable Composition composition;

  /** What is being worked on for a new piece, or waits for {@link #takeUpWish}. */
  private Optional<PendingWish> pending = Optional.empty();

  /** What the host has been told to save of that, and of the voice. */
  private Optional<PendingWish> told = Optional.empty();

  private VoiceSetup toldVoice = VoiceSetup.USUAL;

  private History history = History.EMPTY;
  private Hold locked = Hold.NOTHING;
  private List<Style> styles = List.of();
  private PlayerSettings settings = PlayerSettings.DEFAULTS;
  private Activity activity = Activity.IDLE;
  private Transport transport = Transport.STOPPED;
  private VoiceSetup voice = VoiceSetup.USUAL;
  private long late;
  private String host = "";
  private String status = "";
  private boolean closed;
  private volatile SessionView view;

  /**
   * A session without a piece.
   *
   * @param worker runs what takes long
   */
  public Session(
      final Pipeline pipeline,
      final Executor worker,
      final SessionPort port,
      final MidiExport export) {
    this.pipeline = pipeline;
    this.worker = worker;
    this.port = port;
    this.export = export;
    this.reasons = new Reasons(pipeline);
    this.view = look();
  }

  /** What there is to see now. */
  public SessionView view() {
    return view;
  }

  /**
   * Has something run after every change, on the thread that made it; it must be quick.
   *
   * @return what ends that
   */
  public Runnable listen(final Runnable onChange) {
    listeners.add(onChange);
    return () -> listeners.remove(onChange);
  }

  /** Composes of the picture in a file. */
  public void openPicture(final Path file) {
    order(old -> old.with(new Source.InFile(file)));
  }

  /**
   * Composes of a picture that no file holds, such as a pasted one; it is encoded by the worker.
   */
  public void openPicture(final String name, final EncodedPicture picture) {
    order(old -> old.with(new Source.Encoded(name, picture)));
  }

  /**
   * Wishes for a length.
   *
   * @throws IllegalArgumentException if {@code bars} is not a length that a {@link Wish} allows
   */
  public void setBars(final int bars) {
    wish(wish -> wish.withBars(bars));
  }

  /**
   * Wishes for a seed.
   *
   * @throws IllegalArgumentException if it is out of the range of a {@link Seed}
   */
  public void setSeed(final long seed) {
    final Seed chosen = new Seed(seed);
    wish(wish -> wish.withSeed(chosen));
  }

  /** Wishes for a seed that no take has had. */
  public void rollSeed() {
    wish(wish -> wish.withSeed(freshSeed()));
  }

  /** Wishes for a tonic, 0..11; null leaves it to the picture. */
  public void setTonic(final @Nullable Integer tonic) {
    wish(wish -> wish.withTonic(tonic));
  }

  /** Wishes for a mode; null leaves it to the picture. */
  public void setMode(final @Nullable Mode mode) {
    wish(wish -> wish.withMode(mode));
  }

  /** Wishes for a style by its name; null leaves it to the mood. */
  public void setStyle(final @Nullable String style) {
    taste(taste -> taste.withStyle(style));
  }

  /**
   * Wishes for more or fewer notes.
   *
   * @throws IllegalArgumentException if it is not a density that a {@link Taste} allows
   */
  public void setDensity(final double density) {
    taste(taste -> taste.withDensity(density));
  }

  /**
   * Wishes for more or less of what is not needed.
   *
   * @throws IllegalArgumentException if it is not a complexity that a {@link Taste} allows
   */
  public void setComplexity(final double complexity) {
    taste(taste -> taste.withComplexity(complexity));
  }

  /**
   * Wishes for bars without drums at the start.
   *
   * @throws IllegalArgumentException if they are not as many as a {@link Taste} allows
   */
  public void setIntroBars(final int bars) {
    taste(taste -> taste.withIntroBars(bars));
  }

  private void taste(final UnaryOperator<Taste> change) {
    wish(wish -> wish.withTaste(change.apply(wish.taste())));
  }

  /** Has the styles that can be wished for looked up, so that they can be seen; soon, not now. */
  public void lookUpStyles() {
    worker.execute(
        () -> {
          try {
            final List<Style> there = pipeline.styles();
            change(() -> styles = there);
          } catch (final IllegalStateException e) {
            // Whoever composes is told what is wrong with them.
            LOG.log(Level.WARNING, "there are no styles to choose", e);
          }
        });
  }

  /** Has it looked up why pictures are heard as they are, so that it can be seen; soon, not now. */
  public void lookUpReasons() {
    change(reasons::want);
  }

  private void explain(final Source picture) {
    worker.execute(
        () -> {
          final Optional<Why> why = reasons.of(picture);
          change(() -> reasons.found(picture, why));
        });
  }

  /** Has the next pieces keep a lane as it is, or compose it again. */
  public void setLocked(final Lane lane, final boolean keep) {
    change(() -> locked = locked.with(lane, keep));
  }

  /** Has the next pieces keep key and chords, whatever becomes of the lanes. */
  public void setHarmonyLocked(final boolean keep) {
    change(() -> locked = locked.withHarmony(keep));
  }

  /** Composes one lane of the piece anew, even a locked one, and keeps the others. */
  public void reroll(final Lane lane) {
    change(
        () -> {
          if (history.played().isPresent()) {
            fallBack();
            order = settled.reroll(lane);
            compose(Hold.of(EnumSet.complementOf(EnumSet.of(lane)), false), 0);
          }
        });
  }

  /** Gives up what is being worked on; the last good piece and its wish stay. */
  public void cancel() {
    change(this::giveUp);
  }

  /** Gives up what is being worked on or, if that is nothing, plays the take before. */
  public void undo() {
    change(
        () -> {
          if (composition == null) {
            play(history.undo());
          } else {
            giveUp();
          }
        });
  }

  /** Plays the take behind the current one. */
  public void redo() {
    change(() -> play(history.redo()));
  }

  /**
   * Plays a take; one that is not at hand is composed first.
   *
   * @throws IllegalArgumentException if there is none at that place
   */
  public void selectTake(final int place) {
    change(() -> play(history.select(place)));
  }

  /**
   * Takes up what the host has set: one more take, whatever the host has undone by it, and those
   * that it brings.
   */
  public void load(final SavedSession fromHost) {
    change(
        () -> {
          stopComposing();
          settings = fromHost.state().settings();
          locked = fromHost.locked();
          settle(history.with(fromHost.history()));
          pending = fromHost.wish();
          told = pending;
          voice = fromHost.voice();
          toldVoice = voice;
          port.loaded();
        });
  }

  /** Tells why what the host has set cannot be read; all stays as it was. */
  public void refuse(final String why) {
    change(
        () -> {
          if (composition == null) {
            activity = new Activity.Failed(why);
            status = why;
          }
        });
  }

  /** Begins with a wish that came with what the host has set, now that somebody looks. */
  public void takeUpWish() {
    change(
        () -> {
          if (composition == null && pending.isPresent()) {
            takeUp(pending.get());
          }
        });
  }

  /**
   * Has a MIDI file written of what is heard at the current temperature; docs/feel.md, section
   * Files. Returns at once.
   *
   * @param lane only this one, whether it is on or off; all that are heard where it is empty
   * @return the file, which is named by its content; nothing that was there is changed. It fails
   *     with an {@link java.io.IOException} whose message is the line that a person reads.
   * @throws IllegalStateException if there is no piece
   */
  public CompletableFuture<Path> exportMidi(final Optional<Lane> lane) {
    return tell(export.write(heard(), lane));
  }

  /**
   * The same to a file of a person's choice.
   *
   * @param ifThere what becomes of a file that is there already
   */
  public CompletableFuture<Path> saveMidi(final Path file, final IfThere ifThere) {
    return tell(export.save(heard(), file, ifThere));
  }

  /** Where exported MIDI is kept. */
  public Path midiFolder() {
    return export.folder();
  }

  private State heard() {
    return view.state()
        .orElseThrow(() -> new IllegalStateException("there is no piece yet; drop a picture"));
  }

  private CompletableFuture<Path> tell(final CompletableFuture<Path> written) {
    return written.whenComplete(
        (file, failure) -> {
          if (failure == null) {
            change(() -> status = file.getFileName() + " is in " + file.getParent());
          }
        });
  }

  /** A person takes hold of a knob. */
  public void beginGesture(final Parameter parameter) {
    change(() -> port.beginGesture(parameter));
  }

  /** A person moves a knob; the value goes to the nearest that is allowed. */
  public void set(final Parameter parameter, final double value) {
    final double allowed = parameter.nearest(value);
    change(
        () -> {
          settings = settings.with(parameter, allowed);
          port.set(parameter, allowed);
        });
  }

  /** A person lets go of a knob. */
  public void endGesture(final Parameter parameter) {
    change(() -> port.endGesture(parameter));
  }

  /** The host has moved a parameter. */
  public void hostMoved(final Parameter parameter, final double value) {
    final double allowed = parameter.nearest(value);
    change(() -> settings = settings.with(parameter, allowed));
  }

  /** The host's song has moved on. */
  public void transport(final Transport now) {
    change(() -> transport = now);
  }

  /** Has the preview played with something else. */
  public void setVoice(final VoiceSetup setup) {
    change(() -> voice = setup);
  }

  /** So many blocks of the host came without the sound of the preview. */
  public void late(final long blocks) {
    change(() -> late = blocks);
  }

  /** The host says its name. */
  public void host(final String name) {
    change(() -> host = name);
  }

  /** Gives up what is being worked on; nothing is heard from the session any more. */
  @Override
  public void close() {
    synchronized (lock) {
      closed = true;
      stopComposing();
      listeners.clear();
    }
  }

  private void wish(final UnaryOperator<Wish> change) {
    order(old -> old.with(change.apply(old.wish())));
  }

  /** Takes another order; one like the last is not worked on again. */
  private void order(final UnaryOperator<Order> change) {
    change(
        () -> {
          final Order next = change.apply(order);
          if (!next.equals(order)) {
            order = next;
            compose(locked, 0);
          }
        });
  }

  private void takeUp(final PendingWish waiting) {
    order = new Order(Optional.of(waiting.source()), waiting.wish(), waiting.lanes().rolls());
    if (waiting.tries() < PendingWish.MOST_TRIES) {
      compose(waiting.lanes().kept(), waiting.tries() + 1);
    } else {
      fail("what was asked last was begun three times and never finished; ask for it again");
    }
  }

  /**
   * Begins with the order, if there is a picture for it, and keeps something of the piece.
   *
   * @param tries how often that was begun before
   */
  private void compose(final Hold hold, final int tries) {
    stopComposing();
    if (order.source().isEmpty()) {
      settled = order;
      return;
    }
    final Source source = order.source().get();
    final Optional<Kept> kept = history.played().flatMap(Take::piece).flatMap(hold::of);
    final Optional<String> contradiction = kept.flatMap(order::contradiction);
    if (contradiction.isPresent()) {
      fail(contradiction.get());
    } else {
      final LaneMarks marks =
          new LaneMarks(order.rolls(), kept.isPresent() ? hold : Hold.NOTHING, locked);
      pending = Optional.of(new PendingWish(source, order.wish(), marks, tries));
      start(new Composition(pipeline, order, source, kept, new Results(Optional.empty())));
    }
  }

  private void start(final Composition next) {
    composition = next;
    activity = Composition.FIRST_STEP;
    status = "";
    worker.execute(next);
  }

  private void fail(final String message) {
    fallBack();
    activity = new Activity.Failed(message);
    status = message;
  }

  private void stopComposing() {
    pending = Optional.empty();
    if (composition != null) {
      composition.cancel();
      composition = null;
    }
  }

  private void fallBack() {
    stopComposing();
    order = settled;
  }

  /** Goes to another place in the history. */
  private void play(final History next) {
    final Optional<Take> away = next.played().filter(take -> take.piece().isEmpty());
    if (away.isPresent()) {
      composeAgain(away.get());
    } else if (!next.equals(history)) {
      stopComposing();
      playAtHand(next);
    }
  }

  /** Comes to rest at another take, and tells the host. */
  private void playAtHand(final History next) {
    settle(next);
    told = pending;
    toldVoice = voice;
    port.piece(saved());
  }

  private void composeAgain(final Take take) {
    fallBack();
    if (take.canBeComposed()) {
      order = Order.of(take);
      start(
          new Composition(
              pipeline,
              order,
              Source.of(take.state()),
              take.kept(),
              new Results(Optional.of(take))));
    } else {
      fail("another version of FeelScape made this take; it cannot be composed here");
    }
  }

  private void giveUp() {
    if (composition != null) {
      fallBack();
      activity = Activity.IDLE;
      status = "cancelled";
    }
  }

  /** Comes to rest at the current take of a history. */
  private void settle(final History next) {
    history = next;
    pending = Optional.empty();
    settled = next.played().map(Order::of).orElse(Order.NOTHING);
    order = settled;
    activity = Activity.IDLE;
    status = "";
  }

  private Seed freshSeed() {
    final Set<Optional<Seed>> had =
        history.takes().stream()
            .map(take -> take.state().recipe().map(Recipe::seed))
            .collect(Collectors.toSet());
    Seed seed = Objects.requireNonNullElse(order.wish().seed(), new Seed(0));
    do {
      seed = Seed.ofBits(seed.value());
    } while (had.contains(Optional.of(seed)));
    return seed;
  }

  /** Does something under the lock, then tells everybody. */
  private void change(final Runnable action) {
    synchronized (lock) {
      if (closed) {
        return;
      }
      action.run();
      tellWish();
      reasons.look(history.played()).ifPresent(this::explain);
      view = look();
    }
    listeners.forEach(Runnable::run);
  }

  private SessionView look() {
    return new SessionView(
        history.played().map(take -> take.state().with(settings)),
        reasons.why(),
        activity,
        history.takes(),
        history.current(),
        composition != null || history.canUndo(),
        history.canRedo(),
        settings,
        order.wish(),
        locked,
        styles,
        transport,
        voice,
        late,
        host,
        status);
  }

  /** Tells the host what to save, where that is not what it was told last. */
  private void tellWish() {
    if (!pending.equals(told) || !voice.equals(toldVoice)) {
      told = pending;
      toldVoice = voice;
      port.wish(saved());
    }
  }

  private SavedSession saved() {
    final State played = history.played().map(Take::state).orElse(State.EMPTY);
    return new SavedSession(played.with(settings), history, pending, voice);
  }

  /** Hears from compositions; only the newest counts. */
  private final class Results implements Composition.Client {
    private final Optional<Take> again;

    /** Hears of a take that is composed again, or of a new one. */
    Results(final Optional<Take> again) {
      this.again = again;
    }

    @Override
    public void working(final Composition from, final Activity.Working now) {
      changeIfNewest(from, () -> activity = now);
    }

    @Override
    public void read(final Composition from, final Subject subject) {
      changeIfNewest(
          from,
          () -> {
            order = order.of(subject);
            pending = pending.map(wish -> wish.with(new Source.Measured(subject)));
          });
    }

    @Override
    public void finished(final Composition from, final Subject subject, final Work work) {
      changeIfNewest(
          from,
          () -> {
            final Take take = new Take(work.state(settings, subject, locked));
            composition = null;
            playAtHand(
                again.map(old -> history.with(take, old)).orElseGet(() -> history.with(take)));
          });
    }

    @Override
    public void failed(final Composition from, final String message) {
      changeIfNewest(from, () -> fail(message));
    }

    private void changeIfNewest(final Composition from, final Runnable action) {
      change(
          () -> {
            if (from == composition) {
              action.run();
            }
          });
    }
  }
}
