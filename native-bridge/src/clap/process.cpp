#include "clap/process.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace feelscape::clap {
namespace {

class EventOutput final : public EventSink {
 public:
  EventOutput(const OutputEvents* list, NoteDialect dialect) : list_(list), dialect_(dialect) {}

  void beginSlice(std::uint32_t frame) { offset_ = frame; }

  // [audio-thread]
  bool send(const feelscape::NoteEvent& note) override {
    if (list_ == nullptr) return false;
    return dialect_ == NoteDialect::clap ? sendNote(note) : sendMidi(note);
  }

 private:
  bool sendNote(const feelscape::NoteEvent& note) const {
    NoteEvent event{};
    event.header = headerOf(sizeof event, note, note.on ? kNoteOn : kNoteOff);
    event.noteId = note.noteId;
    event.channel = static_cast<std::int16_t>(note.channel);
    event.key = static_cast<std::int16_t>(note.pitch);
    event.velocity = note.velocity / 127.0;
    return list_->tryPush(list_, &event.header);
  }

  bool sendMidi(const feelscape::NoteEvent& note) const {
    MidiEvent event{};
    event.header = headerOf(sizeof event, note, kMidi);
    event.data[0] = static_cast<std::uint8_t>((note.on ? 0x90 : 0x80) | note.channel);
    event.data[1] = static_cast<std::uint8_t>(note.pitch);
    event.data[2] = static_cast<std::uint8_t>(note.velocity);
    return list_->tryPush(list_, &event.header);
  }

  EventHeader headerOf(std::size_t size, const feelscape::NoteEvent& note, EventType type) const {
    return {static_cast<std::uint32_t>(size), offset_ + static_cast<std::uint32_t>(note.frame), kCoreSpace, type, 0};
  }

  const OutputEvents* list_;
  NoteDialect dialect_;
  std::uint32_t offset_ = 0;
};

std::optional<HostTime> timeOf(const TransportEvent* transport, double sampleRate) {
  if (transport == nullptr) return std::nullopt;
  HostTime time;
  const auto has = [transport](TransportEvent::Flags flag) { return (transport->flags & flag) != 0; };
  time.playing = has(TransportEvent::kIsPlaying);
  if (has(TransportEvent::kHasTempo)) time.tempo = transport->tempo;
  if (has(TransportEvent::kHasBeats)) time.quarters = static_cast<double>(transport->beats) / kTimeParts;
  if (has(TransportEvent::kHasSeconds)) {
    time.frames = std::llround(static_cast<double>(transport->seconds) / kTimeParts * sampleRate);
  }
  if (has(TransportEvent::kHasBeats) && has(TransportEvent::kIsLooping)) {
    time.loop = {static_cast<double>(transport->loopStartBeats) / kTimeParts,
                 static_cast<double>(transport->loopEndBeats) / kTimeParts};
  }
  return time;
}

void apply(const EventHeader& event, Instrument& instrument) {
  if (event.space != kCoreSpace) return;
  if (event.type == kParameterValue) {
    const auto& parameter = reinterpret_cast<const ParameterEvent&>(event);
    if (const auto index = indexOf(parameter.id)) instrument.set(*index, parameter.value);
  } else if (event.type == kTransport) {
    instrument.follow(timeOf(&reinterpret_cast<const TransportEvent&>(event), instrument.sampleRate()));
  }
}

// The voice is heard on the first port.
void sound(Instrument& instrument, const Process& process) {
  if (process.audioOutputCount < 1 || process.audioOutputs == nullptr) return;
  AudioBuffer& buffer = process.audioOutputs[0];
  if (buffer.data32 == nullptr || buffer.channelCount < 2 || buffer.data32[0] == nullptr ||
      buffer.data32[1] == nullptr) {
    return;
  }
  if (instrument.sound(buffer.data32[0], buffer.data32[1])) buffer.constantMask = 0;
}

void silence(const Process& process) {
  for (std::uint32_t port = 0; port < process.audioOutputCount && process.audioOutputs != nullptr; ++port) {
    AudioBuffer& buffer = process.audioOutputs[port];
    if (buffer.data32 == nullptr) continue;
    for (std::uint32_t channel = 0; channel < buffer.channelCount; ++channel) {
      if (float* const samples = buffer.data32[channel]) std::fill_n(samples, process.frames, 0.0F);
    }
    buffer.constantMask = std::numeric_limits<std::uint64_t>::max();
  }
}

}  // namespace

void processBlock(Instrument& instrument, const Process& process, NoteDialect dialect) {
  instrument.beginBlock();
  silence(process);
  instrument.follow(timeOf(process.transport, instrument.sampleRate()));
  EventOutput output(process.out, dialect);
  const std::uint32_t count = process.in != nullptr ? process.in->size(process.in) : 0;
  std::uint32_t next = 0;
  for (std::uint32_t frame = 0; frame < process.frames;) {
    std::uint32_t end = process.frames;
    for (; next < count; ++next) {
      const EventHeader* const event = process.in->get(process.in, next);
      if (event == nullptr) continue;
      if (event->frame > frame) {
        end = std::min(end, event->frame);
        break;
      }
      apply(*event, instrument);
    }
    output.beginSlice(frame);
    instrument.play(static_cast<int>(end - frame), output);
    frame = end;
  }
  if (process.frames > 0) sound(instrument, process);
  for (; next < count; ++next) {
    if (const EventHeader* const event = process.in->get(process.in, next)) apply(*event, instrument);
  }
}

void setParameters(Instrument& instrument, const InputEvents* events) {
  instrument.beginBlock();
  const std::uint32_t count = events != nullptr ? events->size(events) : 0;
  for (std::uint32_t i = 0; i < count; ++i) {
    const EventHeader* const event = events->get(events, i);
    if (event != nullptr && event->type == kParameterValue) apply(*event, instrument);
  }
}

}  // namespace feelscape::clap
