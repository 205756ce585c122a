/** Teaches the music of a person's own: pairs of a picture and a MIDI file. */
@NullMarked
package feelscape.predict.train.pairs;

import org.jspecify.annotations.NullMarked;
