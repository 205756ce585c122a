/**
 * The voice that plays along with a host: notes told a little ahead of time become sound, through
 * the lofi chain.
 */
@NullMarked
package feelscape.preview.live;

import org.jspecify.annotations.NullMarked;
