/** The plain predictors that the perceptron is compared with, and how sure a difference is. */
@NullMarked
package feelscape.predict.train.peer;

import org.jspecify.annotations.NullMarked;
