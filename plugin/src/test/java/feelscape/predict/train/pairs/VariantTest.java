package feelscape.predict.train.pairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import feelscape.picture.Picture;
import feelscape.predict.Output;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each variant does to a picture and to its music. */
class VariantTest {
  private static final int WIDTH = 60;
  private static final int HEIGHT = 40;
  private static final Picture PICTURE = colourful();
  private static final Music MUSIC = music();

  @Test
  void thereAreTwentySixAndEachShowsAnotherPicture() {
    assertThat(Variant.ALL).hasSize(26);
    final Set<Picture> pictures = new HashSet<>(Set.of(PICTURE));
    Variant.ALL.forEach(variant -> pictures.add(variant.picture().apply(PICTURE)));
    assertThat(pictures).hasSize(27);
    assertThat(Variant.ALL).extracting(Variant::name).doesNotHaveDuplicates();
  }

  @Test
  void theSamePictureHasTheSameVariants() {
    for (final Variant variant : Variant.ALL) {
      assertThat(variant.picture().apply(PICTURE)).isEqualTo(variant.picture().apply(PICTURE));
    }
  }

  @ParameterizedTest
  @CsvSource({"0.7", "0.85", "1.15", "1.3"})
  void brightnessScalesLight(final String factor) {
    final Picture changed = picture("brightness " + factor);
    assertThat(mean(changed) / mean(PICTURE)).isCloseTo(Double.parseDouble(factor), within(0.01));
    assertThat(music("brightness " + factor)).isEqualTo(MUSIC);
  }

  @ParameterizedTest
  @CsvSource({"0.8", "1.2", "1.4"})
  void contrastScalesTheDistanceFromMiddleGray(final String factor) {
    final double before = spread(PICTURE, bgr -> bgr[1]);
    assertThat(spread(picture("contrast " + factor), bgr -> bgr[1]) / before)
        .isCloseTo(Double.parseDouble(factor), within(0.05));
    assertThat(music("contrast " + factor)).isEqualTo(MUSIC);
  }

  @ParameterizedTest
  @CsvSource({"0.6, 48", "1.3, 69", "1.6, 78"})
  void strongerColourIsStruckHarder(final String factor, final double velocity) {
    final double before = colour(PICTURE);
    final Picture changed = picture("saturation " + factor);
    assertThat(colour(changed) / before).isCloseTo(Double.parseDouble(factor), within(0.05));
    assertThat(mean(changed)).isCloseTo(mean(PICTURE), within(12.0));
    assertThat(music("saturation " + factor).values())
        .isEqualTo(with(Map.of(Output.AVERAGE_VELOCITY, velocity)));
  }

  @ParameterizedTest
  @CsvSource({"-30, -2", "-15, -1", "15, 1", "30, 2"})
  void aTurnedHueMovesTheKey(final int degrees, final int semitones) {
    final Picture red = plain(40, 40, 200);
    final byte[] turned = variant("hue " + degrees).picture().apply(red).bgr();
    // Red turns towards yellow, which has more green; the other way towards magenta: more blue.
    assertThat((turned[1] & 0xff) - (turned[0] & 0xff))
        .satisfies(
            degrees > 0
                ? each -> assertThat(each).isPositive()
                : each -> assertThat(each).isNegative());
    final Picture gray = plain(90, 90, 90);
    assertThat(variant("hue " + degrees).picture().apply(gray)).isEqualTo(gray);
    final int pitchClass = Math.floorMod(semitones, 12);
    assertThat(music("hue " + degrees).values())
        .containsEntry(Output.AVERAGE_PITCH, 68.0 + semitones)
        .containsEntry(Output.PITCH_CLASSES.get(pitchClass), 1.0)
        .containsEntry(Output.TEMPO, 80.0);
  }

  @Test
  void moodsOfColourAreWarmAndBrightOrCoolAndDarkOrVibrantOrMuted() {
    final Picture warm = picture("warm and bright");
    assertThat(mean(warm)).isGreaterThan(mean(PICTURE));
    assertThat(warmth(warm)).isGreaterThan(warmth(PICTURE));
    final Picture cool = picture("cool and dark");
    assertThat(mean(cool)).isLessThan(mean(PICTURE));
    assertThat(warmth(cool)).isLessThan(warmth(PICTURE));
    final Picture vibrant = picture("vibrant");
    assertThat(colour(vibrant)).isGreaterThan(colour(PICTURE));
    assertThat(spread(vibrant, bgr -> bgr[1])).isGreaterThan(spread(PICTURE, bgr -> bgr[1]));
    final Picture muted = picture("muted");
    assertThat(colour(muted)).isLessThan(colour(PICTURE));
    assertThat(spread(muted, bgr -> bgr[1])).isLessThan(spread(PICTURE, bgr -> bgr[1]));
  }

  @Test
  void noiseIsSmallAndBlurTakesAwayWhatIsFine() {
    final byte[] noisy = picture("noise").bgr();
    final byte[] before = PICTURE.bgr();
    for (int i = 0; i < noisy.length; i++) {
      assertThat(Math.abs((noisy[i] & 0xff) - (before[i] & 0xff))).isLessThanOrEqualTo(15);
    }
    assertThat(mean(picture("noise"))).isCloseTo(mean(PICTURE), within(1.0));
    assertThat(steps(picture("blur"))).isLessThan(0.7 * steps(PICTURE));
    assertThat(mean(picture("blur"))).isCloseTo(mean(PICTURE), within(1.0));
  }

