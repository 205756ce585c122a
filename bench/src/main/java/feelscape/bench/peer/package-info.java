/** Measuring pictures and training, beside the same in Python. */
@NullMarked
package feelscape.bench.peer;

import org.jspecify.annotations.NullMarked;
