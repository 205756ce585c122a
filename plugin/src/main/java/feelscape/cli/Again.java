package feelscape.cli;

import feelscape.event.PlayerSettings;
import feelscape.music.PitchClass;
import feelscape.session.Taste;
import feelscape.session.Wish;
import feelscape.session.Work;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The command that makes a piece again: picture, seed and settings, whatever they came from. */
final class Again {
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_@%+=:,./-]+");

  private Again() {}

  static String command(
      final @Nullable Path picture,
      final PieceOptions asked,
      final Work work,
      final double temperature) {
    final List<String> words = new ArrayList<>(List.of("./feelscape", "compose"));
    if (picture != null) {
      words.add(picture.toString());
    }
    asked.again().forEach(words::add);
    final Wish wish = work.wish();
    final Taste taste = wish.taste();
    add(words, "--seed", work.seed().value());
    add(words, "--style", work.style().name());
    // An earlier piece has what is not said from itself.
    final boolean all = asked.from() != null;
    if (all || wish.bars() != Wish.DEFAULT_BARS) {
      add(words, "--bars", wish.bars());
    }
    if (wish.tonic() != null) {
      add(words, "--key", PitchClass.name(wish.tonic(), false));
    }
    if (wish.mode() != null) {
      add(words, "--mode", wish.mode().label());
    }
    if (all || taste.density() != Taste.USUAL.density()) {
      add(words, "--density", taste.density());
    }
    if (all || taste.complexity() != Taste.USUAL.complexity()) {
      add(words, "--complexity", taste.complexity());
    }
    if (all || taste.introBars() != Taste.USUAL.introBars()) {
      add(words, "--intro", taste.introBars());
    }
    if (all || temperature != PlayerSettings.DEFAULTS.temperature()) {
      add(words, "--temperature", temperature);
    }
    return words.stream().map(Again::quoted).collect(Collectors.joining(" "));
  }

  private static void add(final List<String> words, final String option, final Object value) {
    words.add(option);
    words.add(value.toString());
  }

  /** A word as a shell takes it. */
  private static String quoted(final String word) {
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
