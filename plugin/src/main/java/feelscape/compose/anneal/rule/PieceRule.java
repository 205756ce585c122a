package feelscape.compose.anneal.rule;

import feelscape.compose.anneal.Draft;

/** A rule about the piece as a whole. */
public non-sealed interface PieceRule extends Rule {
  /** The value of the piece, 0..1. */
  double value(Draft draft);
}
