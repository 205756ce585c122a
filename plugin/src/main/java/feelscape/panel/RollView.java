package feelscape.panel;

import feelscape.music.Lane;
import feelscape.music.Note;
import feelscape.music.Piece;
import feelscape.music.PitchClass;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.event.MouseEvent;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import javax.accessibility.AccessibleRole;
import org.jspecify.annotations.Nullable;

/**
 * The notes of one lane on the current rung, with bars and playhead; those that sound are lit. At
 * rest all but these is an image, so that a playhead costs two thin strips a frame.
 */
final class RollView extends Drawn implements View {
  private static final long serialVersionUID = 1;
  private static final double MORPH_MILLIS = 220;
  private static final int PLAYHEAD_WIDTH = 2;

  private final transient PanelModel model;
  private final Theme theme;
  private final Lane lane;

  private transient Optional<Piece> piece = Optional.empty();
  private transient List<Note> notes = List.of();
  private transient List<Note> onRung = List.of();
  private transient List<Note> sounding = List.of();
  private transient Morph morph = new Morph(List.of(), 0);
  private int rung;
  private boolean heard;

  /** On whole pixels: soft edges cost far more, sixty times a second. */
  private int playhead;

  private transient @Nullable RollPainter painter;
  private transient @Nullable BufferedImage still;

  RollView(final PanelModel model, final Theme theme, final Lane lane) {
    super(AccessibleRole.CANVAS, "roll " + lane.label(), theme.size(420, 50));
    this.model = model;
    this.theme = theme;
    this.lane = lane;
    setOpaque(true);
    setToolTipText("");
    getAccessibleContext().setAccessibleName("notes of the " + lane.label());
    refresh();
  }

  @Override
  public void refresh() {
    final boolean wasHeard = heard;
    heard = model.isHeard(lane);
    if (!piece.equals(model.piece())) {
      take(model.piece());
    } else if (rung != model.rung()) {
      turn(model.rung());
    } else if (wasHeard == heard) {
      return;
    }
    still = null;
    repaint();
  }

  private void take(final Optional<Piece> other) {
    piece = other;
    rung = model.rung();
    notes =
        other.stream()
            .flatMap(all -> all.ladder().notes().stream())
            .filter(note -> note.lane() == lane)
            .toList();
    morph = new Morph(notes, rung);
    painter = null;
    onRung = onRung();
    movePlayhead();
  }

  private void turn(final int to) {
    rung = to;
    onRung = onRung();
    morph.aim(to);
    if (!isShowing()) {
      morph.settle();
    }
  }

  private List<Note> onRung() {
    return notes.stream().filter(note -> note.soundsOn(rung)).toList();
  }

  boolean isMorphing() {
    return morph.isMoving();
  }

  /** Lets notes come and go for a while. */
  void morph(final double millis) {
    if (morph.isMoving()) {
      morph.step(millis / MORPH_MILLIS);
      still = null;
      repaint();
    }
  }

  /** Brings the playhead to where the piece is; repaints only what is another. */
  void movePlayhead() {
    final double tick = model.playhead().orElse(0.0);
    light(tick);
    final int now = painter().map(all -> pixel(all.x(tick))).orElse(0);
    if (now != playhead) {
      repaintColumn(playhead);
      repaintColumn(now);
      playhead = now;
    }
  }

  private void light(final double tick) {
    final List<Note> now = model.isRolling() && heard ? soundingAt(tick) : List.of();
    if (!now.equals(sounding)) {
      sounding.forEach(this::repaintNote);
      now.forEach(this::repaintNote);
      sounding = now;
    }
  }

  private List<Note> soundingAt(final double tick) {
    return painter()
        .map(
            all ->
                onRung.stream()
                    .filter(
                        note -> note.tick() <= tick && tick < note.tick() + all.shownLength(note))
                    .toList())
        .orElse(List.of());
  }

  private void repaintNote(final Note note) {
    painter().map(all -> all.place(note)).map(RollView::around).ifPresent(this::repaint);
  }

  private static Rectangle around(final Rectangle2D place) {
    final Rectangle pixels = place.getBounds();
    pixels.grow(1, 1);
    return pixels;
  }

  private void repaintColumn(final int x) {
    repaint(x, 0, theme.px(PLAYHEAD_WIDTH), getHeight());
  }

  private static int pixel(final double x) {
    return (int) Math.rint(x);
  }

  /** That of the piece and the size; none where there is no piece. */
  private Optional<RollPainter> painter() {
    if (painter == null || !painter.fits(getWidth(), getHeight())) {
      still = null;
      painter =
          piece
              .map(all -> new RollPainter(theme, lane, all, notes, getWidth(), getHeight()))
              .orElse(null);
      playhead = painter == null ? 0 : pixel(painter.x(model.playhead().orElse(0.0)));
    }
    return Optional.ofNullable(painter);
  }

  @Override
  public @Nullable String getToolTipText(final MouseEvent event) {
    return painter()
        .flatMap(
            all ->
                onRung.stream()
                    .filter(note -> around(all.place(note)).contains(event.getPoint()))
                    .findFirst())
        .map(this::words)
        .orElse(null);
  }

  private String words(final Note note) {
    final String name =
        lane == Lane.DRUMS
            ? "drum " + note.pitch()
            : piece.map(all -> all.key().spell(PitchClass.of(note.pitch()))).orElse("")
                + (note.pitch() / PitchClass.COUNT - 1);
    return name + ", velocity " + note.velocity();
  }

  @Override
  protected void paintComponent(final Graphics graphics) {
    final Graphics2D g = Paint.smooth(graphics);
    final Optional<RollPainter> brush = painter();
    if (brush.isEmpty()) {
      g.setColor(theme.card());
      g.fillRect(0, 0, getWidth(), getHeight());
    } else if (morph.isMoving()) {
      brush.get().ground(g);
      notes(g, brush.get());
    } else {
      g.drawImage(still(g, brush.get()), 0, 0, getWidth(), getHeight(), null);
    }
    brush.ifPresent(all -> moving(g, all));
    g.dispose();
  }

  private BufferedImage still(final Graphics2D on, final RollPainter brush) {
    final double scale = on.getTransform().getScaleX();
    final int width = (int) Math.ceil(getWidth() * scale);
    final int height = (int) Math.ceil(getHeight() * scale);
    if (still == null || still.getWidth() != width || still.getHeight() != height) {
      still = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
      final Graphics2D g = Paint.smooth(still.createGraphics());
      g.scale((double) width / getWidth(), (double) height / getHeight());
      brush.ground(g);
      notes(g, brush);
      g.dispose();
    }
    return still;
  }

  private void notes(final Graphics2D g, final RollPainter brush) {
    for (int i = 0; i < notes.size(); i++) {
      if (morph.strength(i) > 0) {
        brush.note(g, notes.get(i), morph.strength(i), heard);
      }
    }
  }

  private void moving(final Graphics2D g, final RollPainter brush) {
    sounding.forEach(note -> brush.lit(g, note));
    g.setColor(theme.text());
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
    g.fillRect(playhead, 0, theme.px(PLAYHEAD_WIDTH), getHeight());
  }
}
