/** A file becomes pixels of a working size: hostile or broken input stops here. */
@NullMarked
package feelscape.picture;

import org.jspecify.annotations.NullMarked;
