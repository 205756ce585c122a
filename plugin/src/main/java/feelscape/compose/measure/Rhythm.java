package feelscape.compose.measure;

import feelscape.music.Lane;
import feelscape.music.Ticks;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;

/** When notes begin and sound. */
public final class Rhythm {
  /** Slots of a bar on the grid, and on the finer one by which GS is defined. */
  private static final int SIXTEENTHS = 16;

  private static final int SLOTS = 64;

  private Rhythm() {}

  /**
   * Groove consistency of the drums: 1 less the share of 16ths where of two neighbouring bars only
   * one has an onset, of any drum. Without drums there is none.
   */
  public static OptionalDouble grooveConsistency(final Clip clip) {
    final List<ClipNote> drums = clip.lane(Lane.DRUMS);
    if (drums.isEmpty()) {
      return OptionalDouble.empty();
    }
    final List<BitSet> bars = bars(drums, clip.length(), SIXTEENTHS);
    final List<Integer> distances = new ArrayList<>();
    for (int bar = 1; bar < bars.size(); bar++) {
      distances.add(distance(bars.get(bar - 1), bars.get(bar)));
    }
    return likeness(distances, SIXTEENTHS);
  }

  /** GS, grooving-pattern similarity: the same over all pairs of bars, all lanes, and 64 slots. */
  public static OptionalDouble grooveSimilarity(final Clip clip) {
    final List<BitSet> bars = bars(clip.notes(), clip.length(), SLOTS);
    final List<Integer> distances = new ArrayList<>();
    for (int bar = 1; bar < bars.size(); bar++) {
      for (int before = 0; before < bar; before++) {
        distances.add(distance(bars.get(before), bars.get(bar)));
      }
    }
    return likeness(distances, SLOTS);
  }

  private static OptionalDouble likeness(final List<Integer> distances, final int slots) {
    return distances.stream().mapToDouble(distance -> 1 - (double) distance / slots).average();
  }

  /** Where notes begin, bar by bar. */
  private static List<BitSet> bars(
      final Collection<ClipNote> notes, final int length, final int slots) {
    final List<BitSet> bars = new ArrayList<>();
    for (int bar = 0; bar < ceilDiv(length, Ticks.BAR); bar++) {
      bars.add(new BitSet());
    }
    for (final ClipNote note : notes) {
      if (note.tick() < length) {
        bars.get(note.tick() / Ticks.BAR).set(note.tick() % Ticks.BAR * slots / Ticks.BAR);
      }
    }
    return bars;
  }

  /** Hamming distance. */
  private static int distance(final BitSet one, final BitSet other) {
    final BitSet differing = (BitSet) one.clone();
    differing.xor(other);
    return differing.cardinality();
  }

  /** The share of beats in which no note of any lane begins. */
  public static Share emptyBeats(final Clip clip) {
    final BitSet onsets = new BitSet();
    clip.notes().forEach(note -> onsets.set(note.tick() / Ticks.QUARTER));
    final int beats = ceilDiv(clip.length(), Ticks.QUARTER);
    return new Share(beats - onsets.get(0, beats).cardinality(), beats);
  }

  /** Polyphony: the share of 16ths at whose start two or more pitches sound. */
  public static Share polyphony(final Clip clip) {
    final List<ClipNote> pitched = clip.pitched();
    int many = 0;
    for (int tick = 0; tick < clip.length(); tick += Ticks.SIXTEENTH) {
      many += sounding(pitched, tick) >= 2 ? 1 : 0;
    }
    return new Share(many, ceilDiv(clip.length(), Ticks.SIXTEENTH));
  }

  /** How many pitches sound at a tick. */
  private static long sounding(final List<ClipNote> notes, final int tick) {
    return notes.stream()
        .filter(note -> note.tick() <= tick && tick < note.end())
        .map(ClipNote::pitch)
        .distinct()
        .count();
  }

  private static int ceilDiv(final int number, final int by) {
    return (number + by - 1) / by;
  }
}
