/**
 * The lofi chain: small effects that change blocks of sound in place. Whatever moves by itself is a
 * function of the place in the song, so that the same place sounds the same, in blocks of any size;
 * nothing is allocated while sound goes through.
 */
@NullMarked
package feelscape.preview.chain;

import org.jspecify.annotations.NullMarked;
