package feelscape.compose;

import feelscape.music.Chord;
import feelscape.music.Lane;
import feelscape.music.Pattern;
import feelscape.music.PitchClass;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Gives what is laid out for chords, bass and drums its pitches. */
final class RhythmSection {
  /** Roots of the bass lie between E1 and D#2, all its notes within two octaves from there. */
  private static final int LOWEST_ROOT = 28;

  private static final int FIFTH = 7;
  private static final int FOURTH = 5;

  private static final int UNDER_MELODY = 2;
  private static final int BELOW_MELODY = 10;
  private static final int LOWEST_CENTRE = 53;
  private static final int HIGHEST_CENTRE = 60;

  private final Plan plan;
  private final List<GridNote> notes = new ArrayList<>();

  private RhythmSection(final Plan plan) {
    this.plan = plan;
  }

  static List<GridNote> write(final Plan plan, final Lane lane) {
    final RhythmSection section = new RhythmSection(plan);
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
    final List<List<Integer>> voicings =
        Voicer.voice(harmony.chords(), chordCentre(), plan.targets().meanPitch() - UNDER_MELODY);
    for (final Voice voice : Voice.CHORDS) {
      final int place = Voice.CHORDS.indexOf(voice);
      write(voice, step -> voicings.get(harmony.indexAt(step)).get(place));
    }
  }

  /** Around middle C, or lower, to leave a low melody its room. */
  private double chordCentre() {
    final double belowMelody = plan.targets().meanPitch() - BELOW_MELODY;
    return StrictMath.max(LOWEST_CENTRE, StrictMath.min(HIGHEST_CENTRE, belowMelody));
  }

  private void writeBass() {
    final int[] pitches = new int[plan.steps()];
    final List<Integer> strikes =
        IntStream.range(0, plan.steps())
            .filter(step -> plan.layout().strikes(Voice.BASS, step))
            .boxed()
            .toList();
    strikes.forEach(step -> pitches[step] = bassPitch(step));
    while (bringNearer(pitches, strikes)) {}
    write(Voice.BASS, step -> pitches[step]);
  }

  /** Puts notes that lie over an octave apart onto their roots; false where there are none. */
  private boolean bringNearer(final int[] pitches, final List<Integer> strikes) {
    boolean moved = false;
    for (int i = 1; i < strikes.size(); i++) {
      final int before = strikes.get(i - 1);
      final int step = strikes.get(i);
      if (StrictMath.abs(pitches[step] - pitches[before]) > PitchClass.COUNT) {
        pitches[before] = root(plan.harmony().at(before));
        pitches[step] = root(plan.harmony().at(step));
        moved = true;
      }
    }
    return moved;
  }

  /** The root at a change, whatever is written; else what is written. */
  private int bassPitch(final int step) {
    final Chord chord = plan.harmony().at(step);
    final int root = root(chord);
    if (plan.harmony().changesAt(step)) {
      return root;
    }
    return switch (plan.layout().at(Voice.BASS, step).sign()) {
      case '3' -> root + chord.quality().intervals().get(1);
      case '5' -> hasFifth(chord) ? fifth(root) : root;
      case '8' -> root + PitchClass.COUNT;
      case 'a' -> approach(step, root);
      default -> root;
    };
  }

  private static boolean hasFifth(final Chord chord) {
    return chord.contains(chord.root() + FIFTH);
  }

  /** The fifth above or, where that lies over an octave above the lowest root, below. */
  private static int fifth(final int root) {
    return root + FIFTH <= LOWEST_ROOT + PitchClass.COUNT ? root + FIFTH : root - FOURTH;
  }

  /** The note of the key next to the coming root, on the side from which the bass comes. */
  private int approach(final int step, final int root) {
    final int end = step + plan.layout().length(Voice.BASS, step);
    if (end >= plan.steps() || !plan.harmony().changesAt(end)) {
      return hasFifth(plan.harmony().at(step)) ? fifth(root) : root;
    }
    final int coming = root(plan.harmony().at(end));
    final int direction = root > coming || coming - 2 < LOWEST_ROOT ? 1 : -1;
    int pitch = coming + direction;
    while (!plan.key().contains(pitch)) {
      pitch += direction;
    }
    return pitch;
  }

  private static int root(final Chord chord) {
    return LOWEST_ROOT + PitchClass.of(chord.root() - LOWEST_ROOT);
  }

  private void writeDrums() {
    Voice.DRUMS.forEach(drum -> write(drum, step -> drum.lowest()));
  }

  private void write(final Voice voice, final IntUnaryOperator pitchAt) {
    for (int step = 0; step < plan.steps(); step++) {
      final Pattern.Strike strike = plan.layout().at(voice, step);
      if (strike.steps() > 0) {
        notes.add(
            new GridNote(
                voice,
                step,
                strike.steps(),
                pitchAt.applyAsInt(step),
                Dynamics.of(plan, voice, step)));
      }
    }
  }
}
