package feelscape.cli;

import static org.assertj.core.api.Assertions.assertThat;

import feelscape.compose.anneal.AnnealingComposer;
import feelscape.event.Parameter;
import feelscape.predict.MoodPredictor;
import feelscape.preset.ShippedStyles;
import feelscape.preview.export.Lines;
import feelscape.session.MidiExport;
import feelscape.session.Pipeline;
import feelscape.session.Session;
import feelscape.session.SessionPort;
import feelscape.session.Transport;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sound.sampled.SourceDataLine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class PanelSoundTest {
  private final Session session = session();
  private final BlockingQueue<byte[]> heard = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> log = new LinkedBlockingQueue<>();
  private final CountDownLatch drained = new CountDownLatch(1);
  private Lines lines = format -> line();
  private final PanelSound sound =
      new PanelSound(
          session,
          new Synthesisers(Path.of("..", "soundfonts", "lofi.sf2")),
          format -> lines.line(format),
          log::add);

  private static Session session() {
    try {
      final Path weights = Path.of("..", "presets", "models", "mood.weights");
      final Path nowhere = Path.of("nowhere");
      return new Session(
          new Pipeline(MoodPredictor.load(weights), ShippedStyles.read(), new AnnealingComposer()),
          Runnable::run,
          SessionPort.NOBODY,
          new MidiExport(() -> nowhere, Runnable::run));
    } catch (final feelscape.neural.WeightFileException e) {
      throw new AssertionError(e);
    }
  }

  private SourceDataLine line() {
    return (SourceDataLine)
        Proxy.newProxyInstance(
            PanelSoundTest.class.getClassLoader(),
            new Class<?>[] {SourceDataLine.class},
            (proxy, method, arguments) -> answer(method.getName(), arguments));
  }

  private @Nullable Object answer(final String method, final Object @Nullable [] arguments) {
    if ("write".equals(method) && arguments != null) {
      heard.add((byte[]) arguments[0]);
      return arguments[2];
    }
    if ("drain".equals(method)) {
      drained.countDown();
    }
    return null;
  }

  @BeforeEach
  void open() {
    session.openPicture(Path.of("..", "examples", "sunset.jpg").toAbsolutePath());
    sound.begin();
  }

  @AfterEach
  void close() {
    sound.close();
    session.close();
  }

  /** The loudest sample among the next blocks. */
  private int loudest(final int blocks) throws InterruptedException {
    int loudest = 0;
    for (int i = 0; i < blocks; i++) {
      final byte[] block = heard.poll(30, TimeUnit.SECONDS);
      assertThat(block).isNotNull();
      for (int at = 0; at < block.length; at += 2) {
        loudest = Math.max(loudest, Math.abs((short) ((block[at] & 0xff) | block[at + 1] << 8)));
      }
    }
    return loudest;
  }

  private void roll(final boolean rolling) {
    session.transport(new Transport(rolling, 0, 80));
  }

  @Test
  void thePieceIsHeardWhileItRollsAndTheSoundCardIsGivenBack() throws Exception {
    assertThat(heard).isEmpty();
    roll(true);
    assertThat(loudest(200)).isBetween(2_000, 32_767);
    roll(false);
    drained.await();
    heard.clear();
    roll(true);
    assertThat(loudest(100)).as("once more").isPositive();
  }

  @Test
  void itsLevelIsThatOfTheKnob() throws Exception {
    session.set(Parameter.PREVIEW_LEVEL, 0);
    roll(true);
    assertThat(loudest(100)).isZero();
  }

  @Test
  void withoutASoundCardASentenceSaysSo() throws Exception {
    lines =
        format -> {
          throw new IllegalArgumentException("no line matching " + format);
        };
    roll(true);
    assertThat(log.poll(30, TimeUnit.SECONDS)).startsWith("There is no sound card");
  }
}
