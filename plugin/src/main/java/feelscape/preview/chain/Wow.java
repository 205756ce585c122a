package feelscape.preview.chain;

/** Changes of speed: a delay that swings, slowly for wow and fast for flutter. */
final class Wow implements Effect {
  static final double WOW_HERTZ = 33.0 / 60 + 1.0 / 180;
  static final double FLUTTER_HERTZ = 6.3;

  /** The largest deviations of the speed, of the whole. */
  static final double MOST_WOW = 0.005;

  static final double MOST_FLUTTER = 0.0015;

  /** A jump of the delay, where the song jumps, is spread over this. */
  private static final double GLIDE_SECONDS = 0.02;

  /** The interpolation reads a sample before the place and two after it. */
  private static final int MARGIN = 3;

  private final Lfo wow;
  private final Lfo flutter;
  private final double wowFrames;
  private final double flutterFrames;
  private final int centre;
  private final int glide;
  private final float[] line;
  private final int mask;
  private int write;
  private long expected = Long.MIN_VALUE;
  private double lastDelay;
  private double jump;
  private int gliding;

  Wow(final double wow, final double flutter, final Song song) {
    this.wow = new Lfo(WOW_HERTZ, song);
    this.flutter = new Lfo(FLUTTER_HERTZ, song);
    wowFrames = swing(wow * MOST_WOW, WOW_HERTZ, song);
    flutterFrames = swing(flutter * MOST_FLUTTER, FLUTTER_HERTZ, song);
    centre = (int) Math.ceil(wowFrames + flutterFrames) + MARGIN;
    glide = song.frames(GLIDE_SECONDS);
    final int size = Integer.highestOneBit(2 * centre + 2 * MARGIN) << 1;
    line = new float[2 * size];
    mask = size - 1;
  }

  /** How far a delay swings whose slope is the deviation of the speed. */
  private static double swing(final double deviation, final double hertz, final Song song) {
    return deviation / (2 * Math.PI * song.fitted(hertz)) * song.rate();
  }

  @Override
  public int latency() {
    return centre;
  }

  @Override
  public void process(final float[] block, final int frames, final long position) {
    if (position != expected && expected != Long.MIN_VALUE) {
      jump = lastDelay - delay(position);
      gliding = glide;
    }
    for (int i = 0; i < frames; i++) {
      line[2 * (write & mask)] = block[2 * i];
      line[2 * (write & mask) + 1] = block[2 * i + 1];
      lastDelay = delay(position + i);
      if (gliding > 0) {
        lastDelay += jump * gliding / glide;
        gliding--;
      }
      final int whole = (int) lastDelay;
      final double part = lastDelay - whole;
      block[2 * i] = read(write - whole, part, 0);
      block[2 * i + 1] = read(write - whole, part, 1);
      write++;
    }
    expected = position + frames;
  }

  private double delay(final long position) {
    return centre + wowFrames * wow.at(position) + flutterFrames * flutter.at(position);
  }

  /** Lagrange's cubic through four samples, a part of a frame before the frame at an index. */
  private float read(final int index, final double part, final int channel) {
    final double after = line[2 * (index + 1 & mask) + channel];
    final double at = line[2 * (index & mask) + channel];
    final double before = line[2 * (index - 1 & mask) + channel];
    final double earlier = line[2 * (index - 2 & mask) + channel];
    final double third = (earlier - after) / 6 + (at - before) / 2;
    final double second = (after + before) / 2 - at;
    final double first = before - earlier / 6 - after / 3 - at / 2;
    return (float) (((third * part + second) * part + first) * part + at);
  }
}
