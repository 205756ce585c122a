package feelscape.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Times are in frames; the voice starts at a frame that is no multiple of anything. */
final class LiveVoiceTest {
  private static final int RATE = 48_000;
  private static final long START = 1_000_003;
  private static final int BLOCK = 512;
  private static final int AHEAD = 4096;
  private static final double MILLISECOND = 1e-3;

  private LiveVoice voice = voice(RATE);
  private final ByteArrayOutputStream sound = new ByteArrayOutputStream();
  private long first = -1;

  @AfterEach
  void close() {
    voice.close();
  }

  private static LiveVoice voice(final int rate) {
    try {
      final LiveVoice voice = LiveVoice.open(Engine.GERVILL, rate, SoundFont.open(Tune.LOFI));
      voice.program(0, 0);
      return voice;
    } catch (final SoundFontException e) {
      throw new AssertionError(e);
    }
  }

  private static LiveVoice.Note on(final long frame, final int pitch) {
    return new LiveVoice.Note(frame, true, 0, pitch, 110);
  }

  private static LiveVoice.Note off(final long frame, final int pitch) {
    return new LiveVoice.Note(frame, false, 0, pitch, 0);
  }

  private void play(final long until) {
    final long from = voice.position();
    final float[] samples = voice.play(until);
    first = first < 0 ? from : first;
    assertThat(from).isEqualTo(first + sound.size() / (Audio.CHANNELS * Float.BYTES));
    final ByteBuffer bytes = ByteBuffer.allocate(samples.length * Float.BYTES);
    bytes.asFloatBuffer().put(samples);
    sound.writeBytes(bytes.array());
  }

  /** A song that goes on as it was foreseen, a block at a time. */
  private void playOn(final List<LiveVoice.Note> song, final long from, final long until) {
    for (long block = from; block < until; block += BLOCK) {
      final long begin = block == from ? from : block + AHEAD - BLOCK;
      final long end = block + AHEAD;
      voice.tell(begin, song.stream().filter(n -> n.frame() >= begin && n.frame() < end).toList());
      play(end);
    }
  }

  /** What was heard between two frames. */
  private Ear heard(final long from, final long until) {
    final FloatBuffer all = ByteBuffer.wrap(sound.toByteArray()).asFloatBuffer();
    final float[] samples = new float[all.remaining()];
    all.get(samples);
    return Ear.on(
        new Audio(
            RATE,
            Arrays.copyOfRange(
                samples,
                (int) (from - first) * Audio.CHANNELS,
                (int) (until - first) * Audio.CHANNELS)));
  }

  @Test
  void notesSoundOnTheirFrames() {
    final List<LiveVoice.Note> song =
        List.of(
            on(START + 5_011, 60),
            off(START + 9_000, 60),
            on(START + 30_007, 67),
            off(START + 40_000, 67));
    playOn(song, START, START + 60_000);
    for (final long at : List.of(START + 5_011, START + 30_007)) {
      final double onset = heard(at - 1_000, at + 4_000).onset() - 1_000.0 / RATE;
      assertThat(onset).isBetween(-MILLISECOND / 2, 8 * MILLISECOND);
    }
  }

  @Test
  void whatIsToldTwiceSoundsOnce() {
    final List<LiveVoice.Note> song = List.of(on(START + 2_000, 60), off(START + 20_000, 60));
    playOn(song, START, START + 24_000);
    final double once = heard(START + 2_000, START + 20_000).loudness();
    final LiveVoice told = voice;
    sound.reset();
    first = -1;
    voice = voice(RATE);
    told.close();
    voice.tell(START, List.of());
    for (long block = START; block < START + 24_000; block += BLOCK) {
      final long begin = block;
      final long end = block + AHEAD;
      voice.tell(begin, song.stream().filter(n -> n.frame() >= begin && n.frame() < end).toList());
      play(end);
    }
    assertThat(heard(START + 2_000, START + 20_000).loudness()).isCloseTo(once, within(0.5));
  }

  @Test
  void aNoteThatIsTakenBackEnds() {
    voice.tell(START, List.of(on(START + 1_000, 60)));
    play(START + AHEAD);
    voice.tell(START + BLOCK, List.of());
    play(START + 4L * RATE);
    final double held = heard(START + 1_000, START + AHEAD).loudness();
    assertThat(heard(START + 2L * RATE, START + 3L * RATE).loudness()).isLessThan(held - 40);
  }

  @Test
  void aNoteThatWasNotForeseenBeginsLate() {
    voice.tell(START, List.of());
    play(START + AHEAD);
    voice.tell(START + BLOCK, List.of(on(START + BLOCK + 100, 60)));
    play(START + 3L * AHEAD);
    final double onset = heard(START, START + 2L * AHEAD).onset() * RATE;
    assertThat(onset).isBetween((double) AHEAD - 256, AHEAD + 0.008 * RATE);
  }

  @Test
  void aNoteStillToComeThatIsTakenBackIsNeverHeard() {
    voice.tell(START, List.of(on(START + 2L * AHEAD, 60)));
    play(START + AHEAD);
    voice.tell(START + BLOCK, List.of());
    play(START + 4L * AHEAD);
    assertThat(heard(START, START + 3L * AHEAD).peak()).isZero();
  }

  @Test
  void isLoudEnoughToBeFoundAndNeverClips() {
    voice.tell(START, List.of(on(START + 100, 60), on(START + 100, 64), on(START + 100, 67)));
    play(START + RATE);
    assertThat(heard(START, START + RATE).loudness()).isBetween(-30.0, -12.0);
    voice.tell(START + RATE, chord());
    play(START + 2L * RATE);
    assertThat(heard(START + RATE, START + 2L * RATE).peak()).isBetween(0.7, 1.0);
  }

  private static List<LiveVoice.Note> chord() {
    return IntStream.range(24, 100).mapToObj(pitch -> on(START + RATE + 1_000, pitch)).toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {22_050, 44_100, 96_000, 192_000})
  void soundsAtEveryRate(final int rate) {
    voice.close();
    voice = voice(rate);
    voice.tell(0, List.of(on(rate / 10, 69)));
    final float[] samples = voice.play(rate);
    assertThat(Ear.on(new Audio(rate, samples)).between(0.2, 0.9).pitch(440))
        .isCloseTo(440, within(1.0));
  }
}
