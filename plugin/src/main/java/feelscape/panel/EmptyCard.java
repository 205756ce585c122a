package feelscape.panel;

import java.awt.Component;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.GridBagLayout;
import java.awt.Insets;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;

/**
 * What stands where the music will be while there is none: what to do first, until somebody has
 * said that they know.
 */
final class EmptyCard extends Card implements View {
  private static final long serialVersionUID = 1;

  private final transient PanelModel model;
  private final Theme theme;
  private final JPanel steps = column();
  private final JButton known;

  EmptyCard(final PanelModel model, final Theme theme, final Runnable choose) {
    super(theme, new GridBagLayout());
    this.model = model;
    this.theme = theme;
    steps.add(step("1", "Drop a photograph anywhere here, paste one, or choose one."));
    steps.add(step("2", "Turn the temperature: 33 versions, from resting to wild."));
    steps.add(step("3", "Drag a lane, or all four, into your DAW as MIDI."));
    known = button("Got it", "known", "Show these steps no more.", model::setFirstRunSeen);
    final JPanel words = column();
    words.add(left(new Emblem(theme)));
    words.add(gap(8, 18));
    words.add(left(theme.label("A picture becomes music", theme.bold(26), theme.text())));
    words.add(gap(4, 12));
    words.add(left(steps));
    words.add(gap(6, 14));
    words.add(left(buttons(choose)));
    add(words);
    refresh();
  }

  /** Room that a small window may take away. */
  private Component gap(final int least, final int usual) {
    final Dimension most = theme.size(0, usual);
    return new Box.Filler(theme.size(0, least), most, most);
  }

  private static JPanel column() {
    final JPanel column = new JPanel();
    column.setOpaque(false);
    column.setLayout(new BoxLayout(column, BoxLayout.PAGE_AXIS));
    return column;
  }

  private static <C extends JComponent> C left(final C part) {
    part.setAlignmentX(LEFT_ALIGNMENT);
    return part;
  }

  private JPanel row(final int gap, final Component... parts) {
    final JPanel row = new JPanel(new FlowLayout(FlowLayout.LEADING, 0, 0));
    row.setOpaque(false);
    for (final Component part : parts) {
      row.add(part);
      row.add(Box.createHorizontalStrut(theme.px(gap)));
    }
    return left(row);
  }

  private Component step(final String number, final String text) {
    final JLabel label = theme.label(text, theme.font(14), theme.text());
    final JLabel first = theme.label(number, theme.bold(14), theme.dim());
    first.setPreferredSize(theme.size(14, 20));
    final JPanel step = row(8, first, label);
    step.setBorder(theme.room(4, 0, 4, 0));
    return step;
  }

  private JPanel buttons(final Runnable choose) {
    final JButton button =
        button("Choose a picture …", "choose", "PNG, JPEG, WebP, GIF, BMP, TIFF (Ctrl+O).", choose);
    button.setBackground(theme.accent());
    button.setForeground(theme.onAccent());
    return row(10, button, known);
  }

  private JButton button(
      final String text, final String name, final String hint, final Runnable action) {
    final JButton button = new JButton(text);
    button.setName(name);
    button.setToolTipText(hint);
    button.setFont(theme.bold(14));
    button.setMargin(new Insets(theme.px(6), theme.px(14), theme.px(6), theme.px(14)));
    button.addActionListener(event -> action.run());
    return button;
  }

  @Override
  public void refresh() {
    steps.setVisible(!model.firstRunSeen());
    known.setVisible(!model.firstRunSeen());
  }
}
