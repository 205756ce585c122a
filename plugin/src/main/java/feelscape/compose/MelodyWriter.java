package feelscape.compose;

import feelscape.music.PitchClass;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Writes the melody from which annealing starts: lengths drawn from their mean and standard
 * deviation, pitches from the histogram around the average pitch, as a line that walks more than it
 * leaps and stands on chord tones where the beat is strong.
 *
 * <p>One section is drawn, said again with another end, left for a contrast that lies higher, and
 * said once more to close at home (A A' B A).
 */
final class MelodyWriter {
  /** How willingly each interval is taken, in semitones from the unison to the octave. */
  private static final List<Double> INTERVALS =
      List.of(.55, .7, 1.0, .5, .4, .35, .02, .25, .06, .06, .02, .01, .1);

  /** How much more willingly than others chord tones are taken on beats 1 and 3, and on 2 and 4. */
  private static final double ON_STRONG_BEAT = 6;

  private static final double ON_BEAT = 2.5;

  /** A share of the histogram that is nothing is still this likely. */
  private static final double LEAST_SHARE = 0.01;

  /** The melody rises by this share of its range to the middle of a section. */
  private static final double ARCH = 0.25;

  /** How much higher the contrast lies, as a share of the range. */
  private static final double CONTRAST_RISE = 0.15;

  private static final double EARLIEST_SUMMIT = 0.3;
  private static final double LATEST_SUMMIT = 0.7;

  /** The mean height of two half parabolas over their base. */
  private static final double MEAN_ARCH = 2.0 / 3;

  /** How near the line keeps to its arch, in standard deviations of the pitch asked for. */
  private static final double NEARNESS = 0.75;

  private static final double LEAST_SPREAD = 2;

  /** There is no note before the first. */
  private static final int NOTHING = -1;

  private final Plan plan;
  private final SplittableRandom random;
  private final MelodyRhythm rhythm;
  private final List<GridNote> notes = new ArrayList<>();

  /** Where in a section its summit lies, as a share of its length. */
  private final double summit;

  private MelodyWriter(final Plan plan, final double complexity, final SplittableRandom random) {
    this.plan = plan;
    this.random = random;
    rhythm = new MelodyRhythm(complexity, random);
    summit = EARLIEST_SUMMIT + (LATEST_SUMMIT - EARLIEST_SUMMIT) * random.nextDouble();
  }

  static List<GridNote> write(final Plan plan, final Brief brief) {
    final MelodyWriter writer =
        new MelodyWriter(plan, brief.manner().complexity(), brief.chance("melody"));
    writer.writeSections();
    return writer.withinAnOctave();
  }

  private void writeSections() {
    final Form form = plan.form();
    final List<Integer> motif = rhythm.section(count(Form.Section.STATEMENT), form.sectionBars());
    final List<Integer> contrast = rhythm.section(count(Form.Section.CONTRAST), form.sectionBars());
    final List<GridNote> statement = line(motif, Form.Section.STATEMENT, List.of());
    notes.addAll(statement);
    notes.addAll(line(motif, Form.Section.REPEAT, statement));
    notes.addAll(line(contrast, Form.Section.CONTRAST, List.of()));
    notes.addAll(line(motif, Form.Section.RETURN, statement));
  }

  /**
   * All sections have as many notes, the contrast what is left; of three or fewer the repeat has
   * none.
   */
  private int count(final Form.Section section) {
    final int notes = StrictMath.min(plan.targets().notes(), plan.steps());
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

  /**
   * The notes of a section.
   *
   * @param onsets in steps from its start
   * @param model what it says again, as far as it fits; none if it is new
   */
  private List<GridNote> line(
      final List<Integer> onsets, final Form.Section section, final List<GridNote> model) {
    final int start = plan.form().firstBar(section) * Grid.BAR;
    final int count = StrictMath.min(count(section), onsets.size());
    final List<GridNote> line = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      final int step = start + onsets.get(i);
      final int end = i + 1 < count ? start + onsets.get(i + 1) : start + sectionSteps();
      final boolean again = i < model.size() && !isNew(section, i, count);
      final int pitch =
          again ? fitted(step, model.get(i).pitch()) : drawn(step, section, before(line));
      final int steps = again ? model.get(i).steps() : steps(end - step);
      line.add(
          new GridNote(
              Voice.MELODY,
              step,
              StrictMath.min(steps, end - step),
              i == count - 1 ? ending(step, section, pitch) : pitch,
              Dynamics.of(plan, Voice.MELODY, step)));
    }
    return line;
  }

  private int sectionSteps() {
    return plan.form().sectionBars() * Grid.BAR;
  }

  /** A' has another last quarter than A. */
  private static boolean isNew(final Form.Section section, final int index, final int count) {
    return section == Form.Section.REPEAT && index >= count - (count + 3) / 4;
  }

  private int before(final List<GridNote> line) {
    final List<GridNote> earlier = line.isEmpty() ? notes : line;
    return earlier.isEmpty() ? NOTHING : earlier.get(earlier.size() - 1).pitch();
  }

  /** A pitch that is said again; on a strong beat over another chord the nearest tone of that. */
  private int fitted(final int step, final int pitch) {
    final boolean strong = step % (2 * Grid.BEAT) == 0;
    if (!strong || plan.harmony().isChordTone(step, pitch)) {
      return pitch;
    }
    for (int away = 1; away <= 2; away++) {
      if (fits(step, pitch - away)) {
        return pitch - away;
      }
      if (fits(step, pitch + away)) {
        return pitch + away;
      }
    }
    return pitch;
  }

  private boolean fits(final int step, final int pitch) {
    return plan.harmony().isChordTone(step, pitch) && plan.key().contains(pitch) && isWithin(pitch);
  }

  private boolean isWithin(final int pitch) {
    return plan.targets().lowest() <= pitch && pitch <= plan.targets().highest();
  }

  private int drawn(final int step, final Form.Section section, final int before) {
    final Targets targets = plan.targets();
    double sum = 0;
    for (int pitch = targets.lowest(); pitch <= targets.highest(); pitch++) {
      sum += weight(pitch, step, section, before);
    }
    double left = random.nextDouble() * sum;
    int chosen = targets.lowest();
    for (int pitch = targets.lowest(); pitch <= targets.highest() && left >= 0; pitch++) {
      final double weight = weight(pitch, step, section, before);
      chosen = weight > 0 ? pitch : chosen;
      left -= weight;
    }
    return chosen;
  }

  private double weight(
      final int pitch, final int step, final Form.Section section, final int before) {
    if (!plan.key().contains(pitch)) {
      return 0;
    }
    final int interval = before == NOTHING ? 0 : StrictMath.abs(pitch - before);
    if (interval >= INTERVALS.size()) {
      return 0;
    }
    final double walked = before == NOTHING ? 1 : INTERVALS.get(interval);
    final double share = plan.targets().classes().get(pitch % PitchClass.COUNT);
    final double off = (pitch - contour(step, section)) / spread();
    return walked
        * (LEAST_SHARE + share)
        * (plan.harmony().isChordTone(step, pitch) ? emphasis(step) : 1)
        * StrictMath.exp(-off * off / 2);
  }

  private static double emphasis(final int step) {
    if (step % Grid.BEAT != 0) {
      return 1;
    }
    return step % (2 * Grid.BEAT) == 0 ? ON_STRONG_BEAT : ON_BEAT;
  }

  /** Where the line would be: an arch over each section, around the mean pitch. */
  private double contour(final int step, final Form.Section section) {
    final double range = plan.targets().range();
    final double along = (double) (step % sectionSteps()) / sectionSteps();
    final double away = along < summit ? 1 - along / summit : (along - summit) / (1 - summit);
    final double arch = ARCH * range * (1 - away * away - MEAN_ARCH);
    final boolean contrast = section == Form.Section.CONTRAST;
    return plan.targets().meanPitch() + arch + (contrast ? CONTRAST_RISE * range : 0);
  }

  private double spread() {
    return StrictMath.max(LEAST_SPREAD, NEARNESS * plan.targets().pitchStd());
  }

  /** Where a section comes to rest: the last at home, the others on a tone of their chord. */
  private int ending(final int step, final Form.Section section, final int pitch) {
    final boolean home = section == Form.Section.RETURN;
    for (int away = 0; away <= PitchClass.COUNT / 2; away++) {
      for (final int near : List.of(pitch - away, pitch + away)) {
        final boolean rests =
            home
                ? PitchClass.of(near) == plan.key().tonic()
                : plan.harmony().isChordTone(step, near) && plan.key().contains(near);
        if (rests && isWithin(near)) {
          return near;
        }
      }
    }
    return pitch;
  }

  private int steps(final int room) {
    final Targets targets = plan.targets();
    final double drawn = targets.meanSteps() + targets.stepsStd() * gaussian();
    return (int) StrictMath.max(1, StrictMath.min(room, StrictMath.rint(drawn)));
  }

  /** A standard normal number: twelve uniform ones added up (Irwin-Hall), the same everywhere. */
  private double gaussian() {
    double sum = -6;
    for (int i = 0; i < 12; i++) {
      sum += random.nextDouble();
    }
    return sum;
  }

  /** The melody with what leaps over an octave brought nearer by one. */
  private List<GridNote> withinAnOctave() {
    final List<GridNote> near = new ArrayList<>();
    for (final GridNote note : notes) {
      int pitch = note.pitch();
      if (!near.isEmpty()) {
        final int before = near.get(near.size() - 1).pitch();
        while (StrictMath.abs(pitch - before) > PitchClass.COUNT) {
          pitch += pitch > before ? -PitchClass.COUNT : PitchClass.COUNT;
        }
      }
      near.add(new GridNote(note.voice(), note.step(), note.steps(), pitch, note.velocity()));
    }
    return near;
  }
}
