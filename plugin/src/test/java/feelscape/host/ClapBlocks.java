package feelscape.host;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a timeline into the blocks that a plugin is given, and gathers the notes it answers with.
 */
final class ClapBlocks implements AutoCloseable {
  private final Timeline timeline;
  private final int blockSize;
  private final List<MidiEvent> played = new ArrayList<>();
  private final List<ClapAbi.ParamValueEvent> changes = new ArrayList<>();
  private final ClapAbi.TransportEvent transport = new ClapAbi.TransportEvent();
  private final ClapAbi.InputEvents in = new ClapAbi.InputEvents();
  private final ClapAbi.OutputEvents out = new ClapAbi.OutputEvents();
  private final ClapAbi.Block block = new ClapAbi.Block();
  private final ClapAbi.AudioBuffer audio = new ClapAbi.AudioBuffer();
  private final Memory samples;
  private final Memory channels = new Memory(2L * Native.POINTER_SIZE);
  private long position;
  private int nextChange;

  ClapBlocks(final Timeline timeline, final int blockSize) {
    this.timeline = timeline;
    this.blockSize = blockSize;
    this.samples = new Memory(2L * blockSize * Float.BYTES);
    prepareLists();
    prepareTransport();
    prepareBlock();
  }

  private void prepareLists() {
    in.size = list -> changes.size();
    in.get = (list, index) -> changes.get(index).getPointer();
    in.write();
    out.tryPush =
        (list, event) -> {
          take(event);
          return 1;
        };
    out.write();
  }

  private void prepareTransport() {
    transport.header.size = transport.size();
    transport.header.type = ClapAbi.EVENT_TRANSPORT;
    transport.flags =
        ClapAbi.TRANSPORT_HAS_TEMPO
            | ClapAbi.TRANSPORT_HAS_BEATS_TIMELINE
            | ClapAbi.TRANSPORT_HAS_SECONDS_TIMELINE
            | ClapAbi.TRANSPORT_HAS_TIME_SIGNATURE
            | ClapAbi.TRANSPORT_IS_PLAYING;
    transport.tempo = timeline.tempo();
    transport.write();
  }

  private void prepareBlock() {
    channels.setPointer(0, samples);
    channels.setPointer(Native.POINTER_SIZE, samples.share((long) blockSize * Float.BYTES));
    audio.data32 = channels;
    audio.channelCount = 2;
    audio.write();
    block.transport = transport.getPointer();
    block.audioOutputs = audio.getPointer();
    block.audioOutputsCount = 1;
    block.inEvents = in.getPointer();
    block.outEvents = out.getPointer();
    block.write();
    block.framesCount = 0;
  }

  /** Goes to the next block and tells whether there is one. */
  boolean next() {
    position += block.framesCount;
    block.framesCount = (int) Math.min(blockSize, timeline.frames() - position);
    block.steadyTime = position;
    block.writeField("framesCount");
    block.writeField("steadyTime");
    transport.songPosBeats = fixedPoint(timeline.quarterOf(position));
    transport.songPosSeconds = fixedPoint(position / timeline.sampleRate());
    transport.writeField("songPosBeats");
    transport.writeField("songPosSeconds");
    gatherChanges();
    return block.framesCount > 0;
  }

  private static long fixedPoint(final double value) {
    return Math.round(value * ClapAbi.FIXED_POINT_ONE);
  }

  private void gatherChanges() {
    changes.clear();
    final List<Timeline.Change> all = timeline.changes();
    final long end = position + block.framesCount;
    for (; nextChange < all.size() && all.get(nextChange).frame() < end; nextChange++) {
      changes.add(eventOf(all.get(nextChange)));
    }
  }

  private ClapAbi.ParamValueEvent eventOf(final Timeline.Change change) {
    final ClapAbi.ParamValueEvent event = new ClapAbi.ParamValueEvent();
    event.header.size = event.size();
    event.header.time = (int) (change.frame() - position);
    event.header.type = ClapAbi.EVENT_PARAM_VALUE;
    event.paramId = change.parameter();
    event.value = change.value();
    event.write();
    return event;
  }

  /** The block as the plugin's process function takes it. */
  Pointer block() {
    return block.getPointer();
  }

  /** The notes so far, in the order in which they came. */
  List<MidiEvent> played() {
    return List.copyOf(played);
  }

  private void take(final Pointer event) {
    final ClapAbi.MidiEvent midi = new ClapAbi.MidiEvent(event);
    if (midi.header.type != ClapAbi.EVENT_MIDI) {
      return;
    }
    final int status = midi.data[0] & 0xf0;
    if (status == 0x80 || status == 0x90) {
      played.add(
          new MidiEvent(
              position + midi.header.time,
              status == 0x90,
              midi.data[0] & 0x0f,
              midi.data[1],
              midi.data[2]));
    }
  }

  @Override
  public void close() {
    try {
      samples.close();
      channels.close();
    } finally {
      // Only native code calls what is in these two.
      Reference.reachabilityFence(in);
      Reference.reachabilityFence(out);
    }
  }
}
