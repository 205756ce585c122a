/**
 * The original FeelScape's annealing, to be measured against: its single melody, its six terms, its
 * moves and its schedule, and ours on the same terms.
 */
@NullMarked
package feelscape.bench.original;

import org.jspecify.annotations.NullMarked;
