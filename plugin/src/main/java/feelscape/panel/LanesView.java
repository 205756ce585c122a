package feelscape.panel;

import feelscape.music.Lane;
import feelscape.music.PerLane;
import java.util.Optional;
import javax.swing.JPanel;

/** The chords by name and the four lanes below, each with its head, over one time. */
final class LanesView extends JPanel implements View {
  private static final long serialVersionUID = 1;

  private final ChordBar chords;
  private final transient PerLane<LaneStrip> strips;
  private final transient PerLane<RollView> rolls;
  private final DragHandle all;

  LanesView(final PanelModel model, final Theme theme) {
    setOpaque(false);
    chords = new ChordBar(model, theme);
    strips = PerLane.of(lane -> LaneStrip.of(model, theme, lane));
    rolls = PerLane.of(lane -> new RollView(model, theme, lane));
    all =
        new DragHandle(
            model,
            theme,
            Optional.empty(),
            "Drag all lanes that are heard into your DAW as one MIDI file.");
    final Grid grid =
        Grid.in(this, theme.px(8), theme.px(6)).put(all, 0, 0, 0, 0).put(chords, 1, 0, 1, 0);
    for (final Lane lane : Lane.values()) {
      grid.put(strips.get(lane), 0, lane.index() + 1, 0, 1)
          .put(rolls.get(lane), 1, lane.index() + 1, 1, 1);
    }
  }

  @Override
  public void refresh() {
    chords.refresh();
    all.refresh();
    for (final Lane lane : Lane.values()) {
      strips.get(lane).refresh();
      rolls.get(lane).refresh();
    }
  }

  /** Brings the playhead to where the piece is. */
  void movePlayhead() {
    chords.movePlayhead();
    for (final Lane lane : Lane.values()) {
      rolls.get(lane).movePlayhead();
    }
  }

  /** Lets notes come and go for a while. */
  void morph(final double millis) {
    for (final Lane lane : Lane.values()) {
      rolls.get(lane).morph(millis);
    }
  }

  boolean isMorphing() {
    return rolls.melody().isMorphing()
        || rolls.chords().isMorphing()
        || rolls.bass().isMorphing()
        || rolls.drums().isMorphing();
  }
}
