package feelscape.bench.music;

import feelscape.compose.measure.Histogram;
import feelscape.music.Ticks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** What all pieces together have in common with people's playing: 0..1. */
final class PlayingRows {
  private static final String MELODY_GOAL = ".7 or more";
  private static final String DRUM_GOAL = ".6 or more";

  private final HumanPlaying people;

  private PlayingRows(final HumanPlaying people) {
    this.people = people;
  }

  static List<Row> beside(final HumanPlaying people) {
    final PlayingRows rows = new PlayingRows(people);
    final List<Row> all = new ArrayList<>();
    for (final String name : Playing.OF_MELODIES) {
      final List<Double> pop = people.melodies(HumanPlaying.POP, name);
      final List<Double> sheets = people.melodies(HumanPlaying.LEAD_SHEETS, name);
      all.add(melody(name, "pop909", pop));
      all.add(melody(name, "openewld", sheets));
      all.add(melody(name, "both", Histogram.mix(pop, sheets)));
    }
    for (final Drum drum : Drum.values()) {
      Playing.OF_DRUMS.forEach(name -> all.add(rows.drum(drum, name)));
    }
    return all;
  }

  private static Row melody(final String name, final String source, final List<Double> theirs) {
    return row("melody " + name + ", " + source, MELODY_GOAL, name, theirs, PlayingRows::melodies);
  }

  private Row drum(final Drum drum, final String name) {
    return row(
        drum.label() + " " + name,
        DRUM_GOAL,
        name,
        people.drums(drum, name),
        takes -> Playing.ofDrum(drum, hits(takes)));
  }

  private static Row row(
      final String measure,
      final String goal,
      final String name,
      final List<Double> theirs,
      final Function<List<Take>, Map<String, Histogram>> playing) {
    return new Row(
        measure,
        goal,
        takes -> {
          final Histogram ours = Objects.requireNonNull(playing.apply(takes).get(name));
          return Cells.number(
              ours.total() == 0 ? Double.NaN : Histogram.overlap(ours.shares(), theirs));
        });
  }

  private static Map<String, Histogram> melodies(final List<Take> takes) {
    return Playing.ofMelodies(takes.stream().map(take -> Sung.of(take.clip().melody())).toList());
  }

  private static List<Hit> hits(final List<Take> takes) {
    return Playing.together(
        takes.stream().map(PlayingRows::hits).flatMap(Optional::stream).toList());
  }

  private static Optional<List<Hit>> hits(final Take take) {
    return take.heard()
        .map(heard -> Hit.of(heard.lanes().drums(), Ticks.QUARTER, take.clip().tempo().bpm()));
  }
}
