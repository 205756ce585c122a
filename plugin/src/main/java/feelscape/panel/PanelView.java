package feelscape.panel;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.Component;
import java.awt.Container;
import java.awt.LayoutManager;
import java.awt.Toolkit;
import java.awt.datatransfer.Clipboard;
import java.awt.dnd.DropTargetAdapter;
import java.awt.dnd.DropTargetDragEvent;
import java.awt.dnd.DropTargetDropEvent;
import java.awt.dnd.DropTargetEvent;
import java.awt.event.HierarchyEvent;
import java.util.List;
import java.util.Optional;
import java.util.TooManyListenersException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import javax.swing.Timer;
import org.jspecify.annotations.Nullable;

/** The whole panel: everything of the model at once, in any window. */
public final class PanelView extends JPanel {
  private static final long serialVersionUID = 1;
  private static final int FRAME_MILLIS = 16;
  private static final String EMPTY = "empty";
  private static final String FULL = "full";

  private final transient PanelModel model;
  private final AtomicBoolean refreshDue = new AtomicBoolean();
  private final Timer clock = new Timer(FRAME_MILLIS, event -> tick());
  private final transient FileActions files;
  private final transient ClipboardActions clips;
  private Theme theme;
  private transient Parts parts;

  /** What stands in the panel, made anew for each theme. */
  private record Parts(
      List<View> views,
      PictureView picture,
      LanesView lanes,
      TemperatureView temperature,
      JPanel cards) {}

  /** The panel of a model. On the event thread. */
  public PanelView(final PanelModel model) {
    this(model, FileWindow::new, () -> Toolkit.getDefaultToolkit().getSystemClipboard());
  }

  /**
   * A panel among other surroundings.
   *
   * @param question asks for files in front of the panel
   */
  PanelView(
      final PanelModel model,
      final Function<Component, FileQuestion> question,
      final Supplier<Clipboard> clipboard) {
    super(new BorderLayout());
    this.model = model;
    final PictureImport pictures = new PictureImport(model);
    files = new FileActions(model, question.apply(this));
    clips = new ClipboardActions(model, pictures, clipboard);
    theme = wanted();
    parts = dressed();
    setTransferHandler(pictures);
    expectDrops();
    setFocusTraversalPolicyProvider(true);
    setFocusTraversalPolicy(new KeyboardOrder());
    bindKeys();
    model.listen(this::refreshSoon);
    addHierarchyListener(this::showingChanged);
    refresh();
  }

  private Theme wanted() {
    return new Theme(model.dark(), model.size());
  }

  /** Makes all parts in the look of the theme. */
  private Parts dressed() {
    theme.install();
    setBackground(theme.paper());
    final Header header = new Header(model, theme, files, clips);
    final PictureView picture = new PictureView(model, theme, files::openPicture);
    final MoodPlaneView mood = new MoodPlaneView(model, theme);
    final ReadingView reading = new ReadingView(model, theme);
    final TakesView takes = new TakesView(model, theme);
    final SettingsBar settings = new SettingsBar(model, theme, this::requestFocusInWindow);
    final TasteBar taste = new TasteBar(model, theme);
    final LanesView lanes = new LanesView(model, theme, clips);
    final TemperatureView temperature = new TemperatureView(model, theme);
    final ParameterBar parameters = new ParameterBar(model, theme);
    final StatusLine status = new StatusLine(model, theme);
    final JPanel cards = clear(new CardLayout());
    final EmptyCard empty = new EmptyCard(model, theme, files::openPicture);
    cards.add(empty, EMPTY);
    cards.add(lanes, FULL);

    final int gap = theme.px(10);
    final JPanel side = clear(null);
    Grid.in(side, 0, gap)
        .put(picture, 0, 0, 1, 3)
        .put(mood, 0, 1, 1, 2)
        .put(reading, 0, 2, 1, 3)
        .put(takes, 0, 3, 1, 5);
    final JPanel knobs = clear(null);
    Grid.in(knobs, gap, 0).put(temperature, 0, 0, 2, 1).put(parameters, 1, 0, 1, 1);
    final JPanel main = clear(null);
    final JPanel wishes = clear(null);
    Grid.in(wishes, 0, theme.px(6)).put(settings, 0, 0, 1, 0).put(taste, 0, 1, 1, 0);
    Grid.in(main, 0, gap).put(wishes, 0, 0, 1, 0).put(cards, 0, 1, 1, 1).put(knobs, 0, 2, 1, 0);
    final JPanel both = clear(null);
    Grid.in(both, gap, 0).put(side, 0, 0, 2, 1).put(main, 1, 0, 7, 1);
    final JPanel body = clear(new BorderLayout(0, theme.px(10)));
    body.setBorder(theme.room(14, 16, 14, 16));
    body.add(header, BorderLayout.NORTH);
    body.add(both, BorderLayout.CENTER);
    add(body, BorderLayout.CENTER);
    add(status, BorderLayout.SOUTH);
    setPreferredSize(theme.size(1240, 800));
    dropThrough(this);
    return new Parts(
        List.of(
            header,
            picture,
            mood,
            reading,
            takes,
            settings,
            taste,
            lanes,
            temperature,
            parameters,
            status,
            empty),
        picture,
        lanes,
        temperature,
        cards);
  }

