package feelscape.compose.anneal;

import feelscape.compose.Plan;
import feelscape.compose.Voice;
import feelscape.music.Lane;

/**
 * What no temperature allows: a pitch out of range, a leap over an octave, chord voices that meet
 * or cross, both hats at once, a lane without notes, less than three quarters of a lane in the key.
 * A move that breaks one is refused. (Notes off the grid, overlaps in a voice and silent notes
 * cannot even be written into a {@link Draft}.)
 */
final class Laws {
  private static final int OCTAVE = 12;

  private Laws() {}

  /** Whether a draft that kept the laws at its mark still does. */
  static boolean allow(final Draft draft) {
    for (final Voice voice : Voice.ALL) {
      if (draft.touchedBars(voice) != 0 && !allow(draft, voice)) {
        return false;
      }
    }
    return true;
  }

  private static boolean allow(final Draft draft, final Voice voice) {
    return switch (voice.lane()) {
      case MELODY, BASS -> keepsKey(draft, voice.lane()) && isSingable(draft, voice);
      case CHORDS ->
          keepsKey(draft, voice.lane()) && isSingable(draft, voice) && keepsOrder(draft, voice);
      case DRUMS -> !isEmpty(draft, Lane.DRUMS) && !hasBothHats(draft);
    };
  }

  private static boolean isEmpty(final Draft draft, final Lane lane) {
    int notes = 0;
    for (final Voice voice : Voice.of(lane)) {
      notes += draft.tally(voice).notes();
    }
    return notes == 0;
  }

  /** Whether a lane has notes, three quarters or more of them in the key. */
  private static boolean keepsKey(final Draft draft, final Lane lane) {
    int notes = 0;
    int inKey = 0;
    for (final Voice voice : Voice.of(lane)) {
      notes += draft.tally(voice).notes();
      inKey += draft.tally(voice).inKey();
    }
    return notes > 0 && 4 * inKey >= 3 * notes;
  }

  private static boolean isSingable(final Draft draft, final Voice voice) {
    final Plan plan = draft.plan();
    int before = Draft.NONE;
    for (int step = draft.next(voice, Draft.NONE);
        step != Draft.NONE;
        step = draft.next(voice, step)) {
      final int pitch = draft.pitch(voice, step);
      final boolean leaps = before != Draft.NONE && StrictMath.abs(pitch - before) > OCTAVE;
      if (leaps || pitch < plan.lowest(voice) || pitch > plan.highest(voice)) {
        return false;
      }
      before = pitch;
    }
    return true;
  }

  private static boolean keepsOrder(final Draft draft, final Voice voice) {
    for (final Voice other : Voice.CHORDS) {
      if ((other.index() < voice.index() && !liesAbove(draft, voice, other))
          || (other.index() > voice.index() && !liesAbove(draft, other, voice))) {
        return false;
      }
    }
    return true;
  }

  private static boolean liesAbove(final Draft draft, final Voice upper, final Voice lower) {
    for (int step = 0; step < draft.steps(); step++) {
      final int upperSince = draft.soundingSince(upper, step);
      final int lowerSince = draft.soundingSince(lower, step);
      if (upperSince != Draft.NONE
          && lowerSince != Draft.NONE
          && draft.pitch(upper, upperSince) <= draft.pitch(lower, lowerSince)) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasBothHats(final Draft draft) {
    for (int step = 0; step < draft.steps(); step++) {
      if (draft.begins(Voice.CLOSED_HAT, step) && draft.begins(Voice.OPEN_HAT, step)) {
        return true;
      }
    }
    return false;
  }
}
