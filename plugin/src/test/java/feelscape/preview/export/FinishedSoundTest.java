package feelscape.preview.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import feelscape.file.WholeFile;
import feelscape.preview.Audio;
import feelscape.preview.RenderProgress;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Files as other programs find them. */
final class FinishedSoundTest {
  private static final Tags TAGS = new Tags("Abend über dem Hafen", "calm", 72);

  private static FinishedSound finished(final Tone tone) {
    return FinishedSound.of(tone.audio(), RenderProgress.NONE);
  }

  private static byte[] wav(final FinishedSound sound, final SampleFormat format)
      throws IOException {
    final ByteArrayOutputStream out = new ByteArrayOutputStream();
    sound.writeWav(out, format, RenderProgress.NONE);
    return out.toByteArray();
  }

  /** The samples of a file, 1 being full scale, as the JDK's reader finds them. */
  private static double[] read(final byte[] wav) throws Exception {
    try (AudioInputStream in = AudioSystem.getAudioInputStream(new ByteArrayInputStream(wav))) {
      final AudioFormat format = in.getFormat();
      final ByteBuffer data = ByteBuffer.wrap(in.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
      final double[] samples = new double[data.capacity() * 8 / format.getSampleSizeInBits()];
      for (int i = 0; i < samples.length; i++) {
        samples[i] =
            switch (format.getSampleSizeInBits()) {
              case 16 -> data.getShort() / 32_768.0;
              case 24 -> ((data.get() & 0xff) | (data.getShort() << 8)) / 8_388_608.0;
              default -> data.getFloat();
            };
      }
      return samples;
    }
  }

  @ParameterizedTest
  @CsvSource({
    "PCM_16, 22050, PCM_SIGNED, 1",
    "PCM_16, 44100, PCM_SIGNED, 1",
    "PCM_24, 192000, PCM_SIGNED, 65534",
    "PCM_24, 48000, PCM_SIGNED, 65534",
    "FLOAT_32, 44100, PCM_FLOAT, 3"
  })
  void playersReadItsHeader(
      final SampleFormat format, final int rate, final String encoding, final int tag)
      throws Exception {
    final byte[] wav = wav(finished(new Tone(rate).sine(0.5, 300, -3)), format);
    assertThat((wav[20] & 0xff) | (wav[21] & 0xff) << 8).isEqualTo(tag);
    assertThat(ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN).getInt(4))
        .isEqualTo(wav.length - 8);
    try (AudioInputStream in = AudioSystem.getAudioInputStream(new ByteArrayInputStream(wav))) {
      assertThat(in.getFormat().getEncoding()).hasToString(encoding);
      assertThat(in.getFormat().getSampleSizeInBits()).isEqualTo(format.bits());
      assertThat(in.getFormat().getSampleRate()).isEqualTo(rate);
      assertThat(in.getFormat().getChannels()).isEqualTo(2);
      assertThat(in.getFrameLength()).isEqualTo(rate / 2);
    }
  }

  @ParameterizedTest
  @EnumSource(SampleFormat.class)
  void itsSamplesAreTheSound(final SampleFormat format) throws Exception {
    final FinishedSound sound = finished(new Tone(44_100).sine(0.5, 300, -3, -9));
    final double[] samples = read(wav(sound, format));
    final double step = format == SampleFormat.FLOAT_32 ? 1e-7 : 2 / Math.pow(2, format.bits() - 1);
    for (int i = 0; i < samples.length; i++) {
      assertThat(samples[i]).isCloseTo(sound.sample(i % 2, i / 2), within(step));
    }
  }

  @ParameterizedTest
  @EnumSource(SampleFormat.class)
  void theSameSoundGivesTheSameBytes(final SampleFormat format) throws Exception {
    final Tone tone = new Tone(44_100).sine(0.5, 300, -3, -9);
    assertThat(wav(finished(tone), format)).isEqualTo(wav(finished(tone), format));
  }

  /** Each value between two steps comes out as itself on average, with the noise of its place. */
  @ParameterizedTest
  @EnumSource(value = SampleFormat.class, names = "PCM.*", mode = EnumSource.Mode.MATCH_ALL)
  void ditherHidesTheStepsUnderSteadyNoise(final SampleFormat format) {
    final double scale = Math.pow(2, format.bits() - 1);
    for (final double offset : new double[] {0, 0.1, 0.25, 0.5, 0.9}) {
      final Quantiser quantiser = new Quantiser(format, 1);
      final int count = 200_000;
      double sum = 0;
      double squares = 0;
      for (int i = 0; i < count; i++) {
        final double error = quantiser.quantise((7 + offset) / scale) - 7 - offset;
        sum += error;
        squares += error * error;
      }
      assertThat(sum / count).isCloseTo(0, within(0.01));
      // A quarter for a triangle of two steps and rounding, whatever the value.
      assertThat(squares / count).isCloseTo(0.25, within(0.01));
    }
  }

  @Test
  void whatIsLouderThanFullScaleIsClippedAndDoesNotWrap() {
    final Quantiser quantiser = new Quantiser(SampleFormat.PCM_16, 1);
    assertThat(quantiser.quantise(1.5)).isEqualTo(32_767);
    assertThat(quantiser.quantise(-1.5)).isEqualTo(-32_768);
  }

  @Test
  void itEndsInSilenceHoweverItsSoundEnds() {
    final FinishedSound sound = finished(new Tone(44_100).of(1, i -> 0.5, i -> 0.5));
    assertThat(sound.sample(0, 44_100 - 4_410)).isGreaterThan(0.1);
    assertThat(sound.sample(0, 44_099)).isCloseTo(0, within(1e-4));
  }

