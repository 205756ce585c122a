package feelscape.feature;

import feelscape.picture.OpenCv;
import feelscape.picture.Picture;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * A picture brought to the size at which features are measured, in the colour spaces that they
 * need. One byte a sample, as OpenCV's 8-bit paths give them: hue in 2 degrees, Lab's lightness in
 * 100/255 and its a and b moved up by 128.
 */
final class Raster {
  /** The longer side, whatever the picture's size. */
  static final int SIDE = 400;

  /** The longer side of all that is of colour, which a JPEG stores at half the size. */
  static final int COLOUR_SIDE = SIDE / 4;

  /** The shorter side is at least this, so that every cell of a layout holds pixels. */
  static final int LEAST_SIDE = 16;

  private static final double CANNY_LOW = 50;
  private static final double CANNY_HIGH = 150;

  final Plane blue;
  final Plane green;
  final Plane red;
  final Plane gray;
  final Plane hue;
  final Plane saturation;
  final Plane value;
  final Plane lightness;
  final Plane a;
  final Plane b;

  /** The greatest of red, green and blue less the least: saturation times value. */
  final Plane strength;

  /** sqrt(a*^2 + b*^2), rounded. */
  final Plane chroma;

  /** 255 on an edge, 0 elsewhere. */
  final Plane edges;

  final Hues hues;

  /** How much a pixel has the colour of skin, 0..{@link Ramp#WHOLE}. */
  final Plane skin;

  final List<Scales.Scale> scales;
  final Palette palette;
  final Saliency saliency;

  private Raster(final Mats mats) {
    gray = plane(mats.gray, 0);
    edges = plane(mats.edges, 0);
    lightness = plane(mats.lab, 0);
    blue = plane(mats.colour, 0);
    green = plane(mats.colour, 1);
    red = plane(mats.colour, 2);
    hue = plane(mats.hsv, 0);
    saturation = plane(mats.hsv, 1);
    value = plane(mats.hsv, 2);
    a = plane(mats.colourLab, 1);
    b = plane(mats.colourLab, 2);
    strength = strength(red, green, blue);
    chroma = chroma(a, b);
    hues = new Hues(hue, strength);
    skin = Content.skin(red, green, blue);
    scales = Scales.of(gray);
    palette = new Palette(plane(mats.colourLab, 0), a, b);
    saliency = new Saliency(gray);
  }

  /** The share of the pixels that count, each of 0..{@link Ramp#WHOLE} by its index, for colour. */
  double share(final IntUnaryOperator counts) {
    long sum = 0;
    for (int i = 0; i < hue.size(); i++) {
      sum += counts.applyAsInt(i);
    }
    return (double) sum / hue.size() / Ramp.WHOLE;
  }

  static Raster of(final Picture picture) {
    OpenCv.load();
    try (Mats mats = new Mats()) {
      mats.fill(picture);
      return new Raster(mats);
    }
  }

  /** What OpenCV computes, to be given back. */
  private static final class Mats implements AutoCloseable {
    final Mat full = new Mat();
    final Mat bgr = new Mat();
    final Mat gray = new Mat();
    final Mat edges = new Mat();
    final Mat lab = new Mat();
    final Mat colour = new Mat();
    final Mat hsv = new Mat();
    final Mat colourLab = new Mat();

    void fill(final Picture picture) {
      full.create(picture.height(), picture.width(), CvType.CV_8UC3);
      full.put(0, 0, picture.bgr());
      Imgproc.resize(full, bgr, sizeOf(picture, SIDE), 0, 0, Imgproc.INTER_AREA);
      Imgproc.cvtColor(bgr, gray, Imgproc.COLOR_BGR2GRAY);
      Imgproc.Canny(gray, edges, CANNY_LOW, CANNY_HIGH);
      Imgproc.cvtColor(bgr, lab, Imgproc.COLOR_BGR2Lab);
      Imgproc.resize(bgr, colour, sizeOf(picture, COLOUR_SIDE), 0, 0, Imgproc.INTER_AREA);
      Imgproc.cvtColor(colour, hsv, Imgproc.COLOR_BGR2HSV);
      Imgproc.cvtColor(colour, colourLab, Imgproc.COLOR_BGR2Lab);
    }

    @Override
    public void close() {
      for (final Mat mat : new Mat[] {full, bgr, gray, edges, lab, colour, hsv, colourLab}) {
        mat.release();
      }
    }
  }

  private static Size sizeOf(final Picture picture, final int side) {
    final int longer = Math.max(picture.width(), picture.height());
    return new Size(scaled(picture.width(), longer, side), scaled(picture.height(), longer, side));
  }

  private static int scaled(final int length, final int longer, final int side) {
    return Math.max(LEAST_SIDE, (2 * length * side + longer) / (2 * longer));
  }

  private static Plane plane(final Mat mat, final int channel) {
    final byte[] samples = new byte[mat.cols() * mat.rows()];
    final Mat one = new Mat();
    try {
      Core.extractChannel(mat, one, channel);
      one.get(0, 0, samples);
    } finally {
      one.release();
    }
    final int[] plane = new int[samples.length];
    for (int i = 0; i < plane.length; i++) {
      plane[i] = samples[i] & 0xff;
    }
    return new Plane(mat.cols(), mat.rows(), plane);
  }

  private static Plane strength(final Plane red, final Plane green, final Plane blue) {
    final int[] strength = new int[red.size()];
    for (int i = 0; i < strength.length; i++) {
      final int most = Math.max(red.at(i), Math.max(green.at(i), blue.at(i)));
      final int least = Math.min(red.at(i), Math.min(green.at(i), blue.at(i)));
      strength[i] = most - least;
    }
    return new Plane(red.width(), red.height(), strength);
  }

  private static Plane chroma(final Plane a, final Plane b) {
    final int[] chroma = new int[a.size()];
    for (int i = 0; i < chroma.length; i++) {
      final int x = a.at(i) - 128;
      final int y = b.at(i) - 128;
      chroma[i] = (int) Math.floor(Math.sqrt(x * x + y * y) + 0.5);
    }
    return new Plane(a.width(), a.height(), chroma);
  }
}
