package feelscape.session;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The container of a VST3 preset around a state; docs/state.md shows it. */
public final class VstPreset {
  private static final Bytes MAGIC = ascii("VST3");
  private static final String LIST = "List";
  private static final String COMPONENT = "Comp";
  private static final int VERSION = 1;
  private static final int ID_LENGTH = 4;

  /** The ASCII of FeelScapeLofi001. */
  private static final String CLASS_ID = "4665656C53636170654C6F6669303031";

  private static final int HEADER = 48;
  private static final int MOST_ENTRIES = 128;

  private VstPreset() {}

  /** A preset that holds a state and nothing else. */
  public static byte[] wrap(final byte[] state) {
    return new ByteSink()
        .raw(MAGIC.toArray())
        .u32(VERSION)
        .raw(CLASS_ID.getBytes(StandardCharsets.US_ASCII))
        .u64(HEADER + state.length)
        .raw(state)
        .raw(ascii(LIST).toArray())
        .u32(1)
        .raw(ascii(COMPONENT).toArray())
        .u64(HEADER)
        .u64(state.length)
        .toArray();
  }

  /**
   * The state in a preset, whatever else a host has put there.
   *
   * @throws StateException if it is damaged, or a preset of another plugin
   */
  public static byte[] unwrap(final byte[] preset) throws StateException {
    if (!Bytes.of(preset).startWith(MAGIC)) {
      throw new StateException("this is no VST3 preset: it does not begin with VST3");
    }
    final ByteSource in = new ByteSource("the preset", preset);
    in.raw(MAGIC.size());
    final long version = in.u32();
    if (version != VERSION) {
      throw new StateException(
          "the preset has version " + version + "; this FeelScape reads version " + VERSION);
    }
    final String classId = latin(in.raw(CLASS_ID.length()));
    if (!classId.equalsIgnoreCase(CLASS_ID)) {
      throw new StateException(
          "the preset belongs to the plugin " + classId + "; FeelScape is " + CLASS_ID);
    }
    return component(preset, part(preset, in.u64(), preset.length));
  }

  private static byte[] component(final byte[] preset, final byte[] rest) throws StateException {
    final ByteSource list = new ByteSource("the preset's list", rest);
    if (!latin(list.raw(ID_LENGTH)).equals(LIST)) {
      throw new StateException("the preset is damaged: its list is not where it says");
    }
    final long count = list.u32();
    for (long i = 0; i < Math.min(count, MOST_ENTRIES); i++) {
      final String id = latin(list.raw(ID_LENGTH));
      final long offset = list.u64();
      final long size = list.u64();
      if (id.equals(COMPONENT)) {
        return part(preset, offset, offset + size);
      }
    }
    throw new StateException("the preset holds no state of its plugin");
  }

  private static byte[] part(final byte[] preset, final long from, final long to)
      throws StateException {
    if (from < HEADER || to < from || to > preset.length) {
      throw new StateException("the preset is cut off or damaged");
    }
    return Arrays.copyOfRange(preset, (int) from, (int) to);
  }

  private static Bytes ascii(final String text) {
    return Bytes.of(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static String latin(final byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
