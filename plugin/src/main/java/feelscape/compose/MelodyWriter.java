package feelscape.compose;

import feelscape.music.PitchClass;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Writes the melody from which annealing starts: pitch classes drawn from the histogram in the
 * octave nearest to the average pitch, lengths drawn from their mean and standard deviation, onsets
 * drawn from the grid, strong places first. One section is drawn and said again; the contrast is
 * drawn anew.
 */
final class MelodyWriter {
  /** How willingly a note begins at each 16th of a bar. */
  private static final int[] ONSET_WEIGHTS = {10, 2, 7, 3, 9, 2, 7, 3, 9, 2, 7, 3, 8, 2, 6, 2};

  /** A section's last beats are kept for breathing where there is room. */
  private static final int BREATH_WEIGHT = 1;

  private final Plan plan;
  private final SplittableRandom random;
  private final List<GridNote> notes = new ArrayList<>();

  private MelodyWriter(final Plan plan, final SplittableRandom random) {
    this.plan = plan;
    this.random = random;
  }

  static List<GridNote> write(final Plan plan, final SplittableRandom random) {
    final MelodyWriter writer = new MelodyWriter(plan, random);
    writer.writeSections();
    return writer.notes;
  }

  private void writeSections() {
    final List<GridNote> motif = section(count(Form.Section.STATEMENT));
    final List<GridNote> contrast = section(count(Form.Section.CONTRAST));
    place(motif, Form.Section.STATEMENT);
    place(motif, Form.Section.REPEAT);
    place(contrast, Form.Section.CONTRAST);
    place(motif, Form.Section.RETURN);
  }

  /**
   * All sections have as many notes, the contrast what is left; of three or fewer the repeat has
   * none.
   */
  private int count(final Form.Section section) {
    final int notes = plan.targets().notes();
    if (notes >= 4) {
      return notes / 4 + (section == Form.Section.CONTRAST ? notes % 4 : 0);
    }
    return switch (section) {
      case STATEMENT -> 1;
      case REPEAT -> 0;
      case CONTRAST -> notes >= 2 ? 1 : 0;
      case RETURN -> notes == 3 ? 1 : 0;
    };
  }

  private void place(final List<GridNote> motif, final Form.Section section) {
    final int shift = plan.form().firstBar(section) * Grid.BAR;
    for (final GridNote note : motif.subList(0, StrictMath.min(count(section), motif.size()))) {
      notes.add(
          new GridNote(
              note.voice(), note.step() + shift, note.steps(), note.pitch(), note.velocity()));
    }
  }

  /** A section from step 0 with as many notes as asked, or as many as it has steps. */
  private List<GridNote> section(final int count) {
    final int steps = plan.form().sectionBars() * Grid.BAR;
    final boolean[] onsets = onsets(StrictMath.min(count, steps), steps);
    final List<GridNote> section = new ArrayList<>();
    int end = steps;
    for (int step = steps - 1; step >= 0; step--) {
      if (onsets[step]) {
        section.add(0, note(step, end - step));
        end = step;
      }
    }
    return section;
  }

  private boolean[] onsets(final int count, final int steps) {
    final boolean[] onsets = new boolean[steps];
    for (int i = 0; i < count; i++) {
      int sum = 0;
      for (int step = 0; step < steps; step++) {
        sum += onsets[step] ? 0 : weight(step, steps);
      }
      int drawn = random.nextInt(sum);
      int step = -1;
      while (drawn >= 0) {
        step++;
        drawn -= onsets[step] ? 0 : weight(step, steps);
      }
      onsets[step] = true;
    }
    return onsets;
  }

  private static int weight(final int step, final int steps) {
    return step >= steps - Grid.BEAT ? BREATH_WEIGHT : ONSET_WEIGHTS[Grid.inBar(step)];
  }

  private GridNote note(final int step, final int room) {
    final Targets targets = plan.targets();
    final double drawn = targets.meanSteps() + targets.stepsStd() * gaussian();
    final int steps = (int) StrictMath.max(1, StrictMath.min(room, StrictMath.rint(drawn)));
    return new GridNote(Voice.MELODY, step, steps, pitch(), Dynamics.of(plan, Voice.MELODY, step));
  }

  private int pitch() {
    final Targets targets = plan.targets();
    double drawn = random.nextDouble();
    int pitchClass = plan.key().tonic();
    for (int i = 0; i < PitchClass.COUNT && drawn >= 0; i++) {
      pitchClass = targets.classes().get(i) > 0 ? i : pitchClass;
      drawn -= targets.classes().get(i);
    }
    final int centre = (int) StrictMath.rint(targets.meanPitch());
    int pitch = centre - 6 + PitchClass.of(pitchClass - (centre - 6));
    pitch += pitch < targets.lowest() ? PitchClass.COUNT : 0;
    return pitch > targets.highest() ? pitch - PitchClass.COUNT : pitch;
  }

  /** A standard normal number: twelve uniform ones added up (Irwin-Hall), the same everywhere. */
  private double gaussian() {
    double sum = -6;
    for (int i = 0; i < 12; i++) {
      sum += random.nextDouble();
    }
    return sum;
  }
}
