/** Holds the events of pieces to docs/feel.md, and MIDI files to their format. */
@NullMarked
package feelscape.event;

import org.jspecify.annotations.NullMarked;
