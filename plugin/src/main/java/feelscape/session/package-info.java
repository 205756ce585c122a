/** From a picture and a wish to a finished piece, and the state that holds it. */
@NullMarked
package feelscape.session;

import org.jspecify.annotations.NullMarked;
