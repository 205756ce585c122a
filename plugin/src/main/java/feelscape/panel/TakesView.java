package feelscape.panel;

import feelscape.session.Take;
import java.awt.BorderLayout;
import java.util.List;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.DefaultListModel;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.ListSelectionModel;
import javax.swing.ScrollPaneConstants;

/** The takes, the newest on top; a click plays one again. */
final class TakesView extends Card implements View {
  private static final long serialVersionUID = 1;

  private final transient PanelModel model;
  private final DefaultListModel<TakeLine> lines = new DefaultListModel<>();
  private final JList<TakeLine> list = new JList<>(lines);
  private final JLabel hint;
  private final TakeCell cell;
  private transient List<Take> shown = List.of();
  private boolean showing;

  TakesView(final PanelModel model, final Theme theme) {
    super(theme, new BorderLayout(0, theme.px(6)));
    this.model = model;
    cell = new TakeCell(theme, list);
    setBorder(theme.room(8, 4, 6, 4));
    setMinimumSize(theme.size(200, 78));
    setPreferredSize(theme.size(200, 78));
    final JLabel title = theme.label("Takes", theme.bold(12), theme.text());
    title.setBorder(theme.room(0, 8, 0, 8));
    title.setLabelFor(list);
    hint = theme.label("Every piece is kept here.", theme.font(12), theme.dim());
    hint.setBorder(theme.room(0, 8, 0, 8));
    list.setName("takes");
    list.setToolTipText("Every piece you made; click one to have it back.");
    list.getAccessibleContext().setAccessibleName("takes");
    list.setBackground(theme.card());
    list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
    list.setCellRenderer(cell);
    list.setFixedCellHeight(theme.px(TakeCell.HEIGHT));
    list.setFixedCellWidth(theme.px(160));
    list.addListSelectionListener(event -> play());
    final JPanel head = new JPanel(new BorderLayout(0, theme.px(6)));
    head.setOpaque(false);
    head.add(title, BorderLayout.NORTH);
    head.add(hint, BorderLayout.SOUTH);
    add(head, BorderLayout.NORTH);
    add(scroll(), BorderLayout.CENTER);
    refresh();
  }

  private JScrollPane scroll() {
    final JScrollPane scroll = new JScrollPane(list);
    scroll.setBorder(BorderFactory.createEmptyBorder());
    scroll.setHorizontalScrollBarPolicy(ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
    scroll.getVerticalScrollBar().setFocusable(false);
    scroll.getVerticalScrollBar().setUnitIncrement(list.getFixedCellHeight());
    return scroll;
  }

  private void play() {
    if (!showing && list.getSelectedIndex() >= 0) {
      model.select(shown.size() - 1 - list.getSelectedIndex());
    }
  }

  @Override
  public void refresh() {
    showing = true;
    if (!shown.equals(model.view().takes())) {
      shown = model.view().takes();
      cell.keepOnly(shown);
      lines.clear();
      for (int i = shown.size() - 1; i >= 0; i--) {
        final Optional<Take> before = i == 0 ? Optional.empty() : Optional.of(shown.get(i - 1));
        lines.addElement(TakeLine.of(i + 1, shown.get(i), before));
      }
    }
    hint.setVisible(shown.isEmpty());
    mark(shown.size() - 1 - model.view().current());
    showing = false;
  }

  private void mark(final int row) {
    if (row >= shown.size()) {
      list.clearSelection();
    } else if (row != list.getSelectedIndex()) {
      list.setSelectedIndex(row);
      list.ensureIndexIsVisible(row);
    }
  }
}
