package feelscape.preview.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class SpeakerTest {
  private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch flushed = new CountDownLatch(1);
  private final AtomicBoolean drained = new AtomicBoolean();

  private SourceDataLine line() {
    return (SourceDataLine)
        Proxy.newProxyInstance(
            SpeakerTest.class.getClassLoader(),
            new Class<?>[] {SourceDataLine.class},
            (proxy, method, arguments) -> answer(method.getName(), arguments));
  }

  private synchronized @Nullable Object answer(
      final String method, final Object @Nullable [] arguments) {
    if ("write".equals(method) && arguments != null) {
      heard.write((byte[]) arguments[0], (int) arguments[1], (int) arguments[2]);
      begun.countDown();
      return arguments[2];
    }
    if ("drain".equals(method)) {
      drained.set(true);
    }
    if ("flush".equals(method)) {
      flushed.countDown();
    }
    return null;
  }

  /** A line that holds up whoever writes, as a sound card does, until it is closed. */
  private SourceDataLine fullLine() {
    final CountDownLatch closed = new CountDownLatch(1);
    return (SourceDataLine)
        Proxy.newProxyInstance(
            SpeakerTest.class.getClassLoader(),
            new Class<?>[] {SourceDataLine.class},
            (proxy, method, arguments) -> {
              final Object answer = answer(method.getName(), arguments);
              if ("write".equals(method.getName())) {
                awaitUninterrupted(closed);
              } else if ("close".equals(method.getName())) {
                closed.countDown();
              }
              return answer;
            });
  }

  private static void awaitUninterrupted(final CountDownLatch latch) {
    boolean interrupted = false;
    while (latch.getCount() > 0) {
      try {
        latch.await();
      } catch (final InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void whoHasHeardEnoughHearsNoMore() throws Exception {
    try (Speaker speaker = Speaker.open(format -> fullLine(), 44_100, Speaker.RAW).orElseThrow()) {
      for (int block = 0; block < 100; block++) {
        speaker.add(new float[] {0.1f, 0.1f}, 1);
      }
      begun.await();
    }
    flushed.await();
    assertThat(heard.toByteArray()).hasSize(4);
    assertThat(drained).isFalse();
  }

  @Test
  void theFirstBlockSoundsBeforeTheLastIsMadeAndAllAreHeardInOrder() throws Exception {
    try (Speaker speaker = Speaker.open(format -> line(), 44_100, Speaker.RAW).orElseThrow()) {
      speaker.add(new float[] {0.1f, -0.1f, 0, 0}, 1);
      begun.await();
      speaker.add(new float[] {0.5f, -1, 7, 7}, 1);
      speaker.finish();
    }
    assertThat(drained).isTrue();
    final byte[] bytes = heard.toByteArray();
    assertThat(bytes).hasSize(8);
    // 5 times as loud as it came, and never past full scale.
    assertThat((short) ((bytes[0] & 0xff) | bytes[1] << 8)).isEqualTo((short) 16_384);
    assertThat((short) ((bytes[4] & 0xff) | bytes[5] << 8)).isEqualTo(Short.MAX_VALUE);
    assertThat((short) ((bytes[6] & 0xff) | bytes[7] << 8)).isEqualTo((short) -Short.MAX_VALUE);
  }

  @Test
  void withoutASoundCardThereIsNoSpeaker() {
    final Lines none =
        format -> {
          throw new IllegalArgumentException("no line matching " + format);
        };
    final Lines taken =
        format -> {
          throw new LineUnavailableException("taken");
        };
    assertThat(Speaker.open(none, 44_100, Speaker.RAW)).isEmpty();
    assertThat(Speaker.open(taken, 44_100, Speaker.RAW)).isEmpty();
  }
}
