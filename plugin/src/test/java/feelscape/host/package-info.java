/** Hosts to test the plugin in: one in Java, and the comparison with what real ones recorded. */
@NullMarked
package feelscape.host;

import org.jspecify.annotations.NullMarked;
