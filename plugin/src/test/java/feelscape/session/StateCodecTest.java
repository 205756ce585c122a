package feelscape.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feelscape.event.Parameter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StateCodecTest {
  private static final int HEADER = 20;
  private static final byte[] GOOD = Golden.bytes();
  private static final SavedSession EMPTY = new SavedSession(State.EMPTY);

  @Test
  void theGoldenStateIsReadWithEveryField() throws StateException {
    assertThat(StateCodec.decode(GOOD)).isEqualTo(Golden.SESSION);
  }

  @Test
  void theGoldenStateIsWrittenWithEveryByte() {
    assertThat(StateCodec.encode(Golden.SESSION)).isEqualTo(GOOD);
  }

  @Test
  void theGoldenStateIsWhatItsExplanationSays() throws IOException {
    final String hex =
        Files.readAllLines(Golden.FOLDER.resolve("state-v1.txt")).stream()
            .map(line -> line.replaceFirst("#.*", "").replace(" ", ""))
            .collect(Collectors.joining());
    assertThat(HexFormat.of().parseHex(hex)).isEqualTo(GOOD);
  }

  @Test
  void anEmptyPluginsStateIsReadBack() throws StateException {
    assertThat(Bench.written(EMPTY)).isEqualTo(EMPTY);
  }

  @Test
  void aHeaderAloneIsAFreshPluginsState() throws StateException {
    assertThat(StateCodec.decode(framed(0, new byte[0]))).isEqualTo(EMPTY);
  }

  @Test
  void parametersMoveToTheBordersAndUnknownOnesAreLeftOut() throws StateException {
    final ByteSink parameters =
        new ByteSink().u8(0).u16(4).u32(2).f64(7).u32(6).f64(Double.NEGATIVE_INFINITY);
    parameters.u32(8).f64(3.5).u32(99).f64(1);
    final State state = StateCodec.decode(framed(1, chunk("PARM", parameters.toArray()))).state();
    assertThat(state.settings().value(Parameter.TEMPERATURE)).isEqualTo(1);
    assertThat(state.settings().value(Parameter.TRANSPOSE)).isEqualTo(-24);
    assertThat(state.settings().value(Parameter.START)).isEqualTo(4);
    assertThat(state.settings().value(Parameter.HUMANISE)).isEqualTo(0.3);
    assertThat(state.settings().swingTouched()).isFalse();
  }

  @Test
  void aParameterThatIsNotANumberIsRefused() {
    final byte[] parameters = new ByteSink().u8(0).u16(1).u32(99).f64(Double.NaN).toArray();
    refuses(
        framed(1, chunk("PARM", parameters)),
        "the state's chunk PARM holds something that is not a number");
  }

  @Test
  void chunksOfLaterVersionsStayWhereTheyWere() throws StateException {
    final byte[] parameters = new ByteSink().u8(0).u16(0).toArray();
    final byte[] written =
        StateCodec.encode(
            StateCodec.decode(
                framed(
                    3,
                    new ByteSink()
                        .raw(chunk("AAAA", new byte[] {1}))
                        .raw(chunk("PARM", parameters))
                        .raw(chunk("ZZZZ", new byte[0]))
                        .toArray())));
    assertThat(kinds(written)).containsExactly("AAAA", "PARM", "ZZZZ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // In PIEC, which begins at 235: bars, tonic, mode, tempo, swing, a delay, a program
        "255 | 00 | ladder bars is 0; it must be within 1..16",
        "255 | 11 | ladder bars is 17; it must be within 1..16",
        "256 | 0c | tonic is 12; it must be within 0..11",
        "257 | 05 | mode is 5; it must be within 0..4",
        "258 | 0000000000003d40 | tempo is 29.0; it must be within 30.0..300.0",
        "266 | 0000000000004940 | -",
        "266 | 0000000000804840 | swing is 49.0; it must be within 50.0..75.0",
        "274 | a100 | melody delay is 161; it must be within 0..160",
        "290 | 80 | melody program is 128; it must be within 0..127",
        // In LADR, whose first note begins at 570, and their number
        "570 | 00f00000 | note tick is 61440; it must be within 0..61439",
        "570 | ffffffff | note tick is 2147483647; it must be within 0..61440",
        "574 | 0000 | note length is 0; it must be within 1..61440",
        "574 | 010f | Note[lane=MELODY, tick=0, length=3841, pitch=74, velocity=90, fromRung=0, toRung=32] ends at tick 3841, past the end of 1 bars",
        "576 | 04 | note lane is 4; it must be within 0..3",
        "577 | 80 | note pitch is 128; it must be within 0..127",
        "578 | 09 | note velocity is 9; it must be within 10..127",
        "579 | 21 | note fromRung is 33; it must be within 0..32",
        "580 | 21 | note toRung is 33; it must be within 0..32",
        "566 | 214e0000 | the number of notes is 20001; it must be within 0..20000"
      })
  void aValueOutsideItsRangeIsRefused(final int at, final String hex, final String what)
      throws StateException {
    final byte[] bytes = GOOD.clone();
    final byte[] values = HexFormat.of().parseHex(hex);
    System.arraycopy(values, 0, bytes, at, values.length);
    mend(bytes);
    if (what.equals("-")) {
      assertThat(StateCodec.decode(bytes)).isNotEqualTo(Golden.SESSION);
    } else {
      refuses(bytes, "the state is damaged: " + what);
    }
  }

  @Test
  void aPieceWithoutItsNotesIsRefused() {
    final byte[] notes = new ByteSink().u32(0).toArray();
    refuses(
        framed(1, chunk("LADR", notes)), "the state has not all of the chunks PIEC, LADR and CHRD");
  }

  @Test
  void aKindThatComesTwiceIsRefused() {
    final byte[] twice =
        new ByteSink().raw(chunk("XTRA", new byte[0])).raw(chunk("XTRA", new byte[0])).toArray();
    refuses(framed(2, twice), "the state has two chunks XTRA");
  }

  @Test
  void lengthsThatDoNotFitAreRefused() {
    refuses(framed(2, chunk("XTRA", new byte[3])), "the state ends too early");
    refuses(framed(0, chunk("XTRA", new byte[3])), "the state has 11 bytes too many");
    refuses(
        framed(1, chunk("PARM", new ByteSink().u8(0).u16(0).u8(9).toArray())),
        "the state's chunk PARM has 1 bytes too many");
    refuses(
        framed(1, chunk("PARM", new ByteSink().u8(0).u16(1).toArray())),
        "the state's chunk PARM ends too early");
    refuses(
        Arrays.copyOf(GOOD, GOOD.length - 1),
        "the state has 1645 bytes after its header, which says 1646; it is cut off or damaged");
    refuses(Arrays.copyOf(GOOD, 12), "the state's header ends too early");
  }

  @Test
  void whatIsNoStateIsRefused() {
    refuses(new byte[0], "this is no state of FeelScape: it does not begin with FeelScap");
    final byte[] later = GOOD.clone();
    later[8] = 2;
    refuses(
        later,
        "the state has version 2, of a newer FeelScape; this one reads version 1."
            + " It stays as it is: install the newer one to open it");
    later[8] = 0;
    refuses(later, "the state has version 0; this FeelScape reads version 1");
    final byte[] flipped = GOOD.clone();
    flipped[700] ^= 1;
    refuses(flipped, "the state is damaged: its checksum does not match");
    refuses(new byte[StateCodec.MAX_BYTES + 1], "the state has 1048577 bytes; it may have 1048576");
  }

  @Test
  void aPictureThatIsTooLargeOrNoJpegIsRefused() {
    refuses(
        framed(1, chunk("PICT", new byte[State.MAX_PICTURE + 1])),
        "the state is damaged: the size of the picture is 65537; it must be within 1..65536");
    refuses(
        framed(1, chunk("PICT", new byte[8])), "the state is damaged: the picture is not a JPEG");
  }

  @Test
  void aTextThatIsNotUtf8IsRefused() {
    final byte[] features = new ByteSink().u16(1).u16(1).u8(0xff).u16(0).toArray();
    refuses(
        framed(1, chunk("FEAT", features)),
        "the state's chunk FEAT holds a text that is not UTF-8");
  }

  @Test
  void bytesThatWereTamperedWithAreReadOrRefusedInASentence() {
    final SplittableRandom chance = new SplittableRandom(7);
    int read = 0;
    for (int i = 0; i < 20_000; i++) {
      final int cut = chance.nextInt(4) == 0 ? chance.nextInt(GOOD.length - HEADER) : 0;
      final byte[] bytes = Arrays.copyOf(GOOD, GOOD.length - cut);
      for (int change = chance.nextInt(4); change >= 0; change--) {
        bytes[HEADER + chance.nextInt(bytes.length - HEADER)] = (byte) chance.nextInt();
      }
      mend(bytes);
      try {
        StateCodec.encode(StateCodec.decode(bytes));
        read++;
      } catch (final StateException e) {
        assertThat(e.getMessage()).startsWith("the state").doesNotContain("\n");
      }
    }
    assertThat(read).isBetween(1, 19_999);
  }

  @Test
  void aStateThatIsTooLargeIsNotWritten() {
    final Chunk large = new Chunk("XTRA", Bytes.of(new byte[StateCodec.MAX_BYTES]));
    final State state =
        new State(
            State.EMPTY.settings(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            List.of(new UnknownChunk(0, large)));
    assertThatThrownBy(() -> StateCodec.encode(new SavedSession(state)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("the state has ");
  }

  private static void refuses(final byte[] bytes, final String sentence) {
    assertThatThrownBy(() -> StateCodec.decode(bytes))
        .isInstanceOf(StateException.class)
        .hasMessage(sentence);
  }

  private static byte[] chunk(final String kind, final byte[] payload) {
    return new ByteSink()
        .raw(kind.getBytes(StandardCharsets.US_ASCII))
        .u32(payload.length)
        .raw(payload)
        .toArray();
  }

  private static byte[] framed(final int chunks, final byte[] body) {
    final byte[] header = Arrays.copyOf(GOOD, HEADER);
    header[10] = (byte) chunks;
    final byte[] bytes = new ByteSink().raw(header).raw(body).toArray();
    mend(bytes);
    return bytes;
  }

  /** Makes length and checksum of the header fit what follows it. */
  private static void mend(final byte[] bytes) {
    final CRC32 crc = new CRC32();
    crc.update(bytes, HEADER, bytes.length - HEADER);
    ByteBuffer.wrap(bytes)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(12, bytes.length - HEADER)
        .putInt(16, (int) crc.getValue());
  }

  private static List<String> kinds(final byte[] state) throws StateException {
    return StateFrame.decode(state).stream().map(Chunk::kind).toList();
  }
}
