/** The ways in which annealing changes a draft, each a small thing that a musician would try. */
@NullMarked
package feelscape.compose.anneal.move;

import org.jspecify.annotations.NullMarked;
