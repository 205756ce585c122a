#include "vst3/plugin.h"

#include <cmath>
#include <cstring>
#include <exception>
#include <new>

#include "core/state.h"
#include "vst3/process.h"
#include "vst3/report.h"
#include "vst3/text.h"
#include "vst3/view.h"

namespace feelscape::vst3 {
namespace {

constexpr std::int32_t kMidiChannels = 16;

Bytes readStream(Stream& stream) {
  return takeState([&](std::uint8_t* to, std::size_t size) -> std::int64_t {
    std::int32_t came = 0;
    return stream.read(to, static_cast<std::int32_t>(size), &came) == kOk ? came : 0;
  });
}

bool writeStream(Stream& stream, Bytes bytes) {
  for (std::size_t done = 0; done < bytes.size();) {
    std::int32_t went = 0;
    const auto left = static_cast<std::int32_t>(bytes.size() - done);
    if (stream.write(bytes.data() + done, left, &went) != kOk || went <= 0) return false;
    done += static_cast<std::size_t>(went);
  }
  return true;
}

}  // namespace

Plugin::Plugin()
    : host_(
          *this, [this] { editor_.pump(); }, [this] { editor_.tick(); }),
      editor_(instrument_, host_, [] { return child::Child::ofProcess(FEELSCAPE_VERSION); }) {
  showValues();
}

// [any-thread]
Result Plugin::queryInterface(const std::uint8_t* iid, void** object) {
  const bool asBase = iid != nullptr && isSame(iid, PluginBase::iid);
  return Object::queryInterface(asBase ? Component::iid.bytes : iid, object);
}

// ---- the component ----

// [main-thread] Hosts that know component and controller as one call this and terminate() twice.
Result Plugin::initialize(Unknown* context) {
  if (context != nullptr) host_.setContext(context);
  return kOk;
}

// [main-thread] From here on the host's objects may be gone.
Result Plugin::terminate() {
  editor_.leave();
  host_.setContext(nullptr);
  host_.setHandler(nullptr);
  return kOk;
}

// [main-thread] There is no controller class: this object is the controller.
Result Plugin::getControllerClassId(std::uint8_t*) { return kNotImplemented; }

// [main-thread]
Result Plugin::setIoMode(std::int32_t) { return kNotImplemented; }

// [main-thread]
std::int32_t Plugin::getBusCount(std::int32_t mediaType, std::int32_t direction) {
  return direction == kOutput && (mediaType == kAudio || mediaType == kEvent) ? 1 : 0;
}

// [main-thread]
Result Plugin::getBusInfo(std::int32_t mediaType, std::int32_t direction, std::int32_t index, BusInfo& info) {
  if (index < 0 || index >= getBusCount(mediaType, direction)) return kInvalidArgument;
  info = {};
  info.mediaType = mediaType;
  info.direction = direction;
  info.channelCount = mediaType == kAudio ? 2 : kMidiChannels;
  copyText(mediaType == kAudio ? "Audio" : "MIDI", info.name);
  info.busType = kMain;
  info.flags = BusInfo::kDefaultActive;
  return kOk;
}

// [main-thread]
Result Plugin::getRoutingInfo(RoutingInfo&, RoutingInfo&) { return kNotImplemented; }

// [main-thread]
Result Plugin::activateBus(std::int32_t mediaType, std::int32_t direction, std::int32_t index, Toggle) {
  return index >= 0 && index < getBusCount(mediaType, direction) ? kOk : kInvalidArgument;
}

// [main-thread]
Result Plugin::setActive(Toggle on) {
  if (!on) return kOk;
  instrument_.activate(sampleRate_);
  editor_.activated();
  return kOk;
}

// [main-thread]
Result Plugin::setState(Stream* stream) {
  if (stream == nullptr) return kInvalidArgument;
  try {
    instrument_.load(readStream(*stream));
    showValues();
    editor_.stateSet();
    return kOk;
  } catch (const std::exception& fault) {
    report(fault);
    return kFalse;
  }
}

// [main-thread] Where the host has no run loop for us, this is when we hear of a piece that was finished.
Result Plugin::getState(Stream* stream) {
  if (stream == nullptr) return kInvalidArgument;
  try {
    editor_.pump();
    return writeStream(*stream, instrument_.save()) ? kOk : kFalse;
  } catch (const std::exception& fault) {
    report(fault);
    return kInternalError;
  }
}

// ---- the processor ----

// [main-thread]
Result Plugin::setBusArrangements(SpeakerArrangement*, std::int32_t inputCount, SpeakerArrangement* outputs,
                                  std::int32_t outputCount) {
  return inputCount == 0 && outputCount == 1 && outputs != nullptr && outputs[0] == kStereo ? kOk : kFalse;
}

// [main-thread]
Result Plugin::getBusArrangement(std::int32_t direction, std::int32_t index, SpeakerArrangement& arrangement) {
  if (direction != kOutput || index != 0) return kInvalidArgument;
  arrangement = kStereo;
  return kOk;
}

// [main-thread]
Result Plugin::canProcessSampleSize(std::int32_t sampleSize) { return sampleSize == kSample32 ? kOk : kFalse; }

// [main-thread]
std::uint32_t Plugin::getLatencySamples() { return 0; }

// [main-thread]
Result Plugin::setupProcessing(ProcessSetup& setup) {
  if (setup.sampleSize != kSample32 || !(setup.sampleRate > 0)) return kFalse;
  sampleRate_ = setup.sampleRate;
  return kOk;
}

// [audio-thread]
Result Plugin::setProcessing(Toggle) {
  instrument_.reset();
  return kOk;
}

// [audio-thread]
Result Plugin::process(ProcessData& data) {
  processBlock(instrument_, data);
  return kOk;
}

// [main-thread] Notes come without audio: a host that stops calling on silence would stop the music.
std::uint32_t Plugin::getTailSamples() { return kInfiniteTail; }

// [main-thread]
std::uint32_t Plugin::getProcessContextRequirements() {
  return ProcessContextRequirements::kProjectTimeMusic | ProcessContextRequirements::kCycleMusic |
         ProcessContextRequirements::kTempo | ProcessContextRequirements::kTransportState;
}

// ---- the controller ----

// [main-thread] The component is this very object, and the values shown are its own.
Result Plugin::setComponentState(Stream*) {
  showValues();
  return kOk;
}

// [main-thread] All there is to keep is in the component's state.
Result Plugin::setControllerState(Stream*) { return kNotImplemented; }

// [main-thread]
Result Plugin::getControllerState(Stream*) { return kNotImplemented; }

// [main-thread]
std::int32_t Plugin::getParameterCount() { return kParameterCount + (programs_.isEmpty() ? 0 : 1); }

// [main-thread]
Result Plugin::getParameterInfo(std::int32_t index, ParameterInfo& info) {
  if (index < 0 || index >= getParameterCount()) return kInvalidArgument;
  if (index == kParameterCount) {
    programs_.describe(info);
    return kOk;
  }
  const Parameter& parameter = parameterAt(index);
  info = {};
  info.id = static_cast<std::uint32_t>(parameter.id);
  copyText(parameter.name, info.title);
  copyText(parameter.name, info.shortTitle);
  copyText(parameter.unit, info.units);
  info.stepCount = parameter.steps;
  info.defaultNormalized = normalizedOf(parameter, parameter.standard);
  info.flags = ParameterInfo::kCanAutomate;
  if (parameter.names != nullptr && parameter.steps > 1) info.flags |= ParameterInfo::kIsList;
  if (parameter.id == ParameterId::bypass) info.flags |= ParameterInfo::kIsBypass;
  return kOk;
}

// [main-thread]
Result Plugin::getParamStringByValue(std::uint32_t id, double normalized, char16_t* text) {
  if (text == nullptr) return kInvalidArgument;
  if (isProgram(id)) {
    copyText(programs_.nameOf(programs_.programOf(normalized)), text, std::size(Text{}));
    return kOk;
  }
  const auto index = indexOf(id);
  if (!index) return kInvalidArgument;
  const Parameter& parameter = parameterAt(*index);
  copyText(textOf(parameter, valueOf(parameter, normalized)), text, std::size(Text{}));
  return kOk;
}

// [main-thread]
Result Plugin::getParamValueByString(std::uint32_t id, char16_t* text, double& normalized) {
  if (text == nullptr) return kInvalidArgument;
  if (isProgram(id)) {
    const auto program = programs_.programOf(plainText(text));
    if (program) normalized = programs_.normalizedOf(*program);
    return program ? kOk : kFalse;
  }
  const auto index = indexOf(id);
  if (!index) return kInvalidArgument;
  const auto value = valueOf(parameterAt(*index), plainText(text));
  if (!value) return kFalse;
  normalized = normalizedOf(parameterAt(*index), *value);
  return kOk;
}

// [main-thread] The numbers of the texts: hosts show these too.
double Plugin::normalizedParamToPlain(std::uint32_t id, double normalized) {
  if (isProgram(id)) return programs_.programOf(normalized);
  const auto index = indexOf(id);
  if (!index) return normalized;
  const Parameter& parameter = parameterAt(*index);
  return shownOf(parameter, valueOf(parameter, normalized));
}

// [main-thread]
double Plugin::plainParamToNormalized(std::uint32_t id, double plain) {
  if (isProgram(id)) return programs_.normalizedOf(plain);
  const auto index = indexOf(id);
  if (!index) return plain;
  const Parameter& parameter = parameterAt(*index);
  return normalizedOf(parameter, valueOfShown(parameter, plain));
}

// [main-thread]
double Plugin::getParamNormalized(std::uint32_t id) {
  const auto index = indexOf(id);
  return index ? shown_[*index] : 0;
}

// [main-thread] Only shown: the processor gets the value with its time.
Result Plugin::setParamNormalized(std::uint32_t id, double normalized) {
  if (std::isnan(normalized)) return kInvalidArgument;
  if (isProgram(id)) return takeProgram(programs_.programOf(normalized));
  const auto index = indexOf(id);
  if (!index) return kInvalidArgument;
  const Parameter& parameter = parameterAt(*index);
  shown_[*index] = normalizedOf(parameter, valueOf(parameter, normalized));
  editor_.hear();
  return kOk;
}

// [main-thread]
Result Plugin::setComponentHandler(Unknown* handler) {
  host_.setHandler(handler);
  return kOk;
}

// [main-thread]
PlugView* Plugin::createView(const char* name) {
  if (name == nullptr || std::strcmp(name, kEditorView) != 0) return nullptr;
  return new (std::nothrow) View(*static_cast<Component*>(this), editor_, host_);
}

// [main-thread] Knobs turn as the panel has them, and there is no page of help: the panel explains itself.
Result Plugin::setKnobMode(std::int32_t) { return kFalse; }

// [main-thread]
Result Plugin::openHelp(Toggle) { return kFalse; }

// [main-thread]
Result Plugin::openAboutBox(Toggle) { return kFalse; }

void Plugin::showValue(int index, double value) { shown_[index] = normalizedOf(parameterAt(index), value); }

void Plugin::showValues() {
  for (int i = 0; i < kParameterCount; ++i) showValue(i, instrument_.value(i));
}

}  // namespace feelscape::vst3
