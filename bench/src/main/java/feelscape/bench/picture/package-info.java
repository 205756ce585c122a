/** Reading giant pictures, and measuring the same one at several sizes and in several formats. */
@NullMarked
package feelscape.bench.picture;

import org.jspecify.annotations.NullMarked;
