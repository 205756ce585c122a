package feelscape.compose;

import feelscape.music.Chord;
import feelscape.music.Note;
import feelscape.music.PitchClass;
import java.util.ArrayList;
import java.util.List;

/** Writes chords, bass and drums over the harmony, as a {@link Backing} says. */
final class RhythmSection {
  /** Roots of the bass lie between E1 and D#2, all its notes within that octave and a half. */
  private static final int LOWEST_ROOT = 28;

  /** Velocities in percent of the piece's. */
  private static final int CHORD_LEVEL = 78;

  private static final int BASS_LEVEL = 100;
  private static final int KICK_LEVEL = 105;
  private static final int SNARE_LEVEL = 98;
  private static final int HAT_LEVEL = 72;

  private final Plan plan;
  private final Backing backing;
  private final List<GridNote> notes = new ArrayList<>();

  private RhythmSection(final Plan plan, final Backing backing) {
    this.plan = plan;
    this.backing = backing;
  }

  static List<GridNote> write(final Plan plan, final Backing backing) {
    final RhythmSection section = new RhythmSection(plan, backing);
    section.writeChords();
    section.writeBass();
    section.writeDrums();
    return section.notes;
  }

  private void writeChords() {
    final Harmony harmony = plan.harmony();
    final List<List<Integer>> voicings = Voicer.voice(harmony.chords());
    final Backing.Pattern pattern = backing.chords();
    for (int step = 0; step < plan.steps(); step++) {
      if (harmony.changesAt(step) || pattern.strikes(step)) {
        final int end = nextStrike(pattern, step);
        final int loudness = StrictMath.max(pattern.loudness(step), 90);
        for (final Voice voice : Voice.CHORDS) {
          final int pitch = voicings.get(harmony.indexAt(step)).get(Voice.CHORDS.indexOf(voice));
          add(voice, step, end - step, pitch, CHORD_LEVEL * loudness / 100);
        }
      }
    }
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
        final int loudness = StrictMath.max(pattern.loudness(step), 90);
        add(Voice.BASS, step, end - step, bassPitch(step, end, fifth), BASS_LEVEL * loudness / 100);
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
      final boolean fills =
          plan.form().endsSection(Grid.barOf(step))
              && plan.form().sectionBars() > 1
              && Grid.inBar(step) >= Grid.BAR - Grid.BEAT;
      hit(Voice.KICK, backing.kick(), step, KICK_LEVEL);
      hit(Voice.SNARE, fills ? Fill.SNARE : backing.snare(), step, SNARE_LEVEL);
      if (!backing.openHat().strikes(step)) {
        hit(Voice.CLOSED_HAT, fills ? Fill.HAT : backing.closedHat(), step, HAT_LEVEL);
      }
      hit(Voice.OPEN_HAT, backing.openHat(), step, HAT_LEVEL);
    }
  }

  private void hit(
      final Voice drum, final Backing.Pattern pattern, final int step, final int level) {
    if (pattern.strikes(step)) {
      add(drum, step, 1, drum.lowest(), level * pattern.loudness(step) / 100);
    }
  }

  private void add(
      final Voice voice, final int step, final int steps, final int pitch, final int percent) {
    final double velocity = plan.targets().velocity() * percent / 100;
    final int played = (int) StrictMath.max(Note.SOFTEST, StrictMath.min(127, velocity));
    notes.add(new GridNote(voice, step, steps, pitch, played));
  }

  /** What snare and hat play in the last beat of a section. */
  private static final class Fill {
    static final Backing.Pattern SNARE = Backing.Pattern.parse("............X.gx ............X.gx");
    static final Backing.Pattern HAT = Backing.Pattern.parse("............x... ............x...");
  }
}
