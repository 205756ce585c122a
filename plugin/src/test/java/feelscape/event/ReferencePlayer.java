package feelscape.event;

import feelscape.music.Ladder;
import feelscape.music.Lane;
import feelscape.music.Note;
import feelscape.music.Piece;
import feelscape.music.Ticks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * The live rules of docs/feel.md, done slowly and plainly: it goes from frame to frame and looks at
 * everything on each. The oracle of the fixtures.
 */
final class ReferencePlayer {
  private static final String NO_PIECE = "none";
  private static final double JUMP = 1.0 / Ticks.QUARTER;

  private final Map<String, Piece> pieces;
  private final double rate;
  private final List<String> events = new ArrayList<>();
  private long frame;

  // The host.
  private boolean rolling;
  private boolean resetWanted;
  private double quartersAFrame;
  private final Count host = new Count();

  // What the player is set to, and was set to on the frame before.
  private Setup now = new Setup(false, NO_PIECE, PlayerSettings.DEFAULTS);
  private Setup before = now;
  private PlayerSettings settings = PlayerSettings.DEFAULTS;
  private String piece = NO_PIECE;

  // The player.
  private final Count own = new Count();
  private int rung;
  private double swing;
  private double humanise;
  private long cell;
  private final List<Voice> gathered = new ArrayList<>();
  private final List<Voice> sounding = new ArrayList<>();

  private record Setup(boolean active, String piece, PlayerSettings settings) {
    int value(final Parameter parameter) {
      return (int) settings.value(parameter);
    }
  }

  /** A position in quarters that goes on by itself, without adding up rounding errors. */
  private static final class Count {
    private double from;
    private long steps;

    void moveTo(final double quarters) {
      from = quarters;
      steps = 0;
    }
  }

  /** A note on its way. */
  private static final class Voice {
    final Note note;
    final long tick;
    final double delay;
    final int velocity;
    final double on;
    double off = Double.POSITIVE_INFINITY;
    int sentPitch;

    Voice(
        final Note note, final long tick, final double delay, final int velocity, final double on) {
      this.note = note;
      this.tick = tick;
      this.delay = delay;
      this.velocity = velocity;
      this.on = on;
    }

    long end() {
      return tick + note.length();
    }

    Lane lane() {
      return note.lane();
    }
  }

  private static final Comparator<Voice> ORDER_OF_OFFS =
      Comparator.comparing(Voice::lane).thenComparingInt(voice -> voice.sentPitch);

  private static final Comparator<Voice> ORDER_OF_ONS =
      Comparator.comparing(Voice::lane)
          .thenComparingLong(voice -> voice.tick)
          .thenComparingInt(voice -> voice.note.pitch());

  private static final Comparator<Voice> BY_ON = Comparator.comparingDouble(voice -> voice.on);

  private ReferencePlayer(final Map<String, Piece> pieces, final double rate) {
    this.pieces = pieces;
    this.rate = rate;
  }

  /** The lines that a fixture's events make. */
  static List<String> play(final Fixture fixture) {
    final ReferencePlayer player = new ReferencePlayer(fixture.pieces(), fixture.rate());
    for (long frame = 0; frame < fixture.frames(); frame++) {
      player.frame = frame;
      for (final Fixture.Change change : fixture.changes()) {
        if (change.frame() == frame) {
          player.change(change.words());
        }
      }
      player.playFrame();
    }
    return player.events;
  }

  private void change(final List<String> words) {
    switch (words.get(0)) {
      case "piece" -> piece = words.get(1);
      case "roll" -> rolling = true;
      case "stop" -> rolling = false;
      case "tempo" -> {
        host.moveTo(quarters(host));
        own.moveTo(quarters(own));
        quartersAFrame = Double.parseDouble(words.get(1)) / 60 / rate;
      }
      case "position" -> host.moveTo(Double.parseDouble(words.get(1)));
      case "reset" -> resetWanted = true;
      case "set" ->
          settings =
              settings.with(Fixture.parameter(words.get(1)), Double.parseDouble(words.get(2)));
      default -> throw new IllegalArgumentException("'" + words.get(0) + "' is no change");
    }
  }

  private void playFrame() {
    now = new Setup(isActive(), piece, settings);
    final boolean jumps = Math.abs(quarters(host) - quarters(own)) > JUMP;
    if (!now.active() || !before.active() || jumps) {
      own.moveTo(quarters(host));
    }
    if (mustEndAll(jumps)) {
      gathered.clear();
      end(voice -> true);
      if (now.active()) {
        start();
      }
    } else if (now.active()) {
      sounding.stream().filter(this::isNoLongerHeard).forEach(voice -> voice.off = position());
      if (isDue((double) Ticks.EIGHTH * (cell + 1))) {
        beginCell(cell + 1);
      }
    }
    end(voice -> isDue(voice.off));
    gathered.stream().filter(voice -> isDue(voice.on)).sorted(ORDER_OF_ONS).forEach(this::strike);
    gathered.removeIf(voice -> isDue(voice.on));
    before = now;
    resetWanted = false;
    if (rolling) {
      host.steps++;
      own.steps++;
    }
  }

