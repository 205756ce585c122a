/** The styles that FeelScape knows, each in a file that a musician can read and write. */
@NullMarked
package feelscape.preset;

import org.jspecify.annotations.NullMarked;
