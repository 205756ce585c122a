/** Turns a piece's MIDI into audio with the JDK's own software synthesiser and a SoundFont. */
@NullMarked
package feelscape.preview;

import org.jspecify.annotations.NullMarked;
