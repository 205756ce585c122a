package feelscape.panel;

import feelscape.music.Lane;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import javax.accessibility.AccessibleRole;

/** What FeelScape does, drawn: a picture, and lanes of notes beside it. */
final class Emblem extends Drawn {
  private static final long serialVersionUID = 1;
  private static final double HEIGHT = 76;
  private static final double PICTURE = 104;
  private static final double NOTES = 140;

  /** Starts and lengths of each lane's notes, as shares of the width. */
  private static final List<List<Double>> LANES =
      List.of(
          List.of(0.0, 0.14, 0.18, 0.08, 0.3, 0.2, 0.58, 0.1, 0.72, 0.26),
          List.of(0.0, 0.46, 0.5, 0.5),
          List.of(0.0, 0.3, 0.36, 0.1, 0.5, 0.3, 0.84, 0.14),
          List.of(
              0.0, 0.04, 0.12, 0.04, 0.25, 0.04, 0.37, 0.04, 0.5, 0.04, 0.62, 0.04, 0.75, 0.04,
              0.87, 0.04));

  private final Theme theme;

  /** A picture looks the same in the light. */
  private final Theme evening;

  Emblem(final Theme theme) {
    super(AccessibleRole.ICON, "a picture and notes", theme.size(PICTURE + 40 + NOTES, HEIGHT));
    this.theme = theme;
    evening = new Theme(true, theme.percent());
    setMaximumSize(getPreferredSize());
  }

  @Override
  protected void paintComponent(final Graphics graphics) {
    final Graphics2D g = Paint.smooth(graphics);
    g.scale(theme.percent() / 100.0, theme.percent() / 100.0);
    picture((Graphics2D) g.create());
    g.setColor(theme.dim());
    g.setStroke(new BasicStroke(2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    final double y = HEIGHT / 2;
    g.draw(new Line2D.Double(PICTURE + 11, y, PICTURE + 28, y));
    g.draw(new Line2D.Double(PICTURE + 22, y - 6, PICTURE + 28, y));
    g.draw(new Line2D.Double(PICTURE + 22, y + 6, PICTURE + 28, y));
    for (final Lane lane : Lane.values()) {
      notes(g, lane);
    }
    g.dispose();
  }

  /** A sun over a sea. */
  private void picture(final Graphics2D g) {
    g.clip(new RoundRectangle2D.Double(0, 0, PICTURE, HEIGHT, Card.ARC, Card.ARC));
    final double horizon = HEIGHT * 0.62;
    g.setPaint(
        new GradientPaint(
            0, 0, evening.of(Lane.CHORDS), 0, (float) horizon, evening.of(Lane.MELODY)));
    g.fillRect(0, 0, (int) PICTURE, (int) HEIGHT);
    g.setColor(Theme.mix(evening.of(Lane.MELODY), Color.WHITE, 0.6));
    g.fill(new Ellipse2D.Double(PICTURE * 0.55, horizon - 22, 24, 24));
    g.setColor(Theme.mix(evening.of(Lane.BASS), evening.paper(), 0.4));
    g.fillRect(0, (int) horizon, (int) PICTURE, (int) HEIGHT);
    g.dispose();
  }

  private void notes(final Graphics2D g, final Lane lane) {
    final List<Double> notes = LANES.get(lane.index());
    for (int i = 0; i < notes.size(); i += 2) {
      final double x = PICTURE + 40 + notes.get(i) * NOTES;
      final double y = 4 + lane.index() * 19;
      Paint.rounded(g, theme.of(lane), x, y, notes.get(i + 1) * NOTES - 2, 10, 5);
    }
  }
}
