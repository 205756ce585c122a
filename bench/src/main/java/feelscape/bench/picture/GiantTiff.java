package feelscape.bench.picture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** TIFF 6.0 in pieces that are hardly packed, each over the whole width. */
record GiantTiff(int side, int channels, int bytes, int rows, boolean tiled) {
  private static final int ROWS_OF_STRIP = 16;
  private static final int DIRECTORY = 8;
  private static final int TAGS = 10;
  private static final int SHORT = 3;
  private static final int LONG = 4;

  static void writeStrips(final int side, final OutputStream out) throws IOException {
    new GiantTiff(side, 3, 1, ROWS_OF_STRIP, false).write(out);
  }

  static void writeDeepTiles(final int side, final OutputStream out) throws IOException {
    new GiantTiff(side, 4, 2, side / 2, true).write(out);
  }

  private void write(final OutputStream out) throws IOException {
    final int[] lengths = new int[(side + rows - 1) / rows];
    for (int i = 0; i < lengths.length; i++) {
      lengths[i] = piece(i).length;
    }
    out.write(head(lengths));
    for (int i = 0; i < lengths.length; i++) {
      out.write(piece(i));
    }
  }

  /** The directory, then what does not fit into it: depths, places and lengths of the pieces. */
  private byte[] head(final int... lengths) {
    final int depths = DIRECTORY + 2 + 12 * TAGS + 4;
    final int places = depths + 2 * channels;
    final int[][] tags = tags(lengths.length, depths, places);
    final int end = places + 8 * lengths.length;
    final Bytes head = new Bytes(end).letters("II*\0").number(DIRECTORY).half(TAGS);
    for (final int[] tag : tags) {
      head.half(tag[0]).half(tag[1]).number(tag[2]).number(tag[3]);
    }
    head.number(0);
    for (int i = 0; i < channels; i++) {
      head.half(8 * bytes);
    }
    int at = end;
    for (final int length : lengths) {
      head.number(at);
      at += length;
    }
    for (final int length : lengths) {
      head.number(length);
    }
    return head.array();
  }

  /** Number, type, count and value or place of each. */
  private int[][] tags(final int pieces, final int depths, final int places) {
    final int lengths = places + 4 * pieces;
    final int[][] tags = {
      {256, LONG, 1, side},
      {257, LONG, 1, side},
      {258, SHORT, channels, depths},
      {259, SHORT, 1, 8}, // deflate
      {262, SHORT, 1, channels == 4 ? 5 : 2}, // inks or light
      {277, SHORT, 1, channels},
      {tiled ? 322 : 284, SHORT, 1, tiled ? side : 1},
      {tiled ? 323 : 278, SHORT, 1, rows},
      {tiled ? 324 : 273, LONG, pieces, places},
      {tiled ? 325 : 279, LONG, pieces, lengths}
    };
    Arrays.sort(tags, Comparator.comparingInt(tag -> tag[0]));
    return tags;
  }

  private byte[] piece(final int index) throws IOException {
    final Noise noise = new Noise(side, channels * bytes);
    final ByteArrayOutputStream piece = new ByteArrayOutputStream();
    final Deflater plain = new Deflater(Deflater.NO_COMPRESSION);
    try (DeflaterOutputStream packed = new DeflaterOutputStream(piece, plain)) {
      for (int y = index * rows; y < (index + 1) * rows; y++) {
        packed.write(noise.row(y));
      }
    }
    return piece.toByteArray();
  }
}
