#include "vst3/process.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <limits>
#include <optional>

namespace feelscape::vst3 {
namespace {

constexpr std::int32_t kNoFrame = std::numeric_limits<std::int32_t>::max();

// The points of a block's parameter queues, taken in the order of their frames.
class Automation {
 public:
  // [audio-thread]
  explicit Automation(ParameterChanges* changes) {
    const std::int32_t count = changes != nullptr ? changes->getParameterCount() : 0;
    for (std::int32_t i = 0; i < count; ++i) {
      ParameterQueue* const queue = changes->getParameterData(i);
      if (queue == nullptr) continue;
      if (const auto index = indexOf(queue->getParameterId())) {
        lanes_[*index] = {queue, 0, queue->getPointCount(), kNoFrame, 0};
        read(lanes_[*index]);
      }
    }
  }

  // [audio-thread] The frame of the next point; kNoFrame after the last.
  std::int32_t nextFrame() const {
    std::int32_t next = kNoFrame;
    for (const Lane& lane : lanes_) next = std::min(next, lane.frame);
    return next;
  }

  // [audio-thread] Hands over every point up to a frame.
  void apply(std::int32_t frame, Instrument& instrument) {
    for (int i = 0; i < kParameterCount; ++i) {
      Lane& lane = lanes_[i];
      for (; lane.frame <= frame && lane.frame != kNoFrame; read(lane)) {
        instrument.set(i, valueOf(parameterAt(i), lane.value));
      }
    }
  }

 private:
  struct Lane {
    ParameterQueue* queue = nullptr;
    std::int32_t next = 0;
    std::int32_t count = 0;
    std::int32_t frame = kNoFrame;
    double value = 0;
  };

  static void read(Lane& lane) {
    lane.frame = kNoFrame;
    while (lane.next < lane.count) {
      std::int32_t frame = 0;
      if (lane.queue->getPoint(lane.next++, frame, lane.value) == kOk && !std::isnan(lane.value)) {
        lane.frame = std::clamp(frame, 0, kNoFrame - 1);
        return;
      }
    }
  }

  std::array<Lane, kParameterCount> lanes_;
};

class EventOutput final : public EventSink {
 public:
  explicit EventOutput(EventList* list) : list_(list) {}

  void beginSlice(std::int32_t frame) { offset_ = frame; }

  // [audio-thread]
  bool send(const NoteEvent& note) override {
    if (list_ == nullptr) return false;
    Event event;
    std::memset(&event, 0, sizeof event);
    event.frame = offset_ + note.frame;
    const auto channel = static_cast<std::int16_t>(note.channel);
    const auto pitch = static_cast<std::int16_t>(note.pitch);
    if (note.on) {
      event.type = Event::kNoteOn;
      event.noteOn = {channel, pitch, 0, static_cast<float>(note.velocity) / 127.0F, 0, note.noteId};
    } else {
      event.type = Event::kNoteOff;
      event.noteOff = {channel, pitch, 0, note.noteId, 0};
    }
    return list_->addEvent(event) == kOk;
  }

 private:
  EventList* list_;
  std::int32_t offset_ = 0;
};

std::optional<HostTime> timeOf(const ProcessContext* context) {
  if (context == nullptr) return std::nullopt;
  HostTime time;
  time.playing = (context->state & ProcessContext::kPlaying) != 0;
  time.frames = context->projectTimeSamples;
  if (context->state & ProcessContext::kProjectTimeMusicValid) time.quarters = context->projectTimeMusic;
  if (context->state & ProcessContext::kTempoValid) time.tempo = context->tempo;
  if ((context->state & ProcessContext::kCycleActive) && (context->state & ProcessContext::kCycleValid)) {
    time.loop = {context->cycleStartMusic, context->cycleEndMusic};
  }
  return time;
}

// The voice is heard on the first bus.
void sound(Instrument& instrument, ProcessData& data) {
  if (data.outputCount < 1 || data.outputs == nullptr) return;
  AudioBus& bus = data.outputs[0];
  if (bus.channels == nullptr || bus.channelCount < 2 || bus.channels[0] == nullptr || bus.channels[1] == nullptr)
    return;
  if (instrument.sound(bus.channels[0], bus.channels[1])) bus.silence = 0;
}

void silence(ProcessData& data) {
  for (std::int32_t i = 0; i < data.outputCount && data.outputs != nullptr; ++i) {
    AudioBus& bus = data.outputs[i];
    if (bus.channels == nullptr) continue;
    for (std::int32_t channel = 0; channel < bus.channelCount; ++channel) {
      if (float* const samples = bus.channels[channel]) std::fill_n(samples, data.frames, 0.0F);
      bus.silence |= std::uint64_t{1} << std::min(channel, 63);
    }
  }
}

}  // namespace

void processBlock(Instrument& instrument, ProcessData& data) {
  instrument.setOffline(data.processMode == kOffline);
  instrument.beginBlock();
  Automation automation(data.inputParameters);
  if (data.frames > 0) {
    silence(data);
    instrument.follow(timeOf(data.context));
    EventOutput output(data.outputEvents);
    for (std::int32_t frame = 0; frame < data.frames;) {
      automation.apply(frame, instrument);
      const std::int32_t next = std::min(automation.nextFrame(), data.frames);
      output.beginSlice(frame);
      instrument.play(next - frame, output);
      frame = next;
    }
    sound(instrument, data);
  }
  automation.apply(kNoFrame - 1, instrument);
}

}  // namespace feelscape::vst3
