package feelscape.compose;

import feelscape.music.Chord;
import feelscape.music.Mode;
import feelscape.music.PitchClass;
import feelscape.music.Style;
import feelscape.music.Ticks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Writes the chords of a piece, as a grammar: a loop is chosen by mood, style and parameters; the
 * contrast has another one or, where it is too short for that, other chords of the same functions;
 * each chord is dressed; and here and there, the second time round, a chord makes room for one that
 * leads on.
 */
final class Harmonist {
  private static final Numeral TONIC = Numeral.parse("I");
  private static final Numeral SUBDOMINANT = Numeral.parse("IV");
  private static final Numeral BORROWED = Numeral.parse("iv6");

  /** So that a histogram that fits no loop leaves a choice. */
  private static final double LEAST_HELD = 0.1;

  private static final double SLOW = 62;
  private static final double FAST = 130;

  /** How often a loop gets a passing chord, at full complexity. */
  private static final double PASSING = 0.9;

  /** How often it comes from a tritone away, in place of a fifth. */
  private static final double TRITONE = 0.3;

  private final Brief brief;
  private final Mode mode;
  private final double richness;
  private final Form form;
  private final int length;
  private final SplittableRandom random;

  private Harmonist(final Brief brief) {
    this.brief = brief;
    mode = brief.key().mode();
    richness = within(style().richness() + brief.manner().complexity() - 0.5);
    form = new Form(brief.bars());
    length = chordLength();
    random = brief.seed().stream("harmony");
  }

  static Harmony harmony(final Brief brief) {
    return new Harmonist(brief).harmony();
  }

  private Style.Harmony style() {
    return brief.manner().style().harmony();
  }

  private Harmony harmony() {
    final Progression chosen = choose(Progression.ALL);
    final List<Numeral> main = chosen.numerals(random);
    final List<Numeral> other =
        form.sectionBars() * Ticks.BAR >= main.size() * length
            ? choose(without(chosen)).numerals(random)
            : recoloured(main);
    final Loop first = new Loop(dressed(main), Optional.empty());
    final Loop again = new Loop(first.numerals(), passing(first.numerals()));
    final Loop contrast = new Loop(dressed(other), Optional.empty());
    final List<Chord> chords = new ArrayList<>();
    for (int tick = 0; tick < brief.bars() * Ticks.BAR; tick += length) {
      final boolean leaves = form.section(tick / Ticks.BAR) == Form.Section.CONTRAST;
      final boolean secondTime = tick / length / main.size() % 2 == 1;
      final Loop loop = leaves ? contrast : secondTime ? again : first;
      loop.write(tick, chords);
    }
    return new Harmony(chords);
  }

  /** One of the key's mode, by mood, by idiom, and by how much of the histogram its chords hold. */
  private Progression choose(final List<Progression> from) {
    final List<Progression> ours = from.stream().filter(each -> each.mode() == mode).toList();
    final List<Double> weights = ours.stream().map(this::weight).toList();
    double sum = 0;
    for (final double weight : weights) {
      sum += weight;
    }
    double drawn = random.nextDouble() * sum;
    for (int i = 0; i < ours.size(); i++) {
      drawn -= weights.get(i);
      if (drawn < 0) {
        return ours.get(i);
      }
    }
    return ours.get(0);
  }

  private double weight(final Progression progression) {
    return style().weight(progression.idiom())
        * progression.suits(brief.mood())
        * held(progression);
  }

  /** The mean share of the histogram that a chord of a loop holds, of those that are given. */
  private double held(final Progression progression) {
    double held = 0;
    int chords = 0;
    for (final String word : progression.words()) {
      if (Function.parse(word).isEmpty()) {
        chords++;
        final Numeral numeral = Numeral.parse(word);
        for (final int interval : numeral.quality().intervals()) {
          final int semitones = numeral.semitones() + interval;
          final int pitchClass = PitchClass.of(brief.key().tonic() + semitones);
          held += brief.parameters().pitchClassHistogram().get(pitchClass);
        }
      }
    }
    return LEAST_HELD + held / StrictMath.max(1, chords);
  }

  private static List<Progression> without(final Progression progression) {
    return Progression.ALL.stream().filter(other -> !other.equals(progression)).toList();
  }

  /** The same functions by other chords, where there are others. */
  private List<Numeral> recoloured(final List<Numeral> loop) {
    final List<Numeral> others = new ArrayList<>();
    for (final Numeral numeral : loop) {
      others.add(
          Function.of(mode, numeral).map(function -> function.word(mode, random)).orElse(numeral));
    }
    return others;
  }

  private List<Numeral> dressed(final List<Numeral> loop) {
    return loop.stream().map(numeral -> numeral.dressed(mode, richness, random)).toList();
  }

  /**
   * A chord that leads on from one chord of a loop's second half to the next: the minor subdominant
   * home, or the dominant of what comes; only where chords last a bar or more.
   */
  private Optional<Passing> passing(final List<Numeral> loop) {
    final int half = loop.size() / 2;
    final int place = half + random.nextInt(loop.size() - half);
    final boolean wanted =
        random.nextDouble() < PASSING * brief.manner().complexity() && length >= Ticks.BAR;
    final boolean tritone = random.nextDouble() < TRITONE;
    final Numeral before = loop.get(place);
    final Numeral after = loop.get((place + 1) % loop.size());
    if (!wanted || before.hasRootOf(after)) {
      return Optional.empty();
    }
    if (mode == Mode.IONIAN && before.hasRootOf(SUBDOMINANT) && after.hasRootOf(TONIC)) {
      return Optional.of(new Passing(place, BORROWED));
    }
    final Numeral dominant = after.dominant(tritone);
    return before.hasRootOf(dominant)
        ? Optional.empty()
        : Optional.of(new Passing(place, dominant));
  }

  /** As the style says; half of it where beats are slow, twice as much where they fly. */
  private int chordLength() {
    final int written = (int) (style().bars() * Ticks.BAR);
    final double tempo = brief.tempo().bpm();
    if (tempo < SLOW && written >= Ticks.BAR) {
      return written / 2;
    }
    return tempo > FAST ? StrictMath.min(2 * Ticks.BAR, written * 2) : written;
  }

  private static double within(final double value) {
    return StrictMath.max(0, StrictMath.min(1, value));
  }

  /**
   * A chord in the second half of another.
   *
   * @param place of the other in its loop
   */
  private record Passing(int place, Numeral numeral) {}

  /** A loop of chords, and what passes through it. */
  private final class Loop {
    private final List<Numeral> numerals;
    private final Optional<Passing> passing;

    Loop(final List<Numeral> numerals, final Optional<Passing> passing) {
      this.numerals = numerals;
      this.passing = passing;
    }

    List<Numeral> numerals() {
      return numerals;
    }

    /** Writes the chord that begins at a tick and, if one passes through it, that. */
    void write(final int tick, final List<Chord> chords) {
      final int place = tick / length % numerals.size();
      final int tonic = brief.key().tonic();
      final int whole = StrictMath.min(length, brief.bars() * Ticks.BAR - tick);
      final Optional<Passing> here = passing.filter(each -> each.place() == place);
      final int half = here.isPresent() ? whole / 2 : whole;
      chords.add(numerals.get(place).chord(tonic, tick, half));
      here.ifPresent(each -> chords.add(each.numeral().chord(tonic, tick + half, whole - half)));
    }
  }
}
