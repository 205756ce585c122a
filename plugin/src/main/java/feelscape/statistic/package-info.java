/** Ranks of numbers and how they go together, for all who measure. */
@NullMarked
package feelscape.statistic;

import org.jspecify.annotations.NullMarked;
