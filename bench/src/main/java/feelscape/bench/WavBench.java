package feelscape.bench;

import feelscape.preview.Engine;
import feelscape.preview.RenderProgress;
import feelscape.preview.Rendering;
import feelscape.preview.SoundFont;
import feelscape.preview.chain.LofiSettings;
import feelscape.preview.export.Mixdown;
import feelscape.preview.export.SampleFormat;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javax.sound.midi.MidiSystem;
import javax.sound.midi.Sequence;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From MIDI to a WAV file, and its parts, warm. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "--add-exports=java.desktop/com.sun.media.sound=ALL-UNNAMED")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class WavBench {
  @Param("bench/target/piece.mid")
  public String midi = "";

  private @Nullable Song song;

  private record Song(Sequence sequence, Mixdown mixdown, Mixdown.Mix mix) {}

  /** Renders once, for what comes after. */
  @Setup
  public void load() throws Exception {
    final Sequence sequence = MidiSystem.getSequence(Path.of(midi).toFile());
    final Mixdown mixdown =
        new Mixdown(
            Engine.GERVILL,
            SoundFont.open(Path.of("soundfonts/lofi.sf2")),
            44_100,
            false,
            LofiSettings.CLEAN);
    song = new Song(sequence, mixdown, mix(sequence, mixdown));
  }

  private Song song() {
    if (song == null) {
      throw new IllegalStateException("the benchmark was not set up");
    }
    return song;
  }

  private static Mixdown.Mix mix(final Sequence sequence, final Mixdown mixdown) throws Exception {
    return mixdown.mix(sequence, Rendering.Listener.NOBODY, RenderProgress.NONE);
  }

  @Benchmark
  public Mixdown.Mix render() throws Exception {
    return mix(song().sequence(), song().mixdown());
  }

  @Benchmark
  public void levelAndWrite() throws Exception {
    song()
        .mixdown()
        .finish(song().mix().audio(), RenderProgress.NONE)
        .writeWav(OutputStream.nullOutputStream(), SampleFormat.PCM_16, RenderProgress.NONE);
  }
}
