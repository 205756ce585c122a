package feelscape.compose.anneal.rule;

import java.util.List;

/**
 * The rules and what they weigh, relative to one another.
 *
 * @param entries in the order of a score
 */
public record RuleBook(List<Entry> entries) {
  /** What a good piece of lofi is. */
  public static final RuleBook LOFI =
      new RuleBook(
          List.of(
              // The melody is the one asked for: the original's terms, weighed as there; its sixth,
              // leaps over an octave, is a law here ...
              new Entry(12, new Scale()),
              new Entry(6, new DurationSpread()),
              new Entry(4, new PitchRange()),
              new Entry(4, new PitchSpread()),
              new Entry(4, new MeanDuration()),
              // ... and what it left out ...
              new Entry(6, new PitchClasses()),
              new Entry(16, new MeanPitch()),
              new Entry(10, new Density()),
              new Entry(3, new Loudness()),
              // ... it can be sung ...
              new Entry(20, new Intervals()),
              new Entry(12, new LeapRecovery()),
              new Entry(6, new Metre()),
              // ... it has a form ...
              new Entry(24, new Motif()),
              new Entry(8, new Phrase()),
              new Entry(5, new CallAndAnswer()),
              new Entry(5, new Contour()),
              new Entry(5, new Figures()),
              // ... and it sits on its chords.
              new Entry(10, new StrongBeats()),
              new Entry(12, new Clash()),
              new Entry(8, new Resolution()),
              new Entry(7, new Register()),
              // The chords are one instrument under quiet hands.
              new Entry(14, new Voicing()),
              new Entry(10, new VoiceLeading()),
              new Entry(12, new Ensemble()),
              // Bass and drums hold it all together, and all keep to their page.
              new Entry(24, new BassRoots()),
              new Entry(8, new GrooveLock()),
              new Entry(80, new AsWritten()),
              new Entry(18, new Sustain()),
              new Entry(10, new Accents())));

  /** A rule and its weight, above 0. */
  public record Entry(double weight, Rule rule) {}

  public RuleBook {
    entries = List.copyOf(entries);
  }
}
