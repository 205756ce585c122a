package feelscape.picture;

/** Why a picture is not taken and what is accepted, in words that follow its name and a colon. */
final class Refusal extends Exception {
  private static final long serialVersionUID = 1;

  private Refusal(final String message) {
    super(message);
  }

  /** Whatever is wrong, where a whole picture would help. */
  static Refusal because(final String why) {
    return new Refusal(why + "; accepted are whole " + Format.ALL + " files");
  }

  static Refusal unsupported(final String kind) {
    return new Refusal(kind + " is not supported; " + Format.ALL + " are");
  }

  static Refusal unsupported(final Format format, final String kind) {
    return new Refusal(
        format + " with " + kind + " is not supported; other " + format + " files are");
  }

  static Refusal tooLarge(final String what, final String accepted) {
    return new Refusal(what + " is too large; accepted is up to " + accepted);
  }

  static Refusal cutShort(final Format format) {
    return because("the " + format + " is cut short");
  }

  static Refusal damaged(final Format format, final String what) {
    return because("the " + format + " is damaged: " + what);
  }

  /** What a decoder stumbled over; {@code cause} is for a log. */
  static Refusal undecodable(final Format format, final Exception cause) {
    final Refusal refusal = damaged(format, "it cannot be decoded");
    refusal.initCause(cause);
    return refusal;
  }
}
