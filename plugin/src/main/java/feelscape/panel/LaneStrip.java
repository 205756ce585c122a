package feelscape.panel;

import feelscape.music.Lane;
import java.awt.BorderLayout;
import java.awt.FlowLayout;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.swing.AbstractButton;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JToggleButton;

/** The head of a lane: on and off, locked, rolled anew, dragged out. */
final class LaneStrip extends JPanel implements View {
  private static final long serialVersionUID = 1;
  private static final int ICON = 15;

  private final transient PanelModel model;
  private final Theme theme;
  private final Lane lane;
  private final JLabel name;
  private final JToggleButton power;
  private final JToggleButton lock;
  private final JButton reroll;
  private final DragHandle handle;

  LaneStrip(final PanelModel model, final Theme theme, final Lane lane, final DragHandle handle) {
    super(new BorderLayout());
    this.model = model;
    this.theme = theme;
    this.lane = lane;
    this.handle = handle;
    setBackground(theme.card());
    setMinimumSize(theme.size(150, 50));
    setPreferredSize(theme.size(150, 50));
    power = dressed(new JToggleButton(), Icons.POWER, "on", "Hear this lane, or not.");
    lock =
        dressed(
            new JToggleButton(),
            Icons.LOCK,
            "lock",
            "Keep this lane as it is when the piece is made anew.");
    reroll =
        dressed(new JButton(), Icons.REROLL, "re-roll", "Make this lane anew and keep the others.");
    power.addActionListener(event -> model.turn(lane, power.isSelected()));
    lock.addActionListener(event -> model.lock(lane, lock.isSelected()));
    reroll.addActionListener(event -> model.reroll(lane));
    name = theme.label(title(), theme.bold(14), theme.text());
    add(texts(), BorderLayout.CENTER);
    add(handle, BorderLayout.EAST);
    refresh();
  }

  static LaneStrip of(
      final PanelModel model, final Theme theme, final ClipboardActions clips, final Lane lane) {
    final String hint =
        "Drag the " + lane.label() + " into your DAW as MIDI; Enter copies the file.";
    return new LaneStrip(
        model, theme, lane, new DragHandle(model, theme, clips, Optional.of(lane), hint));
  }

  /** What Left and Right go along, and Up and Down to the next lane's. */
  List<JComponent> controls() {
    return List.of(power, lock, reroll, handle);
  }

  private String title() {
    return lane.label().substring(0, 1).toUpperCase(Locale.ROOT) + lane.label().substring(1);
  }

  private JPanel texts() {
    final JLabel channel = theme.label("ch " + (lane.channel() + 1), theme.font(11), theme.dim());
    channel.setToolTipText("The MIDI channel on which this lane goes out.");
    final JPanel title = new JPanel(new FlowLayout(FlowLayout.LEADING, 0, 0));
    title.setOpaque(false);
    title.setBorder(theme.room(0, 6, 0, 0));
    channel.setBorder(theme.room(2, 8, 0, 0));
    title.add(name);
    title.add(channel);
    final JPanel buttons = new JPanel(new FlowLayout(FlowLayout.LEADING, theme.px(2), 0));
    buttons.setOpaque(false);
    buttons.add(power);
    buttons.add(lock);
    buttons.add(reroll);
    final JPanel texts = new JPanel(new BorderLayout());
    texts.setOpaque(false);
    texts.setBorder(theme.room(4, 8, 3, 0));
    texts.add(title, BorderLayout.NORTH);
    texts.add(buttons, BorderLayout.SOUTH);
    return texts;
  }

  private <B extends AbstractButton> B dressed(
      final B button, final Icons icon, final String action, final String hint) {
    button.putClientProperty("JButton.buttonType", "toolBarButton");
    button.setIcon(icon.at(theme.px(ICON)));
    button.setName(lane.label() + " " + action);
    button.setToolTipText(hint);
    button.getAccessibleContext().setAccessibleName(lane.label() + " " + action);
    return button;
  }

  @Override
  public void refresh() {
    final boolean on = model.isOn(lane);
    final boolean locked = model.isLocked(lane);
    final boolean piece = model.piece().isPresent();
    power.setSelected(on);
    power.setForeground(on ? theme.of(lane) : theme.dim());
    lock.setSelected(locked);
    lock.setForeground(locked ? theme.of(lane) : theme.dim());
    lock.setEnabled(piece);
    reroll.setForeground(theme.dim());
    reroll.setEnabled(piece && !locked);
    name.setForeground(model.isHeard(lane) ? theme.text() : theme.dim());
    handle.refresh();
    repaint();
  }

  @Override
  protected void paintComponent(final Graphics graphics) {
    super.paintComponent(graphics);
    final Graphics2D g = Paint.smooth(graphics);
    g.setColor(model.isHeard(lane) ? theme.of(lane) : theme.line());
    g.fillRect(0, 0, theme.px(4), getHeight());
    g.dispose();
  }
}
