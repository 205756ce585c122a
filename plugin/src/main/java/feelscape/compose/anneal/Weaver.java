package feelscape.compose.anneal;

import feelscape.compose.Grid;
import feelscape.compose.GridNote;
import feelscape.music.Ladder;
import feelscape.music.Note;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Weaves rungs into one list, in which a note that stays from rung to rung stands once. */
final class Weaver {
  private Weaver() {}

  /**
   * Weaves the notes of {@link Ladder#RUNGS} rungs, from the bottom, with notes of other lanes that
   * are woven already.
   */
  static Ladder weave(
      final int bars,
      final List<List<GridNote>> rungs,
      final List<Note> kept,
      final Ticker ticker) {
    final List<Set<Note>> sets = new ArrayList<>();
    for (final List<GridNote> rung : rungs) {
      ticker.check();
      sets.add(rung.stream().map(Weaver::note).collect(Collectors.toSet()));
    }
    final List<Note> woven = new ArrayList<>(kept);
    for (int rung = 0; rung < sets.size(); rung++) {
      ticker.check();
      for (final Note note : sets.get(rung)) {
        if (rung == 0 || !sets.get(rung - 1).contains(note)) {
          woven.add(between(note, rung, lastRung(note, rung, sets)));
        }
      }
    }
    ticker.check();
    woven.sort(Note.ORDER);
    ticker.check();
    return new Ladder(bars, woven);
  }

  private static int lastRung(final Note note, final int rung, final List<Set<Note>> sets) {
    int last = rung;
    while (last + 1 < sets.size() && sets.get(last + 1).contains(note)) {
      last++;
    }
    return last;
  }

  /** The note as it is on any rung: of which voice of its lane it is does not matter. */
  private static Note note(final GridNote note) {
    return new Note(
        note.voice().lane(),
        Grid.ticks(note.step()),
        Grid.ticks(note.steps()),
        note.pitch(),
        note.velocity(),
        0,
        Ladder.TOP_RUNG);
  }

  private static Note between(final Note note, final int fromRung, final int toRung) {
    return new Note(
        note.lane(), note.tick(), note.length(), note.pitch(), note.velocity(), fromRung, toRung);
  }
}
