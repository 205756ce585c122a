package feelscape.compose;

import feelscape.compose.anneal.Draft;
import feelscape.music.Chord;
import feelscape.music.Key;
import feelscape.music.Mode;
import feelscape.music.Pattern.Strike;
import feelscape.music.Tempo;
import feelscape.music.Ticks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Four bars of C major written by hand, eight where more than four are written, one voice a line:
 *
 * <pre>
 * chords | Imaj7       | vi7 | ii9 | V7 |
 * melody | C5 - E5 .   |
 * kick   | x . x .     |
 * </pre>
 *
 * A line that begins with {@code page} says what the page of the style has; without one it has what
 * is written.
 *
 * <p>A bar is cut evenly among its signs: a pitch or {@code x} strikes, {@code -} holds, {@code .}
 * is silent. Bars left out are silent. Velocities are those that {@link Dynamics} asks for.
 */
public final class Clip {
  private static final String PAGE = "page ";
  private static final Pattern PITCH = Pattern.compile("([A-G])([#b]?)(\\d)");
  private static final Map<String, Integer> NATURALS =
      Map.of("C", 0, "D", 2, "E", 4, "F", 5, "G", 7, "A", 9, "B", 11);

  private Clip() {}

  /** A draft with what is written; its targets are {@link #targets}. */
  public static Draft of(final String text) {
    return of(text, targets());
  }

  public static Draft of(final String text, final Targets targets) {
    final List<Chord> chords = new ArrayList<>();
    final List<String> lines = text.lines().map(String::strip).toList();
    final int length = lines.stream().anyMatch(line -> bars(line).size() > 4) ? 8 : 4;
    final String harmony = lines.get(0).startsWith("chords") ? lines.get(0) : "chords | Imaj7 |";
    final List<List<String>> written = bars(harmony);
    for (int bar = 0; bar < length; bar++) {
      final String numeral = written.get(Math.min(bar, written.size() - 1)).get(0);
      chords.add(Numeral.parse(numeral).chord(0, bar * Ticks.BAR, Ticks.BAR));
    }
    final Plan blank = plan(length, chords, targets, List.of());
    final List<GridNote> notes = notes(lines, "", blank);
    final List<GridNote> page = notes(lines, PAGE, blank);
    return new Draft(plan(length, chords, targets, page.isEmpty() ? notes : page), notes);
  }

  /** The notes of the lines that begin with a prefix and the name of a voice. */
  private static List<GridNote> notes(
      final List<String> lines, final String prefix, final Plan plan) {
    final List<GridNote> notes = new ArrayList<>();
    for (final String line : lines) {
      final boolean isPage = line.startsWith(PAGE);
      if (!line.startsWith("chords") && isPage == prefix.equals(PAGE)) {
        read(plan, line.substring(prefix.length()), notes);
      }
    }
    return notes;
  }

  private static Plan plan(
      final int bars,
      final List<Chord> chords,
      final Targets targets,
      final List<GridNote> written) {
    final List<List<Strike>> page = new ArrayList<>();
    Voice.ALL.forEach(
        voice -> page.add(new ArrayList<>(Collections.nCopies(bars * Grid.BAR, Strike.NONE))));
    written.forEach(
        note -> page.get(note.voice().index()).set(note.step(), new Strike('x', note.steps())));
    return new Plan(
        new Key(0, Mode.IONIAN),
        new Tempo(80),
        new Form(bars),
        new Harmony(chords),
        targets,
        new Layout(page));
  }

  /** Four notes around G4, a quarter long. */
  public static Targets targets() {
    return new Targets(4, 67, 12, 3, 55, 79, 4, 0, 80, white());
  }

  private static List<Double> white() {
    return List.of(.2, 0.0, .1, 0.0, .2, .1, 0.0, .2, 0.0, .1, 0.0, .1);
  }

  private static void read(final Plan plan, final String line, final List<GridNote> notes) {
    final Voice voice = Voice.valueOf(line.split(" ", 2)[0].toUpperCase(Locale.ROOT));
    final List<List<String>> bars = bars(line);
    for (int bar = 0; bar < bars.size(); bar++) {
      final List<String> signs = bars.get(bar);
      final int length = Grid.BAR / Math.max(1, signs.size());
      for (int i = 0; i < signs.size(); i++) {
        final int step = bar * Grid.BAR + i * length;
        if (!signs.get(i).equals("-") && !signs.get(i).equals(".")) {
          int held = 1;
          while (i + held < signs.size() && signs.get(i + held).equals("-")) {
            held++;
          }
          final int pitch = voice.isDrum() ? voice.lowest() : pitch(signs.get(i));
          final int velocity = Dynamics.of(plan, voice, step);
          notes.add(new GridNote(voice, step, held * length, pitch, velocity));
        }
      }
    }
  }

  /** The MIDI pitch of a name: C4 is 60. */
  public static int pitch(final String name) {
    final Matcher matcher = PITCH.matcher(name);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("'" + name + "' is not a pitch");
    }
    final int accidental =
        switch (matcher.group(2)) {
          case "#" -> 1;
          case "b" -> -1;
          default -> 0;
        };
    final Integer natural = NATURALS.get(matcher.group(1));
    return 12 * (Integer.parseInt(matcher.group(3)) + 1)
        + (natural == null ? 0 : natural)
        + accidental;
  }

  private static List<List<String>> bars(final String line) {
    final String[] cells = line.split("\\|", -1);
    return Arrays.stream(cells, 1, cells.length - 1)
        .map(cell -> cell.isBlank() ? List.<String>of() : List.of(cell.strip().split("\\s+")))
        .toList();
  }
}
