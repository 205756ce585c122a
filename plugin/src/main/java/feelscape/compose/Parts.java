package feelscape.compose;

import feelscape.music.Lane;
import feelscape.music.Note;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Gives each note to a voice of its lane: a drum to its own; what a lane strikes together to those
 * of its silent voices that move least to it, the lowest to the lowest. A note for which no voice
 * is silent gets none.
 */
final class Parts {
  private static final int NONE = -1;

  /** The last pitch of each voice, or {@link #NONE}. */
  private final int[] pitches = new int[Voice.ALL.size()];

  private final int[] ends = new int[Voice.ALL.size()];
  private final List<GridNote> notes = new ArrayList<>();

  private Parts() {
    Arrays.fill(pitches, NONE);
  }

  /** Takes notes in {@link Note#ORDER}. */
  static List<GridNote> of(final List<Note> notes) {
    final Parts parts = new Parts();
    notes.stream()
        .collect(
            Collectors.groupingBy(
                note -> new Strike(note.lane(), Grid.steps(note.tick())),
                LinkedHashMap::new,
                Collectors.toList()))
        .forEach(parts::give);
    return List.copyOf(parts.notes);
  }

  /** Where a lane strikes. */
  private record Strike(Lane lane, int step) {}

  private void give(final Strike strike, final List<Note> struck) {
    if (strike.lane() == Lane.DRUMS) {
      for (final Note note : struck) {
        Voice.DRUMS.stream()
            .filter(drum -> drum.lowest() == note.pitch())
            .forEach(drum -> give(drum, note));
      }
      return;
    }
    final List<Voice> voices = silent(strike);
    while (voices.size() > struck.size()) {
      voices.remove(leastFit(voices, struck));
    }
    for (int i = 0; i < voices.size(); i++) {
      give(voices.get(i), struck.get(i));
    }
  }

  private List<Voice> silent(final Strike strike) {
    return Voice.of(strike.lane()).stream()
        .filter(voice -> ends[voice.index()] <= strike.step())
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** The voice without which the others move least. */
  private Voice leastFit(final List<Voice> voices, final List<Note> struck) {
    return voices.stream()
        .min(Comparator.comparingInt(voice -> movement(without(voices, voice), struck)))
        .orElseThrow();
  }

  private static List<Voice> without(final List<Voice> voices, final Voice voice) {
    return voices.stream().filter(other -> other != voice).toList();
  }

  private int movement(final List<Voice> voices, final List<Note> struck) {
    int movement = 0;
    for (int i = 0; i < StrictMath.min(voices.size(), struck.size()); i++) {
      final int last = pitches[voices.get(i).index()];
      movement += last == NONE ? 0 : StrictMath.abs(struck.get(i).pitch() - last);
    }
    return movement;
  }

  private void give(final Voice voice, final Note note) {
    final int step = Grid.steps(note.tick());
    final int steps = StrictMath.max(1, Grid.steps(note.length()));
    notes.add(new GridNote(voice, step, steps, note.pitch(), note.velocity()));
    pitches[voice.index()] = note.pitch();
    ends[voice.index()] = step + steps;
  }
}
