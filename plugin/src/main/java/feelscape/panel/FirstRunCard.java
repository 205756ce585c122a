package feelscape.panel;

import java.awt.Component;
import java.awt.GridBagLayout;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;

/** What stands where the music will be while there is none. */
final class FirstRunCard extends JPanel {
  private static final long serialVersionUID = 1;

  private final Theme theme;

  FirstRunCard(final Theme theme, final Runnable choose) {
    super(new GridBagLayout());
    this.theme = theme;
    setBackground(theme.card());
    final JPanel card = new JPanel();
    card.setOpaque(false);
    card.setLayout(new BoxLayout(card, BoxLayout.PAGE_AXIS));
    card.setBorder(
        BorderFactory.createEmptyBorder(theme.px(24), theme.px(32), theme.px(24), theme.px(32)));
    card.add(headline());
    card.add(Box.createVerticalStrut(theme.px(20)));
    card.add(step("1", "Drop a photograph anywhere here, paste one, or choose one."));
    card.add(step("2", "Turn the temperature: from resting to wild, 33 versions of one piece."));
    card.add(step("3", "Drag a lane, or all four, into your DAW as MIDI."));
    card.add(Box.createVerticalStrut(theme.px(22)));
    card.add(button(choose));
    add(card);
  }

  private JLabel headline() {
    final JLabel headline = new JLabel("A picture becomes music");
    headline.setFont(theme.bold(26));
    headline.setForeground(theme.text());
    return headline;
  }

  private Component step(final String number, final String text) {
    final JLabel step = new JLabel(number + "    " + text);
    step.setFont(theme.font(14));
    step.setForeground(theme.dim());
    step.setBorder(BorderFactory.createEmptyBorder(theme.px(6), 0, theme.px(6), 0));
    return step;
  }

  private Component button(final Runnable choose) {
    final JButton button = new JButton("Choose a picture …");
    button.setName("choose");
    button.putClientProperty("FlatLaf.style", "background: @accentColor; foreground: #15131f");
    button.setFont(theme.bold(14));
    button.setMargin(new java.awt.Insets(theme.px(8), theme.px(18), theme.px(8), theme.px(18)));
    button.addActionListener(event -> choose.run());
    return button;
  }
}
