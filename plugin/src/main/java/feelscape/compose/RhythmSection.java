package feelscape.compose;

import feelscape.music.Chord;
import feelscape.music.Lane;
import feelscape.music.PitchClass;
import java.util.ArrayList;
import java.util.List;

/** Writes chords, bass or drums over the harmony, as a {@link Backing} says. */
final class RhythmSection {
  /** Roots of the bass lie between E1 and D#2, all its notes within that octave and a half. */
  private static final int LOWEST_ROOT = 28;

  private static final int BELOW_MELODY = 8;
  private static final int LOWEST_CENTRE = 54;
  private static final int HIGHEST_CENTRE = 60;

  private final Plan plan;
  private final Backing backing;
  private final List<GridNote> notes = new ArrayList<>();

  private RhythmSection(final Plan plan, final Backing backing) {
    this.plan = plan;
    this.backing = backing;
  }

  static List<GridNote> write(final Plan plan, final Backing backing, final Lane lane) {
    final RhythmSection section = new RhythmSection(plan, backing);
    switch (lane) {
      case CHORDS -> section.writeChords();
      case BASS -> section.writeBass();
      case DRUMS -> section.writeDrums();
      case MELODY ->
          throw new IllegalArgumentException("the melody is no part of the rhythm section");
    }
    return section.notes;
  }

  private void writeChords() {
    final Harmony harmony = plan.harmony();
    final List<List<Integer>> voicings = Voicer.voice(harmony.chords(), chordCentre());
    final Backing.Pattern pattern = backing.chords();
    for (int step = 0; step < plan.steps(); step++) {
      if (harmony.changesAt(step) || pattern.strikes(step)) {
        final int end = nextStrike(pattern, step);
        for (final Voice voice : Voice.CHORDS) {
          final int pitch = voicings.get(harmony.indexAt(step)).get(Voice.CHORDS.indexOf(voice));
          add(voice, step, end - step, pitch);
        }
      }
    }
  }

  /** Around middle C, or lower, to leave a low melody its room. */
  private double chordCentre() {
    final double belowMelody = plan.targets().meanPitch() - BELOW_MELODY;
    return StrictMath.max(LOWEST_CENTRE, StrictMath.min(HIGHEST_CENTRE, belowMelody));
  }

  private void writeBass() {
    final Harmony harmony = plan.harmony();
    final Backing.Pattern pattern = backing.bass();
    boolean fifth = false;
    for (int step = 0; step < plan.steps(); step++) {
      final boolean changes = harmony.changesAt(step);
      if (changes || pattern.strikes(step)) {
        fifth = !changes && !fifth;
        final int end = nextStrike(pattern, step);
        add(Voice.BASS, step, end - step, bassPitch(step, end, fifth));
      }
    }
  }

  /** The root at a change, a step towards the next root just before one, else root and fifth. */
  private int bassPitch(final int step, final int end, final boolean fifth) {
    final Harmony harmony = plan.harmony();
    final int root = root(harmony.at(step));
    final boolean leadsOn = end < plan.steps() && harmony.changesAt(end) && end - step <= Grid.BEAT;
    if (leadsOn && !harmony.changesAt(step)) {
      return approach(root(harmony.at(end)));
    }
    return fifth && harmony.isChordTone(step, root + 7) ? fifth(root) : root;
  }

  /** The fifth above or, where that lies over an octave above the lowest root, below. */
  private static int fifth(final int root) {
    return root + 7 <= LOWEST_ROOT + PitchClass.COUNT ? root + 7 : root - 5;
  }

  /** The note of the key just below a root, or above it where there is no room below. */
  private int approach(final int root) {
    final int direction = root - 2 < LOWEST_ROOT ? 1 : -1;
    int pitch = root + direction;
    while (!plan.key().contains(pitch)) {
      pitch += direction;
    }
    return pitch;
  }

  private static int root(final Chord chord) {
    return LOWEST_ROOT + PitchClass.of(chord.root() - LOWEST_ROOT);
  }

  /** Where a strike ends: as its pattern says, or where the next one or the next chord begins. */
  private int nextStrike(final Backing.Pattern pattern, final int step) {
    final int held = pattern.strikes(step) ? pattern.length(step) : Grid.BAR;
    int end = step + 1;
    while (end < step + held
        && end < plan.steps()
        && !pattern.strikes(end)
        && !plan.harmony().changesAt(end)) {
      end++;
    }
    return end;
  }

  private void writeDrums() {
    for (int step = 0; step < plan.steps(); step++) {
      final boolean fills = plan.form().isFill(step);
      hit(Voice.KICK, backing.kick(), step);
      hit(Voice.SNARE, fills ? Fill.SNARE : backing.snare(), step);
      if (!backing.openHat().strikes(step)) {
        hit(Voice.CLOSED_HAT, fills ? Fill.HAT : backing.closedHat(), step);
      }
      hit(Voice.OPEN_HAT, backing.openHat(), step);
    }
  }

  private void hit(final Voice drum, final Backing.Pattern pattern, final int step) {
    if (pattern.strikes(step)) {
      add(drum, step, 1, drum.lowest());
    }
  }

  private void add(final Voice voice, final int step, final int steps, final int pitch) {
    notes.add(new GridNote(voice, step, steps, pitch, Dynamics.of(plan, voice, step)));
  }

  /** What snare and hat play where {@link Form#isFill} says. */
  private static final class Fill {
    static final Backing.Pattern SNARE = Backing.Pattern.parse("............x.xx ............x.xx");
    static final Backing.Pattern HAT = Backing.Pattern.parse("............x... ............x...");
  }
}
