package feelscape.cli;

import feelscape.event.MidiFileWriter;
import feelscape.event.Schedule;
import feelscape.file.FileComplaint;
import feelscape.file.WholeFile;
import feelscape.music.Piece;
import feelscape.picture.PictureWriter;
import feelscape.plot.PianoRoll;
import feelscape.plot.Raster;
import feelscape.preview.SoundFontException;
import feelscape.session.SavedSession;
import feelscape.session.State;
import feelscape.session.StateCodec;
import feelscape.session.VstPreset;
import feelscape.session.Work;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A finished piece on its way to the disk. The MIDI file comes first, so that whatever goes wrong
 * with the others leaves it; each file appears whole or not at all.
 *
 * @param title the name of the piece
 * @param state the piece as a plugin loads it, with what it is played by
 */
record PieceFiles(
    String title, State state, Work work, AudioSettings sound, Surroundings surroundings) {
  private static final int PLOT_WIDTH = 1600;
  private static final int PLOT_HEIGHT = 900;

  void write(final Outputs outputs, final ProgressLine progress)
      throws IOException, LeftOutException, InterruptedException {
    final Piece piece = work.piece();
    final Schedule schedule = Schedule.asHeard(piece, state.settings());
    final byte[] midi = MidiFileWriter.write(title, state.imprint(), piece, schedule);
    WholeFile.write(outputs.midi(), out -> out.write(midi));
    final Path preset = outputs.state();
    if (preset != null) {
      WholeFile.write(preset, out -> out.write(state(preset)));
    }
    if (outputs.plot() != null) {
      WholeFile.write(outputs.plot(), out -> out.write(plot()));
    }
    try {
      new AudioFiles(title, work, schedule, sound, surroundings, progress).make(outputs);
    } catch (final SoundFontException e) {
      throw leftOut(e.getMessage() + "; the sound is left out", outputs, e);
    } catch (final IOException e) {
      throw leftOut(FileComplaint.of(e), outputs, e);
    }
  }

  private static LeftOutException leftOut(
      final String what, final Outputs outputs, final Exception cause) {
    return new LeftOutException(what + "; " + outputs.midi() + " is written", cause);
  }

  private byte[] state(final Path file) {
    final byte[] bytes = StateCodec.encode(new SavedSession(state).with(sound.voice(surroundings)));
    return file.toString().toLowerCase(Locale.ROOT).endsWith(".vstpreset")
        ? VstPreset.wrap(bytes)
        : bytes;
  }

  private byte[] plot() {
    final Raster raster = PianoRoll.draw(work.piece(), state.settings(), PLOT_WIDTH, PLOT_HEIGHT);
    return PictureWriter.png(raster.width(), raster.height(), raster.rgb());
  }
}
