/** Draws a piece as a piano roll, pixel by pixel, so that the picture is the same everywhere. */
@NullMarked
package feelscape.plot;

import org.jspecify.annotations.NullMarked;
