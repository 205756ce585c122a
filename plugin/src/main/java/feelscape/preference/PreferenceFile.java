package feelscape.preference;

import feelscape.file.FileComplaint;
import feelscape.file.WholeFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** Preferences as lines {@code name=value}; what is not understood is left alone. */
final class PreferenceFile {
  private static final int MOST_BYTES = 1 << 16;

  private static final String MIDI_FOLDER = "midi.folder";
  private static final String DARK = "dark";
  private static final String PERCENT = "size.percent";
  private static final String FIRST_RUN_SEEN = "first-run.seen";

  /** Adds what a line says; refuses what it cannot say by an IllegalArgumentException. */
  @FunctionalInterface
  private interface Reader {
    Preferences read(Preferences others, String value);
  }

  private static final Map<String, Reader> READERS =
      Map.of(
          MIDI_FOLDER, (others, value) -> others.withMidiFolder(Path.of(value)),
          DARK, (others, value) -> others.withDark(truth(value)),
          PERCENT, (others, value) -> others.withPercent(Integer.parseInt(value)),
          FIRST_RUN_SEEN, (others, value) -> truth(value) ? others.withFirstRunSeen() : others);

  private final Path file;

  PreferenceFile(final Path file) {
    this.file = file;
  }

  /** What the file says; the defaults for what it does not say, or says oddly. */
  Preferences read() {
    final Properties lines = lines();
    Preferences read = Preferences.DEFAULTS;
    for (final Map.Entry<String, Reader> reader : READERS.entrySet()) {
      final String value = lines.getProperty(reader.getKey(), "").strip();
      try {
        read = value.isEmpty() ? read : reader.getValue().read(read, value);
      } catch (final IllegalArgumentException e) {
        log().log(Level.WARNING, file + ": " + reader.getKey() + " is left out, " + e.getMessage());
      }
    }
    return read;
  }

  /** Writes preferences; lines of later versions stay. */
  void write(final Preferences preferences) throws IOException {
    final Properties lines = lines();
    preferences.midiFolder().ifPresent(it -> lines.setProperty(MIDI_FOLDER, it.toString()));
    preferences.percent().ifPresent(it -> lines.setProperty(PERCENT, it.toString()));
    lines.setProperty(DARK, String.valueOf(preferences.dark()));
    lines.setProperty(FIRST_RUN_SEEN, String.valueOf(preferences.firstRunSeen()));
    Files.createDirectories(file.toAbsolutePath().getParent());
    WholeFile.write(file, out -> lines.store(out, "FeelScape"));
  }

  private Properties lines() {
    final Properties lines = new Properties();
    try (InputStream in = Files.newInputStream(file)) {
      lines.load(new ByteArrayInputStream(in.readNBytes(MOST_BYTES)));
    } catch (final NoSuchFileException e) {
      return lines; // nothing was set yet
    } catch (final IOException e) {
      log().log(Level.WARNING, file + ": cannot be read, " + FileComplaint.reason(e));
    } catch (final IllegalArgumentException e) {
      log().log(Level.WARNING, file + ": cannot be read, " + e.getMessage());
    }
    return lines;
  }

  private static boolean truth(final String value) {
    return switch (value) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw new IllegalArgumentException("it is " + value + "; it must be true or false");
    };
  }

  /** Asked for when there is something to say: loggers take long to come up. */
  private static Logger log() {
    return System.getLogger(PreferenceFile.class.getName());
  }
}
