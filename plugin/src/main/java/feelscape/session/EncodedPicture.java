package feelscape.session;

import feelscape.picture.PictureException;

/** The bytes of a picture as a file would hold them, once somebody asks for them. */
@FunctionalInterface
public interface EncodedPicture {

  /**
   * The bytes; may take a while.
   *
   * @throws PictureException if the picture cannot be had
   */
  byte[] bytes() throws PictureException;
}
