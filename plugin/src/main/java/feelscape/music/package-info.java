/** What a piece of music is made of: immutable records that everything else speaks in. */
@NullMarked
package feelscape.music;

import org.jspecify.annotations.NullMarked;
