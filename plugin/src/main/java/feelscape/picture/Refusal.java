package feelscape.picture;

/** Why a picture is not taken, in words that follow the file's name and a colon. */
final class Refusal extends Exception {
  private static final long serialVersionUID = 1;

  Refusal(final String why) {
    super(why);
  }

  static Refusal cutShort(final Format format) {
    return new Refusal("the " + format + " file is cut short");
  }

  static Refusal damaged(final Format format, final String what) {
    return new Refusal("the " + format + " file is damaged (" + what + ")");
  }
}
