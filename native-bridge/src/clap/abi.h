// What FeelScape needs of the CLAP 1 interface between hosts and plugins, declared anew: structs of functions, the
// layout of events, the numbers. An extension is asked for by its name and answered with a struct of functions.
#pragma once

#include <cstdint>

namespace feelscape::clap {

struct Version {
  std::uint32_t major, minor, revision;
};
inline constexpr Version kVersion = {1, 2, 0};
inline constexpr bool isCompatible(Version version) { return version.major >= 1; }

inline constexpr int kNameSize = 256;
inline constexpr int kPathSize = 1024;
inline constexpr std::uint32_t kInvalidId = 0xFFFFFFFF;

// ---- events ----

struct EventHeader {
  std::uint32_t size;
  // The frame, counted from the start of the block.
  std::uint32_t frame;
  std::uint16_t space;
  std::uint16_t type;
  std::uint32_t flags;
};
inline constexpr std::uint16_t kCoreSpace = 0;
enum EventType : std::uint16_t {
  kNoteOn = 0,
  kNoteOff = 1,
  kParameterValue = 5,
  kGestureBegin = 7,
  kGestureEnd = 8,
  kTransport = 9,
  kMidi = 10,
};

struct NoteEvent {
  EventHeader header;
  std::int32_t noteId;
  std::int16_t port;
  std::int16_t channel;
  std::int16_t key;
  // 0..1
  double velocity;
};

struct ParameterEvent {
  EventHeader header;
  std::uint32_t id;
  void* cookie;
  std::int32_t noteId;
  std::int16_t port;
  std::int16_t channel;
  std::int16_t key;
  double value;
};

struct GestureEvent {
  EventHeader header;
  std::uint32_t id;
};

struct MidiEvent {
  EventHeader header;
  std::uint16_t port;
  std::uint8_t data[3];
};

// Beats and seconds are counted in parts of this.
inline constexpr double kTimeParts = 2147483648.0;

struct TransportEvent {
  enum Flags : std::uint32_t { kHasTempo = 1, kHasBeats = 2, kHasSeconds = 4, kIsPlaying = 16, kIsLooping = 64 };
  EventHeader header;
  std::uint32_t flags;
  std::int64_t beats;
  std::int64_t seconds;
  double tempo;
  // By how much the tempo grows a frame until the next transport event.
  double tempoStep;
  std::int64_t loopStartBeats, loopEndBeats, loopStartSeconds, loopEndSeconds;
  std::int64_t barStart;
  std::int32_t barNumber;
  std::uint16_t metreNumerator, metreDenominator;
};

struct InputEvents {
  void* context;
  std::uint32_t (*size)(const InputEvents* list);
  const EventHeader* (*get)(const InputEvents* list, std::uint32_t index);
};

struct OutputEvents {
  void* context;
  bool (*tryPush)(const OutputEvents* list, const EventHeader* event);
};

// ---- a block ----

struct AudioBuffer {
  float** data32;
  double** data64;
  std::uint32_t channelCount;
  std::uint32_t latency;
  // A bit a channel that holds one value only.
  std::uint64_t constantMask;
};

struct Process {
  std::int64_t steadyTime;
  std::uint32_t frames;
  // Null where the host has none.
  const TransportEvent* transport;
  const AudioBuffer* audioInputs;
  AudioBuffer* audioOutputs;
  std::uint32_t audioInputCount;
  std::uint32_t audioOutputCount;
  const InputEvents* in;
  const OutputEvents* out;
};
enum ProcessStatus : std::int32_t { kError = 0, kContinue = 1 };

// ---- host and plugin ----

struct Host {
  Version version;
  void* hostData;
  const char* name;
  const char* vendor;
  const char* url;
  const char* hostVersion;
  const void* (*getExtension)(const Host* host, const char* name);
  void (*requestRestart)(const Host* host);
  void (*requestProcess)(const Host* host);
  void (*requestCallback)(const Host* host);
};

struct Descriptor {
  Version version;
  const char* id;
  const char* name;
  const char* vendor;
  const char* url;
  const char* manualUrl;
  const char* supportUrl;
  const char* pluginVersion;
  const char* description;
  // Ends with null.
  const char* const* features;
};

struct Plugin {
  const Descriptor* descriptor;
  void* pluginData;
  bool (*init)(const Plugin* plugin);
  void (*destroy)(const Plugin* plugin);
  bool (*activate)(const Plugin* plugin, double sampleRate, std::uint32_t minFrames, std::uint32_t maxFrames);
  void (*deactivate)(const Plugin* plugin);
  bool (*startProcessing)(const Plugin* plugin);
  void (*stopProcessing)(const Plugin* plugin);
  void (*reset)(const Plugin* plugin);
  std::int32_t (*process)(const Plugin* plugin, const Process* process);
  const void* (*getExtension)(const Plugin* plugin, const char* name);
  void (*onMainThread)(const Plugin* plugin);
};

inline constexpr char kFactoryName[] = "clap.plugin-factory";
struct Factory {
  std::uint32_t (*count)(const Factory* factory);
  const Descriptor* (*descriptor)(const Factory* factory, std::uint32_t index);
  const Plugin* (*create)(const Factory* factory, const Host* host, const char* id);
};

// The one symbol of a .clap: `clap_entry`.
struct Entry {
  Version version;
  bool (*init)(const char* path);
  void (*deinit)();
  const void* (*getFactory)(const char* name);
};

// ---- extensions ----

inline constexpr char kAudioPortsName[] = "clap.audio-ports";
inline constexpr char kStereoType[] = "stereo";
struct AudioPortInfo {
  static constexpr std::uint32_t kIsMain = 1;
  std::uint32_t id;
  char name[kNameSize];
  std::uint32_t flags;
  std::uint32_t channelCount;
  const char* type;
  std::uint32_t inPlacePair;
};
struct AudioPorts {
  std::uint32_t (*count)(const Plugin* plugin, bool isInput);
  bool (*get)(const Plugin* plugin, std::uint32_t index, bool isInput, AudioPortInfo* info);
};

inline constexpr char kNotePortsName[] = "clap.note-ports";
enum Dialect : std::uint32_t { kClapDialect = 1, kMidiDialect = 2 };
struct NotePortInfo {
  std::uint32_t id;
  std::uint32_t supportedDialects;
  std::uint32_t preferredDialect;
  char name[kNameSize];
};
struct NotePorts {
  std::uint32_t (*count)(const Plugin* plugin, bool isInput);
  bool (*get)(const Plugin* plugin, std::uint32_t index, bool isInput, NotePortInfo* info);
};
struct HostNotePorts {
  std::uint32_t (*supportedDialects)(const Host* host);
  void (*rescan)(const Host* host, std::uint32_t flags);
};

inline constexpr char kParamsName[] = "clap.params";
struct ParameterInfo {
  enum Flags : std::uint32_t { kIsStepped = 1 << 0, kIsBypass = 1 << 4, kIsAutomatable = 1 << 5, kIsEnum = 1 << 16 };
  std::uint32_t id;
  std::uint32_t flags;
  void* cookie;
  char name[kNameSize];
  char module[kPathSize];
  double low;
  double high;
  double standard;
};
struct Params {
  std::uint32_t (*count)(const Plugin* plugin);
  bool (*getInfo)(const Plugin* plugin, std::uint32_t index, ParameterInfo* info);
  bool (*getValue)(const Plugin* plugin, std::uint32_t id, double* value);
  bool (*valueToText)(const Plugin* plugin, std::uint32_t id, double value, char* text, std::uint32_t size);
  bool (*textToValue)(const Plugin* plugin, std::uint32_t id, const char* text, double* value);
  void (*flush)(const Plugin* plugin, const InputEvents* in, const OutputEvents* out);
};
struct HostParams {
  static constexpr std::uint32_t kRescanValues = 1;
  void (*rescan)(const Host* host, std::uint32_t flags);
  void (*clear)(const Host* host, std::uint32_t id, std::uint32_t flags);
  void (*requestFlush)(const Host* host);
};

inline constexpr char kStateName[] = "clap.state";
// Streams give and take as many bytes as they like in a call: 0 at the end, less on an error.
struct InputStream {
  void* context;
  std::int64_t (*read)(const InputStream* stream, void* to, std::uint64_t size);
};
struct OutputStream {
  void* context;
  std::int64_t (*write)(const OutputStream* stream, const void* from, std::uint64_t size);
};
struct State {
  bool (*save)(const Plugin* plugin, const OutputStream* stream);
  bool (*load)(const Plugin* plugin, const InputStream* stream);
};
struct HostState {
  void (*markDirty)(const Host* host);
};

inline constexpr char kStateContextName[] = "clap.state-context/2";
enum StateContext : std::uint32_t { kForPreset = 1, kForDuplicate = 2, kForProject = 3 };
struct ContextState {
  bool (*save)(const Plugin* plugin, const OutputStream* stream, std::uint32_t context);
  bool (*load)(const Plugin* plugin, const InputStream* stream, std::uint32_t context);
};

inline constexpr char kPresetLoadName[] = "clap.preset-load/2";
inline constexpr char kPresetLoadDraftName[] = "clap.preset-load.draft/2";
enum LocationKind : std::uint32_t { kInFile = 0, kInPlugin = 1 };
struct PresetLoad {
  // A file that holds many presets has a key for each.
  bool (*fromLocation)(const Plugin* plugin, std::uint32_t kind, const char* location, const char* key);
};
struct HostPresetLoad {
  void (*failed)(const Host* host, std::uint32_t kind, const char* location, const char* key, std::int32_t osError,
                 const char* message);
  void (*loaded)(const Host* host, std::uint32_t kind, const char* location, const char* key);
};

inline constexpr char kGuiName[] = "clap.gui";
inline constexpr char kX11Window[] = "x11";
inline constexpr char kWin32Window[] = "win32";
struct WindowHandle {
  const char* api;
  union {
    unsigned long x11;
    void* win32;
  };
};
struct ResizeHints {
  bool horizontally;
  bool vertically;
  bool keepsAspectRatio;
  std::uint32_t aspectWidth;
  std::uint32_t aspectHeight;
};
struct Gui {
  bool (*isApiSupported)(const Plugin* plugin, const char* api, bool isFloating);
  bool (*getPreferredApi)(const Plugin* plugin, const char** api, bool* isFloating);
  bool (*create)(const Plugin* plugin, const char* api, bool isFloating);
  void (*destroy)(const Plugin* plugin);
  bool (*setScale)(const Plugin* plugin, double scale);
  bool (*getSize)(const Plugin* plugin, std::uint32_t* width, std::uint32_t* height);
  bool (*canResize)(const Plugin* plugin);
  bool (*getResizeHints)(const Plugin* plugin, ResizeHints* hints);
  // Changes the size to one that is possible.
  bool (*adjustSize)(const Plugin* plugin, std::uint32_t* width, std::uint32_t* height);
  bool (*setSize)(const Plugin* plugin, std::uint32_t width, std::uint32_t height);
  bool (*setParent)(const Plugin* plugin, const WindowHandle* window);
  bool (*setTransient)(const Plugin* plugin, const WindowHandle* window);
  void (*suggestTitle)(const Plugin* plugin, const char* title);
  bool (*show)(const Plugin* plugin);
  bool (*hide)(const Plugin* plugin);
};
struct HostGui {
  void (*resizeHintsChanged)(const Host* host);
  bool (*requestResize)(const Host* host, std::uint32_t width, std::uint32_t height);
  bool (*requestShow)(const Host* host);
  bool (*requestHide)(const Host* host);
  void (*closed)(const Host* host, bool wasDestroyed);
};

inline constexpr char kTimerSupportName[] = "clap.timer-support";
struct TimerSupport {
  void (*onTimer)(const Plugin* plugin, std::uint32_t timer);
};
struct HostTimerSupport {
  bool (*registerTimer)(const Host* host, std::uint32_t milliseconds, std::uint32_t* timer);
  bool (*unregisterTimer)(const Host* host, std::uint32_t timer);
};

inline constexpr char kPosixFdSupportName[] = "clap.posix-fd-support";
struct PosixFdSupport {
  static constexpr std::uint32_t kRead = 1;
  void (*onFd)(const Plugin* plugin, int descriptor, std::uint32_t flags);
};
struct HostPosixFdSupport {
  bool (*registerFd)(const Host* host, int descriptor, std::uint32_t flags);
  bool (*modifyFd)(const Host* host, int descriptor, std::uint32_t flags);
  bool (*unregisterFd)(const Host* host, int descriptor);
};

inline constexpr char kLatencyName[] = "clap.latency";
struct Latency {
  std::uint32_t (*get)(const Plugin* plugin);
};

inline constexpr char kTailName[] = "clap.tail";
struct Tail {
  static constexpr std::uint32_t kInfinite = 0xFFFFFFFF;
  std::uint32_t (*get)(const Plugin* plugin);
};

inline constexpr char kRenderName[] = "clap.render";
struct Render {
  static constexpr std::int32_t kOffline = 1;
  bool (*hasHardRealtimeRequirement)(const Plugin* plugin);
  bool (*set)(const Plugin* plugin, std::int32_t mode);
};

inline constexpr char kTrackInfoName[] = "clap.track-info/1";
inline constexpr char kTrackInfoDraftName[] = "clap.track-info.draft/1";
struct TrackInfo {
  static constexpr std::uint64_t kHasName = 1;
  std::uint64_t flags;
  char name[kNameSize];
  struct {
    std::uint8_t alpha, red, green, blue;
  } colour;
  std::int32_t channelCount;
  const char* portType;
};
struct TrackListener {
  void (*changed)(const Plugin* plugin);
};
struct HostTrackInfo {
  bool (*get)(const Host* host, TrackInfo* info);
};

inline constexpr char kRemoteControlsName[] = "clap.remote-controls/2";
inline constexpr char kRemoteControlsDraftName[] = "clap.remote-controls.draft/2";
inline constexpr int kControlsAPage = 8;
struct ControlPage {
  char section[kNameSize];
  std::uint32_t id;
  char name[kNameSize];
  // kInvalidId for a place that stays empty.
  std::uint32_t parameters[kControlsAPage];
  bool isForPreset;
};
struct RemoteControls {
  std::uint32_t (*count)(const Plugin* plugin);
  bool (*get)(const Plugin* plugin, std::uint32_t index, ControlPage* page);
};

inline constexpr char kNoteNamesName[] = "clap.note-name";
struct NoteName {
  char name[kNameSize];
  // Each -1 for every one.
  std::int16_t port;
  std::int16_t key;
  std::int16_t channel;
};
struct NoteNames {
  std::uint32_t (*count)(const Plugin* plugin);
  bool (*get)(const Plugin* plugin, std::uint32_t index, NoteName* name);
};

inline constexpr char kThreadCheckName[] = "clap.thread-check";
struct HostThreadCheck {
  bool (*isMainThread)(const Host* host);
  bool (*isAudioThread)(const Host* host);
};

inline constexpr char kLogName[] = "clap.log";
struct HostLog {
  static constexpr std::int32_t kError = 3;
  void (*log)(const Host* host, std::int32_t severity, const char* message);
};

// ---- the discovery of presets: a factory beside the plugins' ----

inline constexpr char kDiscoveryName[] = "clap.preset-discovery-factory/2";
inline constexpr char kDiscoveryDraftName[] = "clap.preset-discovery-factory/draft-2";
// What a folder or a preset is.
enum PresetFlags : std::uint32_t { kFactoryContent = 1, kUserContent = 2 };

struct UniversalPluginId {
  const char* abi;
  const char* id;
};

// Takes what is in one file.
struct PresetReceiver {
  void* context;
  void (*failed)(const PresetReceiver* receiver, std::int32_t osError, const char* message);
  bool (*begin)(const PresetReceiver* receiver, const char* name, const char* key);
  void (*addPlugin)(const PresetReceiver* receiver, const UniversalPluginId* plugin);
  void (*setSoundPack)(const PresetReceiver* receiver, const char* id);
  void (*setFlags)(const PresetReceiver* receiver, std::uint32_t flags);
  void (*addCreator)(const PresetReceiver* receiver, const char* creator);
  void (*setDescription)(const PresetReceiver* receiver, const char* description);
  void (*setTimes)(const PresetReceiver* receiver, std::uint64_t made, std::uint64_t changed);
  void (*addFeature)(const PresetReceiver* receiver, const char* feature);
  void (*addExtra)(const PresetReceiver* receiver, const char* key, const char* value);
};

struct PresetFileType {
  const char* name;
  const char* description;
  // Without a dot.
  const char* ending;
};

struct PresetLocation {
  std::uint32_t flags;
  const char* name;
  std::uint32_t kind;
  // Of a file or folder; hosts look into the folders of folders.
  const char* location;
};

struct SoundPack;

struct PresetIndexer {
  Version version;
  const char* name;
  const char* vendor;
  const char* url;
  const char* indexerVersion;
  void* context;
  bool (*declareFileType)(const PresetIndexer* indexer, const PresetFileType* type);
  bool (*declareLocation)(const PresetIndexer* indexer, const PresetLocation* location);
  bool (*declareSoundPack)(const PresetIndexer* indexer, const SoundPack* pack);
  const void* (*getExtension)(const PresetIndexer* indexer, const char* name);
};

struct PresetProviderDescriptor {
  Version version;
  const char* id;
  const char* name;
  const char* vendor;
};

struct PresetProvider {
  const PresetProviderDescriptor* descriptor;
  void* context;
  bool (*init)(const PresetProvider* provider);
  void (*destroy)(const PresetProvider* provider);
  bool (*readFile)(const PresetProvider* provider, std::uint32_t kind, const char* location,
                   const PresetReceiver* receiver);
  const void* (*getExtension)(const PresetProvider* provider, const char* name);
};

struct Discovery {
  std::uint32_t (*count)(const Discovery* factory);
  const PresetProviderDescriptor* (*descriptor)(const Discovery* factory, std::uint32_t index);
  const PresetProvider* (*create)(const Discovery* factory, const PresetIndexer* indexer, const char* id);
};

}  // namespace feelscape::clap
