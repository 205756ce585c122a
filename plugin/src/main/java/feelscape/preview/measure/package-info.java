/** Pieces in figures: how loud, bright and wide they are, and when their notes are heard. */
@NullMarked
package feelscape.preview.measure;

import org.jspecify.annotations.NullMarked;
