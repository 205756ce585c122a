package feelscape.cli;

import feelscape.event.Parameter;
import feelscape.preview.Engine;
import feelscape.preview.chain.LofiSettings;
import feelscape.preview.export.SampleFormat;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What a person says about the sound of a piece. */
final class AudioOptions {
  private static final Set<Integer> RATES = Set.of(44_100, 48_000);

  @Option(names = "--wav", paramLabel = "FILE", description = "audio at -16 LUFS")
  private @Nullable Path wav;

  @Option(
      names = "--mp3",
      paramLabel = "FILE",
      description = "the same as MP3, 256 kbit/s, with title and mood")
  private @Nullable Path mp3;

  @Option(
      names = "--stems",
      paramLabel = "DIR",
      description = "a WAV file for each lane, without lofi; they add up to the mix of --lofi 0")
  private @Nullable Path stems;

  @Option(
      names = "--loop",
      description = "audio as long as the bars, to the sample, that repeats without a seam")
  private boolean loop;

  @Option(
      names = "--bits",
      paramLabel = "N",
      description = "of WAV files: 16 or 24, or 32 for float; default ${DEFAULT-VALUE}")
  private int bits = 16;

  @Option(
      names = "--rate",
      paramLabel = "HZ",
      description = "44100 or 48000 samples a second, default ${DEFAULT-VALUE}")
  private int rate = 44_100;

  @Option(
      names = "--lofi",
      paramLabel = "X",
      description = "tape, dust and wow: 0 (none) to 1 (worn out); default: as suits the style")
  private @Nullable Double lofi;

  @Option(
      names = "--soundfont",
      paramLabel = "FILE.sf2",
      description = "what it plays by (default: FeelScape's own)")
  private @Nullable Path soundFont;

  @Option(
      names = "--engine",
      paramLabel = "NAME",
      converter = EngineConverter.class,
      description = "gervill, built in, or fluidsynth, where that is installed")
  private Engine engine = Engine.GERVILL;

  @Option(names = "--play", description = "play it while the rest is made")
  private boolean play;

  @Nullable Path wav() {
    return wav;
  }

  @Nullable Path mp3() {
    return mp3;
  }

  @Nullable Path stems() {
    return stems;
  }

  /** Null where nobody has said. */
  @Nullable Double lofi() {
    return lofi;
  }

  /**
   * How the sound is made.
   *
   * @throws IllegalArgumentException naming what is not offered
   */
  AudioSettings settings() {
    if (!RATES.contains(rate)) {
      throw new IllegalArgumentException("--rate " + rate + " is not offered; 44100 and 48000 are");
    }
    return new AudioSettings(
        engine,
        soundFont,
        SampleFormat.ofBits(bits),
        rate,
        loop,
        LofiSettings.lofi(lofi == null ? Parameter.LOFI.standard() : lofi),
        play);
  }

  /** Reads the name of an engine. */
  static final class EngineConverter implements ITypeConverter<Engine> {
    @Override
    public Engine convert(final String name) {
      try {
        return Engine.parse(name);
      } catch (final IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }
}
