package feelscape.panel;

import feelscape.session.Take;
import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.util.List;
import java.util.Locale;
import javax.swing.BorderFactory;
import javax.swing.DefaultListCellRenderer;
import javax.swing.DefaultListModel;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.ListSelectionModel;

/** The takes, the newest on top; a click plays one again. */
final class HistoryView extends JPanel implements View {
  private static final long serialVersionUID = 1;

  private final transient PanelModel model;
  private final Theme theme;
  private final DefaultListModel<String> rows = new DefaultListModel<>();
  private final JList<String> list = new JList<>(rows);
  private transient List<Take> shown = List.of();
  private boolean showing;

  HistoryView(final PanelModel model, final Theme theme) {
    super(new BorderLayout(0, theme.px(6)));
    this.model = model;
    this.theme = theme;
    setOpaque(false);
    final JLabel title = new JLabel("Takes");
    title.setFont(theme.bold(12));
    title.setForeground(theme.text());
    title.setLabelFor(list);
    list.setName("takes");
    list.setToolTipText("Every piece you made; click one to have it back.");
    list.setBackground(theme.card());
    list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
    list.setCellRenderer(new Row());
    list.addListSelectionListener(event -> select());
    final JScrollPane scroll = new JScrollPane(list);
    scroll.setBorder(BorderFactory.createEmptyBorder());
    add(title, BorderLayout.NORTH);
    add(scroll, BorderLayout.CENTER);
    refresh();
  }

  private void select() {
    if (!showing && list.getSelectedIndex() >= 0) {
      model.select(shown.size() - 1 - list.getSelectedIndex());
    }
  }

  @Override
  public void refresh() {
    showing = true;
    if (!shown.equals(model.view().takes())) {
      shown = model.view().takes();
      rows.clear();
      for (int i = shown.size() - 1; i >= 0; i--) {
        rows.addElement(line(i + 1, shown.get(i)));
      }
    }
    final int selected = shown.size() - 1 - model.view().current();
    if (selected < shown.size()) {
      list.setSelectedIndex(selected);
    } else {
      list.clearSelection();
    }
    showing = false;
  }

  private static String line(final int number, final Take take) {
    final String tempo =
        take.tempo().map(known -> String.format(Locale.ROOT, ", %.0f BPM", known.bpm())).orElse("");
    return number + "   " + take.key().name() + tempo + "   " + take.picture();
  }

  @Override
  public Dimension getPreferredSize() {
    return new Dimension(theme.px(264), theme.px(120));
  }

  private final class Row extends DefaultListCellRenderer {
    private static final long serialVersionUID = 1;

    @Override
    public Component getListCellRendererComponent(
        final JList<?> rows,
        final Object value,
        final int index,
        final boolean selected,
        final boolean focused) {
      super.getListCellRendererComponent(rows, value, index, selected, focused);
      setBorder(
          BorderFactory.createEmptyBorder(theme.px(5), theme.px(8), theme.px(5), theme.px(8)));
      setBackground(selected ? theme.raised() : theme.card());
      setForeground(selected ? theme.text() : theme.dim());
      return this;
    }
  }
}
