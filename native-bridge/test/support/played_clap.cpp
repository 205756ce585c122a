#include <algorithm>
#include <cstring>
#include <stdexcept>

#include "clap/abi.h"
#include "support/binary.h"
#include "support/played_plugin.h"

namespace feelscape::test {
namespace {

using namespace feelscape::clap;

class PlayedClap final : public PlayedPlugin {
 public:
  PlayedClap() {
    const auto* entry = binary_.find<const Entry>("clap_entry");
    const auto* factory = static_cast<const Factory*>(entry->getFactory(kFactoryName));
    plugin_ = factory->create(factory, &host_, "org.feelscape.feelscape");
    if (plugin_ == nullptr || !plugin_->init(plugin_)) throw std::runtime_error("the CLAP gives no plugin");
    plugin_->activate(plugin_, 48000, 1, kMostFrames);
    plugin_->startProcessing(plugin_);
  }

  ~PlayedClap() override { plugin_->destroy(plugin_); }

  bool load(const Bytes& state) override {
    Source source{state, 0};
    const InputStream stream = {&source, readFrom};
    return extension<clap::State>(kStateName).load(plugin_, &stream);
  }

  Bytes save() override {
    Bytes bytes;
    const OutputStream stream = {&bytes, writeTo};
    return extension<clap::State>(kStateName).save(plugin_, &stream) ? bytes : Bytes();
  }

  void setOffline(bool offline) override {
    extension<Render>(kRenderName).set(plugin_, offline ? Render::kOffline : 0);
  }

  void reset() override { plugin_->reset(plugin_); }

  Heard play(const Block& block) override {
    for (std::size_t i = 0; i < block.changeCount; ++i) changes_[i] = eventOf(block.changes[i]);
    changeCount_ = block.changeCount;
    events_ = 0;
    const InputEvents in = {this, countIn, getIn};
    const OutputEvents out = {this, pushOut};
    if (block.frames == 0) {
      extension<Params>(kParamsName).flush(plugin_, &in, &out);
      return {events_, false};
    }
    std::array<float*, 2> channels = {left_.data(), right_.data()};
    AudioBuffer audio{channels.data(), nullptr, 2, 0, 0};
    const TransportEvent transport = transportOf(block.time.value_or(HostTime()));
    const Process process = {
        -1,  static_cast<std::uint32_t>(block.frames), block.time ? &transport : nullptr, nullptr, &audio, 0, 1, &in,
        &out};
    plugin_->process(plugin_, &process);
    const auto isHeard = [](float sample) { return sample != 0; };
    return {events_, std::any_of(left_.begin(), left_.begin() + block.frames, isHeard)};
  }

 private:
  struct Source {
    const Bytes& bytes;
    std::size_t at;
  };

  template <typename Extension>
  const Extension& extension(const char* name) const {
    return *static_cast<const Extension*>(plugin_->getExtension(plugin_, name));
  }

  static std::int64_t readFrom(const InputStream* stream, void* to, std::uint64_t size) {
    Source& source = *static_cast<Source*>(stream->context);
    const std::size_t count = std::min<std::size_t>(size, source.bytes.size() - source.at);
    std::memcpy(to, source.bytes.data() + source.at, count);
    source.at += count;
    return static_cast<std::int64_t>(count);
  }

  static std::int64_t writeTo(const OutputStream* stream, const void* from, std::uint64_t size) {
    const auto* first = static_cast<const std::uint8_t*>(from);
    auto& bytes = *static_cast<Bytes*>(stream->context);
    bytes.insert(bytes.end(), first, first + size);
    return static_cast<std::int64_t>(size);
  }

  static std::uint32_t countIn(const InputEvents* list) {
    return static_cast<std::uint32_t>(static_cast<PlayedClap*>(list->context)->changeCount_);
  }
  static const EventHeader* getIn(const InputEvents* list, std::uint32_t index) {
    return &static_cast<PlayedClap*>(list->context)->changes_[index].header;
  }
  static bool pushOut(const OutputEvents* list, const EventHeader*) {
    ++static_cast<PlayedClap*>(list->context)->events_;
    return true;
  }

  static ParameterEvent eventOf(const Change& change) {
    ParameterEvent event{};
    event.header = {sizeof event, static_cast<std::uint32_t>(change.frame), kCoreSpace, kParameterValue, 0};
    event.id = static_cast<std::uint32_t>(parameterAt(change.index).id);
    event.value = change.value;
    return event;
  }

  static TransportEvent transportOf(const HostTime& time) {
    TransportEvent event{};
    event.header = {sizeof event, 0, kCoreSpace, kTransport, 0};
    event.flags = TransportEvent::kHasTempo | TransportEvent::kHasBeats;
    if (time.playing) event.flags |= TransportEvent::kIsPlaying;
    if (time.loop.end > time.loop.start) event.flags |= TransportEvent::kIsLooping;
    event.tempo = time.tempo.value_or(120);
    event.beats = static_cast<std::int64_t>(time.quarters.value_or(0) * kTimeParts);
    event.loopStartBeats = static_cast<std::int64_t>(time.loop.start * kTimeParts);
    event.loopEndBeats = static_cast<std::int64_t>(time.loop.end * kTimeParts);
    return event;
  }

  static const void* nothing(const Host*, const char*) { return nullptr; }
  static void ignore(const Host*) {}

  const Binary binary_{FEELSCAPE_CLAP};
  const Host host_{clap::kVersion, nullptr, "test", "test", "", "1", nothing, ignore, ignore, ignore};
  const Plugin* plugin_ = nullptr;
  std::array<ParameterEvent, kMostChanges> changes_{};
  std::size_t changeCount_ = 0;
  int events_ = 0;
  std::array<float, kMostFrames> left_{};
  std::array<float, kMostFrames> right_{};
};

}  // namespace

std::unique_ptr<PlayedPlugin> playedClap() { return std::make_unique<PlayedClap>(); }

}  // namespace feelscape::test
