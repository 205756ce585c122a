package feelscape.compose;

import feelscape.music.Chord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Spreads chords over the four chord voices: the third and the seventh always, no root where there
 * is a ninth, common tones held and the others moved as little as can be.
 *
 * <p>Every set of four chord tones between C3 and C5 is tried; the one with the least cost wins,
 * where a semitone of movement costs 1.
 */
final class Voicer {
  private static final int VOICES = Voice.CHORDS.size();
  private static final int LOWEST = Voice.CHORD_LOW.lowest();
  private static final int HIGHEST = Voice.CHORD_TOP.highest();
  private static final int WIDEST = 16;

  private static final double MISSING_GUIDE_TONE = 60;
  private static final double DOUBLED_TONE = 12;
  private static final double ROOT_BELOW_NINTH = 6;
  private static final double SEMITONE_ON_TOP = 8;
  private static final double SEMITONE_INSIDE = 2;
  private static final double TOO_WIDE = 3;
  private static final double ABOVE_CEILING = 2;
  private static final double OFF_CENTRE = 1.2;

  /** Below this pitch a third or less sounds muddy. */
  private static final int MUDDY_BELOW = 53;

  private static final double MUDDY = 3;

  private Voicer() {}

  /**
   * The pitches of each chord, ascending, one for each voice.
   *
   * @param centre the mean pitch that voicings gravitate to
   * @param ceiling the pitch above which they come only where they must
   */
  static List<List<Integer>> voice(
      final List<Chord> chords, final double centre, final double ceiling) {
    final List<List<Integer>> voicings = new ArrayList<>();
    List<Integer> before = List.of();
    for (final Chord chord : chords) {
      before = new Search(chord, before, centre, ceiling).best();
      voicings.add(before);
    }
    return voicings;
  }

  /** The search for the voicing of one chord, one voice after the other. */
  private static final class Search {
    private final Chord chord;
    private final List<Integer> before;
    private final double centre;
    private final double ceiling;
    private final List<Integer> tones;
    private final int[] pitches = new int[VOICES];
    private double leastCost = Double.MAX_VALUE;
    private List<Integer> best = List.of();

    Search(
        final Chord chord, final List<Integer> before, final double centre, final double ceiling) {
      this.chord = chord;
      this.before = before;
      this.centre = centre;
      this.ceiling = ceiling;
      tones = IntStream.rangeClosed(LOWEST, HIGHEST).filter(chord::contains).boxed().toList();
    }

    List<Integer> best() {
      place(0, 0);
      return best;
    }

    private void place(final int voice, final int from) {
      if (voice == VOICES) {
        final double cost = cost();
        if (cost < leastCost) {
          leastCost = cost;
          best = Arrays.stream(pitches).boxed().toList();
        }
        return;
      }
      for (int tone = from; tone < tones.size(); tone++) {
        pitches[voice] = tones.get(tone);
        place(voice + 1, tone + 1);
      }
    }

    private double cost() {
      return movement() + membership() + spacing();
    }

    private double movement() {
      double sum = 0;
      double total = 0;
      for (int voice = 0; voice < VOICES; voice++) {
        total += pitches[voice];
        sum += before.isEmpty() ? 0 : StrictMath.abs(pitches[voice] - before.get(voice));
      }
      return sum + OFF_CENTRE * StrictMath.abs(total / VOICES - centre);
    }

    private double membership() {
      final List<Integer> intervals = chord.quality().intervals();
      double cost = 0;
      for (int tone = 0; tone < intervals.size(); tone++) {
        final int count = count(chord.root() + intervals.get(tone));
        final boolean isGuideTone = tone == 1 || tone == 3;
        cost += isGuideTone && count == 0 ? MISSING_GUIDE_TONE : 0;
        cost += count > 1 ? DOUBLED_TONE : 0;
        cost += tone == 0 && count > 0 && intervals.size() > VOICES ? ROOT_BELOW_NINTH : 0;
      }
      return cost;
    }

    private int count(final int pitchClass) {
      int count = 0;
      for (final int pitch : pitches) {
        count += Math.floorMod(pitch - pitchClass, 12) == 0 ? 1 : 0;
      }
      return count;
    }

    private double spacing() {
      double cost = TOO_WIDE * StrictMath.max(0, pitches[VOICES - 1] - pitches[0] - WIDEST);
      for (final int pitch : pitches) {
        cost += ABOVE_CEILING * StrictMath.max(0, pitch - ceiling);
      }
      for (int voice = 1; voice < VOICES; voice++) {
        final int gap = pitches[voice] - pitches[voice - 1];
        if (gap == 1) {
          cost += voice == VOICES - 1 ? SEMITONE_ON_TOP : SEMITONE_INSIDE;
        }
        if (gap <= 3 && pitches[voice - 1] < MUDDY_BELOW) {
          cost += MUDDY;
        }
      }
      return cost;
    }
  }
}