  private boolean isActive() {
    return rolling
        && pieces.containsKey(piece)
        && settings.value(Parameter.PLAY) == 1
        && settings.value(Parameter.BYPASS) == 0;
  }

  private boolean mustEndAll(final boolean jumps) {
    return resetWanted
        || jumps
        || now.active() != before.active()
        || !now.piece().equals(before.piece())
        || now.value(Parameter.RATE) != before.value(Parameter.RATE)
        || now.value(Parameter.START) != before.value(Parameter.START);
  }

  private boolean isNoLongerHeard(final Voice voice) {
    final boolean transposed =
        now.value(Parameter.TRANSPOSE) != before.value(Parameter.TRANSPOSE)
            && voice.lane() != Lane.DRUMS;
    return transposed || !settings.hears(voice.lane());
  }

  private double quarters(final Count count) {
    return count.from + count.steps * quartersAFrame;
  }

  private double rateFactor() {
    return new double[] {0.5, 1, 2}[now.value(Parameter.RATE)];
  }

  /** The song position of this frame. */
  private double position() {
    return (quarters(own) - 4.0 * now.value(Parameter.START)) * Ticks.QUARTER * rateFactor();
  }

  private double epsilon() {
    return quartersAFrame * Ticks.QUARTER * rateFactor() / 1e6;
  }

  private boolean isDue(final double due) {
    return position() >= due - epsilon();
  }

  private Piece piece() {
    return Objects.requireNonNull(pieces.get(piece));
  }

  private void start() {
    cell = (long) Math.floor((position() + epsilon()) / Ticks.EIGHTH);
    rung = Ladder.rungOf(settings.temperature());
    readFeel();
    final List<Voice> held = new ArrayList<>();
    final long turn = (long) Math.floor(position() / piece().ladder().length());
    for (long near = turn - 1; near <= turn + 1; near++) {
      for (final Note note : piece().ladder().rung(rung)) {
        final Voice voice = voice(note, near * piece().ladder().length());
        final long cellsBack = cell - Math.floorDiv(voice.tick, Ticks.EIGHTH);
        if (voice.on >= position() - epsilon()) {
          if (cellsBack == 0 || cellsBack == 1) {
            gathered.add(voice);
          }
        } else if (near == turn && note.length() >= Ticks.QUARTER && remains(voice)) {
          held.add(voice);
        }
      }
    }
    held.stream().sorted(BY_ON.thenComparing(ORDER_OF_ONS)).forEach(this::strike);
    giveOffs(cell);
  }

  private boolean remains(final Voice voice) {
    return voice.end() - position() > Ticks.SIXTEENTH;
  }

  private void beginCell(final long next) {
    cell = next;
    final long latch =
        switch (now.value(Parameter.LATCH)) {
          case 0 -> Ticks.QUARTER;
          case 1 -> Ticks.BAR;
          default -> piece().ladder().length();
        };
    if (Math.floorMod(cell * Ticks.EIGHTH, latch) == 0) {
      rung = Ladder.rungOf(settings.temperature());
    }
    readFeel();
    final long turnStart =
        Math.floorDiv(cell * Ticks.EIGHTH, piece().ladder().length())
            * (long) piece().ladder().length();
    for (final Note note : piece().ladder().rung(rung)) {
      if (Math.floorDiv(turnStart + note.tick(), Ticks.EIGHTH) == cell) {
        gathered.add(voice(note, turnStart));
      }
    }
    giveOffs(cell);
  }

  private void readFeel() {
    swing = settings.swing(piece().groove());
    humanise = settings.humanise();
  }

  private Voice voice(final Note note, final long turnStart) {
    final long tick = turnStart + note.tick();
    final double delay = Feel.delay(note, piece().groove(), humanise);
    return new Voice(
        note,
        tick,
        delay,
        Feel.velocity(note, piece().groove(), humanise),
        Feel.swung(tick, swing) + delay);
  }

  /** Gives offs to the notes that end in a cell or, at a start, before it. */
  private void giveOffs(final long last) {
    for (final List<Voice> voices : List.of(gathered, sounding)) {
      for (final Voice voice : voices) {
        if (Double.isInfinite(voice.off) && Math.floorDiv(voice.end(), Ticks.EIGHTH) <= last) {
          voice.off = Math.max(Feel.swung(voice.end(), swing) + voice.delay, voice.on + 1);
        }
      }
    }
  }

  private void end(final Predicate<Voice> which) {
    sounding.stream().filter(which).sorted(ORDER_OF_OFFS).forEach(this::sendOff);
    sounding.removeIf(which);
  }

  private void strike(final Voice voice) {
    final int velocity = Feel.scaled(voice.velocity, settings.velocityScale());
    if (velocity < 1 || !settings.hears(voice.lane())) {
      return;
    }
    voice.sentPitch = Feel.pitch(voice.note, settings.transpose());
    end(other -> other.lane() == voice.lane() && other.sentPitch == voice.sentPitch);
    events.add(
        "on "
            + frame
            + " "
            + (voice.lane().channel() + 1)
            + " "
            + voice.sentPitch
            + " "
            + velocity);
    sounding.add(voice);
  }

  private void sendOff(final Voice voice) {
    events.add("off " + frame + " " + (voice.lane().channel() + 1) + " " + voice.sentPitch);
  }
}
