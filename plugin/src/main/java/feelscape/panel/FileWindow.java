package feelscape.panel;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dialog.ModalityType;
import java.awt.Dimension;
import java.awt.Window;
import java.nio.file.Path;
import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JFileChooser;
import javax.swing.JOptionPane;
import org.jspecify.annotations.Nullable;

/**
 * Asks in a window of its own, without an owner and without blocking any other: that of the panel
 * may lie in a host's, and other panels go on beside it.
 */
final class FileWindow implements FileQuestion {
  private final Component near;
  private @Nullable JDialog open;

  /** Asks in front of a component. */
  FileWindow(final Component near) {
    this.near = near;
  }

  @Override
  public void ask(final String title, final JFileChooser chooser, final Consumer<Path> onChosen) {
    final Dimension usual = chooser.getPreferredSize();
    chooser.setPreferredSize(new Dimension(usual.width * 3 / 2, usual.height * 3 / 2));
    final JDialog window = window(title, chooser);
    chooser.addActionListener(
        event -> {
          window.dispose();
          if (event.getActionCommand().equals(JFileChooser.APPROVE_SELECTION)) {
            onChosen.accept(chooser.getSelectedFile().toPath());
          }
        });
    show(window);
  }

  @Override
  public void confirm(final String question, final String yes, final Runnable onYes) {
    final String no = "Cancel";
    final JOptionPane pane = new JOptionPane(question, JOptionPane.QUESTION_MESSAGE);
    pane.setOptions(new String[] {yes, no});
    pane.setInitialValue(no);
    final JDialog window = window("FeelScape", pane);
    pane.addPropertyChangeListener(
        JOptionPane.VALUE_PROPERTY,
        change -> {
          window.dispose();
          if (yes.equals(change.getNewValue())) {
            onYes.run();
          }
        });
    show(window);
  }

  private JDialog window(final String title, final JComponent content) {
    close();
    final JDialog window = new JDialog((Window) null, title, ModalityType.MODELESS);
    open = window;
    window.setDefaultCloseOperation(JDialog.DISPOSE_ON_CLOSE);
    window.add(content, BorderLayout.CENTER);
    window.pack();
    window.setLocationRelativeTo(near);
    return window;
  }

  /**
   * A window manager may leave the keyboard where it was, with a window that is not this one's
   * owner.
   */
  private static void show(final JDialog window) {
    window.setVisible(true);
    window.toFront();
  }

  @Override
  public void close() {
    if (open != null) {
      open.dispose();
      open = null;
    }
  }
}
