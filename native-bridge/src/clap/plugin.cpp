#include "clap/plugin.h"

#include <cstdio>
#include <cstring>
#include <exception>
#include <new>
#include <string>
#include <string_view>

#include "clap/gui.h"
#include "clap/instance.h"
#include "clap/process.h"
#include "clap/session.h"
#include "clap/surface.h"
#include "clap/text.h"
#include "core/instrument.h"

namespace feelscape::clap {
namespace {

// ---- ports ----

// [main-thread]
std::uint32_t countAudioPorts(const Plugin*, bool isInput) { return isInput ? 0 : 1; }

// [main-thread]
bool getAudioPort(const Plugin* plugin, std::uint32_t index, bool isInput, AudioPortInfo* info) {
  if (index >= countAudioPorts(plugin, isInput)) return false;
  *info = {};
  copyText("Audio", info->name);
  info->flags = AudioPortInfo::kIsMain;
  info->channelCount = 2;
  info->type = kStereoType;
  info->inPlacePair = kInvalidId;
  return true;
}

// [main-thread] What comes in is ignored; but Qtractor crashes on MIDI from a plugin that takes none.
std::uint32_t countNotePorts(const Plugin*, bool) { return 1; }

// [main-thread]
bool getNotePort(const Plugin* plugin, std::uint32_t index, bool isInput, NotePortInfo* info) {
  if (index >= countNotePorts(plugin, isInput)) return false;
  *info = {};
  info->id = isInput ? 0 : 1;
  info->supportedDialects = kClapDialect | kMidiDialect;
  info->preferredDialect = kMidiDialect;
  copyText(isInput ? "MIDI in (ignored)" : "MIDI", info->name);
  return true;
}

// ---- parameters ----

// [main-thread]
std::uint32_t countParameters(const Plugin*) { return kParameterCount; }

// [main-thread]
bool getParameterInfo(const Plugin*, std::uint32_t index, ParameterInfo* info) {
  if (index >= kParameterCount) return false;
  const Parameter& parameter = parameterAt(static_cast<int>(index));
  *info = {};
  info->id = static_cast<std::uint32_t>(parameter.id);
  info->flags = ParameterInfo::kIsAutomatable;
  if (parameter.steps > 0) info->flags |= ParameterInfo::kIsStepped;
  if (parameter.names != nullptr) info->flags |= ParameterInfo::kIsEnum;
  if (parameter.id == ParameterId::bypass) info->flags |= ParameterInfo::kIsBypass;
  copyText(parameter.name, info->name);
  info->low = parameter.low;
  info->high = parameter.high;
  info->standard = parameter.standard;
  return true;
}

// [main-thread]
bool getValue(const Plugin* plugin, std::uint32_t id, double* value) {
  const auto index = indexOf(id);
  if (!index) return false;
  *value = instanceOf(plugin).instrument.value(*index);
  return true;
}

// [main-thread]
bool valueToText(const Plugin*, std::uint32_t id, double value, char* text, std::uint32_t size) {
  const auto index = indexOf(id);
  if (!index || size == 0) return false;
  const Parameter& parameter = parameterAt(*index);
  std::string shown = textOf(parameter, value);
  if (*parameter.unit != 0) shown += std::string(" ") + parameter.unit;
  copyText(shown, text, size);
  return true;
}

// [main-thread]
bool textToValue(const Plugin*, std::uint32_t id, const char* text, double* value) {
  const auto index = indexOf(id);
  const auto read = index ? valueOf(parameterAt(*index), std::string_view(text)) : std::nullopt;
  if (read) *value = *read;
  return read.has_value();
}

// [audio-thread, or main-thread while inactive]
void flush(const Plugin* plugin, const InputEvents* in, const OutputEvents* out) {
  Instance& instance = instanceOf(plugin);
  setParameters(instance.instrument, in);
  instance.moves.tell(out);
}

// ---- rendering ----

// [main-thread] Notes fall on their frames, and the voice is made ahead.
std::uint32_t getLatency(const Plugin*) { return 0; }

// [main-thread] Notes come without audio: a host that puts silent plugins to sleep would stop the music.
std::uint32_t getTail(const Plugin*) { return Tail::kInfinite; }

// [main-thread]
bool hasHardRealtimeRequirement(const Plugin*) { return false; }

// [main-thread] A bounce plays as everything does, and waits for the voice.
bool setRenderMode(const Plugin* plugin, std::int32_t mode) {
  instanceOf(plugin).instrument.setOffline(mode == Render::kOffline);
  return true;
}

// ---- the plugin ----

// [main-thread]
bool init(const Plugin* plugin) {
  Instance& instance = instanceOf(plugin);
  // Qtractor gives CLAP's notes velocity 0, but does not claim to know them.
  const auto* ports = hostExtension<HostNotePorts>(instance.host, kNotePortsName);
  const std::uint32_t dialects = ports != nullptr ? ports->supportedDialects(instance.host) : 0;
  instance.dialect = (dialects & kClapDialect) != 0 ? NoteDialect::clap : NoteDialect::midi;
  return true;
}

// [main-thread]
void destroy(const Plugin* plugin) { delete &instanceOf(plugin); }

// [main-thread]
bool activate(const Plugin* plugin, double sampleRate, std::uint32_t, std::uint32_t) {
  if (!(sampleRate > 0)) return false;
  Instance& instance = instanceOf(plugin);
  instance.instrument.activate(sampleRate);
  instance.editor.activated();
  return true;
}

// [main-thread]
void deactivate(const Plugin*) {}

// [audio-thread]
bool startProcessing(const Plugin* plugin) {
  instanceOf(plugin).instrument.reset();
  return true;
}

// [audio-thread]
void stopProcessing(const Plugin*) {}

// [audio-thread]
void reset(const Plugin* plugin) { instanceOf(plugin).instrument.reset(); }

// [audio-thread]
std::int32_t process(const Plugin* plugin, const Process* process) {
  Instance& instance = instanceOf(plugin);
  instance.moves.tell(process->out);
  processBlock(instance.instrument, *process, instance.dialect);
  return kContinue;
}

// [main-thread]
void onMainThread(const Plugin* plugin) {
  Instance& instance = instanceOf(plugin);
  if (instance.isLoading.exchange(false, std::memory_order_acquire)) finishLoading(instance);
}

constexpr AudioPorts kAudioPorts = {countAudioPorts, getAudioPort};
constexpr NotePorts kNotePorts = {countNotePorts, getNotePort};
constexpr Params kParams = {countParameters, getParameterInfo, getValue, valueToText, textToValue, flush};
constexpr Latency kLatency = {getLatency};
constexpr Tail kTail = {getTail};
constexpr Render kRender = {hasHardRealtimeRequirement, setRenderMode};

// [any-thread]
const void* getExtension(const Plugin*, const char* name) {
  const struct {
    const char* name;
    const void* functions;
  } extensions[] = {{kAudioPortsName, &kAudioPorts},
                    {kNotePortsName, &kNotePorts},
                    {kParamsName, &kParams},
                    {kStateName, &kState},
                    {kStateContextName, &kContextState},
                    {kPresetLoadName, &kPresetLoad},
                    {kPresetLoadDraftName, &kPresetLoad},
                    {kRemoteControlsName, &kRemoteControls},
                    {kRemoteControlsDraftName, &kRemoteControls},
                    {kNoteNamesName, &kNoteNames},
                    {kTrackInfoName, &kTrackListener},
                    {kTrackInfoDraftName, &kTrackListener},
                    {kLatencyName, &kLatency},
                    {kTailName, &kTail},
                    {kRenderName, &kRender},
                    {kGuiName, &kGui},
                    {kTimerSupportName, &kTimerSupport},
                    {kPosixFdSupportName, &kPosixFdSupport}};
  for (const auto& extension : extensions) {
    if (std::strcmp(name, extension.name) == 0) return extension.functions;
  }
  return nullptr;
}

constexpr const char* kFeatures[] = {"instrument", "stereo", nullptr};

}  // namespace

const Descriptor kDescriptor = {kVersion,
                                "org.feelscape.feelscape",
                                "FeelScape",
                                "FeelScape",
                                "",
                                "",
                                "",
                                FEELSCAPE_VERSION,
                                "A picture becomes lofi music on your track",
                                kFeatures};

void report(const Host* host, const std::exception& fault) {
  const std::string sentence = std::string("FeelScape: ") + fault.what();
  if (const auto* log = hostExtension<HostLog>(host, kLogName)) {
    log->log(host, HostLog::kError, sentence.c_str());
  } else {
    std::fprintf(stderr, "%s\n", sentence.c_str());
  }
}

const Plugin* createPlugin(const Host* host) {
  auto* const instance = new (std::nothrow) Instance(host);
  if (instance == nullptr) return nullptr;
  instance->functions = {&kDescriptor,    instance,       init,  destroy, activate,     deactivate,
                         startProcessing, stopProcessing, reset, process, getExtension, onMainThread};
  return &instance->functions;
}

}  // namespace feelscape::clap
