package feelscape.session;

/**
 * A chunk of a state that this version does not know.
 *
 * @param place among all chunks of the state, from 0
 */
public record UnknownChunk(int place, Chunk chunk) {}
