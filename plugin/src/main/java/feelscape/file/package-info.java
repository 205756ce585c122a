/** Files that appear whole or not at all, and what a file system refuses, in words. */
@NullMarked
package feelscape.file;

import org.jspecify.annotations.NullMarked;
