package feelscape.cli;

import feelscape.event.MidiFileWriter;
import feelscape.event.Schedule;
import feelscape.file.WholeFile;
import feelscape.music.Lane;
import feelscape.music.PerLane;
import feelscape.music.Piece;
import feelscape.preview.Audio;
import feelscape.preview.Rendering;
import feelscape.preview.SoundFont;
import feelscape.preview.SoundFontException;
import feelscape.preview.export.FinishedSound;
import feelscape.preview.export.Mixdown;
import feelscape.preview.export.Speaker;
import feelscape.preview.export.Stems;
import feelscape.preview.export.Tags;
import feelscape.session.Work;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The sound of a finished piece, for the ears and for the disk.
 *
 * @param title the name of the piece
 * @param schedule what it plays
 */
record AudioFiles(
    String title,
    Work work,
    Schedule schedule,
    AudioSettings settings,
    Surroundings surroundings,
    ProgressLine progress) {

  /** Plays the piece, if that is wanted, and writes the files that are. */
  void make(final Outputs outputs) throws IOException, SoundFontException, InterruptedException {
    final Optional<Speaker> speaker =
        settings.plays()
            ? Speaker.open(surroundings.lines(), settings.rate(), Speaker.RAW)
            : Optional.empty();
    try {
      if (settings.plays() && speaker.isEmpty()) {
        progress.close();
        surroundings.err().println("feelscape: no sound card can be played on; --play is left out");
      }
      if (speaker.isPresent() || outputs.audio().findAny().isPresent()) {
        make(outputs, speaker);
      }
    } finally {
      speaker.ifPresent(Speaker::close);
    }
  }

  private void make(final Outputs outputs, final Optional<Speaker> speaker)
      throws IOException, SoundFontException, InterruptedException {
    final SoundFont font = soundFont();
    final Mixdown mixdown =
        new Mixdown(settings.engine(), font, settings.rate(), settings.loops(), settings.lofi());
    progress.step("rendering");
    final Rendering.Listener listener =
        speaker.<Rendering.Listener>map(it -> it::add).orElse(Rendering.Listener.NOBODY);
    final Mixdown.Mix mix =
        mixdown.mix(
            MidiFileWriter.sequence(title, work.piece(), schedule), listener, progress::report);
    if (outputs.audio().findAny().isPresent()) {
      write(outputs, mixdown, mix);
    }
    if (speaker.isPresent()) {
      progress.step("playing");
      speaker.get().finish();
    }
  }

  private SoundFont soundFont() throws SoundFontException {
    final Path chosen = settings.soundFont();
    final SoundFont font =
        SoundFont.open(chosen == null ? surroundings.soundFont() : surroundings.resolve(chosen));
    if (!font.presets().hasKits() && !schedule.lanes().get(Lane.DRUMS).isEmpty()) {
      progress.close();
      surroundings
          .err()
          .println("feelscape: " + font.name() + " has no drum kit; the drums are left out");
    }
    return font;
  }

  private void write(final Outputs outputs, final Mixdown mixdown, final Mixdown.Mix mix)
      throws IOException, SoundFontException {
    progress.step("levelling");
    final FinishedSound sound = mixdown.finish(mix.audio(), progress::report);
    final Path wav = outputs.wav();
    if (wav != null) {
      progress.step("writing " + wav.getFileName());
      WholeFile.write(wav, out -> sound.writeWav(out, settings.format(), progress::report));
    }
    final Path mp3 = outputs.mp3();
    if (mp3 != null) {
      progress.step("writing " + mp3.getFileName());
      WholeFile.write(mp3, out -> sound.writeMp3(out, tags(), progress::report));
    }
    if (outputs.stems() != null) {
      writeStems(outputs.stems(), mixdown, mix);
    }
  }

  private void writeStems(final Path folder, final Mixdown mixdown, final Mixdown.Mix mix)
      throws IOException, SoundFontException {
    final FinishedSound sound = mixdown.finish(mix.dry(), progress::report);
    final List<Lane> lanes = new ArrayList<>();
    for (final Lane lane : Lane.values()) {
      if (!schedule.lanes().get(lane).isEmpty()) {
        lanes.add(lane);
      }
    }
    Files.createDirectories(folder);
    final Stems stems = new Stems(sound, settings.format(), lanes.size());
    for (final Lane lane : lanes) {
      progress.step("rendering " + lane.label());
      final Audio part =
          mixdown.part(
              MidiFileWriter.sequence(title, work.piece(), only(lane)), mix, progress::report);
      WholeFile.write(
          folder.resolve(title + "-" + lane.label() + ".wav"),
          out -> stems.write(out, part, progress::report));
    }
  }

  private Schedule only(final Lane wanted) {
    return new Schedule(
        schedule.length(),
        PerLane.of(lane -> lane == wanted ? schedule.lanes().get(lane) : List.of()));
  }

  private Tags tags() {
    final Piece piece = work.piece();
    return new Tags(
        title, work.prediction().mood().words(), (int) StrictMath.round(piece.tempo().bpm()));
  }
}
