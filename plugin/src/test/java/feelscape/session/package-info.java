/** Holds the state to docs/state.md. */
@NullMarked
package feelscape.session;

import org.jspecify.annotations.NullMarked;
