package feelscape.session;

/**
 * A part of a state.
 *
 * @param kind four letters
 */
public record Chunk(String kind, Bytes payload) {
  static final int KIND_LENGTH = 4;
}
