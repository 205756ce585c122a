package feelscape.music;

import java.util.List;
import java.util.Map;

/**
 * A way of making lofi: how fast, how loose, on which chords, by which instruments, to which beat.
 *
 * @param name as files and people call it
 * @param about what it is, in a sentence
 * @param bright the pictures that it suits, from -1, as dark as photographs are, to 1, as bright
 * @param lively the same, from -1, the calmest, to 1, the most excited
 * @param slowest its slowest tempo in quarters a minute
 * @param fastest its fastest
 * @param swing in percent, as in {@link Groove}
 * @param delays by how many milliseconds each lane leans back, 0..{@link #LATEST_MS}
 * @param programs General MIDI programs that each lane may have, one or more (of the drums: kits)
 * @param lofi how much of the lofi chain suits it, 0..1
 * @param harmony on which chords it stands
 * @param pages what the rhythm section plays, one or more, from the calmest
 * @param fills what the drums may play in the last beat of a half, one or more
 */
public record Style(
    String name,
    String about,
    double bright,
    double lively,
    double slowest,
    double fastest,
    double swing,
    PerLane<Double> delays,
    PerLane<List<Integer>> programs,
    double lofi,
    Harmony harmony,
    List<Page> pages,
    List<Drums> fills) {
  public static final double LATEST_MS = 40;

  /** The steps of a page, two bars, and of a fill, a beat. */
  public static final int PAGE_STEPS = 32;

  public static final int FILL_STEPS = 4;

  public Style {
    Range.check("bright", bright, -1, 1);
    Range.check("lively", lively, -1, 1);
    Range.check("the slowest tempo", slowest, 40, 200);
    Range.check("the fastest tempo", fastest, slowest, 200);
    Range.check("swing", swing, Groove.STRAIGHT, Groove.MOST_SWING);
    Range.check("lofi", lofi, 0, 1);
    for (final Lane lane : Lane.values()) {
      Range.check(lane.label() + " delay", delays.get(lane), 0, LATEST_MS);
      checkSome(lane.label() + " programs", programs.get(lane));
      programs
          .get(lane)
          .forEach(program -> Range.check(lane.label() + " program", program, 0, 127));
    }
    programs = copied(programs);
    pages = List.copyOf(pages);
    fills = List.copyOf(fills);
    checkSome("pages", pages);
    checkSome("fills", fills);
  }

  private static PerLane<List<Integer>> copied(final PerLane<List<Integer>> programs) {
    return PerLane.of(lane -> List.copyOf(programs.get(lane)));
  }

  private static void checkSome(final String name, final List<?> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("there are no " + name + "; give one or more");
    }
  }

  /** How far it is from what a mood asks for, squared. */
  public double distance(final Mood mood) {
    final double darker = bright - mood.brightness();
    final double calmer = lively - mood.liveliness();
    return darker * darker + calmer * calmer;
  }

  /**
   * The chords of a style.
   *
   * @param bars how long a chord lasts: 0.5, 1 or 2
   * @param richness how often a chord has its ninth, or moves through another one, 0..1
   * @param idioms how willingly it takes progressions of each idiom: 1 as others, 0 never
   */
  public record Harmony(double bars, double richness, Map<String, Double> idioms) {
    /** How long a chord may last, in bars. */
    public static final List<Double> LENGTHS = List.of(0.5, 1.0, 2.0);

    public Harmony {
      if (!LENGTHS.contains(bars)) {
        throw new IllegalArgumentException(
            "a chord of " + bars + " bars is not known; it must be one of " + LENGTHS);
      }
      Range.check("richness", richness, 0, 1);
      idioms = Map.copyOf(idioms);
      idioms.forEach((idiom, weight) -> Range.check("the idiom " + idiom, weight, 0, 10));
    }

    /** How willingly an idiom is taken. */
    public double weight(final String idiom) {
      return idioms.getOrDefault(idiom, 1.0);
    }
  }

  /** What each drum plays. */
  public record Drums(
      Pattern kick, Pattern snare, Pattern rim, Pattern closedHat, Pattern openHat) {
    public Drums {
      for (int step = 0; step < closedHat.steps(); step++) {
        if (closedHat.strikesAt(step) && openHat.strikesAt(step)) {
          throw new IllegalArgumentException(
              "the hat is both closed and open at step %d; choose one".formatted(step + 1));
        }
      }
    }
  }

  /**
   * Two bars of the rhythm section.
   *
   * @param energy how much is going on, 0..1
   * @param chords when the chords are struck; where the harmony changes they are anyhow
   * @param bass when the bass is struck, and on what; where the harmony changes it has the root
   */
  public record Page(double energy, Drums drums, Pattern chords, Pattern bass) {
    public Page {
      Range.check("energy", energy, 0, 1);
    }
  }
}
