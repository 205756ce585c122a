package feelscape.predict.train.pairs;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Which pairs come from one source. Takes of one picture do ({@code beach-1} and {@code beach-2}),
 * all that lie in one folder within the folder of all, and pairs whose pictures or MIDI files are
 * the same to the byte.
 */
final class Sources {
  /** What tells takes apart: -1, _02, v3, (2), copy. Longer numbers are those of cameras. */
  private static final Pattern TAKE =
      Pattern.compile("(?i)([-_ ](\\d{1,2}|v\\d{1,2}|copy)| ?\\(\\d{1,2}\\))$");

  private Sources() {}

  /** The source as the name has it. */
  static String byName(final String stem) {
    final int slash = stem.lastIndexOf('/');
    return slash < 0 ? withoutTake(stem) : stem.substring(0, slash + 1);
  }

  private static String withoutTake(final String name) {
    final String shorter = TAKE.matcher(name).replaceFirst("");
    return shorter.equals(name) || shorter.isEmpty() ? name : withoutTake(shorter);
  }

  /** The pairs with sources of the same bytes made one, by the first of their names. */
  static List<Pair> of(final List<Pair> pairs) {
    final Map<String, String> first = new TreeMap<>();
    final Map<String, String> joined = new TreeMap<>();
    for (final Pair pair : pairs) {
      for (final Path file : List.of(pair.picture(), pair.midi())) {
        final String other = first.putIfAbsent(digest(file), pair.source());
        if (other != null) {
          join(joined, other, pair.source());
        }
      }
    }
    final List<Pair> all = new ArrayList<>();
    for (final Pair pair : pairs) {
      all.add(new Pair(pair.name(), root(joined, pair.source()), pair.picture(), pair.midi()));
    }
    return List.copyOf(all);
  }

  private static void join(final Map<String, String> joined, final String one, final String other) {
    final String root = root(joined, one);
    final String otherRoot = root(joined, other);
    final int order = root.compareTo(otherRoot);
    if (order < 0) {
      joined.put(otherRoot, root);
    } else if (order > 0) {
      joined.put(root, otherRoot);
    }
  }

  private static String root(final Map<String, String> joined, final String source) {
    String root = source;
    while (joined.containsKey(root)) {
      root = joined.get(root);
    }
    return root;
  }

  /** Of a file that cannot be read its own name: it is like no other, and its reader complains. */
  private static String digest(final Path file) {
    try (InputStream in = Files.newInputStream(file);
        DigestInputStream read = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
      read.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(read.getMessageDigest().digest());
    } catch (final IOException e) {
      return file.toString();
    } catch (final NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
