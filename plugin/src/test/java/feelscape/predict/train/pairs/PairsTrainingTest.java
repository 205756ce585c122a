package feelscape.predict.train.pairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feelscape.feature.FeatureExtractor;
import feelscape.music.MusicParameters;
import feelscape.neural.Mlp;
import feelscape.neural.Tensor;
import feelscape.neural.WeightFile;
import feelscape.picture.PictureReader;
import feelscape.predict.MoodRank;
import feelscape.predict.Output;
import feelscape.predict.ParameterNetwork;
import feelscape.predict.Standardiser;
import feelscape.predict.train.TrainingProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a folder of a person's own to weights. */
class PairsTrainingTest {
  private final Path folder;
  private final Path data;
  private final Path out;
  private final List<String> complaints = new ArrayList<>();

  PairsTrainingTest(@TempDir final Path folder) {
    this.folder = folder;
    this.data = folder.resolve("lake");
    this.out = folder.resolve("own.weights");
  }

  @BeforeEach
  void makeTheFolder() throws IOException {
    Files.createDirectory(data);
  }

  @Test
  void lighterPicturesGetTheHigherAndFasterTunesOfTheirPairs() throws Exception {
    OwnFolder.fill(data, 12);
    final String report = run(100);
    assertThat(report).startsWith("12 pairs of 12 sources").contains("| tempo | 12 | 0 |");
    final MusicParameters dark = music(0.1);
    final MusicParameters light = music(0.9);
    assertThat(light.averagePitch()).isGreaterThan(dark.averagePitch() + 1);
    assertThat(light.tempo()).isGreaterThan(dark.tempo() + 3);
  }

  @Test
  void theFileHoldsTheShippedModelAndTellsWhatItWasMadeOf() throws Exception {
    OwnFolder.fill(data, 4);
    final Tensor mood = new Tensor("layer 0.weights", new float[][] {{1, 2}});
    final ParameterNetwork music = deepNetwork();
    final WeightFile shipped =
        new WeightFile(
            Map.of("data", "OASIS"),
            Stream.concat(Stream.of(mood), music.tensors().stream()).toList());
    final String report =
        PairsTraining.run(data, shipped, out, 5, complaints::add, TrainingProgress.NONE);
    final WeightFile file = WeightFile.read(out);
    assertThat(file.tensor("layer 0.weights").values()).isDeepEqualTo(mood.values());
    // Taught from nothing or from the shipped one, but not a mixture of both.
    assertThat(ParameterNetwork.of(file).network().sizes()).hasSizeGreaterThan(3);
    assertThat(file.provenance())
        .containsEntry("data", "OASIS")
        .containsEntry("pairs data", "lake")
        .hasEntrySatisfying("pairs scores", scores -> assertThat(report).endsWith(scores));
    assertThat(file.provenance().values()).noneMatch(text -> text.contains(folder.toString()));
    assertThat(PictureReader.read(folder.resolve("own.png")).originalWidth()).isEqualTo(1200);
  }

