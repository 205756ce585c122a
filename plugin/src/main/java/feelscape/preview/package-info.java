/** Turns a piece's MIDI into audio with a SoundFont and one of two synthesisers. */
@NullMarked
package feelscape.preview;

import org.jspecify.annotations.NullMarked;
