/** Draws pieces and curves, pixel by pixel, so that the picture is the same everywhere. */
@NullMarked
package feelscape.plot;

import org.jspecify.annotations.NullMarked;
