package feelscape.host;

import com.sun.jna.Callback;
import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import com.sun.jna.Structure.FieldOrder;
import org.jspecify.annotations.Nullable;

/**
 * The part of the CLAP 1.2 ABI that a host of one plugin needs: its tables of functions, which JNA
 * turns into callable objects, and the blocks of data that pass between host and plugin. Names are
 * CLAP's; a C {@code bool} is a byte.
 */
@SuppressWarnings("NullAway.Init") // JNA fills the fields
final class ClapAbi {
  static final String ENTRY_SYMBOL = "clap_entry";
  static final String PLUGIN_FACTORY = "clap.plugin-factory";
  static final String PARAMS = "clap.params";
  static final String STATE = "clap.state";
  static final String NOTE_PORTS = "clap.note-ports";
  static final String AUDIO_PORTS = "clap.audio-ports";

  static final int PROCESS_ERROR = 0;

  static final int PARAM_IS_STEPPED = 1;
  static final int PARAM_IS_BYPASS = 1 << 4;
  static final int PARAM_IS_AUTOMATABLE = 1 << 5;

  static final short EVENT_NOTE_ON = 0;
  static final short EVENT_NOTE_OFF = 1;
  static final short EVENT_PARAM_VALUE = 5;
  static final short EVENT_TRANSPORT = 9;
  static final short EVENT_MIDI = 10;

  static final int TRANSPORT_HAS_TEMPO = 1;
  static final int TRANSPORT_HAS_BEATS_TIMELINE = 1 << 1;
  static final int TRANSPORT_HAS_SECONDS_TIMELINE = 1 << 2;
  static final int TRANSPORT_HAS_TIME_SIGNATURE = 1 << 3;
  static final int TRANSPORT_IS_PLAYING = 1 << 4;

  /** Beats and seconds are fixed-point numbers: this is 1. */
  static final double FIXED_POINT_ONE = 0x1p31;

  private ClapAbi() {}

  /** {@code clap_version}. */
  @FieldOrder({"major", "minor", "revision"})
  public static final class Version extends Structure {
    public int major = 1;
    public int minor = 2;
    public int revision;
  }

  /** {@code clap_plugin_entry}: what the symbol {@link #ENTRY_SYMBOL} names. */
  @FieldOrder({"version", "init", "deinit", "getFactory"})
  public static final class Entry extends Structure {
    public Version version = new Version();
    public Init init;
    public Deinit deinit;
    public GetFactory getFactory;

    Entry(final Pointer memory) {
      super(memory);
      read();
    }

    /** Is called once, before all else. */
    public interface Init extends Callback {
      byte invoke(String pluginPath);
    }

    /** Is called once, after all else. */
    public interface Deinit extends Callback {
      void invoke();
    }

    /** Finds a factory, or null. */
    public interface GetFactory extends Callback {
      @Nullable Pointer invoke(String factoryId);
    }
  }

  /** {@code clap_plugin_factory}. */
  @FieldOrder({"getPluginCount", "getPluginDescriptor", "createPlugin"})
  public static final class Factory extends Structure {
    public GetPluginCount getPluginCount;
    public GetPluginDescriptor getPluginDescriptor;
    public CreatePlugin createPlugin;

    Factory(final Pointer memory) {
      super(memory);
      read();
    }

    /** How many plugins the library holds. */
    public interface GetPluginCount extends Callback {
      int invoke(Pointer factory);
    }

    /** Describes one of them. */
    public interface GetPluginDescriptor extends Callback {
      @Nullable Pointer invoke(Pointer factory, int index);
    }

    /** Makes an instance, or gives null. */
    public interface CreatePlugin extends Callback {
      @Nullable Pointer invoke(Pointer factory, Pointer host, String pluginId);
    }
  }

  /** {@code clap_plugin_descriptor}. */
  @FieldOrder({
    "version",
    "id",
    "name",
    "vendor",
    "url",
    "manualUrl",
    "supportUrl",
    "pluginVersion",
    "description",
    "features"
  })
  public static final class Descriptor extends Structure {
    public Version version = new Version();
    public String id;
    public String name;
    public String vendor;
    public String url;
    public String manualUrl;
    public String supportUrl;
    public String pluginVersion;
    public String description;
    public @Nullable Pointer features;

    Descriptor(final Pointer memory) {
      super(memory);
      read();
    }
  }

  /** Finds an extension of a host or of a plugin, or null. */
  public interface GetExtension extends Callback {
    @Nullable Pointer invoke(Pointer owner, String extensionId);
  }

