package feelscape.picture;

/** Which byte of a number comes first. */
enum Endian {
  BIG,
  LITTLE
}
