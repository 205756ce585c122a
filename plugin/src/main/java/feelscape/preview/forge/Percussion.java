package feelscape.preview.forge;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** What drum kits are built of. */
final class Percussion {
  static final int RATE = 32_000;

  /** Frequencies of a hi-hat's square waves in well-known analogue drum machines, in hertz. */
  private static final double[] CYMBAL = {205.3, 304.4, 369.6, 522.7, 540, 800};

  private static final int HI_HAT_CLASS = 1;

  /** The velocity layers of what is struck with a stick's tip or with its shoulder. */
  static final Touch SOFT = new Touch("soft", 1, 60);

  static final Touch FIRM = new Touch("firm", 61, 127);

  private final SplittableRandom random;

  Percussion(final SplittableRandom random) {
    this.random = random;
  }

  /** White noise that falls to 1/e in {@code decay} seconds. */
  Wave burst(final double seconds, final double decay) {
    return Wave.silence(RATE, seconds).addNoise(1, decay, random);
  }

  /** White noise that stays. */
  Wave hiss(final double seconds) {
    return Wave.silence(RATE, seconds).addNoise(1, random);
  }

  /** Many modes without order between two frequencies, the higher the shorter: a cymbal. */
  Wave bronze(
      final double seconds,
      final double fromHertz,
      final double toHertz,
      final int modes,
      final double decay) {
    final Wave bronze = Wave.silence(RATE, seconds);
    for (int i = 0; i < modes; i++) {
      final double height = random.nextDouble();
      bronze.add(
          new Mode(
              fromHertz * StrictMath.pow(toHertz / fromHertz, height),
              0.3 + 0.7 * random.nextDouble(),
              decay * (1.25 - height),
              2 * StrictMath.PI * random.nextDouble()));
    }
    return bronze;
  }

  /** Six square waves out of tune with each other: the cymbal of a machine. */
  static Wave squares(final double seconds, final double stretch, final double decay) {
    final Wave squares = Wave.silence(RATE, seconds);
    for (final double hertz : CYMBAL) {
      for (int n = 1; n * stretch * hertz < 0.45 * RATE; n += 2) {
        squares.add(new Mode(n * stretch * hertz, 0.25 / n, decay, n));
      }
    }
    return squares;
  }

  /** Short noises one after the other, as of some hands that do not quite meet. */
  Wave claps(final double seconds, final double tail) {
    final Wave claps = Wave.silence(RATE, seconds);
    final double[] hands = {0, 0.011, 0.021};
    for (final double hand : hands) {
      claps.add(burst(0.03, 0.004).normalise(0.8), hand);
    }
    return claps.add(burst(seconds - 0.031, tail).normalise(0.7), 0.031);
  }

  /** A finished piece of a kit, without offset, from silence to silence. */
  static Sample piece(final String name, final Wave wave, final double peak) {
    return new Sample(
        name, wave.highPass(25).fadeIn(0.0004).fadeOut(0.02).normalise(peak), 60, null);
  }

  /** A zone that is heard in a room. */
  static Zone roomy(final Sample sample, final int key, final int reverb) {
    return Zone.drum(sample, key).with(Generator.REVERB_SEND, reverb);
  }

  /** The toms of a kit, low to high, and what else it has. */
  static List<Zone> withToms(final Sample tom, final Zone... others) {
    final List<Zone> zones = new ArrayList<>(List.of(others));
    zones.add(tuned(tom, 41, -700));
    zones.add(tuned(tom, 43, -400));
    zones.add(tuned(tom, 45, 0));
    zones.add(tuned(tom, 47, 250));
    zones.add(tuned(tom, 48, 500));
    zones.add(tuned(tom, 50, 800));
    return zones;
  }

  /** A skin so many cents above the one that was made. */
  static Zone tuned(final Sample skin, final int key, final int cents) {
    return roomy(skin, key, 120)
        .with(Generator.FINE_TUNE, cents % 100)
        .with(Generator.ROOT_KEY, key - cents / 100)
        .with(Generator.PAN, cents / 8);
  }

  /** A hi-hat, which ends the sound of the other ones. */
  static Zone hat(final Sample hat, final int key) {
    return Zone.drum(hat, key)
        .with(Generator.PAN, 110)
        .with(Generator.EXCLUSIVE_CLASS, HI_HAT_CLASS);
  }

  /** A cymbal beside the kit. */
  static Zone cymbal(final Sample cymbal, final int key) {
    return roomy(cymbal, key, 120).with(Generator.PAN, -130);
  }
}
