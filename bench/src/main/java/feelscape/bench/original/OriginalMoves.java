package feelscape.bench.original;

import java.util.SplittableRandom;

/** The moves of the original: one note, and one thing about it. */
record OriginalMoves(SplittableRandom random) implements Moves {
  private static final int KINDS = 3;
  private static final int MOST_SEMITONES = 3;
  private static final double SHORTER = .7;
  private static final double LONGER = 1.3;
  private static final int ACCENT = 10;

  @Override
  public void change(final Melody melody) {
    final int note = random.nextInt(melody.size());
    switch (random.nextInt(KINDS)) {
      case 0 -> melody.setPitch(note, melody.pitch(note) + either(MOST_SEMITONES));
      case 1 -> melody.setMicros(note, melody.micros(note) * factor());
      default -> melody.setVelocity(note, melody.velocity(note) + ACCENT * either(2));
    }
  }

  private double factor() {
    return SHORTER + (LONGER - SHORTER) * random.nextDouble();
  }

  /** 1 to so many, up or down. */
  private int either(final int most) {
    final int drawn = random.nextInt(2 * most);
    return drawn < most ? drawn + 1 : most - drawn - 1;
  }
}
