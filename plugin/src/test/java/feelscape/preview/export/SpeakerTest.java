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
    return null;
  }

  @Test
  void theFirstBlockSoundsBeforeTheLastIsMadeAndAllAreHeardInOrder() throws Exception {
    try (Speaker speaker = Speaker.open(format -> line(), 44_100).orElseThrow()) {
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
    assertThat(Speaker.open(none, 44_100)).isEmpty();
    assertThat(Speaker.open(taken, 44_100)).isEmpty();
  }
}
