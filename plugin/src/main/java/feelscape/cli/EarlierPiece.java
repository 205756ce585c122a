package feelscape.cli;

import feelscape.event.PlayerSettings;
import feelscape.file.FileComplaint;
import feelscape.music.PerLane;
import feelscape.music.Piece;
import feelscape.picture.PictureException;
import feelscape.session.Recipe;
import feelscape.session.State;
import feelscape.session.StateCodec;
import feelscape.session.StateException;
import feelscape.session.Subject;
import feelscape.session.VstPreset;
import feelscape.session.Wish;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A piece in a file that {@code compose --state} or a host has written. */
record EarlierPiece(Path file, State state) {
  private static final byte[] PRESET = "VST3".getBytes(StandardCharsets.US_ASCII);

  /** More than any state or preset has. */
  private static final int MOST_BYTES = 2 * StateCodec.MAX_BYTES;

  /**
   * Reads a file.
   *
   * @throws IllegalArgumentException with a sentence, if there is no piece in it
   */
  static EarlierPiece read(final Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      final State state = decode(in.readNBytes(MOST_BYTES));
      if (state.piece().isEmpty()) {
        throw new IllegalArgumentException(file + ": there is no piece in it; give another file");
      }
      return new EarlierPiece(file, state);
    } catch (final IOException e) {
      throw new IllegalArgumentException(FileComplaint.of(e), e);
    } catch (final StateException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
  }

  private static State decode(final byte[] bytes) throws StateException {
    final boolean preset =
        bytes.length >= PRESET.length
            && Arrays.equals(bytes, 0, PRESET.length, PRESET, 0, PRESET.length);
    return StateCodec.decode(preset ? VstPreset.unwrap(bytes) : bytes).state();
  }

  Piece piece() {
    return state.piece().orElseThrow();
  }

  /** The wish that it met. */
  Wish wish() {
    return state.recipe().map(Wish::of).orElse(Wish.DEFAULT);
  }

  PerLane<Integer> rolls() {
    return state.recipe().map(Recipe::lanes).map(lanes -> lanes.rolls()).orElse(PerLane.all(0));
  }

  /** By which it is played. */
  PlayerSettings settings() {
    return state.settings();
  }

  /** The name of its picture; empty where there was none. */
  String picture() {
    return state.recipe().map(Recipe::picture).orElse("");
  }

  /**
   * Its picture, as far as it is remembered.
   *
   * @throws IllegalArgumentException if it is not
   */
  Subject subject() {
    try {
      return Subject.of(state);
    } catch (final PictureException e) {
      throw new IllegalArgumentException(
          file + ": this piece does not remember its picture; give PICTURE as well", e);
    }
  }
}
