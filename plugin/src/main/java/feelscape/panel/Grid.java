package feelscape.panel;

import java.awt.Component;
import java.awt.Container;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;

/**
 * Puts parts into the cells of a grid with gaps between them. Room beyond what all parts need goes
 * to those that have weight, so nothing jumps while a window grows.
 */
final class Grid {
  private final Container into;
  private final int across;
  private final int down;

  private Grid(final Container into, final int across, final int down) {
    this.into = into;
    this.across = across;
    this.down = down;
  }

  /**
   * An empty grid.
   *
   * @param across the gap between columns in pixels
   * @param down the gap between rows in pixels
   */
  static Grid in(final Container into, final int across, final int down) {
    into.setLayout(new GridBagLayout());
    return new Grid(into, across, down);
  }

  /**
   * Puts a part into a cell.
   *
   * @param wide its weight across, 0 for no more than it needs
   * @param high its weight down
   */
  Grid put(
      final Component part, final int column, final int row, final double wide, final double high) {
    final GridBagConstraints at = new GridBagConstraints();
    at.gridx = column;
    at.gridy = row;
    at.weightx = wide;
    at.weighty = high;
    at.fill = GridBagConstraints.BOTH;
    at.insets = new Insets(row == 0 ? 0 : down, column == 0 ? 0 : across, 0, 0);
    into.add(part, at);
    return this;
  }
}
