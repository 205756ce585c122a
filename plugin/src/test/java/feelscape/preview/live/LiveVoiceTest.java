package feelscape.preview.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import feelscape.music.Lane;
import feelscape.preview.Audio;
import feelscape.preview.Ear;
import feelscape.preview.Engine;
import feelscape.preview.RenderProgress;
import feelscape.preview.Rendering;
import feelscape.preview.SoundFont;
import feelscape.preview.SoundFontException;
import feelscape.preview.Synthesiser;
import feelscape.preview.Tune;
import feelscape.preview.chain.LofiSettings;
import feelscape.preview.export.Mixdown;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
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

  private static Synthesiser synthesiser(final int rate) throws SoundFontException {
    return Engine.GERVILL.open(rate, SoundFont.open(Tune.LOFI));
  }

  private static LiveVoice voice(final int rate) {
    try {
      final LiveVoice voice = new LiveVoice(rate, synthesiser(rate));
      voice.program(0, 0);
      return voice;
    } catch (final SoundFontException e) {
      throw new AssertionError(e);
    }
  }

  private static Note on(final long frame, final int pitch) {
    return new Note(frame, true, 0, pitch, 110);
  }

  private static Note off(final long frame, final int pitch) {
    return new Note(frame, false, 0, pitch, 0);
  }

  private void tell(final long from, final List<Note> notes) {
    voice.tell(new Span(from, false, true, from, 0), notes);
  }

  private void play(final long until) {
    final long from = voice.next();
    final float[] samples = voice.play(until);
    first = first < 0 ? from : first;
    assertThat(from).isEqualTo(first + sound.size() / (Audio.CHANNELS * Float.BYTES));
    final ByteBuffer bytes = ByteBuffer.allocate(samples.length * Float.BYTES);
    bytes.asFloatBuffer().put(samples);
    sound.writeBytes(bytes.array());
  }

  /** A song that goes on as it was foreseen, a block at a time. */
  private void playOn(final List<Note> song, final long from, final long until) {
    for (long block = from; block < until; block += BLOCK) {
      final long begin = block == from ? from : block + AHEAD - BLOCK;
      final long end = block + AHEAD;
      tell(begin, song.stream().filter(n -> n.frame() >= begin && n.frame() < end).toList());
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
    final List<Note> song =
        List.of(
            on(START + 5_011, 60),
            off(START + 9_000, 60),
            on(START + 30_007, 67),
            off(START + 40_000, 67));
    playOn(song, START, START + 60_000);
    for (final long at : List.of(START + 5_011, START + 30_007)) {
      final double onset = heard(at - 1_000, at + 4_000).onset() - 1_000.0 / RATE;
      assertThat(onset).isBetween(-MILLISECOND / 2, 2 * MILLISECOND);
    }
  }

  @Test
  void whatIsToldTwiceSoundsOnce() {
    final List<Note> song = List.of(on(START + 2_000, 60), off(START + 20_000, 60));
    playOn(song, START, START + 24_000);
    final double once = heard(START + 2_000, START + 20_000).loudness();
    final LiveVoice told = voice;
    sound.reset();
    first = -1;
    voice = voice(RATE);
    told.close();
    tell(START, List.of());
    for (long block = START; block < START + 24_000; block += BLOCK) {
      final long begin = block;
      final long end = block + AHEAD;
      tell(begin, song.stream().filter(n -> n.frame() >= begin && n.frame() < end).toList());
      play(end);
    }
    assertThat(heard(START + 2_000, START + 20_000).loudness()).isCloseTo(once, within(0.5));
  }

  @Test
  void aNoteThatIsTakenBackEnds() {
    tell(START, List.of(on(START + 1_000, 60)));
    play(START + AHEAD);
    tell(START + BLOCK, List.of());
    play(START + 4L * RATE);
    final double held = heard(START + 1_000, START + AHEAD).loudness();
    assertThat(heard(START + 2L * RATE, START + 3L * RATE).loudness()).isLessThan(held - 40);
  }

  @Test
  void aNoteThatWasNotForeseenBeginsLate() {
    tell(START, List.of());
    play(START + AHEAD);
    tell(START + BLOCK, List.of(on(START + BLOCK + 100, 60)));
    play(START + 3L * AHEAD);
    final double onset = heard(START, START + 2L * AHEAD).onset() * RATE;
    assertThat(onset).isBetween((double) AHEAD - 256, AHEAD + 0.002 * RATE);
  }

  @Test
  void aNoteStillToComeThatIsTakenBackIsNeverHeard() {
    tell(START, List.of(on(START + 2L * AHEAD, 60)));
    play(START + AHEAD);
    tell(START + BLOCK, List.of());
    play(START + 4L * AHEAD);
    assertThat(heard(START, START + 3L * AHEAD).peak()).isZero();
  }

  @Test
  void isLoudEnoughToBeFoundAndNeverClips() {
    tell(START, List.of(on(START + 100, 60), on(START + 100, 64), on(START + 100, 67)));
    play(START + RATE);
    assertThat(heard(START, START + RATE).loudness()).isBetween(-30.0, -12.0);
    tell(START + RATE, chord());
    play(START + 2L * RATE);
    assertThat(heard(START + RATE, START + 2L * RATE).peak()).isBetween(0.7, 1.0);
  }

  private static List<Note> chord() {
    return IntStream.range(24, 100).mapToObj(pitch -> on(START + RATE + 1_000, pitch)).toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {22_050, 44_100, 96_000, 192_000})
  void soundsAtEveryRate(final int rate) {
    voice.close();
    voice = voice(rate);
    voice.tell(new Span(0, false, true, 0, 0.4), List.of(on(rate / 10, 69)));
    final float[] samples = voice.play(rate);
    assertThat(Ear.on(new Audio(rate, samples)).between(0.2, 0.9).pitch(440))
        .isCloseTo(440, within(1.0));
  }

  @Test
  void aNoteThatWouldBeOverByNowIsNotStruck() {
    tell(START, List.of());
    play(START + AHEAD);
    tell(START + BLOCK, List.of(on(START + BLOCK + 10, 60), off(START + BLOCK + 500, 60)));
    play(START + RATE);
    assertThat(heard(START, START + RATE / 2).peak()).isZero();
  }

  @Test
  void whatBeginsAnewKnowsNothingOfWhatWas() {
    tell(START, List.of(on(START + 10, 60), on(START + 2_000, 64)));
    play(START + AHEAD);
    final long then = START + 100L * RATE;
    voice.tell(new Span(then, true, true, 0, 0.4), List.of());
    sound.reset();
    first = -1;
    play(then + RATE);
    assertThat(first).isEqualTo(then);
    final Ear dust = heard(then, then + RATE / 2);
    assertThat(dust.loudness()).as("what is left is hiss").isLessThan(-55);
    voice.tell(new Span(then + RATE, true, true, 0, 0), List.of());
    sound.reset();
    first = -1;
    play(then + 2L * RATE);
    assertThat(heard(then + RATE, then + 3L * RATE / 2).peak()).isZero();
  }

  /** Blocks of any size, and a start at any frame: what is heard is what a file would hold. */
  @Test
  void isToTheSampleWhatAFileHolds() throws Exception {
    final Tune tune = new Tune();
    final List<Note> song = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      final double at = i * 0.25;
      strike(tune, song, Lane.MELODY, at, 60 + i);
      strike(tune, song, Lane.CHORDS, at, 48 + i % 5);
      strike(tune, song, Lane.DRUMS, at, i % 2 == 0 ? 36 : 38);
    }
    song.sort(Comparator.comparingLong(Note::frame).thenComparing(Note::on));
    final Mixdown mixdown =
        new Mixdown(Engine.GERVILL, SoundFont.open(Tune.LOFI), RATE, false, LofiSettings.lofi(0.4));
    final Audio file =
        mixdown.mix(tune.sequence(), Rendering.Listener.NOBODY, RenderProgress.NONE).audio();
    for (final Lane lane : Lane.values()) {
      voice.program(lane.channel(), 0);
    }
    voice.tell(new Span(3, true, true, RATE, 0.7), List.of(on(400, 50), on(900, 70)));
    play(RATE);
    sound.reset();
    first = -1;
    final Random random = new Random(5);
    final long length = 3L * RATE;
    long told = 0;
    while (told < length) {
      final long begin = told;
      final long end = told + 1 + random.nextInt(3_000);
      voice.tell(
          new Span(START + begin, begin == 0, true, begin, 0.4),
          song.stream()
              .filter(n -> n.frame() >= START + begin && n.frame() < START + end)
              .toList());
      play(START + end);
      told = end;
    }
    final FloatBuffer heard = ByteBuffer.wrap(sound.toByteArray()).asFloatBuffer();
    assertThat(first).isEqualTo(START);
    for (int i = 0; i < 2 * (length - AHEAD); i += 2) {
      final float wanted = LiveVoice.bent(file.left(i / 2) * LiveVoice.GAIN);
      assertThat(heard.get(i)).as("frame " + i / 2).isEqualTo(wanted);
    }
  }

  private static void strike(
      final Tune tune, final List<Note> song, final Lane lane, final double at, final int pitch)
      throws Exception {
    tune.note(lane, at, 0.2, pitch, 100);
    final long on = START + Math.round(at * RATE);
    final long off = START + Math.round((at + 0.2) * RATE);
    song.add(new Note(on, true, lane.channel(), pitch, 100));
    song.add(new Note(off, false, lane.channel(), pitch, 0));
  }

  @Test
  void knobsAreTurnedWithoutAClick() {
    voice.tell(new Span(START, false, true, 0, 0), List.of(on(START + 100, 57)));
    play(START + RATE / 2);
    final float calm = steepest(START + RATE / 4, START + RATE / 2 - AHEAD);
    for (int i = 1; i <= 20; i++) {
      final long at = START + RATE / 2 + i * 1_000L;
      voice.tell(new Span(at, false, true, at - START, i / 20.0), List.of());
      play(at + 1_000);
    }
    assertThat(steepest(START + RATE / 2 - AHEAD, START + RATE / 2 + 20_000)).isLessThan(2 * calm);
  }

  /** The largest step between two frames. */
  private float steepest(final long from, final long until) {
    final FloatBuffer all = ByteBuffer.wrap(sound.toByteArray()).asFloatBuffer();
    float steepest = 0;
    for (long frame = from; frame < until; frame++) {
      final int i = (int) (frame - first) * Audio.CHANNELS;
      steepest = Math.max(steepest, Math.abs(all.get(i + 2) - all.get(i)));
    }
    return steepest;
  }

  @Test
  void dustIsHeardOnlyWhileTheSongRolls() {
    voice.tell(new Span(START, false, true, 0, 1), List.of());
    play(START + RATE);
    voice.tell(new Span(START + RATE, false, false, RATE, 1), List.of());
    play(START + 3L * RATE);
    assertThat(heard(START + RATE / 2, START + 3L * RATE / 4).peak()).isPositive();
    assertThat(heard(START + 2L * RATE, START + 5L * RATE / 2).peak()).isLessThan(1e-5);
  }

  @Test
  void whatIsReplacedRingsOnAndNothingClicks() throws Exception {
    tell(START, List.of(on(START + 100, 57)));
    play(START + RATE / 2);
    final float calm = steepest(START + RATE / 4, START + RATE / 2 - AHEAD);
    final double before = heard(START + RATE / 4, START + RATE / 2 - AHEAD).loudness();
    voice.swap(synthesiser(RATE));
    tell(START + RATE / 2, List.of());
    play(START + RATE);
    final Ear after = heard(START + RATE / 2, START + 3L * RATE / 4);
    assertThat(after.loudness()).as("it is held").isBetween(before - 8, before + 1);
    assertThat(steepest(START + RATE / 2 - AHEAD, START + 3L * RATE / 4)).isLessThan(2 * calm);
    tell(START + RATE, List.of(off(START + RATE + 10, 57), on(START + 3L * RATE, 64)));
    play(START + 6L * RATE);
    assertThat(heard(START + 5L * RATE / 2, START + 3L * RATE - 100).loudness())
        .as("its end was told to it")
        .isLessThan(before - 40);
    assertThat(heard(START + 3L * RATE, START + 4L * RATE).pitch(330))
        .isCloseTo(329.6, within(3.0));
  }
}
