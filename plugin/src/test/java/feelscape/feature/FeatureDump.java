package feelscape.feature;

import feelscape.picture.PictureException;
import feelscape.picture.PictureReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Writes a picture's features to standard output, so that two JDKs can be compared. */
public final class FeatureDump {
  private FeatureDump() {}

  /** Takes the path of a picture. */
  public static void main(final String[] arguments) throws PictureException {
    final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.print(of(Path.of(arguments[0])));
  }

  static String of(final Path picture) throws PictureException {
    final FeatureVector vector = FeatureExtractor.extract(PictureReader.read(picture));
    final StringBuilder lines = new StringBuilder();
    for (int i = 0; i < vector.size(); i++) {
      lines.append(vector.names().get(i)).append(' ').append(vector.units().get(i)).append('\n');
    }
    return lines.toString();
  }
}
