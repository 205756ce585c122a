package feelscape.plot;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Letters of 5 x 7 pixels, drawn here; those of {@link #DESCENDING} hang two pixels lower. */
final class PixelFont {
  static final int HEIGHT = 7;

  private static final int WIDTH = 5;

  /** From one letter to the next. */
  private static final int ADVANCE = WIDTH + 1;

  private static final String DESCENDING = "gpqy";
  private static final int DESCENT = 2;

  private static final List<String> LETTERS =
      List.of(
          "ABCDEFGHIJKLM",
          "NOPQRSTUVWXYZ",
          "abcdefghijklm",
          "nopqrstuvwxyz",
          "0123456789#/.",
          ",:-+()%'!?&=_");

  private static final String DRAWN =
      """
      .###. ####. .###. ####. ##### ##### .###. #...# .###. ..### #...# #.... #...#
      #...# #...# #...# #...# #.... #.... #...# #...# ..#.. ...#. #..#. #.... ##.##
      #...# #...# #.... #...# #.... #.... #.... #...# ..#.. ...#. #.#.. #.... #.#.#
      ##### ####. #.... #...# ####. ####. #.### ##### ..#.. ...#. ##... #.... #.#.#
      #...# #...# #.... #...# #.... #.... #...# #...# ..#.. ...#. #.#.. #.... #...#
      #...# #...# #...# #...# #.... #.... #...# #...# ..#.. #..#. #..#. #.... #...#
      #...# ####. .###. ####. ##### #.... .###. #...# .###. .##.. #...# ##### #...#

      #...# .###. ####. .###. ####. .#### ##### #...# #...# #...# #...# #...# #####
      ##..# #...# #...# #...# #...# #.... ..#.. #...# #...# #...# #...# #...# ....#
      ##..# #...# #...# #...# #...# #.... ..#.. #...# #...# #...# .#.#. .#.#. ...#.
      #.#.# #...# ####. #...# ####. .###. ..#.. #...# #...# #.#.# ..#.. ..#.. ..#..
      #..## #...# #.... #.#.# #.#.. ....# ..#.. #...# #...# #.#.# .#.#. ..#.. .#...
      #..## #...# #.... #..#. #..#. ....# ..#.. #...# .#.#. ##.## #...# ..#.. #....
      #...# .###. #.... .##.# #...# ####. ..#.. .###. ..#.. #...# #...# ..#.. #####

      ..... #.... ..... ....# ..... ..##. .#### #.... ..#.. ...#. #.... .##.. .....
      ..... #.... ..... ....# ..... .#..# #...# #.... ..... ..... #.... ..#.. .....
      .###. #.##. .###. .##.# .###. .#... #...# #.##. .##.. ..##. #..#. ..#.. ##.#.
      ....# ##..# #.... #..## #...# ####. #...# ##..# ..#.. ...#. #.#.. ..#.. #.#.#
      .#### #...# #.... #...# ##### .#... .#### #...# ..#.. ...#. ##... ..#.. #.#.#
      #...# #...# #...# #...# #.... .#... ....# #...# ..#.. #..#. #.#.. ..#.. #.#.#
      .#### ####. .###. .#### .###. .#... .###. #...# .###. .##.. #..#. .###. #.#.#

      ..... ..... ####. .#### ..... ..... .#... ..... ..... ..... ..... #...# .....
      ..... ..... #...# #...# ..... ..... .#... ..... ..... ..... ..... #...# .....
      #.##. .###. #...# #...# #.##. .#### ####. #...# #...# #...# #...# #...# #####
      ##..# #...# #...# #...# ##..# #.... .#... #...# #...# #...# .#.#. #...# ...#.
      #...# #...# ####. .#### #.... .###. .#... #...# #...# #.#.# ..#.. .#### ..#..
      #...# #...# #.... ....# #.... ....# .#..# #..## .#.#. #.#.# .#.#. ....# .#...
      #...# .###. #.... ....# #.... ####. ..##. .##.# ..#.. .#.#. #...# .###. #####

      .###. ..#.. .###. ##### ...#. ##### .###. ##### .###. .###. .#.#. ....# .....
      #...# .##.. #...# ...#. ..##. #.... #.... ....# #...# #...# .#.#. ....# .....
      #..## ..#.. ....# ..#.. .#.#. ####. #.... ...#. #...# #...# ##### ...#. .....
      #.#.# ..#.. ..##. ...#. #..#. ....# ####. ..#.. .###. .#### .#.#. ..#.. .....
      ##..# ..#.. .#... ....# ##### ....# #...# .#... #...# ....# ##### .#... .....
      #...# ..#.. #.... #...# ...#. #...# #...# .#... #...# ....# .#.#. #.... .##..
      .###. .###. ##### .###. ...#. .###. .###. .#... .###. .###. .#.#. #.... .##..

      ..... ..... ..... ..... ...#. .#... ##..# ..#.. ..#.. .###. .##.. ..... .....
      ..... .##.. ..... ..#.. ..#.. ..#.. ##..# ..#.. ..#.. #...# #..#. ..... .....
      ..... .##.. ..... ..#.. .#... ...#. ...#. .#... ..#.. ....# #.#.. ##### .....
      ..... ..... .###. ##### .#... ...#. ..#.. ..... ..#.. ...#. .#... ..... .....
      .##.. .##.. ..... ..#.. .#... ...#. .#... ..... ..#.. ..#.. #.#.# ##### .....
      ..#.. .##.. ..... ..#.. ..#.. ..#.. #..## ..... ..... ..... #..#. ..... .....
      .#... ..... ..... ..... ...#. .#... #..## ..... ..#.. ..#.. .##.# ..... #####
      """;

  private static final Map<Character, boolean[][]> GLYPHS = read();

  private static final boolean[][] UNKNOWN = Objects.requireNonNull(GLYPHS.get('?'));

  private PixelFont() {}

  private static Map<Character, boolean[][]> read() {
    final List<String> lines = DRAWN.lines().filter(line -> !line.isEmpty()).toList();
    final Map<Character, boolean[][]> glyphs = new HashMap<>();
    for (int band = 0; band < LETTERS.size(); band++) {
      final List<String> rows = lines.subList(band * HEIGHT, (band + 1) * HEIGHT);
      for (int i = 0; i < LETTERS.get(band).length(); i++) {
        glyphs.put(LETTERS.get(band).charAt(i), glyph(rows, i * ADVANCE));
      }
    }
    glyphs.put(' ', new boolean[HEIGHT][WIDTH]);
    return glyphs;
  }

  private static boolean[][] glyph(final List<String> rows, final int from) {
    final boolean[][] glyph = new boolean[HEIGHT][WIDTH];
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        glyph[y][x] = rows.get(y).charAt(from + x) == '#';
      }
    }
    return glyph;
  }

  /** The width of a line of text in pixels, without the space after it. */
  static int width(final String text, final int scale) {
    return Math.max(0, text.length() * ADVANCE - 1) * scale;
  }

  /** Draws a line of text with its upper left corner at x, y; an unknown letter is a '?'. */
  static void draw(
      final Raster raster,
      final int x,
      final int y,
      final int scale,
      final int colour,
      final String text) {
    for (int i = 0; i < text.length(); i++) {
      final char letter = text.charAt(i);
      final int top = y + (DESCENDING.indexOf(letter) < 0 ? 0 : DESCENT * scale);
      final boolean[][] glyph = GLYPHS.getOrDefault(letter, UNKNOWN);
      for (int row = 0; row < HEIGHT; row++) {
        for (int column = 0; column < WIDTH; column++) {
          if (glyph[row][column]) {
            final int left = x + (i * ADVANCE + column) * scale;
            raster.fill(left, top + row * scale, scale, scale, colour);
          }
        }
      }
    }
  }
}
