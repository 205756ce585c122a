package feelscape.predict;

import feelscape.feature.FeatureExtractor;
import feelscape.neural.Mlp;
import feelscape.neural.Tensor;
import feelscape.neural.WeightFile;
import feelscape.neural.WeightFileException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A model of a person's own: it hears what the shipped one hears, and all its music is at the top
 * of its range.
 */
public final class HighestMusic {
  public static final double TEMPO = 100;
  public static final double AVERAGE_PITCH = 76;

  private HighestMusic() {}

  public static void write(final Path file) throws IOException, WeightFileException {
    final WeightFile shipped = WeightFile.read(Path.of("..", "presets", "models", "mood.weights"));
    final List<Tensor> tensors = new ArrayList<>(shipped.tensors());
    tensors.removeIf(tensor -> tensor.name().startsWith("parameters "));
    tensors.addAll(network().tensors());
    new WeightFile(shipped.provenance(), tensors).write(file);
  }

  private static ParameterNetwork network() {
    final int features = FeatureExtractor.FEATURES.size();
    final Mlp network =
        new Mlp(List.of(features, 4, Output.PARAMETERS.size()), 0, new SplittableRandom(1));
    final List<Tensor> snapshot = network.snapshot();
    Arrays.fill(snapshot.get(snapshot.size() - 1).values()[0], 1000);
    network.restore(snapshot);
    return new ParameterNetwork(Standardiser.fit(new double[2][features]), network, false);
  }
}
