/** Why a picture is heard as it is: what in it moved the mood and the music, and how far. */
@NullMarked
package feelscape.predict.why;

import org.jspecify.annotations.NullMarked;
