package feelscape.compose.anneal;

import feelscape.compose.Brief;
import feelscape.compose.Briefs;
import feelscape.compose.Kept;
import feelscape.compose.Progress;
import feelscape.music.Lane;
import feelscape.music.PerLane;
import feelscape.music.Piece;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/** Prints digests of some pieces, for one Java to be compared with another. */
final class PieceDigests {
  private PieceDigests() {}

  public static void main(final String... arguments) throws Exception {
    all().forEach(System.out::println);
  }

  static List<String> all() throws NoSuchAlgorithmException {
    final List<String> digests = new ArrayList<>();
    for (int seed = 0; seed < 8; seed++) {
      digests.add(of(Briefs.any(seed)));
    }
    final Piece piece = new AnnealingComposer().compose(Briefs.plain(4, 1), Progress.NONE);
    digests.add(
        of(
            Briefs.any(9)
                .rolled(new PerLane<>(1, 0, 2, 0))
                .keeping(new Kept(piece, Set.of(Lane.CHORDS)))));
    return digests;
  }

  static String of(final Brief brief) throws NoSuchAlgorithmException {
    final Piece piece = new AnnealingComposer().compose(brief, Progress.NONE);
    final MessageDigest digest = MessageDigest.getInstance("SHA-256");
    return HexFormat.of().formatHex(digest.digest(text(piece).getBytes(StandardCharsets.UTF_8)));
  }

  /** All of a piece; numbers as bits, as their decimals differ between versions of Java. */
  private static String text(final Piece piece) {
    return List.of(
            piece.ladder(),
            piece.chords(),
            piece.programs(),
            piece.groove().delays(),
            Double.doubleToLongBits(piece.groove().swing()),
            piece.groove().humaniseSeed(),
            piece.scores().stream().map(Double::doubleToLongBits).toList())
        .toString();
  }
}
