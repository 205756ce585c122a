package feelscape.panel;

import feelscape.music.Lane;
import java.awt.Cursor;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.Optional;
import javax.swing.Icon;
import javax.swing.TransferHandler;

/** What is dragged into a DAW: a lane, or all of them, as a MIDI file. */
final class DragHandle extends Drawn {
  private static final long serialVersionUID = 1;

  private final transient PanelModel model;
  private final Theme theme;
  private final transient Optional<Lane> lane;
  private boolean hot;

  DragHandle(
      final PanelModel model, final Theme theme, final Optional<Lane> lane, final String hint) {
    this.model = model;
    this.theme = theme;
    this.lane = lane;
    final String what = lane.map(Lane::label).orElse("all lanes");
    setName("drag " + what);
    setToolTipText(hint);
    setCursor(Cursor.getPredefinedCursor(Cursor.MOVE_CURSOR));
    getAccessibleContext().setAccessibleName("drag " + what + " as MIDI");
    setTransferHandler(new MidiTransfer(model, lane));
    final MouseAdapter mouse = new Mouse();
    addMouseListener(mouse);
    addMouseMotionListener(mouse);
  }

  private final class Mouse extends MouseAdapter {
    @Override
    public void mouseDragged(final MouseEvent event) {
      getTransferHandler().exportAsDrag(DragHandle.this, event, TransferHandler.COPY);
    }

    @Override
    public void mouseEntered(final MouseEvent event) {
      hot = true;
      repaint();
    }

    @Override
    public void mouseExited(final MouseEvent event) {
      hot = false;
      repaint();
    }
  }

  @Override
  public Dimension getPreferredSize() {
    return new Dimension(theme.px(lane.isPresent() ? 34 : 158), theme.px(34));
  }

  @Override
  protected void paintComponent(final Graphics graphics) {
    final Graphics2D g = Paint.smooth(graphics);
    final boolean ready = model.piece().isPresent();
    final Icon grip = Icons.GRIP.at(theme.px(16));
    if (lane.isEmpty()) {
      Paint.rounded(
          g,
          hot && ready ? theme.line() : theme.raised(),
          0,
          0,
          getWidth() - theme.px(8.0),
          getHeight(),
          theme.px(10));
      g.setFont(theme.bold(12));
      g.setColor(ready ? theme.text() : theme.dim());
      g.drawString("Drag all as MIDI", theme.px(14), getHeight() / 2 + theme.px(4));
    }
    setForeground(hot && ready ? theme.text() : theme.dim());
    final int right = lane.isEmpty() ? theme.px(30) : theme.px(26);
    grip.paintIcon(this, g, getWidth() - right, (getHeight() - grip.getIconHeight()) / 2);
    g.dispose();
  }
}
