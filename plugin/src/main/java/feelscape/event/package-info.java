/** From a piece and settings to timed events, and MIDI files written and read. */
@NullMarked
package feelscape.event;

import org.jspecify.annotations.NullMarked;
