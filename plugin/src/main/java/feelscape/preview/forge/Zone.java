package feelscape.preview.forge;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** The keys of an instrument that play one sample. */
record Zone(Sample sample, Map<Generator, Integer> generators) {

  Zone {
    generators = Collections.unmodifiableMap(new EnumMap<>(generators));
  }

  /** A zone for the keys {@code lowest..highest}, with nothing set but how its sample plays. */
  static Zone of(final Sample sample, final int lowest, final int highest) {
    final Map<Generator, Integer> generators = new EnumMap<>(Generator.class);
    generators.put(Generator.KEY_RANGE, highest << 8 | lowest);
    generators.put(Generator.SAMPLE_MODE, sample.loop() == null ? 0 : 1);
    generators.put(Generator.ROOT_KEY, sample.key());
    return new Zone(sample, generators);
  }

  /** A zone for the keys of a span. */
  static Zone of(final Sample sample, final Keyboard.Span span) {
    return of(sample, span.lowest(), span.highest());
  }

  int lowestKey() {
    return generators.getOrDefault(Generator.KEY_RANGE, 0) & 0x7f;
  }

  /** The same zone for the velocities of a layer alone. */
  Zone at(final Touch touch) {
    return with(Generator.VELOCITY_RANGE, touch.hardest() << 8 | touch.softest());
  }

  Zone with(final Generator generator, final int amount) {
    final Map<Generator, Integer> more = new EnumMap<>(generators);
    more.put(generator, amount);
    return new Zone(sample, more);
  }

  /** A drum: it plays to its end however short its note is. */
  static Zone drum(final Sample sample, final int key) {
    return of(sample, key, key)
        .with(Generator.ROOT_KEY, key)
        .with(Generator.RELEASE, Generator.timecents(20));
  }
}
