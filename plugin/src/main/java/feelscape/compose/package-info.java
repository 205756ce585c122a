/**
 * From what a piece should be like to four lanes of notes: harmony, arrangement and their contract.
 */
@NullMarked
package feelscape.compose;

import org.jspecify.annotations.NullMarked;
