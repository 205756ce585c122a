package feelscape.predict.why;

import static feelscape.predict.why.Trait.being;
import static feelscape.predict.why.Trait.having;

import feelscape.feature.Group;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What there is to see in pictures. */
final class Traits {
  /** What stands out less is nothing that a person would name. */
  private static final double LEAST = 0.7;

  /** What the eye does not see first has to stand out more. */
  private static final double FAINTER = 0.7;

  /** Colour below this chroma of Lab is none to speak of. */
  private static final double SOME = 7;

  /** From this chroma of Lab on, orange is golden and no longer brown. */
  private static final double RICH = 25;

  private static final String[] TOP = {
    "lightness_top_left", "lightness_top_centre", "lightness_top_right"
  };
  private static final String[] BOTTOM = {
    "lightness_bottom_left", "lightness_bottom_centre", "lightness_bottom_right"
  };

  private static final List<Trait> ALL = all();

  private Traits() {}

  /** What stands out most in each group; what the group is about where nothing does. */
  static Map<Group, Words> of(final Look look) {
    final Map<Group, Words> words = new EnumMap<>(Group.class);
    for (final Group group : Group.values()) {
      words.put(group, of(group, look));
    }
    return words;
  }

  private static Words of(final Group group, final Look look) {
    return ALL.stream()
        .filter(trait -> trait.group() == group && trait.strength(look) >= LEAST)
        .max(Comparator.comparingDouble(trait -> trait.strength(look)))
        .map(Trait::words)
        .orElseGet(() -> new Words(Words.Kind.WAY, way(group)));
  }

  private static String way(final Group group) {
    return switch (group) {
      case LIGHT -> "the way its light falls";
      case COLOUR -> "its mix of colours";
      case VIVIDNESS -> "the strength of its colours";
      case DETAIL -> "how much there is to see";
      case LINES -> "the way its lines run";
      case LAYOUT -> "the way it is laid out";
      case COMPOSITION -> "the way it is balanced";
      case CONTENT -> "what it seems to show";
    };
  }

  private static List<Trait> all() {
    final List<Trait> all = new ArrayList<>();
    all.add(being(Group.LIGHT, "dark", look -> look.below("lightness_mean")));
    all.add(being(Group.LIGHT, "bright", look -> look.above("lightness_mean")));
    all.add(being(Group.LIGHT, "in hard light", look -> FAINTER * look.above("contrast")));
    all.add(being(Group.LIGHT, "in soft light", look -> FAINTER * look.below("contrast")));
    addColours(all);
    all.add(being(Group.VIVIDNESS, "vivid", look -> look.above("chroma_mean")));
    all.add(being(Group.VIVIDNESS, "muted", look -> look.below("chroma_mean")));
    all.add(being(Group.DETAIL, "full of detail", look -> look.above("edge_density")));
    all.add(being(Group.DETAIL, "smooth", look -> look.below("edge_density")));
    all.add(lines("upright lines", "direction_0"));
    all.add(lines("level lines", "direction_4"));
    all.add(lines("slanting lines", "direction_2", "direction_6"));
    addPlaces(all);
    all.add(having(Group.CONTENT, "blue above", look -> look.above("sky_share")));
    all.add(being(Group.CONTENT, "leafy", look -> look.above("foliage_share")));
    all.add(having(Group.CONTENT, "tones of skin or earth", look -> look.above("skin_share")));
    return List.copyOf(all);
  }

  private static Trait lines(final String words, final String... directions) {
    return having(Group.LINES, words, look -> FAINTER * look.above(directions));
  }

  private static void addColours(final List<Trait> all) {
    all.add(colour("red", "hue_red", RICH));
    all.add(colour("golden", "hue_amber", RICH));
    all.add(being(Group.COLOUR, "brown", look -> chroma(look) < RICH ? hue(look, "hue_amber") : 0));
    all.add(colour("green", "hue_lime", SOME));
    all.add(colour("green", "hue_emerald", SOME));
    all.add(colour("turquoise", "hue_cyan", SOME));
    all.add(colour("blue", "hue_azure", SOME));
    all.add(colour("violet", "hue_violet", SOME));
    all.add(colour("pink", "hue_rose", SOME));
    all.add(being(Group.COLOUR, "warm", look -> FAINTER * look.above("warm_share")));
    all.add(being(Group.COLOUR, "cool", look -> FAINTER * look.above("cool_share")));
    all.add(
        being(Group.COLOUR, "gray", look -> chroma(look) < SOME ? look.below("chroma_mean") : 0));
  }

  /** A colour that needs so much chroma to be called so. */
  private static Trait colour(final String words, final String hue, final double least) {
    return being(Group.COLOUR, words, look -> chroma(look) >= least ? hue(look, hue) : 0);
  }

  private static double hue(final Look look, final String hue) {
    return chroma(look) >= SOME ? look.above(hue) : 0;
  }

  private static double chroma(final Look look) {
    return look.value("chroma_mean");
  }

  private static void addPlaces(final List<Trait> all) {
    all.add(being(Group.LAYOUT, "bright above", look -> look.above(TOP) - look.above(BOTTOM)));
    all.add(being(Group.LAYOUT, "bright below", look -> look.above(BOTTOM) - look.above(TOP)));
    all.add(being(Group.LAYOUT, "bright in the middle", Traits::middle));
    all.add(being(Group.LAYOUT, "dark in the middle", look -> -middle(look)));
    all.add(being(Group.COMPOSITION, "balanced", look -> look.below("mirror_difference")));
    all.add(being(Group.COMPOSITION, "lopsided", look -> look.above("mirror_difference")));
    all.add(
        having(Group.COMPOSITION, "a clear horizon", look -> FAINTER * look.above("horizon_step")));
    all.add(
        having(
            Group.COMPOSITION,
            "colour in the middle",
            look -> FAINTER * look.above("centre_chroma")));
  }

  private static double middle(final Look look) {
    return look.above("lightness_middle_centre") - look.above("lightness_mean");
  }
}
