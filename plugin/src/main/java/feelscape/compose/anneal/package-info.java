/** Simulated annealing of a piece: the loop, what it may do, and the ladder of temperatures. */
@NullMarked
package feelscape.compose.anneal;

import org.jspecify.annotations.NullMarked;
