package feelscape.panel;

import feelscape.music.Lane;
import feelscape.music.PerLane;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.swing.JComponent;
import javax.swing.JPanel;

/** The chords by name and the four lanes below, each with its head, over one time. */
final class LanesView extends JPanel implements View {
  private static final long serialVersionUID = 1;

  private final ChordBar chords;
  private final transient PerLane<LaneStrip> strips;
  private final transient PerLane<RollView> rolls;
  private final DragHandle all;

  LanesView(final PanelModel model, final Theme theme, final ClipboardActions clips) {
    setOpaque(false);
    chords = new ChordBar(model, theme);
    strips = PerLane.of(lane -> LaneStrip.of(model, theme, clips, lane));
    rolls = PerLane.of(lane -> new RollView(model, theme, lane));
    all =
        new DragHandle(
            model,
            theme,
            clips,
            Optional.empty(),
            "Drag all lanes that are heard into your DAW as one MIDI file; Enter copies it.");
    final Grid grid =
        Grid.in(this, theme.px(8), theme.px(6)).put(all, 0, 0, 0, 0).put(chords, 1, 0, 1, 0);
    for (final Lane lane : Lane.values()) {
      grid.put(strips.get(lane), 0, lane.index() + 1, 0, 1)
          .put(rolls.get(lane), 1, lane.index() + 1, 1, 1);
    }
    bindArrows(Stream.of(Lane.values()).map(lane -> strips.get(lane).controls()).toList());
  }

  /** From control to control by the arrow keys, within a lane and among lanes. */
  private static void bindArrows(final List<List<JComponent>> lanes) {
    for (int i = 0; i < lanes.size(); i++) {
      final int lane = i;
      for (int j = 0; j < lanes.get(lane).size(); j++) {
        final int place = j;
        final JComponent control = lanes.get(lane).get(place);
        bind(control, "UP", () -> focus(lanes, lane - 1, place));
        bind(control, "DOWN", () -> focus(lanes, lane + 1, place));
        bind(control, "LEFT", () -> focus(lanes, lane, place - 1));
        bind(control, "RIGHT", () -> focus(lanes, lane, place + 1));
        bind(control, "HOME", () -> focus(lanes, 0, place));
        bind(control, "END", () -> focus(lanes, lanes.size() - 1, place));
      }
    }
  }

  private static void bind(final JComponent control, final String key, final Runnable action) {
    Act.bind(control, WHEN_FOCUSED, action, key);
  }

  private static void focus(final List<List<JComponent>> lanes, final int lane, final int place) {
    if (lane >= 0 && lane < lanes.size() && place >= 0 && place < lanes.get(lane).size()) {
      lanes.get(lane).get(place).requestFocusInWindow();
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
