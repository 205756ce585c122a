package feelscape.preview.forge;

import static feelscape.preview.forge.HeldTone.GUARD;

import java.util.List;
import java.util.SplittableRandom;

/** Sounds that lie under a piece as long as a key is held, whichever key: one loop each. */
final class Texture {
  private static final int RATE = 22_050;

  /** A record at 33 1/3 turns a minute. */
  private static final double TURN = 1.8;

  private static final int TURNS = 3;
  private static final double RAIN_SECONDS = 3.9;

  /**
   * By how many frames the right side of the rain is later than the left: the unit of SoundFonts.
   */
  private static final int LATER = 32_768;

  private static final double PEAK = 0.75;
  private static final int MIDDLE_C = 60;

  private final SplittableRandom random;

  Texture(final SplittableRandom random) {
    this.random = random;
  }

  /** Vinyl: dust at random, a scratch that comes round with the record, hiss and rumble. */
  Instrument crackle() {
    final Wave record = Wave.silence(RATE, TURN * TURNS);
    for (int i = 0; i < 14 * TURN * TURNS; i++) {
      record.addAround(click(StrictMath.pow(10, -1.5 * random.nextDouble())), somewhere(record));
    }
    for (int i = 0; i < 3; i++) {
      record.addAround(pop(0.5 + 0.4 * random.nextDouble()), somewhere(record));
    }
    scratch(record);
    final Wave hiss =
        Wave.silence(RATE, TURN * TURNS)
            .addNoise(1, random)
            .filterAsLoop(noise -> noise.highPass(900).lowPass(6500))
            .normalise(0.022);
    final Wave rumble =
        Wave.silence(RATE, TURN * TURNS)
            .addNoise(1, random)
            .filterAsLoop(noise -> noise.bandPass(44, 1.5))
            .normalise(0.05);
    final Wave loop = record.addLoop(hiss, 0).addLoop(rumble, 0);
    return new Instrument("Vinyl Crackle", List.of(zone(sample("crackle", loop, 0))));
  }

  private void scratch(final Wave record) {
    final double at = TURN * random.nextDouble();
    final Wave first = click(0.45);
    final Wave second = click(0.3);
    for (int turn = 0; turn < TURNS; turn++) {
      record.addAround(first, at + turn * TURN);
      record.addAround(second, at + 0.021 + turn * TURN);
    }
  }

  private Wave click(final double level) {
    return Wave.knock(RATE, 0.0007, 1800 + 3800 * random.nextDouble(), 0.9, level, random);
  }

  private Wave pop(final double level) {
    return Wave.knock(RATE, 0.002, 500 + 500 * random.nextDouble(), 0.8, level, random);
  }

  /** Rain at a window: a wash from far, drops on glass, and now and then one in a puddle. */
  Instrument rain() {
    final Wave far =
        Wave.silence(RATE, RAIN_SECONDS)
            .addNoise(1, random)
            .filterAsLoop(noise -> noise.highPass(350).lowPass(1800).lowPass(5500))
            .normalise(0.34);
    final Wave near = Wave.silence(RATE, RAIN_SECONDS);
    for (int i = 0; i < 130 * RAIN_SECONDS; i++) {
      near.addAround(drop(StrictMath.pow(10, -1.3 * random.nextDouble())), somewhere(near));
    }
    for (int i = 0; i < 4 * RAIN_SECONDS; i++) {
      near.addAround(plop(0.1 + 0.2 * random.nextDouble()), somewhere(near));
    }
    final Wave loop = near.normalise(0.42).addLoop(far, 0);
    final Zone zone = zone(sample("rain", loop, LATER));
    // The right side plays a loop as long that begins, and ends, later in the sample.
    final Zone right =
        zone.with(Generator.LATER_START, 1)
            .with(Generator.LATER_LOOP_START, 1)
            .with(Generator.LATER_LOOP_END, 1);
    return new Instrument(
        "Rain", List.of(zone.with(Generator.PAN, -500), right.with(Generator.PAN, 500)));
  }

  private Wave drop(final double level) {
    return Wave.knock(RATE, 0.0015, 2200 + 5000 * random.nextDouble(), 2.5, level, random);
  }

  /** A bubble that closes: its pitch rises. */
  private Wave plop(final double level) {
    final double hertz = 500 + 700 * random.nextDouble();
    return Wave.silence(RATE, 0.08)
        .addGlide(hertz, 1.6 * hertz, 0.03, 1, 0.014)
        .fadeIn(0.001)
        .normalise(level)
        .fadeOut(0.03);
  }

  private double somewhere(final Wave wave) {
    return random.nextDouble() * wave.length() / wave.rate();
  }

  private static Sample sample(final String name, final Wave loop, final int beyond) {
    final Wave wave = loop.filterAsLoop(all -> all.highPass(25)).normalise(PEAK);
    return new Sample(
        name,
        wave.goingOn(2 * GUARD + beyond),
        MIDDLE_C,
        new Sample.Loop(GUARD, GUARD + loop.length()));
  }

  private static Zone zone(final Sample sample) {
    return Zone.of(sample, 0, 127)
        .with(Generator.SCALE_TUNING, 0)
        .with(Generator.ATTACK, Generator.timecents(0.25))
        .with(Generator.RELEASE, Generator.timecents(1.2));
  }
}
