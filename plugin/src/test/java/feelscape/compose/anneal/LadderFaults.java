package feelscape.compose.anneal;

import feelscape.compose.Voice;
import feelscape.music.Key;
import feelscape.music.Ladder;
import feelscape.music.Lane;
import feelscape.music.Note;
import feelscape.music.Piece;
import feelscape.music.Ticks;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is wrong with a ladder, in words; nothing with one that can be played. */
final class LadderFaults {
  private static final int OCTAVE = 12;

  private final Piece piece;

  /** Beside kept lanes that change all that may change, a rung can score as the one below. */
  private final boolean keeps;

  private final List<String> faults = new ArrayList<>();

  private record Identity(Lane lane, int tick, int pitch) {}

  private LadderFaults(final Piece piece, final boolean keeps) {
    this.piece = piece;
    this.keeps = keeps;
  }

  static List<String> of(final Piece piece, final int bars, final boolean keeps) {
    final LadderFaults found = new LadderFaults(piece, keeps);
    found.check(piece.ladder().bars() == bars, 0, piece.ladder().bars(), "bars");
    for (int rung = 0; rung < Ladder.RUNGS; rung++) {
      for (final Lane lane : Lane.values()) {
        found.lookAtLane(rung, lane);
      }
      if (rung > 0) {
        found.compareWithBelow(rung);
      }
    }
    return found.faults;
  }

  private void check(final boolean holds, final int rung, final Object what, final String fault) {
    if (!holds) {
      faults.add("rung " + rung + ": " + what + " " + fault);
    }
  }

  private void lookAtLane(final int rung, final Lane lane) {
    final List<Note> notes =
        piece.ladder().rung(rung).stream().filter(note -> note.lane() == lane).toList();
    check(!notes.isEmpty(), rung, lane, "is empty");
    for (final Note note : notes) {
      check(note.tick() % Ticks.SIXTEENTH == 0, rung, note, "begins off the grid");
      check(note.length() % Ticks.SIXTEENTH == 0, rung, note, "ends off the grid");
      check(note.end() <= piece.ladder().length(), rung, note, "is too long");
      check(isInRange(note), rung, note, "is out of range");
      check(Note.SOFTEST <= note.velocity() && note.velocity() <= 127, rung, note, "is not heard");
    }
    lookForOverlaps(rung, notes);
    if (lane != Lane.DRUMS) {
      lookAtKey(rung, lane, notes);
    }
    if (lane == Lane.MELODY || lane == Lane.BASS) {
      lookForLeaps(rung, notes);
    }
  }

  private static boolean isInRange(final Note note) {
    return Voice.of(note.lane()).stream()
        .anyMatch(v -> v.lowest() <= note.pitch() && note.pitch() <= v.highest());
  }

  private void lookForOverlaps(final int rung, final List<Note> notes) {
    final int[] ends = new int[128];
    for (final Note note : notes) {
      check(note.tick() >= ends[note.pitch()], rung, note, "overlaps one before");
      ends[note.pitch()] = note.end();
    }
  }

  private void lookAtKey(final int rung, final Lane lane, final List<Note> notes) {
    final Key key = piece.key();
    final long inKey = notes.stream().filter(note -> key.contains(note.pitch())).count();
    check(4 * inKey >= 3L * notes.size(), rung, lane, "has too few notes of the key");
  }

  private void lookForLeaps(final int rung, final List<Note> notes) {
    for (int i = 1; i < notes.size(); i++) {
      final int leap = Math.abs(notes.get(i).pitch() - notes.get(i - 1).pitch());
      check(leap <= OCTAVE, rung, notes.get(i), "comes after a leap of " + leap);
    }
  }

  private void compareWithBelow(final int rung) {
    final Set<Identity> below = identities(rung - 1);
    final Set<Identity> here = identities(rung);
    final Set<Identity> both = new HashSet<>(below);
    both.retainAll(here);
    final int either = below.size() + here.size() - both.size();
    check(5 * both.size() >= 4 * either, rung, both.size(), "are shared, of " + either);
    final double score = piece.scores().get(rung);
    final double before = piece.scores().get(rung - 1);
    check(keeps ? score <= before : score < before, rung, score, "is not below the rung below");
  }

  private Set<Identity> identities(final int rung) {
    final Set<Identity> identities = new HashSet<>();
    piece
        .ladder()
        .rung(rung)
        .forEach(note -> identities.add(new Identity(note.lane(), note.tick(), note.pitch())));
    return identities;
  }
}