  @ParameterizedTest
  @EnumSource(SampleFormat.class)
  void stemsAddUpToTheMix(final SampleFormat format) throws Exception {
    final SplittableRandom random = new SplittableRandom(3);
    final List<Audio> lanes = new ArrayList<>();
    for (int lane = 0; lane < 4; lane++) {
      lanes.add(
          new Tone(44_100)
              .of(1, i -> 0.4 * random.nextDouble() - 0.2, i -> 0.4 * random.nextDouble() - 0.2)
              .audio());
    }
    final Audio whole =
        new Tone(44_100)
            .of(
                1,
                i -> lanes.stream().mapToDouble(lane -> lane.left(i)).sum(),
                i -> lanes.stream().mapToDouble(lane -> lane.right(i)).sum())
            .audio();
    final FinishedSound mix = FinishedSound.of(whole, RenderProgress.NONE);
    final Stems stems = new Stems(mix, format, lanes.size());
    final double[] sum = new double[2 * whole.frames()];
    for (final Audio lane : lanes) {
      final ByteArrayOutputStream out = new ByteArrayOutputStream();
      stems.write(out, lane, RenderProgress.NONE);
      final double[] stem = read(out.toByteArray());
      for (int i = 0; i < sum.length; i++) {
        sum[i] += stem[i];
      }
    }
    final double[] expected = read(wav(mix, format));
    final double most =
        format == SampleFormat.FLOAT_32 ? 1e-6 : 1.001 / Math.pow(2, format.bits() - 1);
    for (int i = 0; i < sum.length; i++) {
      assertThat(sum[i]).isCloseTo(expected[i], within(most));
    }
  }

  @Test
  void aLoopHearsItsTailAtItsStart() {
    // Rings on for two and a half turns.
    final Audio ringing = new Tone(44_100).of(3.5, i -> Math.exp(-i / 20_000.0), i -> i).audio();
    final Audio loop = Loop.fold(ringing, 44_100);
    assertThat(loop.frames()).isEqualTo(44_100);
    double expected = 0;
    for (int turn = 0; turn < 4; turn++) {
      expected += 10 + 44_100 * turn < 154_350 ? Math.exp(-(10 + 44_100 * turn) / 20_000.0) : 0;
    }
    assertThat(loop.left(10)).isCloseTo((float) expected, within(1e-6f));
  }

  @Test
  void aSineThatFitsIntoALoopHasNoSeam() {
    final FinishedSound sound =
        FinishedSound.ofLoop(
            Loop.fold(new Tone(44_100).sine(1, 441, -3).audio(), 44_100), RenderProgress.NONE);
    final double largest = Math.abs(sound.sample(0, 1) - sound.sample(0, 0));
    assertThat(Math.abs(sound.sample(0, 44_099) - sound.sample(0, 0)))
        .isLessThanOrEqualTo(largest * 1.001);
  }

  @ParameterizedTest
  @CsvSource({"44100, 0.9", "48000, 3.21"})
  void anMp3FileSaysWhatItIsAndLastsAsLongAsTheSound(final int rate, final double seconds)
      throws Exception {
    final FinishedSound sound = finished(new Tone(rate).sine(seconds, 440, -10));
    final ByteArrayOutputStream out = new ByteArrayOutputStream();
    sound.writeMp3(out, TAGS, RenderProgress.NONE);
    final Mp3Reader mp3 = new Mp3Reader(out.toByteArray());
    assertThat(mp3.tag("TIT2")).isEqualTo("Abend über dem Hafen");
    assertThat(mp3.tag("TMOO")).isEqualTo("calm");
    assertThat(mp3.tag("TBPM")).isEqualTo("72");
    assertThat(mp3.rate()).isEqualTo(rate);
    assertThat(mp3.musicFrames()).isEqualTo(sound.frames());
    assertThat(mp3.paddingFits()).isTrue();
  }

  /** Whoever waits is asked at least every tenth of a second of sound. */
  @Test
  void writingTellsHowFarItIs() throws IOException {
    final FinishedSound sound = finished(new Tone(44_100).sine(2, 440, -10));
    final List<Integer> steps = new ArrayList<>();
    sound.writeWav(
        OutputStream.nullOutputStream(), SampleFormat.PCM_16, (done, of) -> steps.add(done));
    assertThat(steps).isSorted().startsWith(0).endsWith(88_200).hasSizeGreaterThan(20);
    steps.clear();
    sound.writeMp3(OutputStream.nullOutputStream(), TAGS, (done, of) -> steps.add(done));
    assertThat(steps).isSorted().startsWith(0).endsWith(88_200).hasSizeGreaterThan(20);
  }

  /** Given up half-way, a file is not begun anew, not finished and not there. */
  @Test
  void whatIsGivenUpIsAtItsEndAtOnceAndLeavesNothing(@TempDir final Path folder)
      throws IOException {
    final FinishedSound sound = finished(new Tone(44_100).sine(2, 440, -10));
    final Path file = folder.resolve("s");
    for (final Writer writer :
        List.<Writer>of(
            (out, enough) -> sound.writeWav(out, SampleFormat.PCM_24, enough),
            (out, enough) -> sound.writeMp3(out, TAGS, enough))) {
      final AtomicInteger last = new AtomicInteger();
      final RenderProgress enough =
          (done, of) -> {
            last.set(done);
            if (done > of / 2) {
              throw new CancellationException("enough");
            }
          };
      assertThatThrownBy(() -> WholeFile.write(file, out -> writer.write(out, enough)))
          .isInstanceOf(CancellationException.class);
      assertThat(last.get()).as("at most a tenth of a second on").isBetween(44_101, 48_510);
      assertThat(folder).isEmptyDirectory();
    }
  }

  /** Writes a file as long as nobody has had enough. */
  private interface Writer {
    void write(OutputStream out, RenderProgress enough) throws IOException;
  }
}
