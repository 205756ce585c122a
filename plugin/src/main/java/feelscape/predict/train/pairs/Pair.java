package feelscape.predict.train.pairs;

import java.nio.file.Path;

/**
 * A picture and the music that a person made for it.
 *
 * @param name of both files, from the folder of all, without their endings
 * @param source what it comes from: pairs of one source are so alike that one would give the other
 *     away
 */
record Pair(String name, String source, Path picture, Path midi) {}
