package feelscape.bench.music;

import feelscape.compose.Brief;
import feelscape.compose.KeyFinder;
import feelscape.compose.Manner;
import feelscape.compose.Progress;
import feelscape.feature.FeatureExtractor;
import feelscape.music.Mood;
import feelscape.music.MusicParameters;
import feelscape.picture.PictureException;
import feelscape.picture.PictureReader;
import feelscape.predict.MoodPredictor;
import feelscape.predict.Prediction;
import feelscape.predict.train.Teacher;
import feelscape.preset.Styles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Sixty subjects, the lengths of a piece in turn. */
final class Subjects {
  static final int COUNT = 60;

  private static final List<String> ENDINGS =
      List.of(".jpg", ".jpeg", ".png", ".webp", ".gif", ".bmp", ".tif", ".tiff");
  private static final double MIDDLE = 0.5;

  private Subjects() {}

  /** What the model hears in pictures that lie evenly among those of a folder and below it. */
  static List<Subject> ofPictures(
      final Path folder,
      final MoodPredictor predictor,
      final Styles styles,
      final Progress progress)
      throws IOException, PictureException {
    final List<Path> pictures = pictures(folder);
    if (pictures.size() < COUNT) {
      throw new IOException(
          folder + ": at least " + COUNT + " pictures are needed; found " + pictures.size());
    }
    final List<Subject> subjects = new ArrayList<>();
    for (int i = 0; i < COUNT; i++) {
      final Path picture = pictures.get(i * pictures.size() / COUNT);
      final Prediction heard =
          predictor.predict(FeatureExtractor.extract(PictureReader.read(picture)));
      subjects.add(subject(heard.parameters(), heard.mood(), styles, i));
      progress.report(i + 1, COUNT);
    }
    return subjects;
  }

  private static List<Path> pictures(final Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Subjects::isPicture).sorted().toList();
    }
  }

  private static boolean isPicture(final Path file) {
    final String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return ENDINGS.stream().anyMatch(name::endsWith);
  }

  /** What the teacher asks for moods that lie evenly in their plane (Halton's sequence). */
  static List<Subject> ofMoods(final Styles styles) {
    final List<Subject> subjects = new ArrayList<>();
    for (int i = 0; i < COUNT; i++) {
      final double valence = halton(i + 1, 2);
      final double arousal = halton(i + 1, 3);
      final Mood mood =
          new Mood(
              Mood.USUAL.valence() + 2 * (valence - MIDDLE),
              Mood.USUAL.arousal() + 2 * (arousal - MIDDLE));
      subjects.add(subject(Teacher.teach(valence, arousal, halton(i + 1, 5)), mood, styles, i));
    }
    return subjects;
  }

  /** The digits of a number, read behind the point in reverse. */
  private static double halton(final int number, final int base) {
    double share = 0;
    double digit = 1;
    for (int rest = number; rest > 0; rest /= base) {
      digit /= base;
      share += rest % base * digit;
    }
    return share;
  }

  private static Subject subject(
      final MusicParameters parameters, final Mood mood, final Styles styles, final int number) {
    return new Subject(
        parameters,
        mood,
        KeyFinder.find(parameters.pitchClassHistogram(), null, null),
        Brief.LENGTHS.get(number % Brief.LENGTHS.size()),
        new Manner(styles.suited(mood)));
  }
}
