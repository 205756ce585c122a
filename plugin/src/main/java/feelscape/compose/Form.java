package feelscape.compose;

import java.util.List;

/**
 * The form A A' B A: four sections of equal length.
 *
 * @param bars of the whole piece, a multiple of 4
 */
public record Form(int bars) {
  private static final List<Section> SECTIONS = List.of(Section.values());

  /** What a section is to the first. */
  public enum Section {
    /** A: the motif as it is. */
    STATEMENT,
    /** A': the motif with another end. */
    REPEAT,
    /** B: something else. */
    CONTRAST,
    /** A once more, to close. */
    RETURN
  }

  public int sectionBars() {
    return bars / SECTIONS.size();
  }

  public Section section(final int bar) {
    return SECTIONS.get(bar / sectionBars());
  }

  /** The bar of the statement that stands where {@code bar} stands in its own section. */
  public int statementBar(final int bar) {
    return bar % sectionBars();
  }

  public int firstBar(final Section section) {
    return SECTIONS.indexOf(section) * sectionBars();
  }

  /** Whether a section ends with this bar. */
  public boolean endsSection(final int bar) {
    return (bar + 1) % sectionBars() == 0;
  }

  /**
   * Whether the drums leave their loop at a step: in the last beat of each half, of four bars only
   * at the end.
   */
  public boolean isFill(final int step) {
    final int bar = Grid.barOf(step);
    final boolean endsHalf = (bar + 1) % (bars / 2) == 0 && sectionBars() > 1;
    return (endsHalf || bar == bars - 1) && Grid.inBar(step) >= Grid.BAR - Grid.BEAT;
  }

  /** The bars, a bit each, that are compared with any of the bars {@code statement}, a bit each. */
  public int answersTo(final int statement) {
    int answers = 0;
    for (int bar = sectionBars(); bar < bars; bar++) {
      answers |= ((statement >> statementBar(bar)) & 1) << bar;
    }
    return answers;
  }
}
