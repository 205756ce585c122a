// What FeelScape needs of the binary interface between VST 3 hosts and plugins, declared anew: the order of
// virtual functions, the layout of structs, the numbers. Names are ours where the interface does not fix them; a host
// sees only positions and sizes. Objects count their references, begin with three functions to ask for an interface and
// to count, and have no virtual destructor in the table.
#pragma once

#include <cstddef>
#include <cstdint>

#if !defined(__x86_64__) || !(defined(__linux__) || defined(_WIN32))
#error "These declarations hold for x86-64 Linux and Windows: elsewhere results, ids and packing differ"
#endif

namespace feelscape::vst3 {

using Result = std::int32_t;
inline constexpr Result kOk = 0;
inline constexpr Result kFalse = 1;
#ifdef _WIN32
// Those of COM.
inline constexpr Result kNoInterface = static_cast<Result>(0x80004002);
inline constexpr Result kInvalidArgument = static_cast<Result>(0x80070057);
inline constexpr Result kNotImplemented = static_cast<Result>(0x80004001);
inline constexpr Result kInternalError = static_cast<Result>(0x80004005);
#else
inline constexpr Result kNoInterface = -1;
inline constexpr Result kInvalidArgument = 2;
inline constexpr Result kNotImplemented = 3;
inline constexpr Result kInternalError = 4;
#endif

// 16 bytes, written as four numbers.
struct Uid {
  std::uint8_t bytes[16];
};

// Which byte of the four numbers, each read from its highest down, stands in each place: in order, but on Windows as in
// COM, whose ids begin with a number of 4 and two of 2 bytes, the lowest first.
#ifdef _WIN32
inline constexpr int kByteAt[] = {3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15};
#else
inline constexpr int kByteAt[] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
#endif

constexpr Uid uid(std::uint32_t a, std::uint32_t b, std::uint32_t c, std::uint32_t d) {
  Uid made{};
  const std::uint32_t parts[] = {a, b, c, d};
  for (int i = 0; i < 16; ++i) {
    const int at = kByteAt[i];
    made.bytes[i] = static_cast<std::uint8_t>(parts[at / 4] >> (24 - 8 * (at % 4)));
  }
  return made;
}

// A text of at most 127 UTF-16 units and a zero.
using Text = char16_t[128];
using Toggle = std::uint8_t;

struct Unknown {
  static constexpr Uid iid = uid(0x00000000, 0x00000000, 0xC0000000, 0x00000046);
  virtual Result queryInterface(const std::uint8_t* iid, void** object) = 0;
  virtual std::uint32_t addRef() = 0;
  virtual std::uint32_t release() = 0;
};

// ---- the factory: what a binary holds ----

struct FactoryInfo {
  static constexpr std::int32_t kUnicode = 1 << 4;
  char vendor[64];
  char url[256];
  char email[128];
  std::int32_t flags;
};

struct ClassInfo {
  static constexpr std::int32_t kManyInstances = 0x7FFFFFFF;
  std::uint8_t id[16];
  std::int32_t cardinality;
  char category[32];
  char name[64];
};

struct ClassInfo2 {
  ClassInfo base;
  std::uint32_t flags;
  char subCategories[128];
  char vendor[64];
  char version[64];
  char sdkVersion[64];
};

struct ClassInfoWide {
  std::uint8_t id[16];
  std::int32_t cardinality;
  char category[32];
  char16_t name[64];
  std::uint32_t flags;
  char subCategories[128];
  char16_t vendor[64];
  char16_t version[64];
  char16_t sdkVersion[64];
};

struct PluginFactory : Unknown {
  static constexpr Uid iid = uid(0x7A4D811C, 0x52114A1F, 0xAED9D2EE, 0x0B43BF9F);
  virtual Result getFactoryInfo(FactoryInfo* info) = 0;
  virtual std::int32_t countClasses() = 0;
  virtual Result getClassInfo(std::int32_t index, ClassInfo* info) = 0;
  virtual Result createInstance(const char* classId, const char* iid, void** object) = 0;
};

struct PluginFactory2 : PluginFactory {
  static constexpr Uid iid = uid(0x0007B650, 0xF24B4C0B, 0xA464EDB9, 0xF00B2ABB);
  virtual Result getClassInfo2(std::int32_t index, ClassInfo2* info) = 0;
};

struct PluginFactory3 : PluginFactory2 {
  static constexpr Uid iid = uid(0x4555A2AB, 0xC1234E57, 0x9B122910, 0x36878931);
  virtual Result getClassInfoUnicode(std::int32_t index, ClassInfoWide* info) = 0;
  virtual Result setHostContext(Unknown* context) = 0;
};

// ---- the component: busses and state ----

// Bytes one after the other; may begin anywhere and come in pieces.
struct Stream : Unknown {
  static constexpr Uid iid = uid(0xC3BF6EA2, 0x30994752, 0x9B6BF990, 0x1EE33E9B);
  virtual Result read(void* to, std::int32_t size, std::int32_t* done) = 0;
  virtual Result write(void* from, std::int32_t size, std::int32_t* done) = 0;
  virtual Result seek(std::int64_t position, std::int32_t mode, std::int64_t* result) = 0;
  virtual Result tell(std::int64_t* position) = 0;
};

struct PluginBase : Unknown {
  static constexpr Uid iid = uid(0x22888DDB, 0x156E45AE, 0x8358B348, 0x08190625);
  virtual Result initialize(Unknown* context) = 0;
  virtual Result terminate() = 0;
};

enum MediaType : std::int32_t { kAudio = 0, kEvent = 1 };
enum Direction : std::int32_t { kInput = 0, kOutput = 1 };
enum BusType : std::int32_t { kMain = 0, kAux = 1 };

struct BusInfo {
  static constexpr std::uint32_t kDefaultActive = 1;
  std::int32_t mediaType;
  std::int32_t direction;
  std::int32_t channelCount;
  Text name;
  std::int32_t busType;
  std::uint32_t flags;
};

struct RoutingInfo {
  std::int32_t mediaType;
  std::int32_t busIndex;
  std::int32_t channel;
};

struct Component : PluginBase {
  static constexpr Uid iid = uid(0xE831FF31, 0xF2D54301, 0x928EBBEE, 0x25697802);
  virtual Result getControllerClassId(std::uint8_t* classId) = 0;
  virtual Result setIoMode(std::int32_t mode) = 0;
  virtual std::int32_t getBusCount(std::int32_t mediaType, std::int32_t direction) = 0;
  virtual Result getBusInfo(std::int32_t mediaType, std::int32_t direction, std::int32_t index, BusInfo& info) = 0;
  virtual Result getRoutingInfo(RoutingInfo& in, RoutingInfo& out) = 0;
  virtual Result activateBus(std::int32_t mediaType, std::int32_t direction, std::int32_t index, Toggle on) = 0;
  virtual Result setActive(Toggle on) = 0;
  virtual Result setState(Stream* stream) = 0;
  virtual Result getState(Stream* stream) = 0;
};

// ---- the processor ----

// A bit a speaker; the two lowest are left and right.
using SpeakerArrangement = std::uint64_t;
inline constexpr SpeakerArrangement kStereo = 3;

enum SampleSize : std::int32_t { kSample32 = 0, kSample64 = 1 };
inline constexpr std::uint32_t kInfiniteTail = 0xFFFFFFFF;

// A bounce, faster or slower than it sounds.
inline constexpr std::int32_t kOffline = 2;

struct ProcessSetup {
  std::int32_t processMode;
  std::int32_t sampleSize;
  std::int32_t maxFrames;
  double sampleRate;
};

struct AudioBus {
  std::int32_t channelCount;
  // A bit a channel that holds nothing but silence.
  std::uint64_t silence;
  float** channels;
};

struct ParameterQueue : Unknown {
  static constexpr Uid iid = uid(0x01263A18, 0xED074F6F, 0x98C9D356, 0x4686F9BA);
  virtual std::uint32_t getParameterId() = 0;
  virtual std::int32_t getPointCount() = 0;
  virtual Result getPoint(std::int32_t index, std::int32_t& frame, double& normalized) = 0;
  virtual Result addPoint(std::int32_t frame, double normalized, std::int32_t& index) = 0;
};

struct ParameterChanges : Unknown {
  static constexpr Uid iid = uid(0xA4779663, 0x0BB64A56, 0xB44384A8, 0x466FEB9D);
  virtual std::int32_t getParameterCount() = 0;
  virtual ParameterQueue* getParameterData(std::int32_t index) = 0;
  virtual ParameterQueue* addParameterData(const std::uint32_t& id, std::int32_t& index) = 0;
};

struct NoteOn {
  std::int16_t channel;
  std::int16_t pitch;
  float tuning;
  float velocity;
  std::int32_t length;
  std::int32_t noteId;
};

struct NoteOff {
  std::int16_t channel;
  std::int16_t pitch;
  float velocity;
  std::int32_t noteId;
  float tuning;
};

struct Event {
  enum Type : std::uint16_t { kNoteOn = 0, kNoteOff = 1 };
  std::int32_t busIndex;
  std::int32_t frame;
  double quarters;
  std::uint16_t flags;
  std::uint16_t type;
  union {
    NoteOn noteOn;
    NoteOff noteOff;
    // The largest kinds hold a pointer after 16 bytes; hosts copy a whole event.
    struct {
      std::uint64_t first[2];
      const void* last;
    } largest;
  };
};
static_assert(sizeof(Event) == 48);

struct EventList : Unknown {
  static constexpr Uid iid = uid(0x3A2C4214, 0x346349FE, 0xB2C4F397, 0xB9695A44);
  virtual std::int32_t getEventCount() = 0;
  virtual Result getEvent(std::int32_t index, Event& event) = 0;
  virtual Result addEvent(Event& event) = 0;
};

struct ProcessContext {
  static constexpr std::uint32_t kPlaying = 1 << 1;
  static constexpr std::uint32_t kCycleActive = 1 << 2;
  static constexpr std::uint32_t kProjectTimeMusicValid = 1 << 9;
  static constexpr std::uint32_t kTempoValid = 1 << 10;
  static constexpr std::uint32_t kCycleValid = 1 << 12;
  std::uint32_t state;
  double sampleRate;
  std::int64_t projectTimeSamples;
  std::int64_t systemTime;
  std::int64_t continuousTimeSamples;
  double projectTimeMusic;
  double barPositionMusic;
  double cycleStartMusic;
  double cycleEndMusic;
  double tempo;
  std::int32_t timeSignatureNumerator;
  std::int32_t timeSignatureDenominator;
  struct {
    std::uint8_t key;
    std::uint8_t root;
    std::int16_t mask;
  } chord;
  std::int32_t smpteOffsetSubframes;
  struct {
    std::uint32_t framesPerSecond;
    std::uint32_t flags;
  } frameRate;
  std::int32_t samplesToNextClock;
};

struct ProcessData {
  std::int32_t processMode;
  std::int32_t sampleSize;
  // 0 where a host only hands over parameters.
  std::int32_t frames;
  std::int32_t inputCount;
  std::int32_t outputCount;
  AudioBus* inputs;
  AudioBus* outputs;
  ParameterChanges* inputParameters;
  ParameterChanges* outputParameters;
  EventList* inputEvents;
  EventList* outputEvents;
  ProcessContext* context;
};

struct AudioProcessor : Unknown {
  static constexpr Uid iid = uid(0x42043F99, 0xB7DA453C, 0xA569E79D, 0x9AAEC33D);
  virtual Result setBusArrangements(SpeakerArrangement* inputs, std::int32_t inputCount, SpeakerArrangement* outputs,
                                    std::int32_t outputCount) = 0;
  virtual Result getBusArrangement(std::int32_t direction, std::int32_t index, SpeakerArrangement& arrangement) = 0;
  virtual Result canProcessSampleSize(std::int32_t sampleSize) = 0;
  virtual std::uint32_t getLatencySamples() = 0;
  virtual Result setupProcessing(ProcessSetup& setup) = 0;
  virtual Result setProcessing(Toggle on) = 0;
  virtual Result process(ProcessData& data) = 0;
  virtual std::uint32_t getTailSamples() = 0;
};

struct ProcessContextRequirements : Unknown {
  static constexpr Uid iid = uid(0x2A654303, 0xEF764E3D, 0x95B5FE83, 0x730EF6D0);
  static constexpr std::uint32_t kProjectTimeMusic = 1 << 2;
  static constexpr std::uint32_t kCycleMusic = 1 << 4;
  static constexpr std::uint32_t kTempo = 1 << 6;
  static constexpr std::uint32_t kTransportState = 1 << 10;
  virtual std::uint32_t getProcessContextRequirements() = 0;
};

// ---- the view: a window of the plugin's inside one of the host's ----

struct Rectangle {
  std::int32_t left, top, right, bottom;
};

// What createView() is asked for, and the kinds of windows.
inline constexpr char kEditorView[] = "editor";
inline constexpr char kX11Window[] = "X11EmbedWindowID";
inline constexpr char kWin32Window[] = "HWND";

struct PlugView;

// Of the host's window, around the view.
struct PlugFrame : Unknown {
  static constexpr Uid iid = uid(0x367FAF01, 0xAFA94693, 0x8D4DA2A0, 0xED0882A3);
  virtual Result resizeView(PlugView* view, Rectangle* size) = 0;
};

struct PlugView : Unknown {
  static constexpr Uid iid = uid(0x5BC32507, 0xD06049EA, 0xA6151B52, 0x2B755B29);
  virtual Result isPlatformTypeSupported(const char* type) = 0;
  // The parent is the window's number.
  virtual Result attached(void* parent, const char* type) = 0;
  virtual Result removed() = 0;
  virtual Result onWheel(float distance) = 0;
  virtual Result onKeyDown(char16_t key, std::int16_t code, std::int16_t modifiers) = 0;
  virtual Result onKeyUp(char16_t key, std::int16_t code, std::int16_t modifiers) = 0;
  virtual Result getSize(Rectangle* size) = 0;
  virtual Result onSize(Rectangle* size) = 0;
  virtual Result onFocus(Toggle has) = 0;
  virtual Result setFrame(PlugFrame* frame) = 0;
  virtual Result canResize() = 0;
  // Changes the size to one that is possible.
  virtual Result checkSizeConstraint(Rectangle* size) = 0;
};

struct ContentScaleSupport : Unknown {
  static constexpr Uid iid = uid(0x65ED9690, 0x8AC44525, 0x8AADEF7A, 0x72EA703F);
  virtual Result setContentScaleFactor(float factor) = 0;
};

struct EventHandler : Unknown {
  static constexpr Uid iid = uid(0x561E65C9, 0x13A0496F, 0x813A2C35, 0x654D7983);
  virtual void onDescriptorReadable(std::int32_t descriptor) = 0;
};

struct TimerHandler : Unknown {
  static constexpr Uid iid = uid(0x10BDD94F, 0x41424774, 0x821FAD8F, 0xECA72CA9);
  virtual void onTimer() = 0;
};

// What serves the host's windows, asked for at the frame or at the context; on Linux alone. A handler is unregistered
// with all its descriptors at once.
struct RunLoop : Unknown {
  static constexpr Uid iid = uid(0x18C35366, 0x97764F1A, 0x9C5B8385, 0x7A871389);
  virtual Result registerEventHandler(EventHandler* handler, std::int32_t descriptor) = 0;
  virtual Result unregisterEventHandler(EventHandler* handler) = 0;
  virtual Result registerTimer(TimerHandler* handler, std::uint64_t milliseconds) = 0;
  virtual Result unregisterTimer(TimerHandler* handler) = 0;
};

// ---- the controller: parameters as people see them ----

struct ParameterInfo {
  static constexpr std::int32_t kCanAutomate = 1 << 0;
  static constexpr std::int32_t kIsList = 1 << 3;
  static constexpr std::int32_t kIsProgramChange = 1 << 15;
  static constexpr std::int32_t kIsBypass = 1 << 16;
  std::uint32_t id;
  Text title;
  Text shortTitle;
  Text units;
  std::int32_t stepCount;
  double defaultNormalized;
  std::int32_t unitId;
  std::int32_t flags;
};

struct EditController : PluginBase {
  static constexpr Uid iid = uid(0xDCD7BBE3, 0x7742448D, 0xA874AACC, 0x979C759E);
  virtual Result setComponentState(Stream* stream) = 0;
  // The controller's own state, beside the component's.
  virtual Result setControllerState(Stream* stream) = 0;
  virtual Result getControllerState(Stream* stream) = 0;
  virtual std::int32_t getParameterCount() = 0;
  virtual Result getParameterInfo(std::int32_t index, ParameterInfo& info) = 0;
  virtual Result getParamStringByValue(std::uint32_t id, double normalized, char16_t* text) = 0;
  virtual Result getParamValueByString(std::uint32_t id, char16_t* text, double& normalized) = 0;
  virtual double normalizedParamToPlain(std::uint32_t id, double normalized) = 0;
  virtual double plainParamToNormalized(std::uint32_t id, double plain) = 0;
  virtual double getParamNormalized(std::uint32_t id) = 0;
  virtual Result setParamNormalized(std::uint32_t id, double normalized) = 0;
  virtual Result setComponentHandler(Unknown* handler) = 0;
  virtual PlugView* createView(const char* name) = 0;
};

struct EditController2 : Unknown {
  static constexpr Uid iid = uid(0x7F4EFE59, 0xF3204967, 0xAC27A3AE, 0xAFB63038);
  virtual Result setKnobMode(std::int32_t mode) = 0;
  // Both may only ask whether there is such a window.
  virtual Result openHelp(Toggle onlyAsked) = 0;
  virtual Result openAboutBox(Toggle onlyAsked) = 0;
};

// A part of the plugin; the root is the plugin itself, and has no parent.
struct Unit {
  static constexpr std::int32_t kRoot = 0;
  static constexpr std::int32_t kNoParent = -1;
  static constexpr std::int32_t kNoPrograms = -1;
  std::int32_t id;
  std::int32_t parent;
  Text name;
  std::int32_t programList;
};

struct ProgramList {
  std::int32_t id;
  Text name;
  std::int32_t count;
};

struct UnitInfo : Unknown {
  static constexpr Uid iid = uid(0x3D4BD6B5, 0x913A4FD2, 0xA886E768, 0xA5EB92C1);
  virtual std::int32_t getUnitCount() = 0;
  virtual Result getUnitInfo(std::int32_t index, Unit& unit) = 0;
  virtual std::int32_t getProgramListCount() = 0;
  virtual Result getProgramListInfo(std::int32_t index, ProgramList& list) = 0;
  virtual Result getProgramName(std::int32_t list, std::int32_t program, char16_t* name) = 0;
  virtual Result getProgramInfo(std::int32_t list, std::int32_t program, const char* attribute, char16_t* value) = 0;
  virtual Result hasProgramPitchNames(std::int32_t list, std::int32_t program) = 0;
  virtual Result getProgramPitchName(std::int32_t list, std::int32_t program, std::int16_t pitch, char16_t* name) = 0;
  virtual std::int32_t getSelectedUnit() = 0;
  virtual Result selectUnit(std::int32_t unit) = 0;
  virtual Result getUnitByBus(std::int32_t mediaType, std::int32_t direction, std::int32_t bus, std::int32_t channel,
                              std::int32_t& unit) = 0;
  virtual Result setUnitProgramData(std::int32_t listOrUnit, std::int32_t program, Stream* data) = 0;
};

// What a host hears of a controller.
struct ComponentHandler : Unknown {
  static constexpr Uid iid = uid(0x93A0BEA3, 0x0BD045DB, 0x8E890B0C, 0xC1E46AC6);
  static constexpr std::int32_t kParameterValuesChanged = 1 << 2;
  virtual Result beginEdit(std::uint32_t id) = 0;
  virtual Result performEdit(std::uint32_t id, double normalized) = 0;
  virtual Result endEdit(std::uint32_t id) = 0;
  virtual Result restartComponent(std::int32_t flags) = 0;
};

struct ComponentHandler2 : Unknown {
  static constexpr Uid iid = uid(0xF040B4B3, 0xA36045EC, 0xABCDC045, 0xB4D5A2CC);
  virtual Result setDirty(Toggle dirty) = 0;
  virtual Result requestOpenEditor(const char* name) = 0;
  virtual Result startGroupEdit() = 0;
  virtual Result finishGroupEdit() = 0;
};

struct HostApplication : Unknown {
  static constexpr Uid iid = uid(0x58E595CC, 0xDB2D4969, 0x8B6AAF8C, 0x36A664E5);
  virtual Result getName(char16_t* name) = 0;
  virtual Result createInstance(std::uint8_t* classId, std::uint8_t* iid, void** object) = 0;
};

}  // namespace feelscape::vst3
