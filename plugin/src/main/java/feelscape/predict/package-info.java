/** From the features of a picture to its mood and to the parameters of its music. */
@NullMarked
package feelscape.predict;

import org.jspecify.annotations.NullMarked;
