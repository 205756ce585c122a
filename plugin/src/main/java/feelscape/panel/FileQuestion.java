package feelscape.panel;

import java.nio.file.Path;
import java.util.function.Consumer;
import javax.swing.JFileChooser;

/** Asks a person for a file; nobody waits for the answer, which may never come. */
interface FileQuestion {
  /**
   * Asks for a file or a folder; a question that is still open is closed.
   *
   * @param chooser what there is to choose from, and what the button says
   */
  void ask(String title, JFileChooser chooser, Consumer<Path> onChosen);

  /** Asks whether something is wanted indeed. */
  void confirm(String question, String yes, Runnable onYes);

  /** Takes the question back. */
  void close();
}