  /** {@code clap_host}. */
  @FieldOrder({
    "version",
    "hostData",
    "name",
    "vendor",
    "url",
    "hostVersion",
    "getExtension",
    "requestRestart",
    "requestProcess",
    "requestCallback"
  })
  public static final class Host extends Structure {
    public Version version = new Version();
    public @Nullable Pointer hostData;
    public String name = "FeelScape's test host";
    public String vendor = "FeelScape";
    public String url = "";
    public String hostVersion = "1";
    public GetExtension getExtension;
    public Request requestRestart;
    public Request requestProcess;
    public Request requestCallback;

    /** The plugin asks for a call later. */
    public interface Request extends Callback {
      void invoke(Pointer host);
    }
  }

  /** {@code clap_plugin}. */
  @FieldOrder({
    "descriptor",
    "pluginData",
    "init",
    "destroy",
    "activate",
    "deactivate",
    "startProcessing",
    "stopProcessing",
    "reset",
    "process",
    "getExtension",
    "onMainThread"
  })
  public static final class Plugin extends Structure {
    public Pointer descriptor;
    public @Nullable Pointer pluginData;
    public Try init;
    public Do destroy;
    public Activate activate;
    public Do deactivate;
    public Try startProcessing;
    public Do stopProcessing;
    public Do reset;
    public PlayBlock process;
    public GetExtension getExtension;
    public Do onMainThread;

    Plugin(final Pointer memory) {
      super(memory);
      read();
    }

    /** A call that may fail. */
    public interface Try extends Callback {
      byte invoke(Pointer plugin);
    }

    /** A call that may not. */
    public interface Do extends Callback {
      void invoke(Pointer plugin);
    }

    /** Prepares for blocks of a size within bounds. */
    public interface Activate extends Callback {
      byte invoke(Pointer plugin, double sampleRate, int minFrames, int maxFrames);
    }

    /** Plays a block. */
    public interface PlayBlock extends Callback {
      int invoke(Pointer plugin, Pointer block);
    }
  }

  /** {@code clap_plugin_params}. */
  @FieldOrder({"count", "getInfo", "getValue", "valueToText", "textToValue", "flush"})
  public static final class Params extends Structure {
    public Count count;
    public GetInfo getInfo;
    public GetValue getValue;
    public ValueToText valueToText;
    public TextToValue textToValue;
    public Flush flush;

    Params(final Pointer memory) {
      super(memory);
      read();
    }

    /** How many parameters there are. */
    public interface Count extends Callback {
      int invoke(Pointer plugin);
    }

    /** Describes one into a {@link ParamInfo}. */
    public interface GetInfo extends Callback {
      byte invoke(Pointer plugin, int index, Pointer info);
    }

    /** Writes its value into a double. */
    public interface GetValue extends Callback {
      byte invoke(Pointer plugin, int id, Pointer value);
    }

    /** Writes a value as people read it. */
    public interface ValueToText extends Callback {
      byte invoke(Pointer plugin, int id, double value, Pointer text, int capacity);
    }

    /** Reads what a person wrote into a double. */
    public interface TextToValue extends Callback {
      byte invoke(Pointer plugin, int id, String text, Pointer value);
    }

    /** Passes changes outside of a block. */
    public interface Flush extends Callback {
      void invoke(Pointer plugin, Pointer in, Pointer out);
    }
  }

  /** {@code clap_param_info}. */
  @FieldOrder({"id", "flags", "cookie", "name", "module", "minValue", "maxValue", "defaultValue"})
  public static final class ParamInfo extends Structure {
    public int id;
    public int flags;
    public @Nullable Pointer cookie;
    public byte[] name = new byte[256];
    public byte[] module = new byte[1024];
    public double minValue;
    public double maxValue;
    public double defaultValue;
  }

  /** {@code clap_plugin_state}. */
  @FieldOrder({"save", "load"})
  public static final class State extends Structure {
    public Transfer save;
    public Transfer load;

    State(final Pointer memory) {
      super(memory);
      read();
    }

    /** Saves into an {@link OutStream} or loads from an {@link InStream}. */
    public interface Transfer extends Callback {
      byte invoke(Pointer plugin, Pointer stream);
    }
  }

  /** {@code clap_istream}. */
  @FieldOrder({"context", "read"})
  public static final class InStream extends Structure {
    public @Nullable Pointer context;
    public Read read;

    /** Reads up to {@code size} bytes; 0 at the end, -1 on an error. */
    public interface Read extends Callback {
      long invoke(Pointer stream, Pointer buffer, long size);
    }
  }

  /** {@code clap_ostream}. */
  @FieldOrder({"context", "write"})
  public static final class OutStream extends Structure {
    public @Nullable Pointer context;
    public Write write;

    /** Writes up to {@code size} bytes; -1 on an error. */
    public interface Write extends Callback {
      long invoke(Pointer stream, Pointer buffer, long size);
    }
  }

