package feelscape.bench.music;

import feelscape.event.MidiFileWriter;
import feelscape.event.Parameter;
import feelscape.event.PlayerSettings;
import feelscape.event.Schedule;
import feelscape.music.Piece;
import feelscape.picture.PictureWriter;
import feelscape.plot.PianoRoll;
import feelscape.plot.Raster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Pieces to look at bar by bar, and to listen to. */
final class Rolls {
  private static final int WIDTH = 2400;
  private static final int HEIGHT = 1100;
  private static final PlayerSettings SETTINGS =
      PlayerSettings.DEFAULTS.with(Parameter.TEMPERATURE, Take.TEMPERATURE);

  private Rolls() {}

  /** Writes a MIDI file and a PNG for each. */
  static void write(final Map<String, Piece> pieces, final Path folder) throws IOException {
    Files.createDirectories(folder);
    for (final Map.Entry<String, Piece> entry : pieces.entrySet()) {
      final String name = entry.getKey().replace(' ', '-');
      final Piece piece = entry.getValue();
      Files.write(
          folder.resolve(name + ".mid"),
          MidiFileWriter.write(entry.getKey(), "", piece, Schedule.asHeard(piece, SETTINGS)));
      final Raster roll = PianoRoll.draw(piece, SETTINGS, WIDTH, HEIGHT);
      Files.write(
          folder.resolve(name + ".png"),
          PictureWriter.png(roll.width(), roll.height(), roll.rgb()));
    }
  }
}
