package feelscape.panel;

import feelscape.music.Lane;
import feelscape.music.PerLane;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.JPanel;

/** The chords by name and the four lanes below, each with its head, over one time. */
final class LanesView extends JPanel implements View {
  private static final long serialVersionUID = 1;

  private final Theme theme;
  private final ChordBar chords;
  private final transient PerLane<LaneStrip> strips;
  private final transient PerLane<RollView> rolls;
  private final DragHandle all;

  LanesView(final PanelModel model, final Theme theme) {
    super(new GridBagLayout());
    this.theme = theme;
    setOpaque(false);
    chords = new ChordBar(model, theme);
    strips = PerLane.of(lane -> new LaneStrip(model, theme, lane));
    rolls = PerLane.of(lane -> new RollView(model, theme, lane));
    all =
        new DragHandle(
            model, theme, Optional.empty(), "Drag all four lanes into your DAW as one MIDI file.");
    put(all, 0, 0, 0);
    put(chords, 1, 0, 0);
    for (final Lane lane : Lane.values()) {
      put(strips.get(lane), 0, lane.index() + 1, weight(lane));
      put(rolls.get(lane), 1, lane.index() + 1, weight(lane));
    }
  }

  private static double weight(final Lane lane) {
    return lane == Lane.BASS ? 0.7 : 1;
  }

  private void put(final JComponent part, final int column, final int row, final double weight) {
    final GridBagConstraints at = new GridBagConstraints();
    at.gridx = column;
    at.gridy = row;
    at.weightx = column;
    at.weighty = weight;
    at.fill = GridBagConstraints.BOTH;
    at.insets = new Insets(row == 0 ? 0 : theme.px(6), 0, 0, 0);
    add(part, at);
  }

  @Override
  public void refresh() {
    chords.refresh();
    all.repaint();
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
}
