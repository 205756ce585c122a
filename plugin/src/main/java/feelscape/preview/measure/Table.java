package feelscape.preview.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A table of Markdown that grows row by row. */
public final class Table {
  private final List<String> lines = new ArrayList<>();

  public Table(final String... heads) {
    add(List.of(heads));
    lines.add("|" + String.join("", Collections.nCopies(heads.length, "---|")));
  }

  public void add(final List<String> cells) {
    lines.add("| " + String.join(" | ", cells) + " |");
  }

  @Override
  public String toString() {
    return String.join("\n", lines) + "\n";
  }
}
