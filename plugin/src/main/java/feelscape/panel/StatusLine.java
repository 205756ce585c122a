package feelscape.panel;

import feelscape.session.Activity;
import java.awt.BorderLayout;
import java.awt.FlowLayout;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.Timer;

/** What is going on and what went wrong; progress and a way out for whatever takes long. */
final class StatusLine extends JPanel implements View {
  private static final long serialVersionUID = 1;

  /** Work that is done sooner shows no progress. */
  private static final int PATIENCE_MILLIS = 300;

  private static final int FULL = 1000;

  private final transient PanelModel model;
  private final Theme theme;
  private final JLabel sentence;
  private final JProgressBar bar = new JProgressBar(0, FULL);
  private final JPanel progress;
  private final Timer patience;

  StatusLine(final PanelModel model, final Theme theme) {
    super(new BorderLayout(theme.px(12), 0));
    this.model = model;
    this.theme = theme;
    setBorder(BorderFactory.createEmptyBorder(0, theme.px(16), 0, theme.px(16)));
    setMinimumSize(theme.size(400, 34));
    setPreferredSize(theme.size(400, 34));
    sentence = theme.label("", theme.font(12), theme.dim());
    sentence.setName("status");
    progress = progress();
    patience = new Timer(PATIENCE_MILLIS, event -> progress.setVisible(true));
    patience.setRepeats(false);
    add(sentence, BorderLayout.CENTER);
    add(progress, BorderLayout.EAST);
    refresh();
  }

  private JPanel progress() {
    bar.setName("progress");
    bar.setPreferredSize(theme.size(180, 6));
    bar.setForeground(theme.accent());
    bar.getAccessibleContext().setAccessibleName("progress");
    final JButton cancel = new JButton("Cancel");
    cancel.setName("cancel");
    cancel.setFont(theme.font(12));
    cancel.setMargin(new java.awt.Insets(0, theme.px(10), 0, theme.px(10)));
    cancel.setToolTipText("Stop, and keep the piece that is playing (Escape).");
    cancel.addActionListener(event -> model.cancel());
    final JPanel both = new JPanel(new FlowLayout(FlowLayout.TRAILING, theme.px(10), theme.px(5)));
    both.setOpaque(false);
    both.add(bar);
    both.add(cancel);
    both.setVisible(false);
    return both;
  }

  @Override
  public void refresh() {
    final boolean error = model.error().isPresent();
    sentence.setText(model.status());
    // A picture may be called <html>; tooltips cannot be told that it is no markup.
    sentence.setToolTipText(model.status().replace("<html", "< html"));
    sentence.setForeground(error ? theme.error() : theme.dim());
    sentence.setIcon(error ? Icons.ALERT.at(theme.px(15)) : null);
    setBackground(error ? theme.complaint() : theme.card());
    if (model.view().activity() instanceof Activity.Working working) {
      bar.setValue((int) (working.share() * FULL));
      if (!patience.isRunning() && !progress.isVisible()) {
        patience.start();
      }
    } else {
      patience.stop();
      progress.setVisible(false);
    }
  }
}
