package feelscape.compose.measure;

import feelscape.music.PitchClass;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How much two things have in common. */
public final class Likeness {
  private static final int SECTIONS = 4;

  private Likeness() {}

  /**
   * How alike two sections of the melody are, 0..1: the pairs of place and scale degree that both
   * have, against those that one of them has (intersection over union). A section is a quarter of
   * the clip, a place counts from its start.
   *
   * @param one 0..3: A, A', B, A''
   * @param other the same
   */
  public static double ofSections(final Clip clip, final int one, final int other) {
    final Set<List<Integer>> either = section(clip, one);
    final Set<List<Integer>> both = new HashSet<>(either);
    final Set<List<Integer>> others = section(clip, other);
    both.retainAll(others);
    either.addAll(others);
    return either.isEmpty() ? 1 : (double) both.size() / either.size();
  }

  private static Set<List<Integer>> section(final Clip clip, final int index) {
    final int length = clip.length() / SECTIONS;
    return keys(
        clip.melody().stream().filter(note -> note.tick() / length == index).toList(),
        note -> List.of(note.tick() % length, PitchClass.of(note.pitch() - clip.key().tonic())));
  }

  /** The notes (tick and pitch) that two melodies share, of those of the one that has fewer. */
  public static Share ofMelodies(final Clip one, final Clip other) {
    final Set<List<Integer>> both = melody(one);
    final Set<List<Integer>> others = melody(other);
    final int fewer = Math.min(both.size(), others.size());
    both.retainAll(others);
    return new Share(both.size(), fewer);
  }

  private static Set<List<Integer>> melody(final Clip clip) {
    return keys(clip.melody(), note -> List.of(note.tick(), note.pitch()));
  }

  /** The notes (lane, tick and pitch) that both have, of those that one of them has. */
  public static Share ofNotes(final Clip one, final Clip other) {
    final Set<List<Integer>> either = notes(one);
    final Set<List<Integer>> both = new HashSet<>(either);
    final Set<List<Integer>> others = notes(other);
    both.retainAll(others);
    either.addAll(others);
    return new Share(both.size(), either.size());
  }

  private static Set<List<Integer>> notes(final Clip clip) {
    return keys(clip.notes(), note -> List.of(note.lane().index(), note.tick(), note.pitch()));
  }

  private static Set<List<Integer>> keys(
      final List<ClipNote> notes, final Function<ClipNote, List<Integer>> key) {
    return notes.stream().map(key).collect(Collectors.toCollection(HashSet::new));
  }
}
