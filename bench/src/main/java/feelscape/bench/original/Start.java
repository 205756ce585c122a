package feelscape.bench.original;

import java.util.SplittableRandom;

/** The original's first melody: each note drawn by itself. */
record Start(int notes, Target target) {
  private static final int OCTAVE = 12;
  private static final double SECOND = 1e6;

  Melody melody(final SplittableRandom random) {
    final Melody.Note[] melody = new Melody.Note[notes];
    for (int i = 0; i < notes; i++) {
      final double seconds = target.meanDuration() + target.durationStd() * gaussian(random);
      final long micros =
          StrictMath.max(
              Melody.SHORTEST, StrictMath.min(Melody.LONGEST, StrictMath.round(seconds * SECOND)));
      melody[i] = new Melody.Note(pitch(random), (int) micros, target.velocity());
    }
    return new Melody(melody);
  }

  /** A pitch class by its share, in the octave nearest to the mean pitch. */
  private int pitch(final SplittableRandom random) {
    double left = random.nextDouble();
    int pitchClass = 0;
    while (pitchClass < OCTAVE - 1 && left >= target.pitchClasses().get(pitchClass)) {
      left -= target.pitchClasses().get(pitchClass);
      pitchClass++;
    }
    final int above = StrictMath.floorMod(pitchClass - target.meanPitch(), OCTAVE);
    return target.meanPitch() + (above > OCTAVE / 2 ? above - OCTAVE : above);
  }

  /** By the method of Box and Muller (1958). */
  private static double gaussian(final SplittableRandom random) {
    final double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
    return radius * StrictMath.cos(2 * StrictMath.PI * random.nextDouble());
  }
}
