/** Small neural networks on float rows: layers, training, and the file that keeps the weights. */
@NullMarked
package feelscape.neural;

import org.jspecify.annotations.NullMarked;
