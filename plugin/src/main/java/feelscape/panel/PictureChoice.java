package feelscape.panel;

import java.awt.Component;
import java.awt.Dimension;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.swing.DefaultComboBoxModel;
import javax.swing.DefaultListCellRenderer;
import javax.swing.Icon;
import javax.swing.JComboBox;
import javax.swing.JList;
import org.jspecify.annotations.Nullable;

/**
 * Something that the picture decides unless a person does; a small picture stands for the first.
 */
final class PictureChoice extends JComboBox<String> {
  private static final long serialVersionUID = 1;
  private static final String BY_PICTURE = "From picture";
  private static final String UNDECIDED = "auto";

  private final transient Icon picture;
  private final int gap;
  private String decided = UNDECIDED;

  PictureChoice(final Theme theme, final List<String> values) {
    super(Stream.concat(Stream.of(BY_PICTURE), values.stream()).toArray(String[]::new));
    picture = Icons.PICTURE.at(theme.px(13));
    gap = theme.px(8);
    setMaximumRowCount(values.size() + 1);
    setRenderer(new Cell());
    setPrototypeDisplayValue(longest(values));
  }

  /** Offers other values; the picture is to decide until one of them is shown. */
  void offer(final List<String> values) {
    final List<String> all = Stream.concat(Stream.of(BY_PICTURE), values.stream()).toList();
    setModel(new DefaultComboBoxModel<>(all.toArray(String[]::new)));
    setMaximumRowCount(all.size());
  }

  private static String longest(final List<String> values) {
    return values.stream().max(Comparator.comparingInt(String::length)).orElse("");
  }

  /** There is room for the picture as well. */
  @Override
  public Dimension getPreferredSize() {
    final Dimension text = super.getPreferredSize();
    return isPreferredSizeSet()
        ? text
        : new Dimension(text.width + picture.getIconWidth() + gap, text.height);
  }

  /**
   * Shows what is chosen.
   *
   * @param place among the values, null where the picture decides
   * @param byPicture what it has decided, empty where there is none yet
   */
  void show(final @Nullable Integer place, final String byPicture) {
    final String now = byPicture.isEmpty() ? UNDECIDED : byPicture;
    if (!decided.equals(now)) {
      decided = now;
      repaint();
    }
    final int index = place == null ? 0 : place + 1;
    if (index != getSelectedIndex()) {
      setSelectedIndex(index);
    }
  }

  /** The place among the values; null where the picture is to decide. */
  @Nullable Integer chosen() {
    return getSelectedIndex() <= 0 ? null : getSelectedIndex() - 1;
  }

  private final class Cell extends DefaultListCellRenderer {
    private static final long serialVersionUID = 1;

    @Override
    public Component getListCellRendererComponent(
        final JList<?> list,
        final Object value,
        final int index,
        final boolean selected,
        final boolean focused) {
      final boolean closed = index < 0;
      final boolean byPicture = BY_PICTURE.equals(value);
      super.getListCellRendererComponent(
          list, closed && byPicture ? decided : value, index, selected, focused);
      setIcon(byPicture ? picture : null);
      return this;
    }
  }
}
