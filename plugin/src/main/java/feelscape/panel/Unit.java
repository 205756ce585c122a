package feelscape.panel;

import feelscape.event.Parameter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a parameter's values are written for a person, and read again.
 *
 * @param factor what a value is multiplied by
 * @param offset what is added then
 * @param format of the number and what follows it
 */
record Unit(double factor, double offset, String format) {
  static final Unit PLAIN = new Unit(1, 0, "%.2f");
  static final Unit SHARE = new Unit(100, 0, "%.0f %%");
  static final Unit PERCENT = new Unit(1, 0, "%.0f %%");
  static final Unit SEMITONES = new Unit(1, 0, "%+.0f st");

  /** People count from 1. */
  static final Unit BAR = new Unit(1, 1, "%.0f");

  private static final Pattern NUMBER = Pattern.compile("[-+]?\\d*[.,]?\\d+");

  String write(final double value) {
    return String.format(Locale.ROOT, format, value * factor + offset);
  }

  /** The value that was typed, with or without its unit; none where that is no number. */
  Optional<Double> read(final String text) {
    final Matcher number = NUMBER.matcher(text);
    return number.find()
        ? Optional.of((Double.parseDouble(number.group().replace(',', '.')) - offset) / factor)
        : Optional.empty();
  }

  /** From the least to the greatest value. */
  String range(final Parameter parameter) {
    return write(parameter.least()) + " to " + write(parameter.most());
  }
}
