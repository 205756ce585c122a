package feelscape.panel;

import feelscape.music.Lane;
import java.awt.Cursor;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.RoundRectangle2D;
import java.util.Optional;
import javax.accessibility.AccessibleRole;
import javax.swing.Icon;
import javax.swing.TransferHandler;

/**
 * What is dragged into a DAW: a lane, or all of them, as a MIDI file. Enter copies the file
 * instead.
 */
final class DragHandle extends Drawn implements View {
  private static final long serialVersionUID = 1;

  private final transient PanelModel model;
  private final Theme theme;
  private final transient Optional<Lane> lane;
  private boolean ready;
  private boolean hot;

  DragHandle(
      final PanelModel model,
      final Theme theme,
      final ClipboardActions clips,
      final Optional<Lane> lane,
      final String hint) {
    super(
        AccessibleRole.PUSH_BUTTON,
        "drag " + lane.map(Lane::label).orElse("all lanes"),
        theme.size(lane.isPresent() ? 28 : 150, lane.isPresent() ? 28 : 42));
    this.model = model;
    this.theme = theme;
    this.lane = lane;
    setToolTipText(hint);
    welcomeKeyboard();
    setCursor(Cursor.getPredefinedCursor(Cursor.MOVE_CURSOR));
    getAccessibleContext().setAccessibleName(getName() + " as MIDI");
    getAccessibleContext().setAccessibleDescription(hint);
    setTransferHandler(new MidiTransfer(model, lane));
    final Mouse mouse = new Mouse();
    addMouseListener(mouse);
    addMouseMotionListener(mouse);
    setForeground(theme.dim());
    Act.bind(this, WHEN_FOCUSED, () -> clips.copy(lane), "ENTER");
    refresh();
  }

  @Override
  public void refresh() {
    if (ready != model.piece().isPresent()) {
      ready = !ready;
      setForeground(ready ? theme.text() : theme.dim());
    }
  }

  private final class Mouse extends MouseAdapter {
    @Override
    public void mouseDragged(final MouseEvent event) {
      getTransferHandler().exportAsDrag(DragHandle.this, event, TransferHandler.COPY);
    }

    @Override
    public void mouseEntered(final MouseEvent event) {
      heat(true);
    }

    @Override
    public void mouseExited(final MouseEvent event) {
      heat(false);
    }
  }

  private void heat(final boolean now) {
    hot = now;
    repaint();
  }

  @Override
  protected void paintComponent(final Graphics graphics) {
    final Graphics2D g = Paint.smooth(graphics);
    final double inset = lane.isPresent() ? theme.px(3) : 0;
    final double width = getWidth() - 2 * inset;
    final double height = getHeight() - 2 * inset;
    if (lane.isEmpty() || (hot && ready)) {
      final var ground = hot && ready ? theme.line() : theme.raised();
      Paint.rounded(g, ground, inset, inset, width, height, theme.px(10));
    }
    final double arc = theme.px(10);
    ring(
        g,
        theme,
        new RoundRectangle2D.Double(inset + 1, inset + 1, width - 2, height - 2, arc, arc));
    if (lane.isEmpty()) {
      g.setFont(theme.bold(12));
      g.setColor(ready ? theme.text() : theme.dim());
      g.drawString("Drag all as MIDI", theme.px(14), getHeight() / 2 + theme.px(4));
    }
    grip(g);
    g.dispose();
  }

  private void grip(final Graphics2D g) {
    final Icon icon = Icons.GRIP.at(theme.px(16));
    final int middle = lane.isEmpty() ? getWidth() - theme.px(14) : getWidth() / 2;
    icon.paintIcon(
        this, g, middle - icon.getIconWidth() / 2, (getHeight() - icon.getIconHeight()) / 2);
  }
}
