package feelscape.predict.why;

import feelscape.feature.Group;
import java.util.function.ToDoubleFunction;

/**
 * Something that a person may see in a picture.
 *
 * @param group where it would be seen
 * @param strength how far it stands out beside other pictures, in deviations
 */
record Trait(Group group, Words words, ToDoubleFunction<Look> strength) {

  static Trait being(final Group group, final String words, final ToDoubleFunction<Look> strength) {
    return new Trait(group, new Words(Words.Kind.BEING, words), strength);
  }

  static Trait having(
      final Group group, final String words, final ToDoubleFunction<Look> strength) {
    return new Trait(group, new Words(Words.Kind.HAVING, words), strength);
  }

  double strength(final Look look) {
    return strength.applyAsDouble(look);
  }
}
