package feelscape.panel;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.Toolkit;
import java.awt.event.ActionEvent;
import java.awt.event.HierarchyEvent;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JFileChooser;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import javax.swing.Timer;
import javax.swing.TransferHandler;

/** The whole panel: everything of the model at once, in any window. */
public final class PanelView extends JPanel {
  private static final long serialVersionUID = 1;
  private static final int FRAME_MILLIS = 16;
  private static final String EMPTY = "empty";
  private static final String FULL = "full";

  private final transient PanelModel model;
  private final AtomicBoolean refreshDue = new AtomicBoolean();
  private final Timer playhead = new Timer(FRAME_MILLIS, event -> movePlayhead());
  private transient Parts parts;

  /** What stands in the panel, made anew for each theme. */
  private record Parts(
      List<View> views, LanesView lanes, TemperatureKnob temperature, JPanel cards) {}

  /** The panel of a model; {@link Theme#install} comes first. On the event thread. */
  public PanelView(final PanelModel model, final Theme theme) {
    super(new BorderLayout());
    this.model = model;
    parts = build(theme);
    setTransferHandler(new PictureImport(model));
    bindKeys();
    model.listen(this::refreshSoon);
    addHierarchyListener(this::showingChanged);
    refresh();
  }

  private Parts build(final Theme theme) {
    setBackground(theme.paper());
    final Header header = new Header(model, theme, this::copyMidi, this::wear);
    final PictureView picture = new PictureView(model, theme, this::choosePicture);
    final MoodPlaneView mood = new MoodPlaneView(model, theme);
    final HistoryView history = new HistoryView(model, theme);
    final SettingsBar settings = new SettingsBar(model, theme);
    final LanesView lanes = new LanesView(model, theme);
    final TemperatureKnob temperature = new TemperatureKnob(model, theme);
    final ParameterBar parameters = new ParameterBar(model, theme);
    final StatusLine status = new StatusLine(model, theme);

    final JPanel side = column(theme);
    side.add(stack(theme, picture, mood), BorderLayout.NORTH);
    side.add(history, BorderLayout.CENTER);
    final JPanel cards = new JPanel(new CardLayout());
    cards.setOpaque(false);
    cards.add(new FirstRunCard(theme, this::choosePicture), EMPTY);
    cards.add(lanes, FULL);
    final JPanel knobs = new JPanel(new BorderLayout(theme.px(18), 0));
    knobs.setOpaque(false);
    knobs.add(temperature, BorderLayout.WEST);
    knobs.add(centred(parameters), BorderLayout.CENTER);
    final JPanel main = column(theme);
    main.add(settings, BorderLayout.NORTH);
    main.add(cards, BorderLayout.CENTER);
    main.add(knobs, BorderLayout.SOUTH);
    final JPanel body = new JPanel(new BorderLayout(theme.px(18), theme.px(14)));
    body.setOpaque(false);
    body.setBorder(
        BorderFactory.createEmptyBorder(theme.px(16), theme.px(18), theme.px(14), theme.px(18)));
    body.add(header, BorderLayout.NORTH);
    body.add(side, BorderLayout.WEST);
    body.add(main, BorderLayout.CENTER);
    add(body, BorderLayout.CENTER);
    add(status, BorderLayout.SOUTH);
    setPreferredSize(new Dimension(theme.px(1240), theme.px(800)));
    return new Parts(
        List.of(header, picture, mood, history, settings, lanes, temperature, parameters, status),
        lanes,
        temperature,
        cards);
  }

  private static JPanel column(final Theme theme) {
    final JPanel column = new JPanel(new BorderLayout(0, theme.px(14)));
    column.setOpaque(false);
    return column;
  }

  private static JPanel stack(final Theme theme, final Component upper, final Component lower) {
    final JPanel stack = column(theme);
    stack.add(upper, BorderLayout.NORTH);
    stack.add(lower, BorderLayout.SOUTH);
    return stack;
  }

  /** A row that stands in the middle of the height it is given. */
  private static JPanel centred(final Component row) {
    final JPanel middle = new JPanel(new java.awt.GridBagLayout());
    middle.setOpaque(false);
    final java.awt.GridBagConstraints wide = new java.awt.GridBagConstraints();
    wide.weightx = 1;
    wide.fill = java.awt.GridBagConstraints.HORIZONTAL;
    middle.add(row, wide);
    return middle;
  }

  /** Puts another theme on, with everything else as it is. */
  public void wear(final Theme theme) {
    theme.install();
    removeAll();
    parts = build(theme);
    refresh();
    revalidate();
    repaint();
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
    parts.views().forEach(View::refresh);
    final CardLayout layout = (CardLayout) parts.cards().getLayout();
    layout.show(parts.cards(), model.piece().isPresent() ? FULL : EMPTY);
    movePlayhead();
    runPlayhead();
  }

  private void movePlayhead() {
    parts.lanes().movePlayhead();
  }

  private void showingChanged(final HierarchyEvent event) {
    if ((event.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0) {
      runPlayhead();
      parts.temperature().requestFocusInWindow();
    }
  }

  /** The clock ticks only while something moves and can be seen. */
  private void runPlayhead() {
    if (model.isRolling() && isShowing()) {
      playhead.start();
    } else {
      playhead.stop();
    }
  }

  private void bindKeys() {
    bind("ctrl O", this::choosePicture);
    bind("ctrl V", this::paste);
    bind("ctrl C", this::copyMidi);
    bind("ctrl Z", model::undo);
    bind("ctrl shift Z", model::redo);
    bind("ctrl Y", model::redo);
    bind("ctrl R", model::rollSeed);
    bind("ESCAPE", model::cancel);
    bind("SPACE", model::togglePlay);
  }

  private void bind(final String key, final Runnable action) {
    getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT)
        .put(KeyStroke.getKeyStroke(key), key);
    getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW).put(KeyStroke.getKeyStroke(key), key);
    getActionMap()
        .put(
            key,
            new AbstractAction() {
              private static final long serialVersionUID = 1;

              @Override
              public void actionPerformed(final ActionEvent event) {
                action.run();
              }
            });
  }

  private void choosePicture() {
    final JFileChooser chooser = new JFileChooser();
    chooser.setDialogTitle("Choose a picture");
    if (chooser.showOpenDialog(this) == JFileChooser.APPROVE_OPTION) {
      model.open(chooser.getSelectedFile().toPath());
    }
  }

  private void paste() {
    getTransferHandler()
        .importData(
            new TransferHandler.TransferSupport(
                this, Toolkit.getDefaultToolkit().getSystemClipboard().getContents(this)));
  }

  private void copyMidi() {
    model
        .exportMidi(Optional.empty())
        .ifPresent(
            file ->
                Toolkit.getDefaultToolkit()
                    .getSystemClipboard()
                    .setContents(new MidiTransfer.OneFile(file), null));
  }
}
