#include <algorithm>
#include <cstring>
#include <stdexcept>

#include "support/binary.h"
#include "support/played_plugin.h"
#include "support/vst3_host.h"
#include "vst3/abi.h"

namespace feelscape::test {
namespace {

using namespace feelscape::vst3;

constexpr char kOurId[] = "FeelScapeLofi001";

// One value of one parameter.
class Queue final : public HostObject<ParameterQueue> {
 public:
  std::uint32_t getParameterId() override { return static_cast<std::uint32_t>(parameterAt(change.index).id); }
  std::int32_t getPointCount() override { return 1; }
  Result getPoint(std::int32_t, std::int32_t& frame, double& normalized) override {
    frame = change.frame;
    normalized = normalizedOf(parameterAt(change.index), change.value);
    return kOk;
  }
  Result addPoint(std::int32_t, double, std::int32_t&) override { return kNotImplemented; }

  PlayedPlugin::Change change;
};

class Changes final : public HostObject<ParameterChanges> {
 public:
  std::int32_t getParameterCount() override { return count; }
  ParameterQueue* getParameterData(std::int32_t index) override { return &queues[static_cast<std::size_t>(index)]; }
  ParameterQueue* addParameterData(const std::uint32_t&, std::int32_t&) override { return nullptr; }

  std::array<Queue, PlayedPlugin::kMostChanges> queues;
  std::int32_t count = 0;
};

class Counter final : public HostObject<EventList> {
 public:
  std::int32_t getEventCount() override { return count; }
  Result getEvent(std::int32_t, Event&) override { return kNotImplemented; }
  Result addEvent(Event&) override {
    ++count;
    return kOk;
  }

  int count = 0;
};

class PlayedVst3 final : public PlayedPlugin {
 public:
  PlayedVst3() {
    auto* const factory = binary_.find<PluginFactory3*()>("GetPluginFactory")();
    void* object = nullptr;
    if (factory->createInstance(kOurId, reinterpret_cast<const char*>(Component::iid.bytes), &object) != kOk) {
      throw std::runtime_error("the VST3 gives no component");
    }
    component_.reset(static_cast<Component*>(object));
    component_->queryInterface(AudioProcessor::iid.bytes, &object);
    processor_.reset(static_cast<AudioProcessor*>(object));
    component_->initialize(nullptr);
    ProcessSetup setup{0, kSample32, kMostFrames, 48000};
    processor_->setupProcessing(setup);
    component_->setActive(1);
    processor_->setProcessing(1);
  }

  ~PlayedVst3() override {
    processor_->setProcessing(0);
    component_->setActive(0);
    component_->terminate();
  }

  bool load(const Bytes& state) override {
    MemoryStream stream;
    stream.bytes = state;
    return component_->setState(&stream) == kOk;
  }

  Bytes save() override {
    MemoryStream stream;
    return component_->getState(&stream) == kOk ? stream.bytes : Bytes();
  }

  // It comes with each block.
  void setOffline(bool) override {}

  void reset() override {
    processor_->setProcessing(0);
    processor_->setProcessing(1);
  }

  Heard play(const Block& block) override {
    for (std::size_t i = 0; i < block.changeCount; ++i) changes_.queues[i].change = block.changes[i];
    changes_.count = static_cast<std::int32_t>(block.changeCount);
    events_.count = 0;
    std::array<float*, 2> channels = {left_.data(), right_.data()};
    AudioBus bus{2, 0, channels.data()};
    ProcessContext context = contextOf(block.time.value_or(HostTime()));
    ProcessData data{};
    data.processMode = block.offline ? vst3::kOffline : 0;
    data.frames = block.frames;
    data.outputCount = block.frames > 0 ? 1 : 0;
    data.outputs = block.frames > 0 ? &bus : nullptr;
    data.inputParameters = &changes_;
    data.outputEvents = &events_;
    data.context = block.time ? &context : nullptr;
    processor_->process(data);
    const auto isHeard = [](float sample) { return sample != 0; };
    return {events_.count, std::any_of(left_.begin(), left_.begin() + block.frames, isHeard)};
  }

 private:
  static ProcessContext contextOf(const HostTime& time) {
    ProcessContext context{};
    context.state = ProcessContext::kTempoValid | ProcessContext::kProjectTimeMusicValid;
    if (time.playing) context.state |= ProcessContext::kPlaying;
    if (time.loop.end > time.loop.start) context.state |= ProcessContext::kCycleActive | ProcessContext::kCycleValid;
    context.tempo = time.tempo.value_or(120);
    context.projectTimeMusic = time.quarters.value_or(0);
    context.projectTimeSamples = static_cast<std::int64_t>(context.projectTimeMusic * 60 / context.tempo * 48000);
    context.cycleStartMusic = time.loop.start;
    context.cycleEndMusic = time.loop.end;
    return context;
  }

  const Binary binary_{FEELSCAPE_VST3};
  Owned<Component> component_;
  Owned<AudioProcessor> processor_;
  Changes changes_;
  Counter events_;
  std::array<float, kMostFrames> left_{};
  std::array<float, kMostFrames> right_{};
};

}  // namespace

std::unique_ptr<PlayedPlugin> playedVst3() { return std::make_unique<PlayedVst3>(); }

}  // namespace feelscape::test
