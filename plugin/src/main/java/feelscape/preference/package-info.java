/** What a person has set for every panel, and the file that remembers it. */
@NullMarked
package feelscape.preference;

import org.jspecify.annotations.NullMarked;
