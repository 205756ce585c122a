package feelscape.host;

import feelscape.event.Parameter;
import feelscape.event.TimedNote;
import feelscape.music.Lane;
import feelscape.music.Piece;
import feelscape.preview.Engine;
import feelscape.preview.SoundFont;
import feelscape.preview.live.LiveVoice;
import feelscape.preview.live.Note;
import feelscape.preview.live.Span;
import feelscape.session.State;
import feelscape.session.StateCodec;
import java.io.File;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/**
 * Compares a host's bounce of the plugin's own sound with what a state's notes sound like when they
 * are played from the schedule, by the same synthesiser and by any other that is installed: {@code
 * STATE WAV TEMPO SOUNDFONT}. Ends with 1 where they are more than a millisecond apart, or not
 * alike.
 */
final class CompareSound {
  private static final int RATE = 48_000;
  private static final int MOST_LAG = RATE / 10;
  private static final int MOST_APART = RATE / 1000;

  /** The synthesiser that the plugin plays with, and another. */
  private static final double SAME = 0.99;

  private static final double ALIKE = 0.6;

  private CompareSound() {}

  public static void main(final String[] args) throws Exception {
    final State state = StateCodec.decode(Files.readAllBytes(Path.of(args[0]))).state();
    final float[] heard = left(new File(args[1]));
    final Timeline timeline =
        new Timeline(RATE, Double.parseDouble(args[2]), heard.length, List.of());
    final SoundFont font = SoundFont.open(Path.of(args[3]));
    boolean good = true;
    for (final Engine engine : Engine.values()) {
      if (engine.isInstalled()) {
        final double least = engine == Engine.GERVILL ? SAME : ALIKE;
        good &= isAlike(engine, played(state, timeline, engine, font), heard, least);
      }
    }
    if (!good) {
      System.exit(1);
    }
  }

  private static boolean isAlike(
      final Engine engine, final float[] wanted, final float[] heard, final double least) {
    int lag = 0;
    double best = 0;
    for (int each = -MOST_LAG; each <= MOST_LAG; each++) {
      final double alike = alike(wanted, heard, each);
      lag = alike > best ? each : lag;
      best = Math.max(best, alike);
    }
    System.out.printf(
        "beside %s: %d frames, %d late, likeness %.4f%n", engine, heard.length, lag, best);
    return Math.abs(lag) <= MOST_APART && best >= least;
  }

  private static float[] played(
      final State state, final Timeline timeline, final Engine engine, final SoundFont font)
      throws Exception {
    final Piece piece = state.piece().orElseThrow();
    final List<Note> notes = new ArrayList<>();
    final Expectation expectation = Expectation.of(piece, state.settings());
    for (final Lane lane : Lane.values()) {
      for (final TimedNote note : expectation.notes(lane)) {
        notes.add(
            new Note(
                timeline.frameAt(note.on()), true, lane.channel(), note.pitch(), note.velocity()));
        notes.add(new Note(timeline.frameAt(note.off()), false, lane.channel(), note.pitch(), 0));
      }
    }
    notes.sort(Comparator.comparingLong(Note::frame).thenComparing(Note::on));
    try (LiveVoice voice = new LiveVoice(RATE, engine.open(RATE, font))) {
      voice.tell(new Span(0, true, true, 0, state.settings().value(Parameter.LOFI)), notes);
      for (final Lane lane : Lane.values()) {
        voice.program(lane.channel(), piece.programs().get(lane));
      }
      final float[] both = voice.play(timeline.frames());
      final float[] left = new float[both.length / 2];
      final float level = (float) state.settings().value(Parameter.PREVIEW_LEVEL);
      for (int i = 0; i < left.length; i++) {
        left[i] = both[2 * i] * level;
      }
      return left;
    }
  }

  private static float[] left(final File wav) throws Exception {
    try (AudioInputStream in = AudioSystem.getAudioInputStream(wav)) {
      final AudioFormat format = in.getFormat();
      System.out.println(format);
      final ByteBuffer bytes =
          ByteBuffer.wrap(in.readAllBytes())
              .order(format.isBigEndian() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
      final float[] left = new float[bytes.remaining() / format.getFrameSize()];
      for (int i = 0; i < left.length; i++) {
        final int at = i * format.getFrameSize();
        left[i] =
            format.getSampleSizeInBits() == Short.SIZE
                ? bytes.getShort(at) / (float) -Short.MIN_VALUE
                : bytes.getFloat(at);
      }
      return left;
    }
  }

  /** The correlation of two sounds, of which one is so many frames late: 1 where they are alike. */
  private static double alike(final float[] wanted, final float[] heard, final int lag) {
    double both = 0;
    double first = 0;
    double second = 0;
    for (int i = MOST_LAG; i < Math.min(wanted.length, heard.length) - MOST_LAG; i++) {
      final double a = wanted[i];
      final double b = heard[i + lag];
      both += a * b;
      first += a * a;
      second += b * b;
    }
    return both / Math.sqrt(first * second);
  }
}
