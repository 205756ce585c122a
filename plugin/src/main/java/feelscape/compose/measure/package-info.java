/** How to tell from figures whether a clip is music, and the music that was asked for. */
@NullMarked
package feelscape.compose.measure;

import org.jspecify.annotations.NullMarked;
