/** What makes a draft good, one class a rule, and the book that weighs them. */
@NullMarked
package feelscape.compose.anneal.rule;

import org.jspecify.annotations.NullMarked;
