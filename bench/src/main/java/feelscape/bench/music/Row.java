package feelscape.bench.music;

import java.util.List;
import java.util.function.Function;

/**
 * A measure of many pieces.
 *
 * @param goal what is to be reached, empty where there is no bound
 * @param cell what it says of pieces
 */
record Row(String measure, String goal, Function<List<Take>, String> cell) {}
