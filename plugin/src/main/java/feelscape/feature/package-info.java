/** A picture becomes a row of named numbers, each within a fixed range. */
@NullMarked
package feelscape.feature;

import org.jspecify.annotations.NullMarked;