  @ParameterizedTest
  @CsvSource({"-10", "-5", "5", "10"})
  void rotationTiltsTheHorizonClockwise(final int degrees) {
    final byte[] tilted = variant("rotation " + degrees).picture().apply(horizon()).bgr();
    final int left = below(tilted, 5);
    final int right = below(tilted, WIDTH - 6);
    final double drop = (WIDTH - 11) * Math.tan(Math.toRadians(degrees));
    assertThat((double) left - right).isCloseTo(drop, within(1.5));
  }

  @Test
  void flipTurnsLeftToRightAndCropKeepsTheMiddle() {
    final Picture flipped = picture("flip");
    assertThat(flipped.bgr()[0]).isEqualTo(PICTURE.bgr()[3 * (WIDTH - 1)]);
    assertThat(variant("flip").picture().apply(flipped)).isEqualTo(PICTURE);
    final Picture cropped = picture("crop");
    assertThat(cropped.width()).isEqualTo(48);
    assertThat(cropped.height()).isEqualTo(32);
    assertThat(cropped.bgr()[0]).isEqualTo(PICTURE.bgr()[3 * (4 * WIDTH + 6)]);
  }

  @Test
  void theSmallestPictureHasAllVariants() {
    final Picture dot = new Picture("dot.png", 1, 1, 1, 1, new byte[] {10, 20, 30});
    for (final Variant variant : Variant.ALL) {
      assertThat(variant.picture().apply(dot).width()).isEqualTo(1);
    }
  }

  private static Variant variant(final String name) {
    return Variant.ALL.stream()
        .filter(variant -> variant.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Picture picture(final String name) {
    return variant(name).picture().apply(PICTURE);
  }

  private static Music music(final String name) {
    return variant(name).music().apply(MUSIC);
  }

  /** All in C, at 80, around G sharp, at velocity 60. */
  private static Music music() {
    final Map<Output, Double> values = new HashMap<>();
    Output.PITCH_CLASSES.forEach(output -> values.put(output, 0.0));
    values.put(Output.PITCH_CLASSES.get(0), 1.0);
    values.put(Output.TEMPO, 80.0);
    values.put(Output.AVERAGE_PITCH, 68.0);
    values.put(Output.AVERAGE_VELOCITY, 60.0);
    return new Music(values);
  }

  private static Map<Output, Double> with(final Map<Output, Double> changed) {
    final Map<Output, Double> values = new HashMap<>(MUSIC.values());
    values.putAll(changed);
    return values;
  }

  /** Chance colours that no factor carries beyond black or white. */
  private static Picture colourful() {
    final SplittableRandom random = new SplittableRandom(1);
    final byte[] bgr = new byte[3 * WIDTH * HEIGHT];
    for (int i = 0; i < bgr.length; i++) {
      bgr[i] = (byte) random.nextInt(80, 176);
    }
    return new Picture("chance.png", WIDTH, HEIGHT, WIDTH, HEIGHT, bgr);
  }

  private static Picture plain(final int blue, final int green, final int red) {
    final byte[] bgr = new byte[3 * WIDTH * HEIGHT];
    for (int i = 0; i < bgr.length; i += 3) {
      bgr[i] = (byte) blue;
      bgr[i + 1] = (byte) green;
      bgr[i + 2] = (byte) red;
    }
    return new Picture("plain.png", WIDTH, HEIGHT, WIDTH, HEIGHT, bgr);
  }

  /** White above, black below. */
  private static Picture horizon() {
    final byte[] bgr = new byte[3 * WIDTH * HEIGHT];
    Arrays.fill(bgr, 0, bgr.length / 2, (byte) 255);
    return new Picture("horizon.png", WIDTH, HEIGHT, WIDTH, HEIGHT, bgr);
  }

  /** How many pixels of a column lie below the horizon. */
  private static int below(final byte[] bgr, final int x) {
    return (int)
        IntStream.range(0, HEIGHT).filter(y -> (bgr[3 * (y * WIDTH + x)] & 0xff) < 128).count();
  }

  private static double mean(final Picture picture) {
    return mean(picture, bgr -> (bgr[0] + bgr[1] + bgr[2]) / 3.0);
  }

  private static double warmth(final Picture picture) {
    return mean(picture, bgr -> bgr[2] - bgr[0]);
  }

  /** How far red and blue lie from lightness, on the average. */
  private static double colour(final Picture picture) {
    return mean(
        picture,
        bgr -> {
          final double gray = 0.114 * bgr[0] + 0.587 * bgr[1] + 0.299 * bgr[2];
          return Math.abs(bgr[0] - gray) + Math.abs(bgr[2] - gray);
        });
  }

  private static double spread(final Picture picture, final ToDoubleFunction<int[]> measure) {
    return mean(picture, bgr -> Math.abs(measure.applyAsDouble(bgr) - 128));
  }

  /** From pixel to pixel, on the average. */
  private static double steps(final Picture picture) {
    final byte[] bgr = picture.bgr();
    return IntStream.range(3, bgr.length)
        .map(i -> Math.abs((bgr[i] & 0xff) - (bgr[i - 3] & 0xff)))
        .average()
        .orElseThrow();
  }

  private static double mean(final Picture picture, final ToDoubleFunction<int[]> measure) {
    final byte[] bytes = picture.bgr();
    return IntStream.range(0, bytes.length / 3)
        .mapToDouble(
            i ->
                measure.applyAsDouble(
                    new int[] {
                      bytes[3 * i] & 0xff, bytes[3 * i + 1] & 0xff, bytes[3 * i + 2] & 0xff
                    }))
        .average()
        .orElseThrow();
  }
}
