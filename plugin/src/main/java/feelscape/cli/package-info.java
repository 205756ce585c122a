/** The commands of the launcher, as a person types them. */
@NullMarked
package feelscape.cli;

import org.jspecify.annotations.NullMarked;
