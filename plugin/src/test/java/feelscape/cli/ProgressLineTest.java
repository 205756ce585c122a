package feelscape.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class ProgressLineTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
  private long now;

  @Test
  void onATerminalShowsTheShareDoneAndTheTimeLeft() {
    final ProgressLine line = new ProgressLine(out, true, () -> now);
    line.step("composing");
    now += 3_000_000_000L;
    line.report(25, 100);
    assertThat(printed()).endsWith("composing [███████·······················]  25 %, 9 s left");
  }

  @Test
  void drawsSeldomEnoughNotToCostTime() {
    final ProgressLine line = new ProgressLine(out, true, () -> now);
    line.step("composing");
    final String before = printed();
    line.report(1, 100);
    assertThat(printed()).isEqualTo(before);
  }

  @Test
  void elsewhereALogGetsOneLineAStep() {
    final ProgressLine line = new ProgressLine(out, false, () -> now);
    line.step("reading");
    now += 3_000_000_000L;
    line.report(25, 100);
    line.step("composing");
    line.close();
    assertThat(printed().lines()).containsExactly("reading", "composing");
  }

  private String printed() {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
