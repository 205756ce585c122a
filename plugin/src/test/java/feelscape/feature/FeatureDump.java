package feelscape.feature;

import feelscape.picture.PictureException;
import feelscape.picture.PictureReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Writes features to standard output, so that two JDKs and two processors can be compared. */
public final class FeatureDump {
  private FeatureDump() {}

  /** Takes the path of a picture; without one, measures all drawings. */
  public static void main(final String[] arguments) throws PictureException {
    final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.print(arguments.length == 0 ? ofDrawings() : of(Path.of(arguments[0])));
  }

  static String of(final Path picture) throws PictureException {
    final FeatureVector vector = FeatureExtractor.extract(PictureReader.read(picture));
    final StringBuilder lines = new StringBuilder();
    for (int i = 0; i < vector.size(); i++) {
      lines.append(vector.names().get(i)).append(' ').append(vector.units().get(i)).append('\n');
    }
    return lines.toString();
  }

  /** A line for each feature: its name, then its units on each {@link Drawing} in order. */
  static String ofDrawings() {
    final List<FeatureVector> vectors =
        Stream.of(Drawing.values()).map(Drawing::draw).map(FeatureExtractor::extract).toList();
    final StringBuilder lines = new StringBuilder();
    for (int i = 0; i < FeatureExtractor.FEATURES.size(); i++) {
      lines.append(FeatureExtractor.FEATURES.get(i).name());
      for (final FeatureVector vector : vectors) {
        lines.append(' ').append(vector.units().get(i));
      }
      lines.append('\n');
    }
    return lines.toString();
  }
}
