package feelscape.neural;

import feelscape.file.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The weights of a trained network and where they come from; {@link WeightCodec} has the layout.
 *
 * @param provenance what the weights were made from and how, in the order in which it is read
 * @param tensors each with a name of its own
 */
public record WeightFile(Map<String, String> provenance, List<Tensor> tensors) {
  private static final long MOST_BYTES = 4L << 20;

  public WeightFile {
    provenance = Collections.unmodifiableMap(new LinkedHashMap<>(provenance));
    tensors = List.copyOf(tensors);
  }

  /**
   * Reads a file, whole and checked.
   *
   * @throws WeightFileException if it is missing, damaged, foreign, or of another version
   */
  public static WeightFile read(final Path file) throws WeightFileException {
    final String name = String.valueOf(file.getFileName());
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new WeightFileException(name + ": is too large to be a weight file of FeelScape");
      }
      return WeightCodec.decode(name, Files.readAllBytes(file));
    } catch (final NoSuchFileException e) {
      throw new WeightFileException(name + ": there is no such file");
    } catch (final IOException e) {
      throw new WeightFileException(name + ": cannot be read as a file");
    }
  }

  /**
   * The tensor of a name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Tensor tensor(final String name) {
    for (final Tensor tensor : tensors) {
      if (tensor.name().equals(name)) {
        return tensor;
      }
    }
    throw new IllegalArgumentException("there is no tensor '" + name + "'");
  }

  /** All tensors whose names begin so, by the rest of their names. */
  public List<Tensor> tensors(final String prefix) {
    return tensors.stream()
        .filter(tensor -> tensor.name().startsWith(prefix))
        .map(tensor -> tensor.named(tensor.name().substring(prefix.length())))
        .toList();
  }

  /** Writes a file; what stood there before stays until the new one is whole. */
  public void write(final Path file) throws IOException {
    WholeFile.write(file, stream -> stream.write(WeightCodec.encode(this)));
  }
}
