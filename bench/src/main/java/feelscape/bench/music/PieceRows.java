package feelscape.bench.music;

import feelscape.compose.measure.Asked;
import feelscape.compose.measure.ChordPlaying;
import feelscape.compose.measure.Clip;
import feelscape.compose.measure.Entropy;
import feelscape.compose.measure.Likeness;
import feelscape.compose.measure.Line;
import feelscape.compose.measure.Rhythm;
import feelscape.compose.measure.Share;
import feelscape.compose.measure.Tidiness;
import feelscape.compose.measure.Tonality;
import feelscape.music.Ticks;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** What is measured of each piece by itself. */
final class PieceRows {
  private static final double MORE_ALIKE = 0.25;

  static final List<Row> ALL =
      List.of(
          pooled("length as asked", "100 %", PieceRows::length),
          pooled("onsets on the grid", "100 %", take -> Tidiness.onGrid(take.clip())),
          count("notes of velocity under 10 or length 0", "0", Tidiness::unheard),
          count("overlaps of one pitch in a lane", "0", Tidiness::overlaps),
          mean(
              "scale consistency",
              ".92 to 1",
              take -> Tonality.inBestScale(take.clip().pitched()).value(),
              within(.92, 1)),
          mean(
              "the same, melody alone",
              "",
              take -> Tonality.inBestScale(take.clip().melody()).value(),
              within(.92, 1)),
          pooled(
              "out-of-key melody notes that resolve by step",
              "all",
              take -> Tonality.resolved(take.clip())),
          mean(
              "chord tones on strong beats",
              ".70 to .95",
              take -> ChordPlaying.tonesOnStrongBeats(take.clip()).value(),
              within(.70, .95)),
          mean(
              "pitch-class entropy, bits",
              "2.2 to 3.0",
              take -> Entropy.ofPitchClasses(take.clip().pitched()),
              within(2.2, 3)),
          mean(
              "the same, melody alone",
              "",
              take -> Entropy.ofPitchClasses(take.clip().melody()),
              within(2.2, 3)),
          mean(
              "H1, bits",
              "1.6 to 2.4",
              take -> Entropy.ofBars(take.clip().pitched()),
              within(1.6, 2.4)),
          mean(
              "the same, melody alone",
              "",
              take -> Entropy.ofBars(take.clip().melody()),
              within(1.6, 2.4)),
          mean(
              "groove consistency of drums",
              ".90 or more",
              take -> Rhythm.grooveConsistency(take.clip()),
              within(.9, 1)),
          mean("GS", "", take -> Rhythm.grooveSimilarity(take.clip())),
          mean("empty-beat rate", "", take -> Rhythm.emptyBeats(take.clip()).value()),
          mean("polyphony", "", take -> Rhythm.polyphony(take.clip()).value()),
          count("leaps over an octave", "0", clip -> Line.leapsOverAnOctave(clip.melody())),
          pooled(
              "leaps over a fifth that turn back",
              "80 %",
              take -> Line.leapsTurnedBack(take.clip().melody())),
          mean("likeness A:A'", "", take -> alike(take, 0, 1)),
          mean("likeness A:B", "", take -> alike(take, 0, 2)),
          mean("likeness A:A''", "", take -> alike(take, 0, 3)),
          mean("A:A' above A:B", ".25 in 95 %", take -> moreAlike(take, 1), within(MORE_ALIKE, 1)),
          mean("A:A'' above A:B", "", take -> moreAlike(take, 3), within(MORE_ALIKE, 1)),
          mean(
              "movement of a chord voice, semitones",
              "2.5 or less",
              take -> ChordPlaying.voiceMovement(take.clip()),
              within(0, 2.5)),
          pooled(
              "bass on the root at a change",
              "85 %",
              take -> ChordPlaying.rootsAtChanges(take.clip())),
          mean(
              "mean pitch against asked, semitones off",
              "2",
              take -> absolute(Asked.pitchError(take.clip(), take.subject().parameters())),
              within(0, 2)),
          mean(
              "notes a second against asked, share off",
              ".15",
              take ->
                  absolute(
                      OptionalDouble.of(
                          Asked.densityError(take.clip(), take.subject().parameters()))),
              within(0, .15)));

  private PieceRows() {}

  private static Row mean(
      final String measure, final String goal, final Function<Take, OptionalDouble> figure) {
    return new Row(measure, goal, takes -> Cells.mean(takes.stream().map(figure).toList()));
  }

  private static Row mean(
      final String measure,
      final String goal,
      final Function<Take, OptionalDouble> figure,
      final DoublePredicate within) {
    return new Row(measure, goal, takes -> Cells.mean(takes.stream().map(figure).toList(), within));
  }

  private static Row pooled(
      final String measure, final String goal, final Function<Take, Share> share) {
    return new Row(measure, goal, takes -> Cells.pooled(takes.stream().map(share).toList()));
  }

  private static Row count(
      final String measure, final String goal, final ToIntFunction<Clip> count) {
    return new Row(
        measure,
        goal,
        takes -> Cells.sum(takes.stream().map(take -> count.applyAsInt(take.clip())).toList()));
  }

  private static DoublePredicate within(final double least, final double most) {
    return figure -> figure >= least && figure <= most;
  }

  /** Whether a piece is as long as was asked, and none of its notes reaches past the end. */
  private static Share length(final Take take) {
    final int asked = take.subject().bars() * Ticks.BAR;
    final boolean met =
        take.clip().length() == asked
            && take.clip().notes().stream().allMatch(note -> note.end() <= asked);
    return new Share(met ? 1 : 0, 1);
  }

  private static OptionalDouble alike(final Take take, final int one, final int other) {
    return OptionalDouble.of(Likeness.ofSections(take.clip(), one, other));
  }

  private static OptionalDouble moreAlike(final Take take, final int section) {
    return OptionalDouble.of(
        Likeness.ofSections(take.clip(), 0, section) - Likeness.ofSections(take.clip(), 0, 2));
  }

  private static OptionalDouble absolute(final OptionalDouble number) {
    return number.isPresent() ? OptionalDouble.of(Math.abs(number.getAsDouble())) : number;
  }
}
