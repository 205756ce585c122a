package feelscape.panel;

import feelscape.music.Note;
import java.util.List;

/**
 * How strongly each note is there while the temperature moves: those that come fade in while those
 * that go fade out, from wherever they are.
 */
final class Morph {
  private final List<Note> notes;
  private final float[] strengths;
  private int rung;
  private boolean moving;

  /** Notes at rest on a rung. */
  Morph(final List<Note> notes, final int rung) {
    this.notes = notes;
    this.rung = rung;
    strengths = new float[notes.size()];
    settle();
  }

  /** Goes for another rung. */
  void aim(final int other) {
    rung = other;
    moving = true;
  }

  boolean isMoving() {
    return moving;
  }

  /** Arrives at once. */
  void settle() {
    step(1);
    moving = false;
  }

  /** Goes on by a share of the whole way. */
  void step(final double share) {
    boolean arrived = true;
    for (int i = 0; i < strengths.length; i++) {
      final float goal = goal(i);
      final float way = goal - strengths[i];
      strengths[i] =
          Math.abs(way) <= share ? goal : strengths[i] + Math.copySign((float) share, way);
      arrived &= strengths[i] == goal;
    }
    moving = !arrived;
  }

  private float goal(final int note) {
    return notes.get(note).soundsOn(rung) ? 1 : 0;
  }

  /** From 0, not there, to 1. */
  double strength(final int note) {
    return strengths[note];
  }
}
