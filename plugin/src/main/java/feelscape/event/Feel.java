package feelscape.event;

import feelscape.music.Groove;
import feelscape.music.Lane;
import feelscape.music.Note;
import feelscape.music.Seed;
import feelscape.music.Ticks;

/** The arithmetic of docs/feel.md: swing, delays, velocity, pitch. */
final class Feel {
  private static final int MOST_DELAY_BY_HUMANISING = 16;
  private static final int MOST_VELOCITY_BY_HUMANISING = 8;
  private static final int HIGHEST = 127;
  private static final int OCTAVE = 12;

  private Feel() {}

  /**
   * Where a song position falls when the inside of its 8th is warped.
   *
   * @param tick straight, from the start of the song; may be negative
   * @param swing in percent
   */
  static double swung(final long tick, final double swing) {
    final double share = swing / 100;
    final double x = Math.floorMod(tick, Ticks.EIGHTH);
    final double half = Ticks.EIGHTH / 2.0;
    final double warped =
        x < half ? 2 * share * x : Ticks.EIGHTH * share + 2 * (1 - share) * (x - half);
    return tick - x + warped;
  }

  /** By how many ticks a note is late: its lane's delay and its own. */
  static double delay(final Note note, final Groove groove, final double humanise) {
    final double own = humanise * MOST_DELAY_BY_HUMANISING * chance(note, groove.humaniseSeed());
    return groove.delays().get(note.lane()) + StrictMath.floor(own);
  }

  /** The velocity of a note once it is humanised, 10..127. */
  static int velocity(final Note note, final Groove groove, final double humanise) {
    final double chance = 2 * chance(note, groove.humaniseSeed() + 1) - 1;
    final int humanised = note.velocity() + round(humanise * chance * MOST_VELOCITY_BY_HUMANISING);
    return Math.max(Note.SOFTEST, Math.min(HIGHEST, humanised));
  }

  /** A velocity as it is sent, 1..127, or 0 where the note is not sent. */
  static int scaled(final int velocity, final double scale) {
    return Math.min(HIGHEST, round(velocity * scale));
  }

  /** The pitch as sent: transposed except in the drums, moved by octaves into 0..127. */
  static int pitch(final Note note, final int transpose) {
    if (note.lane() == Lane.DRUMS) {
      return note.pitch();
    }
    int pitch = note.pitch() + transpose;
    while (pitch < 0) {
      pitch += OCTAVE;
    }
    while (pitch > HIGHEST) {
      pitch -= OCTAVE;
    }
    return pitch;
  }

  /** {@code floor(x + 1/2)}. */
  static int round(final double x) {
    return (int) StrictMath.floor(x + 0.5);
  }

  /** A number in [0, 1) that belongs to the note. */
  private static double chance(final Note note, final long seed) {
    final long key = ((long) note.lane().index() << 40) + ((long) note.pitch() << 32) + note.tick();
    return (Seed.mix(Seed.mix(seed) ^ key) >>> 40) * 0x1p-24;
  }
}
