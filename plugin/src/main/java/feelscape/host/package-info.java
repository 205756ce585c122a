/**
 * The child that a plugin starts: frames to and from it, its instances, the panel in its window.
 */
@NullMarked
package feelscape.host;

import org.jspecify.annotations.NullMarked;
