package feelscape.plot;

import feelscape.music.Lane;

/** The colours of a piano roll, 0xRRGGBB: dusk. */
final class Palette {
  static final int PAPER = 0x15131f;
  static final int ROW_IN_KEY = 0x1e1b2c;
  static final int ROW_OUT_OF_KEY = 0x191725;
  static final int ROW_OF_TONIC = 0x262238;
  static final int BEAT = 0x2a2740;
  static final int BAR = 0x48426a;
  static final int FRAME = 0x35304f;
  static final int WHITE_KEY = 0xaaa3c2;
  static final int BLACK_KEY = 0x2b2740;
  static final int CHORD = 0x2d2845;
  static final int TEXT = 0xece6f5;
  static final int DIM_TEXT = 0x968fb3;

  private static final int BLACK = 0x000000;
  private static final int WHITE = 0xffffff;

  private Palette() {}

  static int of(final Lane lane) {
    return switch (lane) {
      case MELODY -> 0xffc078;
      case CHORDS -> 0x9d8cf5;
      case BASS -> 0x52d0c4;
      case DRUMS -> 0xf27d98;
    };
  }

  /** A lane's colour, the brighter the harder the note is struck. */
  static int of(final Lane lane, final int velocity) {
    return mix(PAPER, of(lane), Math.min(256, 96 + 160 * velocity / 100));
  }

  static int lighter(final int colour) {
    return mix(colour, WHITE, 70);
  }

  static int darker(final int colour) {
    return mix(colour, BLACK, 90);
  }

  /** A colour between two: share 0 is the first, 256 the second. */
  static int mix(final int first, final int second, final int share) {
    int mixed = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      final int a = (first >> shift) & 0xff;
      final int b = (second >> shift) & 0xff;
      mixed |= ((a * (256 - share) + b * share) / 256) << shift;
    }
    return mixed;
  }
}
