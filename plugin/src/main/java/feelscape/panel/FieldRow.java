package feelscape.panel;

import javax.swing.Box;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;

/** Fields with their names before them, beside one another. */
final class FieldRow {
  private final Theme theme;
  private final Grid grid;
  private int column;

  FieldRow(final JPanel into, final Theme theme) {
    this.theme = theme;
    into.setOpaque(false);
    grid = Grid.in(into, theme.px(8), 0);
  }

  /**
   * Puts a field behind those that are there.
   *
   * @param width at least, as designed; 0 for what it wants
   */
  void add(
      final String title,
      final JComponent field,
      final int width,
      final String name,
      final String hint) {
    theme.size(field, width);
    put(title, field, name, hint, 0);
  }

  /** The same with a field that grows with the row. */
  void addGrowing(
      final String title, final JComponent field, final String name, final String hint) {
    put(title, field, name, hint, 1);
  }

  private void put(
      final String title,
      final JComponent field,
      final String name,
      final String hint,
      final double wide) {
    final JLabel label = theme.label(title, theme.font(12), theme.dim());
    label.setLabelFor(field);
    field.setName(name);
    field.setToolTipText(hint);
    field.getAccessibleContext().setAccessibleName(title);
    grid.put(label, column++, 0, 0, 0).put(field, column++, 0, wide, 0);
  }

  /** Puts something that speaks for itself. */
  void add(final JComponent part) {
    theme.size(part, 0);
    grid.put(part, column++, 0, 0, 0);
  }

  /** Leaves room that is not needed. */
  void glue() {
    grid.put(Box.createGlue(), column++, 0, 1, 0);
  }
}
