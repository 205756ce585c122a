package feelscape.picture;

import java.io.IOException;
import java.util.Optional;

/** What is known of one format. */
interface Codec {

  /**
   * Reads the header; decodes nothing.
   *
   * @throws FileBytes.EndOfFile if the file ends before that
   * @throws Refusal if the picture is damaged, or of a kind that is not read
   */
  Outline outline(FileBytes file) throws IOException, Refusal;

  /**
   * Walks through the whole file, as decoders make up what is missing.
   *
   * @throws FileBytes.EndOfFile if the file ends before the picture does
   * @throws Refusal if the picture is damaged
   */
  void checkWhole(FileBytes file) throws IOException, Refusal;

  /** The ICC profile that the file states its colours by; empty where there is none. */
  default Optional<byte[]> profile(final FileBytes file) throws IOException {
    return Optional.empty();
  }

  /**
   * Decodes at the stored orientation, with a longer side of at least {@link Picture#WORKING_SIDE}
   * where there are that many pixels.
   */
  Pixels decode(FileBytes file, Outline outline) throws IOException, Refusal;
}
