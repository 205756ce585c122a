package feelscape.panel;

import feelscape.music.Lane;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.util.Locale;
import java.util.Optional;
import javax.swing.AbstractButton;
import javax.swing.JButton;
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
  private final JLabel name = new JLabel();
  private final JToggleButton power;
  private final JToggleButton lock;
  private final JButton reroll;

  LaneStrip(final PanelModel model, final Theme theme, final Lane lane) {
    super(new BorderLayout());
    this.model = model;
    this.theme = theme;
    this.lane = lane;
    setBackground(theme.card());
    power = dressed(new JToggleButton(), Icons.POWER, "on", "Hear this lane, or not.");
    lock =
        dressed(
            new JToggleButton(), Icons.LOCK, "lock", "Keep this lane when the piece is made anew.");
    reroll = dressed(new JButton(), Icons.REROLL, "re-roll", "Make this lane alone anew.");
    lock.addActionListener(event -> model.lock(lane, lock.isSelected()));
    reroll.addActionListener(event -> model.reroll(lane));
    power.addActionListener(event -> model.turn(lane, power.isSelected()));
    name.setText(title());
    name.setFont(theme.bold(14));
    add(texts(), BorderLayout.CENTER);
    add(
        new DragHandle(
            model,
            theme,
            Optional.of(lane),
            "Drag the " + lane.label() + " into your DAW as MIDI."),
        BorderLayout.EAST);
    refresh();
  }

  private String title() {
    return lane.label().substring(0, 1).toUpperCase(Locale.ROOT) + lane.label().substring(1);
  }

  private JPanel texts() {
    final JPanel texts = new JPanel(new BorderLayout());
    texts.setOpaque(false);
    texts.setBorder(
        javax.swing.BorderFactory.createEmptyBorder(theme.px(8), theme.px(14), theme.px(6), 0));
    final JPanel buttons = new JPanel(new FlowLayout(FlowLayout.LEADING, theme.px(2), 0));
    buttons.setOpaque(false);
    buttons.add(power);
    buttons.add(lock);
    buttons.add(reroll);
    texts.add(name, BorderLayout.NORTH);
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
    power.setSelected(on);
    power.setForeground(on ? theme.of(lane) : theme.dim());
    final boolean locked = model.isLocked(lane);
    lock.setSelected(locked);
    lock.setForeground(locked ? theme.of(lane) : theme.dim());
    lock.setEnabled(model.piece().isPresent());
    reroll.setForeground(theme.dim());
    reroll.setEnabled(model.piece().isPresent() && !locked);
    name.setForeground(on ? theme.text() : theme.dim());
  }

  @Override
  public Dimension getPreferredSize() {
    return new Dimension(theme.px(158), theme.px(64));
  }

  @Override
  protected void paintComponent(final Graphics graphics) {
    super.paintComponent(graphics);
    final Graphics2D g = Paint.smooth(graphics);
    g.setColor(model.isOn(lane) ? theme.of(lane) : theme.line());
    g.fillRect(0, 0, theme.px(4), getHeight());
    g.dispose();
  }
}
