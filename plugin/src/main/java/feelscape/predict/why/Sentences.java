package feelscape.predict.why;

import feelscape.feature.Group;
import feelscape.music.Mode;
import feelscape.predict.KeyProfile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Says what a person may see in a picture and what it did to the music: "Dark and blue: slower,
 * minor." What is seen comes from the picture's own features, what it did from the explanations.
 */
final class Sentences {
  private static final int MOST = 3;

  /** The brightest mode that is minor. */
  private static final int MINOR = KeyProfile.MODES.indexOf(Mode.DORIAN);

  private static final String NOTHING = "A usual picture: nothing in it moves the music far.";

  /** A group that did less than this share of what the strongest did is not named. */
  private static final double LEAST_SHARE = 0.4;

  private final Why why;

  Sentences(final Why why) {
    this.why = why;
  }

  /** One to three, the strongest first. */
  List<String> all() {
    final List<Clause> clauses = clauses();
    if (clauses.isEmpty()) {
      return List.of(NOTHING);
    }
    final List<String> sentences = new ArrayList<>();
    boolean turned = false;
    for (int i = 0; i < clauses.size(); i++) {
      final Clause clause = clauses.get(i);
      final String words = seen(clause) + ": " + did(clause) + ".";
      final boolean turns = !turned && clauses.subList(0, i).stream().anyMatch(clause::opposes);
      sentences.add(turns ? "But " + words : capital(words));
      turned |= turns;
    }
    return sentences;
  }

  private List<Clause> clauses() {
    final List<Clause> clauses = new ArrayList<>();
    for (final Effect effect : effects()) {
      if (clauses.stream().noneMatch(clause -> clause.join(effect)) && clauses.size() < MOST) {
        clauses.add(new Clause(effect));
      }
    }
    return clauses;
  }

  /** Those worth a word, the strongest first. */
  private List<Effect> effects() {
    final List<Effect> effects =
        Arrays.stream(Group.values())
            .map(group -> new Effect(group, why))
            .sorted(Comparator.comparingDouble(Effect::strength).reversed())
            .toList();
    final double least = Math.max(1, LEAST_SHARE * effects.get(0).strength());
    return effects.stream().filter(effect -> effect.strength() >= least).toList();
  }

  /** Such as "dark and blue, with upright lines". */
  private String seen(final Clause clause) {
    final String being = words(clause, kind -> kind == Words.Kind.BEING);
    final String having = words(clause, kind -> kind != Words.Kind.BEING);
    return being.isEmpty() || having.isEmpty() ? being + having : being + ", with " + having;
  }

  private String words(final Clause clause, final Predicate<Words.Kind> kinds) {
    final List<String> words =
        clause.effects().stream()
            .map(effect -> why.words(effect.group()))
            .filter(seen -> kinds.test(seen.kind()))
            .map(Words::text)
            .toList();
    final int last = words.size() - 1;
    return last < 1
        ? String.join("", words)
        : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
  }

  private String did(final Clause clause) {
    return clause.moves().entrySet().stream()
        .map(move -> word(move.getKey(), move.getValue()))
        .collect(Collectors.joining(", "));
  }

  /** Minor and major if it is heard so; a mode may be darker than the usual and still be major. */
  private String word(final Sound sound, final boolean up) {
    if (sound == Sound.MODE) {
      final boolean minor = why.explanation(Cue.MODE).value() <= MINOR;
      if (minor != up) {
        return minor ? "minor" : "major";
      }
    }
    return sound.word(up);
  }

  private static String capital(final String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
