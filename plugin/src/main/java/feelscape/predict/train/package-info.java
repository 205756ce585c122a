/** Makes the mood model: rated photographs, the teacher, training, and the report. */
@NullMarked
package feelscape.predict.train;

import org.jspecify.annotations.NullMarked;
