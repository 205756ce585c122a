package feelscape.session;

/**
 * A part of a state.
 *
 * @param kind four letters
 */
public record Chunk(String kind, Bytes payload) {
  static final int KIND_LENGTH = 4;

  /** How many bytes stand before a payload. */
  static final int HEADER = KIND_LENGTH + Integer.BYTES;
}