  private static JPanel clear(final @Nullable LayoutManager layout) {
    final JPanel panel = new JPanel(layout);
    panel.setOpaque(false);
    return panel;
  }

  /** Shows while something is dragged over the panel that it would be taken. */
  private void expectDrops() {
    if (getDropTarget() == null) {
      return; // without a display nothing can be dropped
    }
    try {
      getDropTarget()
          .addDropTargetListener(
              new DropTargetAdapter() {
                @Override
                public void dragEnter(final DropTargetDragEvent event) {
                  parts.picture().expect(!event.isDataFlavorSupported(MidiTransfer.OWN));
                }

                @Override
                public void dragExit(final DropTargetEvent event) {
                  parts.picture().expect(false);
                }

                @Override
                public void drop(final DropTargetDropEvent event) {
                  parts.picture().expect(false);
                }
              });
    } catch (final TooManyListenersException e) {
      throw new IllegalStateException("Swing's drop targets have room for any number", e);
    }
  }

  /** Fields and lists would refuse a picture that is dropped on them; the panel takes it. */
  private static void dropThrough(final Container parent) {
    for (final Component part : parent.getComponents()) {
      part.setDropTarget(null);
      if (part instanceof Container inner) {
        dropThrough(inner);
      }
    }
  }

  /** Puts the theme on that a person wants now, here or in another panel. */
  private void wearWanted() {
    if (!theme.equals(wanted())) {
      theme = wanted();
      model.letGo();
      removeAll();
      parts = dressed();
      revalidate();
      repaint();
    }
  }

  /** However often the model changes, it is shown once for all of it. */
  private void refreshSoon() {
    if (refreshDue.compareAndSet(false, true)) {
      SwingUtilities.invokeLater(
          () -> {
            refreshDue.set(false);
            refresh();
          });
    }
  }

  /** Shows the model as it is now. */
  void refresh() {
    wearWanted();
    parts.views().forEach(View::refresh);
    final CardLayout layout = (CardLayout) parts.cards().getLayout();
    layout.show(parts.cards(), model.piece().isPresent() ? FULL : EMPTY);
    parts.lanes().movePlayhead();
    runClock();
  }

  private void tick() {
    parts.lanes().morph(FRAME_MILLIS);
    parts.lanes().movePlayhead();
    runClock();
  }

  private void showingChanged(final HierarchyEvent event) {
    if ((event.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0) {
      runClock();
      parts.temperature().requestKeyboard();
    }
  }

  /** The clock ticks only while something moves and can be seen. */
  private void runClock() {
    if (isShowing() && (model.isRolling() || parts.lanes().isMorphing())) {
      clock.start();
    } else {
      clock.stop();
    }
  }

  private void bindKeys() {
    bind(files::openPicture, "ctrl O");
    bind(files::saveMidi, "ctrl S");
    bind(() -> clips.paste(this), "ctrl V");
    bind(() -> clips.copy(Optional.empty()), "ctrl C");
    bind(model::undo, "ctrl Z");
    bind(model::redo, "ctrl shift Z", "ctrl Y");
    bind(model::rollSeed, "ctrl R");
    bind(model::cancel, "ESCAPE");
    bind(model::togglePlay, "SPACE");
  }

  private void bind(final Runnable action, final String... keys) {
    Act.bind(this, WHEN_ANCESTOR_OF_FOCUSED_COMPONENT, action, keys);
    Act.bind(this, WHEN_IN_FOCUSED_WINDOW, action, keys);
  }

  @Override
  public void removeNotify() {
    files.close();
    super.removeNotify();
  }
}
