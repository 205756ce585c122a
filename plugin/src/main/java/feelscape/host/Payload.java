package feelscape.host;

import feelscape.event.Parameter;
import feelscape.music.Range;
import feelscape.session.ByteSource;
import feelscape.session.Bytes;
import feelscape.session.StateCodec;
import feelscape.session.StateException;

/** The fields that occur in more than one message, and their ranges. */
final class Payload {
  /** The longest side of a window that X11 can have. */
  static final int MOST_PIXELS = 32_767;

  private static final int MOST_SETUP = 1 << 16;

  private Payload() {}

  /** Refuses a number that no int can hold, as {@link Range} does with one. */
  static void check(final String name, final long value, final long least, final long most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          name + " is " + value + "; it must be within " + least + ".." + most);
    }
  }

  static Parameter parameter(final ByteSource in) throws StateException {
    final long id = in.u32();
    return Parameter.of(id)
        .orElseThrow(() -> new IllegalArgumentException("there is no parameter " + id));
  }

  static boolean flag(final String name, final ByteSource in) throws StateException {
    final int flag = in.u8();
    Range.check(name, flag, 0, 1);
    return flag == 1;
  }

  static int side(final String name, final ByteSource in) throws StateException {
    final long pixels = in.u32();
    check(name, pixels, 1, MOST_PIXELS);
    return (int) pixels;
  }

  static void checkSide(final String name, final int pixels) {
    Range.check(name, pixels, 1, MOST_PIXELS);
  }

  static void checkState(final Bytes state, final int least) {
    Range.check("the size of the state", state.size(), least, StateCodec.MAX_BYTES);
  }

  static void checkSetup(final Bytes setup) {
    Range.check("the size of the setup", setup.size(), 0, MOST_SETUP);
  }

  static void checkValue(final Parameter parameter, final double value) {
    Range.check(parameter.label(), value, parameter.least(), parameter.most());
    if (parameter.nearest(value) != value) {
      throw new IllegalArgumentException(
          parameter.label() + " is " + value + "; it must be a whole number");
    }
  }
}
