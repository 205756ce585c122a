package feelscape.panel;

import feelscape.session.Activity;
import java.awt.BorderLayout;
import java.awt.Dimension;
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
  private final JLabel sentence = new JLabel();
  private final JProgressBar bar = new JProgressBar(0, FULL);
  private final JPanel progress = new JPanel(new FlowLayout(FlowLayout.TRAILING, 8, 0));
  private final Timer patience = new Timer(PATIENCE_MILLIS, event -> progress().setVisible(true));

  StatusLine(final PanelModel model, final Theme theme) {
    super(new BorderLayout(theme.px(12), 0));
    this.model = model;
    this.theme = theme;
    setBackground(theme.card());
    setBorder(BorderFactory.createEmptyBorder(0, theme.px(16), 0, theme.px(16)));
    sentence.setName("status");
    sentence.setFont(theme.font(12));
    bar.setName("progress");
    bar.setPreferredSize(new Dimension(theme.px(180), theme.px(6)));
    final JButton cancel = new JButton("Cancel");
    cancel.setName("cancel");
    cancel.setToolTipText("Stop, and keep the piece that is playing.");
    cancel.addActionListener(event -> model.cancel());
    progress.setOpaque(false);
    progress.add(bar);
    progress.add(cancel);
    progress.setVisible(false);
    patience.setRepeats(false);
    add(sentence, BorderLayout.CENTER);
    add(progress, BorderLayout.EAST);
    refresh();
  }

  private JPanel progress() {
    return progress;
  }

  @Override
  public void refresh() {
    sentence.setText(model.status());
    sentence.setToolTipText(model.status());
    sentence.setForeground(model.error().isPresent() ? theme.error() : theme.dim());
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

  @Override
  public Dimension getPreferredSize() {
    return new Dimension(theme.px(600), theme.px(40));
  }
}
