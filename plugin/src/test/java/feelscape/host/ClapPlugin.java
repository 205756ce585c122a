package feelscape.host;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import java.io.ByteArrayOutputStream;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The plugin in a library, hosted offline on the caller's thread. */
final class ClapPlugin implements AutoCloseable {
  private final NativeLibrary library;
  private final ClapAbi.Entry entry;
  private final ClapAbi.Host host;
  private final ClapAbi.Plugin plugin;
  private final ClapAbi.Params params;
  private final ClapAbi.State state;

  /** What stands in the plugin's descriptor. */
  record Identity(String id, String name, String vendor) {}

  /** A parameter as the plugin lists it. */
  record Parameter(int id, String name, int flags, double least, double most, double defaultValue) {

    boolean has(final int flag) {
      return (flags & flag) != 0;
    }
  }

  private ClapPlugin(
      final NativeLibrary library,
      final ClapAbi.Entry entry,
      final ClapAbi.Host host,
      final ClapAbi.Plugin plugin) {
    this.library = library;
    this.entry = entry;
    this.host = host;
    this.plugin = plugin;
    this.params = new ClapAbi.Params(extension(ClapAbi.PARAMS));
    this.state = new ClapAbi.State(extension(ClapAbi.STATE));
  }

  /** Loads a library and makes an instance of its first plugin. */
  static ClapPlugin open(final Path file) {
    final NativeLibrary loaded = NativeLibrary.getInstance(file.toString());
    final ClapAbi.Entry entry =
        new ClapAbi.Entry(loaded.getGlobalVariableAddress(ClapAbi.ENTRY_SYMBOL));
    check(entry.init.invoke(file.toString()), "clap_entry.init");
    final Pointer factoryAt =
        present(entry.getFactory.invoke(ClapAbi.PLUGIN_FACTORY), ClapAbi.PLUGIN_FACTORY);
    final ClapAbi.Factory factory = new ClapAbi.Factory(factoryAt);
    final ClapAbi.Descriptor descriptor =
        new ClapAbi.Descriptor(
            present(factory.getPluginDescriptor.invoke(factoryAt, 0), "the first descriptor"));
    final ClapAbi.Host host = bareHost();
    final ClapAbi.Plugin plugin =
        new ClapAbi.Plugin(
            present(
                factory.createPlugin.invoke(factoryAt, host.getPointer(), descriptor.id),
                "an instance of " + descriptor.id));
    check(plugin.init.invoke(plugin.getPointer()), "clap_plugin.init");
    return new ClapPlugin(loaded, entry, host, plugin);
  }

  /** A host that offers no extension and answers no request, as a plugin must bear. */
  private static ClapAbi.Host bareHost() {
    final ClapAbi.Host host = new ClapAbi.Host();
    host.getExtension = (self, id) -> null;
    host.requestRestart = self -> {};
    host.requestProcess = self -> {};
    host.requestCallback = self -> {};
    host.write();
    return host;
  }

  Identity identity() {
    final ClapAbi.Descriptor descriptor = new ClapAbi.Descriptor(plugin.descriptor);
    return new Identity(descriptor.id, descriptor.name, descriptor.vendor);
  }

  int notePorts(final boolean input) {
    return countPorts(ClapAbi.NOTE_PORTS, input);
  }

  int audioPorts(final boolean input) {
    return countPorts(ClapAbi.AUDIO_PORTS, input);
  }

  private int countPorts(final String kind, final boolean input) {
    final ClapAbi.Ports ports = new ClapAbi.Ports(extension(kind));
    return ports.count.invoke(plugin.getPointer(), (byte) (input ? 1 : 0));
  }

  List<Parameter> parameters() {
    final List<Parameter> parameters = new ArrayList<>();
    final int count = params.count.invoke(plugin.getPointer());
    for (int i = 0; i < count; i++) {
      final ClapAbi.ParamInfo info = new ClapAbi.ParamInfo();
      check(params.getInfo.invoke(plugin.getPointer(), i, info.getPointer()), "params.get_info");
      info.read();
      parameters.add(
          new Parameter(
              info.id,
              Native.toString(info.name, StandardCharsets.UTF_8),
              info.flags,
              info.minValue,
              info.maxValue,
              info.defaultValue));
    }
    return parameters;
  }

  double value(final int parameter) {
    try (Memory value = new Memory(Double.BYTES)) {
      check(params.getValue.invoke(plugin.getPointer(), parameter, value), "params.get_value");
      return value.getDouble(0);
    }
  }

  /** Gives the plugin a state and tells whether it took it. */
  boolean load(final byte[] bytes) {
    final ByteBuffer rest = ByteBuffer.wrap(bytes);
    final ClapAbi.InStream stream = new ClapAbi.InStream();
    stream.read =
        (self, buffer, size) -> {
          final byte[] piece = new byte[(int) Math.min(size, rest.remaining())];
          rest.get(piece);
          buffer.write(0, piece, 0, piece.length);
          return piece.length;
        };
    stream.write();
    return transfer(state.load, stream) != 0;
  }

  byte[] save() {
    final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    final ClapAbi.OutStream stream = new ClapAbi.OutStream();
    stream.write =
        (self, buffer, size) -> {
          bytes.writeBytes(buffer.getByteArray(0, (int) size));
          return size;
        };
    stream.write();
    check(transfer(state.save, stream), "state.save");
    return bytes.toByteArray();
  }

  private byte transfer(final ClapAbi.State.Transfer direction, final Structure stream) {
    try {
      return direction.invoke(plugin.getPointer(), stream.getPointer());
    } finally {
      // Collected meanwhile, it would take along the callback that the plugin calls.
      Reference.reachabilityFence(stream);
    }
  }

  /** Plays a timeline from its start in blocks of a size and gives the notes that come out. */
  List<MidiEvent> play(final Timeline timeline, final int blockSize) {
    final Pointer self = plugin.getPointer();
    check(
        plugin.activate.invoke(self, timeline.sampleRate(), 1, blockSize), "clap_plugin.activate");
    check(plugin.startProcessing.invoke(self), "clap_plugin.start_processing");
    try (ClapBlocks blocks = new ClapBlocks(timeline, blockSize)) {
      while (blocks.next()) {
        final int status = plugin.process.invoke(self, blocks.block());
        if (status == ClapAbi.PROCESS_ERROR) {
          throw new IllegalStateException("clap_plugin.process gave an error");
        }
      }
      return blocks.played();
    } finally {
      plugin.stopProcessing.invoke(self);
      plugin.deactivate.invoke(self);
    }
  }

  @Override
  public void close() {
    try {
      plugin.destroy.invoke(plugin.getPointer());
      entry.deinit.invoke();
    } finally {
      // Only native code uses these two; collected, they would be gone under the plugin.
      Reference.reachabilityFence(host);
      Reference.reachabilityFence(library);
    }
  }

  private Pointer extension(final String id) {
    return present(plugin.getExtension.invoke(plugin.getPointer(), id), id);
  }

  private static Pointer present(final @Nullable Pointer pointer, final String what) {
    return Objects.requireNonNull(pointer, () -> "the library does not give " + what);
  }

  private static void check(final byte succeeded, final String call) {
    if (succeeded == 0) {
      throw new IllegalStateException(call + " failed");
    }
  }
}
