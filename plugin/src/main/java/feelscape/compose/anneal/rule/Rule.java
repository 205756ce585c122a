package feelscape.compose.anneal.rule;

import feelscape.music.Lane;
import java.util.Set;

/** Something that makes a draft good. A value is 0 (not at all) to 1 (as good as can be). */
public sealed interface Rule permits BarRule, PieceRule {
  /** As it stands in a score. */
  String name();

  /** The lanes that its values depend on. */
  Set<Lane> hears();
}
