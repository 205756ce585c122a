package feelscape.predict.why;

import static feelscape.predict.why.Trait.being;
import static feelscape.predict.why.Trait.having;

import feelscape.feature.Group;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What there is to see in pictures. */
final class Traits {
  /** What stands out less is nothing that a person would name. */
  private static final double LEAST = 0.7;

  /** What the eye does not see first has to stand out more. */
  private static final double FAINTER = 0.7;

  /** Colour below this chroma of Lab is none at all. */
  private static final double NONE = 2;

  /** Colour below this chroma of Lab is none to speak of. */
  private static final double SOME = 7;

  /** From this chroma of Lab on, orange is golden and no longer brown. */
  private static final double RICH = 25;

  /** Light that deviates by less L* from ninth to ninth is the same everywhere. */
  private static final double EVEN = 6;

  private static final double HALF = 0.5;

  /** What is on less of a picture than this share is not there. */
  private static final double TRACE = 0.02;

  private static final String[] ABOVE = {"top_left", "top_centre", "top_right"};
  private static final String[] BESIDE = {"middle_left", "middle_centre", "middle_right"};
  private static final String[] BELOW = {"bottom_left", "bottom_centre", "bottom_right"};
  private static final String[] CORNERS = {"top_left", "top_right", "bottom_left", "bottom_right"};
  private static final String[] TOP = ninths("lightness", ABOVE);
  private static final String[] BOTTOM = ninths("lightness", BELOW);
  private static final String[] LIGHT =
      Stream.of(TOP, ninths("lightness", BESIDE), BOTTOM)
          .flatMap(Arrays::stream)
          .toArray(String[]::new);
  private static final String[] SKY = ninths("detail", ABOVE);
  private static final String[] GROUND = ninths("detail", BELOW);
  private static final String[] GLARE = ninths("glare", CORNERS);
  private static final String[] SHADOW = ninths("shadow", CORNERS);
  private static final String[] CHANGES = {"change_4_0", "change_4_2", "change_4_4", "change_4_6"};

