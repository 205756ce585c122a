package feelscape.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feelscape.music.Lane;
import feelscape.music.Note;
import feelscape.music.Piece;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MidiFileReaderTest {
  private static final String HEADER = "4d546864 00000006 0000 0001 0060 ";

  @Test
  void readsRunningStatusVelocityZeroAndSystemMessages() throws MidiFileException {
    // Two notes with one status byte, the first ended by velocity 0, the second by the end.
    final MidiFile file =
        read(HEADER + track("00 90 3c 40  60 3c 00  00 f0 02 01 f7  10 93 3e 7f  8100 ff 2f 00"));
    assertThat(file.ticksPerQuarter()).isEqualTo(96);
    assertThat(file.tracks().get(0).notes())
        .containsExactly(
            new MidiFile.ChannelNote(0, new TimedNote(0, 96, 60, 64)),
            new MidiFile.ChannelNote(3, new TimedNote(112, 240, 62, 127)));
  }

  @Test
  void readsTemposAndPassesOverThoseThatMakeNoSense() throws MidiFileException {
    final MidiFile file =
        read(
            HEADER
                + track(
                    "00 ff 51 03 07a120  60 ff 51 03 000000  00 ff 51 02 07a1  60 ff 51 03 0b71b0"
                        + " 00 ff 2f 00"));
    assertThat(file.tempos())
        .containsExactly(new MidiFile.TempoMark(0, 500_000), new MidiFile.TempoMark(192, 750_000));
  }

  @Test
  void anEndThatFollowsANewStrikeOnTheSameTickIsThatOfTheNoteBefore() throws MidiFileException {
    final MidiFile file =
        read(HEADER + track("00 90 3c 40  60 90 3c 50  00 80 3c 00  60 80 3c 00  00 ff 2f 00"));
    assertThat(file.tracks().get(0).notes())
        .containsExactly(
            new MidiFile.ChannelNote(0, new TimedNote(0, 96, 60, 64)),
            new MidiFile.ChannelNote(0, new TimedNote(96, 192, 60, 80)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | x.mid: is not a MIDI file: it does not begin with MThd",
        "52494646 00000006 0000 0001 0060 | x.mid: is not a MIDI file: it does not begin with MThd",
        "4d546864 00000006 0002 0001 0060 | x.mid: is a MIDI file of type 2; types 0 and 1 are read",
        "4d546864 00000006 0001 0001 e728 | x.mid: does not count in ticks a quarter; only such MIDI files are read",
        "4d546864 00000006 0001 ffff 0060 | x.mid: has 65535 tracks; at most 256 are read",
        "4d546864 00000006 0001 0001 0060 | x.mid: is cut off",
        "4d546864 7fffffff 0001 0001 0060 | x.mid: is cut off",
        "4d546864 00000006 0001 0001 0060 4d54726b 7fffffff 00 | x.mid: is cut off",
        "4d546864 00000006 0001 0001 0060 4d54726b 00000004 00 ff 01 7f | x.mid: is cut off",
        "4d546864 00000006 0001 0001 0060 4d54726b 00000003 00 3c 40 | x.mid: has data where an event should begin, at tick 0",
        "4d546864 00000006 0001 0001 0060 4d54726b 00000004 00 90 3c c0 | x.mid: has an event without its data, at tick 0",
        "4d546864 00000006 0001 0001 0060 4d54726b 00000002 00 f1 | 'x.mid: has a byte 241 that begins no event, at tick 0'",
        "4d546864 00000006 0001 0001 0060 4d54726b 00000005 8080808000 | 'x.mid: has a number of more than four bytes, at tick 0'"
      })
  void refusesInASentence(final String hex, final String sentence) {
    assertThatThrownBy(() -> read(hex)).isInstanceOf(MidiFileException.class).hasMessage(sentence);
  }

  @Test
  void refusesATrackThatIsTooLong() {
    final String step = "ffffff7f 80 3c 00 ";
    assertThatThrownBy(() -> read(HEADER + track(step.repeat(9))))
        .isInstanceOf(MidiFileException.class)
        .hasMessage("x.mid: has a track that is longer than 2147483647 ticks");
  }

  @Test
  void refusesAFileThatIsTooLarge() {
    assertThatThrownBy(() -> MidiFileReader.read("x.mid", new byte[MidiFileReader.MAX_BYTES + 1]))
        .isInstanceOf(MidiFileException.class)
        .hasMessage("x.mid: has 4194305 bytes; MIDI files are read up to 4194304");
  }

  @Test
  void bytesThatWereTamperedWithAreReadOrRefused() {
    final PieceBuilder builder = new PieceBuilder(1);
    builder.add(new Note(Lane.MELODY, 0, 480, 60, 100, 0, 32));
    builder.add(new Note(Lane.DRUMS, 960, 480, 60, 100, 0, 32));
    final Piece piece = builder.build();
    final byte[] good =
        MidiFileWriter.write("lofi", "", piece, Schedule.asHeard(piece, PlayerSettings.DEFAULTS));
    final SplittableRandom chance = new SplittableRandom(1);
    int read = 0;
    for (int i = 0; i < 20_000; i++) {
      final byte[] bytes =
          Arrays.copyOf(good, good.length - chance.nextInt(3) * chance.nextInt(40));
      for (int change = chance.nextInt(4); change >= 0; change--) {
        bytes[chance.nextInt(bytes.length)] = (byte) chance.nextInt();
      }
      try {
        MidiFileReader.read("x.mid", bytes);
        read++;
      } catch (final MidiFileException e) {
        assertThat(e).hasMessageStartingWith("x.mid: ");
      }
    }
    assertThat(read).isBetween(1, 19_999);
  }

  private static String track(final String events) {
    final String hex = events.replace(" ", "");
    return "4d54726b%08x".formatted(hex.length() / 2) + hex;
  }

  private static MidiFile read(final String hex) throws MidiFileException {
    return MidiFileReader.read("x.mid", HexFormat.of().parseHex(hex.replace(" ", "")));
  }
}
