/** How fast the flow is, arrow by arrow. */
@NullMarked
package feelscape.bench;

import org.jspecify.annotations.NullMarked;
