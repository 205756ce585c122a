package feelscape.session;

import feelscape.event.MidiFileWriter;
import feelscape.event.Parameter;
import feelscape.event.Schedule;
import feelscape.file.WholeFile;
import feelscape.file.WholeFile.IfThere;
import feelscape.music.Lane;
import feelscape.music.Piece;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * MIDI files of a piece, written on a thread that may wait for the disk. Each appears whole or not
 * at all.
 */
public final class MidiExport {
  private static final String ENDING = ".mid";
  private static final int DIGITS = 8;

  private final Supplier<Path> folder;
  private final Executor writer;

  /**
   * An export that has written nothing.
   *
   * @param folder gets what a host is to take, as it is at that time; made when it is needed
   * @param writer waits for the disk; never the one that composes, as that takes long
   */
  public MidiExport(final Supplier<Path> folder, final Executor writer) {
    this.folder = folder;
    this.writer = writer;
  }

  /** The folder for what a host is to take. */
  Path folder() {
    return folder.get();
  }

  /**
   * Writes what is heard of a take for a host to take. Hosts may go on reading a file where it
   * lies, so it is named by its content, and never written over nor deleted.
   *
   * @param lane only this one, whether it is on or off; all that are heard where it is empty
   * @return fails with an {@link IOException} whose message is the line that a person reads
   */
  CompletableFuture<Path> write(final State state, final Optional<Lane> lane) {
    final Path into = folder();
    return later(
        () -> {
          final String title = title(state) + lane.map(only -> "-" + only.label()).orElse("");
          final byte[] midi = midi(title, lane.map(only -> only(state, only)).orElse(state));
          try {
            Files.createDirectories(into);
            return write(into, title + "-" + digits(midi), midi);
          } catch (final IOException e) {
            throw new IOException(
                "the MIDI cannot be written to " + into + "; choose another folder", e);
          }
        });
  }

  /**
   * Writes what is heard to a file of a person's choice.
   *
   * @param state has a piece
   * @return fails with an {@link IOException} whose message is the line that a person reads
   */
  CompletableFuture<Path> save(final State state, final Path file, final IfThere ifThere) {
    return later(
        () -> {
          final byte[] midi = midi(title(state), state);
          WholeFile.write(file, ifThere, out -> out.write(midi));
          return file;
        });
  }

  private CompletableFuture<Path> later(final Callable<Path> work) {
    final CompletableFuture<Path> written = new CompletableFuture<>();
    writer.execute(
        () -> {
          try {
            written.complete(work.call());
          } catch (final IOException e) {
            written.completeExceptionally(e);
          } catch (final Exception e) {
            System.getLogger(MidiExport.class.getName())
                .log(Level.ERROR, "the MIDI was not written", e);
            written.completeExceptionally(
                new IOException("the MIDI was not written: " + e + "; the log says where", e));
          }
        });
    return written;
  }

  private static byte[] midi(final String title, final State state) {
    final Piece piece = state.piece().orElseThrow();
    return MidiFileWriter.write(
        title, state.imprint(), piece, Schedule.asHeard(piece, state.settings()));
  }

  /** A file that holds other bytes under the wanted name keeps it; the next free one is taken. */
  private static Path write(final Path folder, final String name, final byte[] midi)
      throws IOException {
    for (int i = 1; ; i++) {
      final Path file = folder.resolve(name + (i == 1 ? "" : "-" + i) + ENDING);
      if (Files.notExists(file)) {
        WholeFile.write(file, IfThere.KEEP, out -> out.write(midi));
        return file;
      }
      if (Arrays.equals(Files.readAllBytes(file), midi)) {
        return file;
      }
    }
  }

  private static State only(final State state, final Lane lane) {
    return state.with(
        state.settings().with(Parameter.switchOf(lane), 1).with(Parameter.EMIT, lane.index() + 1));
  }

  /** The picture's name without its ending, as any file system takes it. */
  private static String title(final State state) {
    final String picture = state.recipe().map(Recipe::picture).orElse("");
    final int dot = picture.lastIndexOf('.');
    final String name = dot > 0 ? picture.substring(0, dot) : picture;
    final String plain = name.replaceAll("[^\\p{L}\\p{N} ._-]", "_").strip();
    return plain.isEmpty() || plain.startsWith(".") ? "feelscape" + plain : plain;
  }

  private static String digits(final byte[] content) {
    try {
      final byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(hash).substring(0, DIGITS);
    } catch (final NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
