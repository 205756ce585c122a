package feelscape.preview.live;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Notes that are still to be played, and those that were played so lately that they may yet be
 * taken back.
 */
final class NoteQueue {
  /** Two tellings of a note may differ by so many frames: they are rounded. */
  private static final int SAME = 2;

  /** Ends before beginnings. */
  private static final Comparator<Note> ORDER =
      Comparator.comparingLong(Note::frame).thenComparing(Note::on);

  private final long memory;
  private final List<Note> coming = new ArrayList<>();
  private final List<Note> played = new ArrayList<>();

  /**
   * An empty one.
   *
   * @param memory how many frames back a note may still be taken back
   */
  NoteQueue(final long memory) {
    this.memory = memory;
  }

  void clear() {
    coming.clear();
    played.clear();
  }

  /**
   * Takes up all notes from one frame on, in place of what was told before for then.
   *
   * @param position up to which all was played
   */
  void tell(final long from, final List<Note> notes, final long position) {
    coming.removeIf(note -> note.frame() >= from);
    final List<Note> takenBack = takeBack(from, position);
    final Map<Integer, Note> late = new HashMap<>();
    for (final Note note : notes) {
      if (note.frame() >= position) {
        coming.add(note);
      } else if (isAmong(takenBack, note)) {
        played.add(note);
      } else if (note.on()) {
        late.put(note.key(), note.at(position));
      } else if (late.remove(note.key()) == null) {
        // What would be over by now does not begin.
        coming.add(note.at(position));
      }
    }
    coming.addAll(late.values());
    for (final Note wrong : takenBack) {
      if (wrong.on()) {
        coming.add(new Note(position, false, wrong.channel(), wrong.pitch(), 0));
      }
    }
    coming.sort(ORDER);
  }

  /** What was played ahead of time from a frame on is no longer sure. */
  private List<Note> takeBack(final long from, final long position) {
    final List<Note> takenBack = new ArrayList<>();
    for (final Iterator<Note> each = played.iterator(); each.hasNext(); ) {
      final Note note = each.next();
      if (note.frame() >= from) {
        takenBack.add(note);
        each.remove();
      } else if (note.frame() < position - memory) {
        each.remove();
      }
    }
    return takenBack;
  }

  private static boolean isAmong(final List<Note> notes, final Note wanted) {
    for (final Iterator<Note> each = notes.iterator(); each.hasNext(); ) {
      final Note note = each.next();
      if (note.isLike(wanted) && Math.abs(note.frame() - wanted.frame()) <= SAME) {
        each.remove();
        return true;
      }
    }
    return false;
  }

  /** Hands over what lies before a frame, in the order of time. */
  void play(final long end, final Consumer<Note> player) {
    for (final Iterator<Note> each = coming.iterator(); each.hasNext(); ) {
      final Note note = each.next();
      if (note.frame() >= end) {
        break;
      }
      player.accept(note);
      played.add(note);
      each.remove();
    }
  }
}
