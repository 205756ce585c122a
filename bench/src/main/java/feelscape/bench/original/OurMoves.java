package feelscape.bench.original;

import java.util.SplittableRandom;

/**
 * Moves that go as far as they need to: to any note of the scale and any duration, of one note, of
 * two, or of all durations together; and as little, for what is nearly right.
 */
record OurMoves(SplittableRandom random) implements Moves {
  private static final int KINDS = 10;
  private static final int NEAR = 7;

  /** Bits between the smallest change of a duration and the largest, by itself. */
  private static final int FINENESS = 8;

  @Override
  public void change(final Melody melody) {
    final int note = random.nextInt(melody.size());
    switch (random.nextInt(KINDS)) {
      case 0 -> melody.setPitch(note, scaleNote(Melody.LOWEST, Melody.HIGHEST));
      case 1, 2 -> setPitchNear(melody, note);
      case 3, 4 -> {
        setPitchNear(melody, note);
        setPitchNear(melody, another(melody, note));
      }
      case 5, 6 -> {
        final int end = melody.outermost(random.nextBoolean());
        setPitchNear(melody, end);
        setPitchNear(melody, another(melody, end));
      }
      case 7 -> melody.setMicros(note, random.nextInt(Melody.SHORTEST, Melody.LONGEST + 1));
      case 8 -> melody.setMicros(note, melody.micros(note) * factor());
      default -> scaleDurations(melody);
    }
  }

  private int another(final Melody melody, final int note) {
    return (note + 1 + random.nextInt(melody.size() - 1)) % melody.size();
  }

  private void setPitchNear(final Melody melody, final int note) {
    final int pitch = melody.pitch(note);
    melody.setPitch(
        note,
        scaleNote(
            StrictMath.max(Melody.LOWEST, pitch - NEAR),
            StrictMath.min(Melody.HIGHEST, pitch + NEAR)));
  }

  private int scaleNote(final int lowest, final int highest) {
    int pitch = random.nextInt(lowest, highest + 1);
    while (!Melody.isInScale(pitch)) {
      pitch = random.nextInt(lowest, highest + 1);
    }
    return pitch;
  }

  /** Makes all durations longer or shorter, and more alike or less. */
  private void scaleDurations(final Melody melody) {
    final double mean = melody.meanMicros();
    final double spread = factor();
    final double length = factor();
    for (int i = 0; i < melody.size(); i++) {
      melody.setMicros(i, length * (mean + spread * (melody.micros(i) - mean)));
    }
  }

  /** A factor about 1, 0 to 2; small changes are as likely as large ones. */
  private double factor() {
    final double change = StrictMath.pow(2, -FINENESS * random.nextDouble());
    return random.nextBoolean() ? 1 + change : 1 - change;
  }
}