  /** {@code clap_plugin_note_ports} and {@code clap_plugin_audio_ports} begin alike. */
  @FieldOrder({"count", "get"})
  public static final class Ports extends Structure {
    public CountPorts count;
    public @Nullable Pointer get;

    Ports(final Pointer memory) {
      super(memory);
      read();
    }

    /** How many there are on one side. */
    public interface CountPorts extends Callback {
      int invoke(Pointer plugin, byte isInput);
    }
  }

  /** {@code clap_event_header}, which every event begins with. */
  @FieldOrder({"size", "time", "spaceId", "type", "flags"})
  public static final class EventHeader extends Structure {
    public int size;
    public int time;
    public short spaceId;
    public short type;
    public int flags;
  }

  /** {@code clap_event_param_value}. */
  @FieldOrder({"header", "paramId", "cookie", "noteId", "portIndex", "channel", "key", "value"})
  public static final class ParamValueEvent extends Structure {
    public EventHeader header = new EventHeader();
    public int paramId;
    public @Nullable Pointer cookie;
    public int noteId = -1;
    public short portIndex = -1;
    public short channel = -1;
    public short key = -1;
    public double value;
  }

  /** {@code clap_event_transport}. */
  @FieldOrder({
    "header",
    "flags",
    "songPosBeats",
    "songPosSeconds",
    "tempo",
    "tempoInc",
    "loopStartBeats",
    "loopEndBeats",
    "loopStartSeconds",
    "loopEndSeconds",
    "barStart",
    "barNumber",
    "tsigNum",
    "tsigDenom"
  })
  public static final class TransportEvent extends Structure {
    public EventHeader header = new EventHeader();
    public int flags;
    public long songPosBeats;
    public long songPosSeconds;
    public double tempo;
    public double tempoInc;
    public long loopStartBeats;
    public long loopEndBeats;
    public long loopStartSeconds;
    public long loopEndSeconds;
    public long barStart;
    public int barNumber;
    public short tsigNum = 4;
    public short tsigDenom = 4;
  }

  /** {@code clap_event_note}, as a plugin sends it. */
  @FieldOrder({"header", "noteId", "portIndex", "channel", "key", "velocity"})
  public static final class NoteEvent extends Structure {
    public EventHeader header = new EventHeader();
    public int noteId;
    public short portIndex;
    public short channel;
    public short key;
    public double velocity;

    NoteEvent(final Pointer memory) {
      super(memory);
      read();
    }
  }

  /** {@code clap_event_midi}, as a plugin sends it. */
  @FieldOrder({"header", "portIndex", "data"})
  public static final class MidiEvent extends Structure {
    public EventHeader header = new EventHeader();
    public short portIndex;
    public byte[] data = new byte[3];

    MidiEvent(final Pointer memory) {
      super(memory);
      read();
    }
  }

  /** {@code clap_input_events}: a list that the host gives. */
  @FieldOrder({"context", "size", "get"})
  public static final class InputEvents extends Structure {
    public @Nullable Pointer context;
    public Size size;
    public Get get;

    /** How many events the list holds. */
    public interface Size extends Callback {
      int invoke(Pointer list);
    }

    /** One of them. */
    public interface Get extends Callback {
      @Nullable Pointer invoke(Pointer list, int index);
    }
  }

  /** {@code clap_output_events}: a list that the plugin fills. */
  @FieldOrder({"context", "tryPush"})
  public static final class OutputEvents extends Structure {
    public @Nullable Pointer context;
    public TryPush tryPush;

    /** Takes a copy of an event. */
    public interface TryPush extends Callback {
      byte invoke(Pointer list, Pointer event);
    }
  }

  /** {@code clap_audio_buffer}. */
  @FieldOrder({"data32", "data64", "channelCount", "latency", "constantMask"})
  public static final class AudioBuffer extends Structure {
    public @Nullable Pointer data32;
    public @Nullable Pointer data64;
    public int channelCount;
    public int latency;
    public long constantMask;
  }

  /** {@code clap_process}: a block. */
  @FieldOrder({
    "steadyTime",
    "framesCount",
    "transport",
    "audioInputs",
    "audioOutputs",
    "audioInputsCount",
    "audioOutputsCount",
    "inEvents",
    "outEvents"
  })
  public static final class Block extends Structure {
    public long steadyTime;
    public int framesCount;
    public @Nullable Pointer transport;
    public @Nullable Pointer audioInputs;
    public @Nullable Pointer audioOutputs;
    public int audioInputsCount;
    public int audioOutputsCount;
    public @Nullable Pointer inEvents;
    public @Nullable Pointer outEvents;
  }
}