  @Test
  void theSameFilesGiveTheSameBytesOnEveryJava() throws Exception {
    OwnFolder.fill(data, 4);
    OwnFolder.train(data, out);
    OwnFolder.train(data, folder.resolve("again.weights"));
    assertThat(folder.resolve("again.weights")).hasSameBinaryContentAs(out);
    final String home = System.getenv("JAVA25_HOME");
    Assumptions.assumeTrue(
        home != null, "skipped: JAVA25_HOME names no other Java to compare with");
    final Path other = Files.createDirectories(folder.resolve("other/lake"));
    final Process java =
        new ProcessBuilder(
                Path.of(Objects.requireNonNull(home), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                OwnFolder.class.getName(),
                other.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(java.waitFor(300, TimeUnit.SECONDS)).isTrue();
    assertThat(other.resolve("own.weights")).hasSameBinaryContentAs(out);
  }

  @Test
  void whatCannotBeUsedIsNamedAndTheRestIsLearnedFrom() throws Exception {
    OwnFolder.fill(data, 7);
    Files.write(data.resolve("picturea.png"), new byte[] {1, 2, 3});
    Files.write(data.resolve("pictureb.mid"), new byte[] {'M', 'T', 'h', 'd', 0});
    Files.delete(data.resolve("picturec.mid"));
    assertThat(run(5)).startsWith("4 pairs of 4 sources");
    assertThat(complaints).hasSize(3).allMatch(complaint -> complaint.endsWith("; left out"));
    assertThat(complaints)
        .anyMatch(complaint -> complaint.startsWith("picturea.png: "))
        .anyMatch(complaint -> complaint.startsWith("pictureb.mid: is not a MIDI file"))
        .anyMatch(complaint -> complaint.startsWith("picturec.png: there is no MIDI file"));
  }

  @Test
  void tooFewPairsOrASingleSourceAreRefusedInWords() throws Exception {
    OwnFolder.fill(data, 3);
    assertThatThrownBy(() -> run(5))
        .isInstanceOf(IOException.class)
        .hasMessageEndingWith("lake: 3 pairs can be used; at least 4 are needed");
    final Path takes = Files.createDirectory(data.resolve("takes"));
    OwnFolder.fill(takes, 5);
    for (final char name : new char[] {'a', 'b', 'c'}) {
      Files.delete(data.resolve("picture" + name + ".png"));
      Files.delete(data.resolve("picture" + name + ".mid"));
    }
    assertThatThrownBy(() -> run(5))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("all 5 pairs count as takes of one source, 'takes/'");
    assertThat(written()).isEmpty();
  }

  @Test
  void whereNothingCanBeWrittenNothingIsBegun() throws Exception {
    OwnFolder.fill(data, 4);
    for (final Path bad : List.of(folder.resolve("gone/own.weights"), data)) {
      assertThatThrownBy(
              () ->
                  PairsTraining.run(
                      data, OwnFolder.NOTHING_SHIPPED, bad, 5, complaints::add, cancelledAt(0)))
          .isInstanceOf(IOException.class)
          .hasMessageStartingWith(bad + ": cannot be written");
    }
  }

  @Test
  void whoeverCancelsFindsTheFolderAsItWas() throws Exception {
    OwnFolder.fill(data, 4);
    Files.writeString(out, "earlier weights");
    // While the pairs are measured, while unseen sources test, and while the network is trained.
    for (final int reports : new int[] {1, 12, 110}) {
      assertThatThrownBy(
              () ->
                  PairsTraining.run(
                      data,
                      OwnFolder.NOTHING_SHIPPED,
                      out,
                      25,
                      complaints::add,
                      cancelledAt(reports)))
          .isInstanceOf(CancellationException.class);
      assertThat(written()).containsExactly(out);
      assertThat(out).hasContent("earlier weights");
    }
  }

  /** Ends a training when it reports for the so-manieth time. */
  private static TrainingProgress cancelledAt(final int reports) {
    return new TrainingProgress() {
      private int left = reports;

      @Override
      public void step(final String name) {
        assertThat(name).isNotEmpty();
      }

      @Override
      public void report(final int done, final int of) {
        assertThat(done).isBetween(0, of);
        if (left-- <= 0) {
          throw new CancellationException();
        }
      }
    };
  }

  /** Of more layers than those that are taught from nothing. */
  private static ParameterNetwork deepNetwork() {
    final int features = FeatureExtractor.FEATURES.size();
    return new ParameterNetwork(
        Standardiser.fit(new double[2][features]),
        new Mlp(
            List.of(features, 8, 8, 8, 8, Output.PARAMETERS.size()), 0, new SplittableRandom(1)),
        false);
  }

  private String run(final int epochs) throws IOException {
    return PairsTraining.run(
        data, OwnFolder.NOTHING_SHIPPED, out, epochs, complaints::add, TrainingProgress.NONE);
  }

  private MusicParameters music(final double light) throws Exception {
    final Path picture = folder.resolve("new.png");
    Files.write(picture, OwnFolder.painted(light, 1000));
    return ParameterNetwork.of(WeightFile.read(out))
        .predict(FeatureExtractor.extract(PictureReader.read(picture)), new MoodRank(0.5, 0.5));
  }

  private List<Path> written() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
