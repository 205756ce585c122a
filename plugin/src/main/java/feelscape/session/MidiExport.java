package feelscape.session;

import feelscape.event.MidiFileWriter;
import feelscape.event.Parameter;
import feelscape.event.PlayerSettings;
import feelscape.event.Schedule;
import feelscape.music.Lane;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * MIDI files for a host to take. Hosts may go on reading a file where it lies, so each is named by
 * its content, appears whole or not at all, and is never written over nor deleted.
 */
final class MidiExport {
  private static final int DIGITS = 8;

  private final Path folder;

  MidiExport(final Path folder) {
    this.folder = folder;
  }

  /**
   * Writes what is heard of a take.
   *
   * @param lane only this one, whether it is on or off; all that are heard where it is empty
   * @throws IOException whose message is the line that a person reads
   */
  Path write(final Take take, final PlayerSettings settings, final Optional<Lane> lane)
      throws IOException {
    final String title = title(take.picture()) + lane.map(only -> "-" + only.label()).orElse("");
    final Schedule schedule =
        Schedule.asHeard(take.piece(), lane.map(only -> only(settings, only)).orElse(settings));
    final byte[] midi = MidiFileWriter.write(title, take.piece(), schedule);
    try {
      Files.createDirectories(folder);
      return write(title + "-" + digits(midi), midi);
    } catch (final IOException e) {
      throw new IOException(
          "the MIDI cannot be written to " + folder + "; choose another folder", e);
    }
  }

  /** A file that holds other bytes under the wanted name keeps it; the next free one is taken. */
  private Path write(final String name, final byte[] midi) throws IOException {
    for (int i = 1; ; i++) {
      final Path file = folder.resolve(name + (i == 1 ? "" : "-" + i) + ".mid");
      if (Files.notExists(file)) {
        moveInto(file, midi);
        return file;
      }
      if (Arrays.equals(Files.readAllBytes(file), midi)) {
        return file;
      }
    }
  }

  private static void moveInto(final Path file, final byte[] midi) throws IOException {
    final Path part = file.resolveSibling("." + file.getFileName() + ".part");
    try {
      Files.write(part, midi);
      Files.move(part, file);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static PlayerSettings only(final PlayerSettings settings, final Lane lane) {
    return settings.with(Parameter.switchOf(lane), 1).with(Parameter.EMIT, lane.index() + 1);
  }

  /** The picture's name without its ending, as any file system takes it. */
  private static String title(final String picture) {
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
