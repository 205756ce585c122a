package feelscape.host;

import java.util.Arrays;
import java.util.Optional;

/** A voice that is as loud as its rate is high, whatever it plays. */
record Humming(double rate) implements Voice {
  @Override
  public Optional<FromChild.Sound> play(final VoiceScore score) {
    final VoiceSpan span = score.span();
    final float[] samples = new float[(int) (span.until() - span.from()) * 2];
    Arrays.fill(samples, (float) (rate / 96_000));
    return Optional.of(new FromChild.Sound(span.from(), Samples.of(samples)));
  }

  @Override
  public void close() {}
}