  private static final List<Trait> ALL =
      Stream.of(light(), colours(), strengths(), details(), lines(), layout(), balance(), content())
          .flatMap(List::stream)
          .toList();

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
        .orElseGet(() -> new Words(Words.Kind.USUAL, usual(group)));
  }

  private static String usual(final Group group) {
    return switch (group) {
      case LIGHT -> "middling light";
      case COLOUR -> "mixed colours";
      case VIVIDNESS -> "colours neither pale nor loud";
      case DETAIL -> "a fair amount of detail";
      case LINES -> "lines in all directions";
      case LAYOUT -> "bright and dark parts";
      case COMPOSITION -> "no clear centre";
      case CONTENT -> "a little sky, green or skin";
    };
  }

  private static List<Trait> light() {
    return List.of(
        being(Group.LIGHT, "dark", look -> look.below("lightness_mean")),
        being(Group.LIGHT, "bright", look -> look.above("lightness_mean")),
        being(Group.LIGHT, "in hard light", look -> FAINTER * look.above("contrast")),
        being(Group.LIGHT, "in soft light", look -> FAINTER * look.below("contrast")),
        having(
            Group.LIGHT,
            "lights in the dark",
            look ->
                look.value("dark_share") > HALF && look.above("lightness_lean") > 1
                    ? 1.5 * look.below("lightness_mean")
                    : 0));
  }

  private static List<Trait> colours() {
    return List.of(
        colour("red", "hue_red", RICH),
        colour("golden", "hue_amber", RICH),
        being(Group.COLOUR, "brown", look -> chroma(look) < RICH ? hue(look, "hue_amber") : 0),
        colour("green", "hue_lime", SOME),
        colour("green", "hue_emerald", SOME),
        colour("turquoise", "hue_cyan", SOME),
        colour("blue", "hue_azure", SOME),
        colour("violet", "hue_violet", SOME),
        colour("pink", "hue_rose", SOME),
        being(Group.COLOUR, "warm", look -> FAINTER * look.above("warm_share")),
        being(Group.COLOUR, "cool", look -> FAINTER * look.above("cool_share")),
        being(
            Group.COLOUR,
            "of many colours",
            look -> chroma(look) < SOME ? 0 : FAINTER * look.below("hue_focus", "hue_axis")),
        being(Group.COLOUR, "gray", look -> chroma(look) < SOME ? look.below("chroma_mean") : 0),
        being(
            Group.COLOUR,
            "black and white",
            look -> chroma(look) < NONE ? 2 * look.below("chroma_mean") : 0));
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

  private static List<Trait> strengths() {
    return List.of(
        being(Group.VIVIDNESS, "vivid", look -> look.above("chroma_mean")),
        being(Group.VIVIDNESS, "muted", look -> look.below("chroma_mean")),
        having(
            Group.VIVIDNESS, "a spot of colour", look -> FAINTER * look.above("salient_chroma")));
  }

  private static List<Trait> details() {
    return List.of(
        being(Group.DETAIL, "full of detail", look -> look.above("edge_density")),
        being(Group.DETAIL, "smooth", look -> look.below("edge_density")),
        being(Group.DETAIL, "rather busy", look -> slight(look.above("edge_density"))),
        being(Group.DETAIL, "rather plain", look -> slight(look.below("edge_density"))),
        having(
            Group.DETAIL, "big shapes", look -> look.above("detail_16") - look.above("detail_2")),
        having(
            Group.DETAIL,
            "something sharp on an empty ground",
            look -> FAINTER * look.above("unevenness_2", "unevenness_4", "unevenness_8")));
  }

  /** What a person would name if there were nothing else. */
  private static double slight(final double strength) {
    return strength >= LEAST / 2 ? LEAST : 0;
  }

  private static List<Trait> lines() {
    return List.of(
        lines("upright lines", "direction_0"),
        lines("level lines", "direction_4"),
        lines("slanting lines", "direction_2", "direction_6"),
        having(Group.LINES, "strong lines", look -> FAINTER * look.above(CHANGES)),
        having(Group.LINES, "faint lines", look -> FAINTER * look.below(CHANGES)));
  }

  private static Trait lines(final String words, final String... directions) {
    return having(Group.LINES, words, look -> FAINTER * look.above(directions));
  }

  private static List<Trait> layout() {
    return List.of(
        being(Group.LAYOUT, "bright above", look -> look.above(TOP) - look.above(BOTTOM)),
        being(Group.LAYOUT, "bright below", look -> look.above(BOTTOM) - look.above(TOP)),
        being(Group.LAYOUT, "bright in the middle", Traits::middle),
        being(Group.LAYOUT, "dark in the middle", look -> -middle(look)),
        being(Group.LAYOUT, "even all over", Traits::evenness),
        being(Group.LAYOUT, "empty above", look -> emptiness(look, SKY, GROUND)),
        being(Group.LAYOUT, "empty below", look -> emptiness(look, GROUND, SKY)),
        having(Group.LAYOUT, "white around it", look -> FAINTER * look.above(GLARE)),
        having(
            Group.LAYOUT,
            "dark corners",
            look ->
                mean(look, SHADOW) < HALF
                    ? 0
                    : look.above(SHADOW) - look.above("shadow_middle_centre")));
  }

  private static double middle(final Look look) {
    return look.above("lightness_middle_centre") - look.above("lightness_mean");
  }

  /** How much less there is to see than elsewhere, if it is less than usual. */
  private static double emptiness(final Look look, final String[] where, final String[] elsewhere) {
    return look.below(where) < LEAST ? 0 : FAINTER * (look.above(elsewhere) + look.below(where));
  }

  private static double evenness(final Look look) {
    final double mean = mean(look, LIGHT);
    final double variance =
        Arrays.stream(LIGHT)
            .mapToDouble(ninth -> look.value(ninth) - mean)
            .map(distance -> distance * distance)
            .average()
            .orElseThrow();
    return LEAST * EVEN / Math.max(1, Math.sqrt(variance));
  }

  private static double mean(final Look look, final String... features) {
    return Arrays.stream(features).mapToDouble(look::value).average().orElseThrow();
  }

  private static List<Trait> balance() {
    return List.of(
        being(Group.COMPOSITION, "alike on both sides", look -> look.below("mirror_difference")),
        being(Group.COMPOSITION, "darker on one side", look -> look.above("mirror_difference")),
        having(
            Group.COMPOSITION, "a clear line across", look -> FAINTER * look.above("horizon_step")),
        having(
            Group.COMPOSITION,
            "colour in the middle",
            look -> FAINTER * look.above("centre_chroma")),
        having(
            Group.COMPOSITION,
            "one thing that stands out",
            look -> FAINTER * look.above("salient_focus")),
        having(
            Group.COMPOSITION,
            "no one thing that stands out",
            look -> FAINTER * look.below("salient_focus")));
  }

  private static List<Trait> content() {
    return List.of(
        having(Group.CONTENT, "blue above", look -> look.above("sky_share")),
        being(Group.CONTENT, "leafy", look -> look.above("foliage_share")),
        having(Group.CONTENT, "tones of skin or earth", look -> look.above("skin_share")),
        having(Group.CONTENT, "no blue sky", look -> lack(look, "sky_share")),
        having(
            Group.CONTENT,
            "neither blue sky nor green",
            look -> lack(look, "sky_share") + lack(look, "foliage_share") - LEAST / 2));
  }

  /** Enough to be named where there is none, since others hardly have more. */
  private static double lack(final Look look, final String share) {
    return look.value(share) < TRACE ? LEAST : 0;
  }

  private static String[] ninths(final String what, final String... where) {
    return Arrays.stream(where).map(place -> what + "_" + place).toArray(String[]::new);
  }
}
