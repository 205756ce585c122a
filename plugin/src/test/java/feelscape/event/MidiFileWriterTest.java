package feelscape.event;

import static org.assertj.core.api.Assertions.assertThat;

import feelscape.music.Key;
import feelscape.music.Lane;
import feelscape.music.Mode;
import feelscape.music.Note;
import feelscape.music.PerLane;
import feelscape.music.Piece;
import java.io.ByteArrayInputStream;
import java.util.HexFormat;
import java.util.List;
import javax.sound.midi.MidiSystem;
import javax.sound.midi.Sequence;
import javax.sound.midi.Track;
import org.junit.jupiter.api.Test;

final class MidiFileWriterTest {
  private static final PlayerSettings STILL = PlayerSettings.DEFAULTS.with(Parameter.HUMANISE, 0);

  @Test
  void theBytesAreThoseOfTheStandard() {
    final PieceBuilder builder = new PieceBuilder(1);
    builder.add(new Note(Lane.MELODY, 0, 480, 60, 100, 0, 32));
    final byte[] file = write(inEFlatMinor(builder.build()));
    assertThat(HexFormat.of().formatHex(file))
        .isEqualTo(
            // MThd: type 1, 2 tracks, 960 ticks a quarter
            "4d54686400000006"
                + "0001"
                + "0002"
                + "03c0"
                // MTrk: the name, 500000 microseconds a quarter, 4/4, six flats minor, the end at
                // 3840
                + "4d54726b00000021"
                + "00ff03036c6f66"
                + "00ff510307a120"
                + "00ff580404021808"
                + "00ff5902fa01"
                + "9e00ff2f00"
                + "4d54726b0000001b"
                + "00ff03066d656c6f6479"
                + "00c004"
                + "00903c64"
                + "8360803c00"
                + "9a20ff2f00");
  }

  @Test
  void everyTrackEndsWithThePieceEvenWhereANoteIsDelayedPastIt() throws Exception {
    final PieceBuilder builder = new PieceBuilder(2);
    builder.delays = List.of(0, 160, 0, 0);
    builder.add(new Note(Lane.CHORDS, 3840, 3840, 60, 80, 0, 32));
    builder.add(new Note(Lane.CHORDS, 7679, 1, 62, 80, 0, 32));
    final Sequence sequence =
        MidiSystem.getSequence(new ByteArrayInputStream(write(builder.build())));
    for (final Track track : sequence.getTracks()) {
      assertThat(track.ticks()).isEqualTo(2 * 4 * 960);
    }
  }

  @Test
  void aRepeatedPitchEndsBeforeItIsStruckAgain() throws Exception {
    final PieceBuilder builder = new PieceBuilder(1);
    builder.add(new Note(Lane.BASS, 0, 960, 36, 80, 0, 32));
    builder.add(new Note(Lane.BASS, 480, 480, 36, 90, 0, 32));
    final MidiFile file = MidiFileReader.read("test.mid", write(builder.build()));
    assertThat(file.tracks().get(1).notes())
        .containsExactly(
            new MidiFile.ChannelNote(2, new TimedNote(0, 480, 36, 80)),
            new MidiFile.ChannelNote(2, new TimedNote(480, 960, 36, 90)));
  }

  @Test
  void theReaderFindsWhatWasWritten() throws Exception {
    final PieceBuilder builder = new PieceBuilder(1);
    builder.swing = 66;
    builder.delays = List.of(20, 0, 7, 3);
    for (int tick = 0; tick < 3840; tick += 240) {
      for (final Lane lane : Lane.values()) {
        builder.add(new Note(lane, tick, 200, 40 + lane.index() + tick / 240, 64, 0, 32));
      }
    }
    final Schedule schedule = Schedule.asHeard(builder.build(), PlayerSettings.DEFAULTS);
    final MidiFile file =
        MidiFileReader.read(
            "test.mid", MidiFileWriter.write("lofi", "", builder.build(), schedule));
    assertThat(file.ticksPerQuarter()).isEqualTo(960);
    assertThat(file.tracks())
        .extracting(MidiFile.Track::name)
        .containsExactly("lofi", "melody", "chords", "bass", "drums");
    for (final Lane lane : Lane.values()) {
      final MidiFile.Track track = file.tracks().get(1 + lane.index());
      assertThat(track.end()).isEqualTo(3840);
      assertThat(track.notes())
          .extracting(MidiFile.ChannelNote::note)
          .hasSize(16)
          .containsExactlyElementsOf(schedule.lanes().get(lane));
      assertThat(track.notes()).allMatch(note -> note.channel() == lane.channel());
    }
  }

  private static byte[] write(final Piece piece) {
    return MidiFileWriter.write("lof", "", piece, Schedule.asHeard(piece, STILL));
  }

  private static Piece inEFlatMinor(final Piece piece) {
    return new Piece(
        new Key(3, Mode.AEOLIAN),
        piece.tempo(),
        piece.groove(),
        new PerLane<>(4, 5, 32, 0),
        piece.chords(),
        piece.ladder(),
        piece.scores());
  }
}
