package feelscape.predict.train.pairs;

import feelscape.event.MidiFile;
import feelscape.event.MidiFileException;
import feelscape.event.MidiFileReader;
import feelscape.feature.FeatureExtractor;
import feelscape.feature.FeatureVector;
import feelscape.picture.Picture;
import feelscape.picture.PictureException;
import feelscape.picture.PictureReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a pair teaches.
 *
 * @param source what the pair comes from
 * @param original the pair itself
 * @param variants the pair in all its {@link Variant}s
 */
record MeasuredPair(String source, Example original, List<Example> variants) {
  /** The features of a picture and what its music is like. */
  record Example(FeatureVector features, Music music) {}

  MeasuredPair {
    variants = List.copyOf(variants);
  }

  /**
   * Reads and measures a pair; empty if one of its files cannot be used.
   *
   * @param complaints hears which and why
   */
  static Optional<MeasuredPair> of(final Pair pair, final Consumer<String> complaints) {
    try {
      final Optional<Music> music = Music.of(midi(pair.midi()));
      if (music.isEmpty()) {
        complaints.accept(
            pair.midi().getFileName()
                + ": has no melody of "
                + Music.FEWEST_NOTES
                + " notes or more; left out");
        return Optional.empty();
      }
      final Picture picture = PictureReader.read(pair.picture());
      return Optional.of(of(pair.source(), picture, music.get()));
    } catch (final PictureException | MidiFileException e) {
      complaints.accept(e.getMessage() + "; left out");
    } catch (final IOException e) {
      complaints.accept(pair.midi().getFileName() + ": cannot be read; left out");
    }
    return Optional.empty();
  }

  private static MeasuredPair of(final String source, final Picture picture, final Music music) {
    final List<Example> variants = new ArrayList<>();
    for (final Variant variant : Variant.ALL) {
      variants.add(
          new Example(
              FeatureExtractor.extract(variant.picture().apply(picture)),
              variant.music().apply(music)));
    }
    return new MeasuredPair(
        source, new Example(FeatureExtractor.extract(picture), music), variants);
  }

  private static MidiFile midi(final Path file) throws IOException, MidiFileException {
    return MidiFileReader.read(String.valueOf(file.getFileName()), Files.readAllBytes(file));
  }
}
