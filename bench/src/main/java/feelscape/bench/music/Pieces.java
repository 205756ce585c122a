package feelscape.bench.music;

import feelscape.compose.Composer;
import feelscape.compose.Progress;
import feelscape.music.Piece;
import feelscape.music.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Pieces of five seeds about each subject, and what they are held against.
 *
 * @param pieces as they were composed
 * @param ours the same at the temperature that is measured
 * @param drawn random notes from the same parameters
 * @param shuffled ours with their notes shuffled
 * @param original what the original plays for the same parameters
 * @param again how many subjects gave the same piece when their first seed was asked again
 */
record Pieces(
    List<Piece> pieces,
    List<Take> ours,
    List<Take> drawn,
    List<Take> shuffled,
    List<Take> original,
    int again) {
  static final int SEEDS = 5;

  static Pieces compose(
      final List<Subject> subjects, final Composer composer, final Progress progress) {
    final List<Piece> pieces = new ArrayList<>();
    final List<Take> ours = new ArrayList<>();
    final List<Take> drawn = new ArrayList<>();
    final List<Take> shuffled = new ArrayList<>();
    final List<Take> original = new ArrayList<>();
    int again = 0;
    for (final Subject subject : subjects) {
      for (int seed = 0; seed < SEEDS; seed++) {
        final Piece piece = composer.compose(subject.brief(seed), Progress.NONE);
        final SplittableRandom random = new Seed(pieces.size()).stream("baselines");
        pieces.add(piece);
        ours.add(Take.of(subject, piece));
        drawn.add(Take.of(subject, Chance.drawn(piece, subject.parameters(), random)));
        shuffled.add(Take.of(subject, Chance.shuffled(piece, random)));
        original.add(Take.ofOriginal(subject, seed));
      }
      final Piece first = pieces.get(pieces.size() - SEEDS);
      again += composer.compose(subject.brief(0), Progress.NONE).equals(first) ? 1 : 0;
      progress.report(pieces.size(), subjects.size() * SEEDS);
    }
    return new Pieces(pieces, ours, drawn, shuffled, original, again);
  }
}
