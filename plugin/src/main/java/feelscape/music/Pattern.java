package feelscape.music;

import java.util.ArrayList;
import java.util.List;

/**
 * What an instrument plays step by step, in 16ths, to be read from the page: {@code X} is loud,
 * {@code x} plain, {@code o} soft, {@code g} a ghost; a bass writes what it plays instead, {@code
 * 1} the root, {@code 3} and {@code 5} the third and the fifth above it, {@code 8} the octave,
 * {@code a} a step into the next root. {@code -} holds the note before, {@code .} is silence;
 * blanks do not count.
 *
 * @param strikes one for each step
 */
public record Pattern(List<Strike> strikes) {
  /**
   * What happens at a step.
   *
   * @param sign as it is written; {@link #REST} where nothing begins
   * @param steps how long it lasts, 0 where nothing begins
   */
  public record Strike(char sign, int steps) {
    /** Nothing begins. */
    public static final Strike NONE = new Strike(REST, 0);

    /** How loud it is beside a plain one, in percent. */
    public int accent() {
      return switch (sign) {
        case 'X' -> 114;
        case 'o' -> 78;
        case 'g' -> 42;
        default -> 100;
      };
    }
  }

  /** Nothing begins. */
  public static final char REST = '.';

  private static final char HOLD = '-';
  private static final String SIGNS = "Xxog1358a";

  public Pattern {
    strikes = List.copyOf(strikes);
  }

  /**
   * Reads a pattern.
   *
   * @throws IllegalArgumentException if it has another number of steps, or another sign
   */
  public static Pattern parse(final String text, final int steps) {
    final String written = text.replace(" ", "");
    if (written.length() != steps) {
      throw new IllegalArgumentException(
          "the pattern '%s' has %d steps; it must have %d"
              .formatted(text, written.length(), steps));
    }
    final List<Strike> strikes = new ArrayList<>();
    for (int step = 0; step < steps; step++) {
      strikes.add(strike(text, written, step));
    }
    return new Pattern(strikes);
  }

  private static Strike strike(final String text, final String written, final int step) {
    final char sign = written.charAt(step);
    if (sign == REST || sign == HOLD) {
      return Strike.NONE;
    }
    if (SIGNS.indexOf(sign) < 0) {
      throw new IllegalArgumentException(
          "the pattern '%s' has a '%s'; its signs are %s%s%s"
              .formatted(text, sign, SIGNS, HOLD, REST));
    }
    int end = step + 1;
    while (end < written.length() && written.charAt(end) == HOLD) {
      end++;
    }
    return new Strike(sign, end - step);
  }

  /** How many steps it has. */
  public int steps() {
    return strikes.size();
  }

  /** Whether nothing begins at all. */
  public boolean isSilent() {
    return strikes.stream().allMatch(strike -> strike.steps() == 0);
  }

  /** What happens at a step, counted round and round. */
  public Strike at(final int step) {
    return strikes.get(step % strikes.size());
  }

  /** Whether something begins at a step, counted round and round. */
  public boolean strikesAt(final int step) {
    return at(step).steps() > 0;
  }
}
