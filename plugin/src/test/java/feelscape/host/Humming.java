package feelscape.host;

import feelscape.session.VoiceSetup;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

/** A voice that is as loud as its rate is high, whatever it plays; twice as soft by FluidSynth. */
final class Humming implements Voice {
  private final double rate;
  private VoiceSetup setup;

  Humming(final double rate, final VoiceSetup setup, final Consumer<String> log) {
    this.rate = rate;
    this.setup = setup;
    log.accept("hums with " + setup.synth());
  }

  @Override
  public Optional<FromChild.Sound> play(final VoiceScore score) {
    final VoiceSpan span = score.span();
    final float[] samples = new float[(int) (span.until() - span.from()) * 2];
    final double level = setup.synth() == VoiceSetup.Synth.FLUIDSYNTH ? 0.5 : 1;
    Arrays.fill(samples, (float) (level * rate / 96_000));
    return Optional.of(new FromChild.Sound(span.from(), Samples.of(samples)));
  }

  @Override
  public void setUp(final VoiceSetup next) {
    setup = next;
  }

  @Override
  public void close() {}
}
