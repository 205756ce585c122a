package feelscape.preview.chain;

/** A small room: four echoes that feed each other, each turn softer and darker. */
final class Room implements Effect {
  /** Without a common divisor, so that no echo strengthens another. */
  private static final double[] SECONDS = {0.0071, 0.0103, 0.0137, 0.0173};

  static final double MOST_WET = 0.35;
  private static final double FEEDBACK = 0.78;
  private static final double DARKER_HERTZ = 3_500;

  /** Keeps what dies away from becoming a number that processors are slow with. */
  private static final double TINY = 1e-18;

  private final double wet;
  private final double darker;
  private final double[][] lines = new double[SECONDS.length][];
  private final int[] places = new int[SECONDS.length];
  private final double[] dark = new double[SECONDS.length];

  Room(final double knob, final Song song) {
    wet = MOST_WET * knob;
    darker = 1 - StrictMath.exp(-2 * Math.PI * DARKER_HERTZ / song.rate());
    for (int i = 0; i < lines.length; i++) {
      lines[i] = new double[song.frames(SECONDS[i])];
    }
  }

  @Override
  public void process(final float[] block, final int frames, final long position) {
    for (int i = 0; i < frames; i++) {
      final double a = echo(0);
      final double b = echo(1);
      final double c = echo(2);
      final double d = echo(3);
      final double left = block[2 * i] + TINY;
      final double right = block[2 * i + 1] + TINY;
      // Hadamard's matrix: all is passed on, to everywhere.
      feed(0, left + FEEDBACK * (a + b + c + d) / 2);
      feed(1, right + FEEDBACK * (a - b + c - d) / 2);
      feed(2, left + FEEDBACK * (a + b - c - d) / 2);
      feed(3, right + FEEDBACK * (a - b - c + d) / 2);
      block[2 * i] += (float) (wet * (a + c));
      block[2 * i + 1] += (float) (wet * (b + d));
    }
  }

  private double echo(final int line) {
    dark[line] += darker * (lines[line][places[line]] - dark[line]);
    return dark[line];
  }

  private void feed(final int line, final double sample) {
    lines[line][places[line]] = sample;
    places[line] = places[line] + 1 == lines[line].length ? 0 : places[line] + 1;
  }
}
