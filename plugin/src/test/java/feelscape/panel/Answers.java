package feelscape.panel;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.JFileChooser;

/** Questions that were asked, to be answered by a test. */
final class Answers implements FileQuestion {
  final List<String> asked = new ArrayList<>();
  private Consumer<Path> onChosen = path -> {};
  private Runnable onYes = () -> {};
  JFileChooser chooser = new JFileChooser();

  @Override
  public void ask(final String title, final JFileChooser what, final Consumer<Path> then) {
    asked.add(title);
    chooser = what;
    onChosen = then;
  }

  @Override
  public void confirm(final String question, final String yes, final Runnable then) {
    asked.add(question);
    onYes = then;
  }

  @Override
  public void close() {
    asked.add("close");
  }

  void choose(final Path file) {
    onChosen.accept(file);
  }

  void yes() {
    onYes.run();
  }
}
