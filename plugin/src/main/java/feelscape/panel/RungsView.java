package feelscape.panel;

import feelscape.event.Parameter;
import feelscape.music.Ladder;
import feelscape.music.Piece;
import java.awt.Color;
import java.awt.Cursor;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.accessibility.AccessibleRole;
import javax.swing.SwingUtilities;

/**
 * All temperatures of a piece side by side, from resting to wild: the taller a bar, the more of its
 * notes the resting piece does not have. A press or a drag chooses one.
 */
final class RungsView extends Drawn implements View {
  private static final long serialVersionUID = 1;

  /** The height of the resting piece, as a share of the tallest bar there can be. */
  private static final double REST = 0.16;

  private final transient PanelModel model;
  private final Theme theme;
  private transient Optional<Piece> piece = Optional.empty();
  private double[] strange = new double[Ladder.RUNGS];
  private int rung = -1;

  RungsView(final PanelModel model, final Theme theme) {
    super(AccessibleRole.CANVAS, "temperatures", theme.size(126, 34));
    this.model = model;
    this.theme = theme;
    setToolTipText(
        "The 33 temperatures of this piece; a taller bar has more notes that are new. Press one.");
    setCursor(Cursor.getPredefinedCursor(Cursor.HAND_CURSOR));
    final Choosing choosing = new Choosing();
    addMouseListener(choosing);
    addMouseMotionListener(choosing);
    refresh();
  }

  @Override
  public void refresh() {
    if (!piece.equals(model.piece())) {
      piece = model.piece();
      strange = IntStream.range(0, Ladder.RUNGS).mapToDouble(this::strangeness).toArray();
      repaint();
    }
    if (rung != model.rung()) {
      rung = model.rung();
      repaint();
    }
  }

  /** The share of a rung's notes that do not sound on the lowest. */
  private double strangeness(final int of) {
    return piece
        .map(all -> all.ladder().rung(of))
        .filter(notes -> !notes.isEmpty())
        .map(
            notes ->
                (double) notes.stream().filter(note -> !note.soundsOn(0)).count() / notes.size())
        .orElse(0.0);
  }

  @Override
  protected void paintComponent(final Graphics graphics) {
    final Graphics2D g = Paint.smooth(graphics);
    for (int bar = 0; bar < Ladder.RUNGS; bar++) {
      bar(g, bar);
    }
    g.dispose();
  }

  private void bar(final Graphics2D g, final int bar) {
    final double wide = (double) getWidth() / Ladder.RUNGS;
    final double most = getHeight() - theme.px(2.0);
    final double height = most * (REST + (1 - REST) * strange[bar]);
    final double gap = Math.min(theme.px(3), wide * 0.35);
    Paint.rounded(
        g, colour(bar), bar * wide, getHeight() - height, wide - gap, height, theme.px(3));
  }

  private Color colour(final int bar) {
    final Color heat = theme.heat((double) bar / Ladder.TOP_RUNG);
    if (bar == rung) {
      return theme.text();
    }
    return bar < rung ? heat : Theme.mix(theme.card(), heat, 0.3);
  }

  private final class Choosing extends MouseAdapter {
    private boolean held;

    @Override
    public void mousePressed(final MouseEvent event) {
      if (SwingUtilities.isLeftMouseButton(event) && !held) {
        held = true;
        model.begin(Parameter.TEMPERATURE);
        mouseDragged(event);
      }
    }

    @Override
    public void mouseDragged(final MouseEvent event) {
      if (held) {
        final int bar = (int) Math.floor((double) event.getX() * Ladder.RUNGS / getWidth());
        final int inside = Math.max(0, Math.min(Ladder.TOP_RUNG, bar));
        model.set(Parameter.TEMPERATURE, (double) inside / Ladder.TOP_RUNG);
      }
    }

    @Override
    public void mouseReleased(final MouseEvent event) {
      if (held && SwingUtilities.isLeftMouseButton(event)) {
        held = false;
        model.end(Parameter.TEMPERATURE);
      }
    }
  }
}
