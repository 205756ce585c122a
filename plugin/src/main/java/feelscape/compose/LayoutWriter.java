package feelscape.compose;

import feelscape.music.Lane;
import feelscape.music.Pattern;
import feelscape.music.Pattern.Strike;
import feelscape.music.Style;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Lays out what the rhythm section plays: a page of the style, varied a little as chance and
 * complexity have it, the same each time round; at the ends of halves a fill, or a beat that drops
 * out; silence where an intro is asked.
 */
final class LayoutWriter {
  private static final int PAGE = Style.PAGE_STEPS;
  private static final Strike GHOST = new Strike('g', 1);
  private static final Strike PLAIN = new Strike('x', 1);
  private static final Strike SOFT = new Strike('o', 1);

  /** How likely a ghost note is in each place that has room for one, at full complexity. */
  private static final double GHOSTS = 0.25;

  /** How likely a beat drops out instead of a fill, at full complexity. */
  private static final double DROPS = 0.6;

  /** Where a kick may be pushed into the second bar of a page, and nobody stumbles. */
  private static final List<Integer> PUSHES = List.of(19, 22, 23, 26, 27, 30, 31);

  private final Brief brief;
  private final Form form;
  private final Harmony harmony;
  private final int steps;
  private final List<List<Strike>> lines = new ArrayList<>();

  private LayoutWriter(final Brief brief, final Form form, final Harmony harmony) {
    this.brief = brief;
    this.form = form;
    this.harmony = harmony;
    steps = form.bars() * Grid.BAR;
    for (int voice = 0; voice < Voice.ALL.size(); voice++) {
      lines.add(new ArrayList<>(Collections.nCopies(steps, Strike.NONE)));
    }
  }

  static Layout write(final Brief brief, final Form form, final Harmony harmony) {
    final LayoutWriter writer = new LayoutWriter(brief, form, harmony);
    final Pattern chords = Backing.page(brief, Lane.CHORDS).chords();
    Voice.CHORDS.forEach(voice -> writer.writeHeld(voice, chords));
    writer.writeHeld(Voice.BASS, Backing.page(brief, Lane.BASS).bass());
    writer.writeDrums(Backing.page(brief, Lane.DRUMS).drums());
    return new Layout(writer.lines);
  }

  /** What strikes where its pattern does, and where the harmony changes. */
  private void writeHeld(final Voice voice, final Pattern pattern) {
    for (int step = 0; step < steps; step++) {
      if (harmony.changesAt(step) || pattern.strikesAt(step)) {
        put(voice, step, held(pattern, step));
      }
    }
  }

  /** What begins at a step lasts as it is written, until the next strike or the next chord. */
  private Strike held(final Pattern pattern, final int step) {
    final boolean written = pattern.strikesAt(step);
    final int longest = written ? pattern.at(step).steps() : Grid.BAR;
    int end = step + 1;
    while (end < step + longest
        && end < steps
        && !pattern.strikesAt(end)
        && !harmony.changesAt(end)) {
      end++;
    }
    return new Strike(written ? pattern.at(step).sign() : 'x', end - step);
  }

  private void writeDrums(final Style.Drums page) {
    final SplittableRandom random = brief.laneChance("drums", Lane.DRUMS);
    final double complexity = brief.manner().complexity();
    final Pattern kick = pushed(page, complexity, random);
    final Pattern snare = haunted(page, complexity, random);
    final Style.Drums varied =
        new Style.Drums(kick, snare, page.rim(), page.closedHat(), page.openHat());
    final List<Style.Drums> fills = brief.manner().style().fills();
    final Style.Drums fill = fills.get(random.nextInt(fills.size()));
    final boolean drops = random.nextDouble() < DROPS * complexity;
    final boolean opens = !page.openHat().isSilent();
    final int silent = StrictMath.min(brief.manner().introBars(), form.bars() / 2) * Grid.BAR;
    for (int step = 0; step < steps; step++) {
      final boolean last = Grid.barOf(step) == form.bars() - 1;
      play(varied, step);
      if (step < silent) {
        drop(step);
      } else if (form.isFill(step) && drops && !last) {
        dropBeat(step);
      } else if (form.isFill(step)) {
        play(fill, step);
      } else if (step > silent && form.isFill(step - 1) && opens) {
        open(step);
      }
    }
  }

  /** The kick of a page, more often than not with one more in its second bar. */
  private static Pattern pushed(
      final Style.Drums page, final double complexity, final SplittableRandom random) {
    final List<Strike> kick = new ArrayList<>(page.kick().strikes());
    final int step = PUSHES.get(random.nextInt(PUSHES.size()));
    final boolean wanted = random.nextDouble() < complexity;
    if (wanted
        && !page.kick().isSilent()
        && !page.kick().strikesAt(step)
        && !page.snare().strikesAt(step)) {
      kick.set(step, SOFT);
    }
    return new Pattern(kick);
  }

  /** The snare of a page with ghost notes between, the same in both bars, beside the kick. */
  private static Pattern haunted(
      final Style.Drums page, final double complexity, final SplittableRandom random) {
    final List<Strike> snare = new ArrayList<>(page.snare().strikes());
    final boolean plays = !page.snare().isSilent();
    for (int inBar = 1; inBar < Grid.BAR; inBar += 2) {
      final boolean wanted = random.nextDouble() < GHOSTS * complexity;
      for (int step = inBar; wanted && plays && step < PAGE; step += Grid.BAR) {
        if (!page.snare().strikesAt(step) && !page.kick().strikesAt(step)) {
          snare.set(step, GHOST);
        }
      }
    }
    return new Pattern(snare);
  }

  private void play(final Style.Drums drums, final int step) {
    put(Voice.KICK, step, drums.kick().at(step));
    put(Voice.SNARE, step, drums.snare().at(step));
    put(Voice.RIM, step, drums.rim().at(step));
    put(Voice.CLOSED_HAT, step, drums.closedHat().at(step));
    put(Voice.OPEN_HAT, step, drums.openHat().at(step));
  }

  /** After a fill an open hat says that something begins. */
  private void open(final int step) {
    put(Voice.CLOSED_HAT, step, Strike.NONE);
    put(Voice.OPEN_HAT, step, PLAIN);
  }

  /** Of a beat that drops out only the hat is left that begins it. */
  private void dropBeat(final int step) {
    final Strike hat = at(Voice.CLOSED_HAT, step);
    drop(step);
    if (step % Grid.BEAT == 0) {
      put(Voice.CLOSED_HAT, step, hat);
    }
  }

  private void drop(final int step) {
    Voice.DRUMS.forEach(drum -> put(drum, step, Strike.NONE));
  }

  private Strike at(final Voice voice, final int step) {
    return lines.get(voice.index()).get(step);
  }

  private void put(final Voice voice, final int step, final Strike strike) {
    lines.get(voice.index()).set(step, strike);
  }
}
