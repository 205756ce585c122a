#include "core/instrument.h"

#include <cmath>
#include <memory>
#include <string_view>

namespace feelscape {
namespace {

constexpr int kSwing = indexOf(ParameterId::swing);
constexpr int kPreviewOn = indexOf(ParameterId::previewOn);
constexpr int kPreviewLevel = indexOf(ParameterId::previewLevel);
constexpr int kLofi = indexOf(ParameterId::lofi);
// What the voice is played with.
constexpr std::string_view kSetup = "VOIC";
constexpr double kTempoWithoutPiece = 120;
constexpr double kSecondsAMinute = 60;
// Hosts that hold parameters as 32-bit floats give a value back with this much noise, in parts of its range.
constexpr double kFloatNoise = 1e-6;

bool isSame(const Parameter& parameter, double a, double b) {
  return std::abs(a - b) <= kFloatNoise * (parameter.high - parameter.low);
}

// What the host takes, the voice hears too.
class Tee final : public EventSink {
 public:
  Tee(EventSink& host, EventSink& voice) : host_(host), voice_(voice) {}

  bool send(const NoteEvent& event) override { return host_.send(event) && voice_.send(event); }

 private:
  EventSink& host_;
  EventSink& voice_;
};

// What a state's chunk of a kind holds; nothing where it has none.
Bytes payloadOf(const State& state, std::string_view kind) {
  for (const Chunk& chunk : state.chunks) {
    if (std::string_view(chunk.kind.data(), chunk.kind.size()) == kind) return chunk.payload;
  }
  return {};
}

}  // namespace

Instrument::Instrument() : playing_(standardValues()), settings_(playing_) { publish(playing_, false); }

void Instrument::load(const Bytes& bytes) {
  try {
    take(readState(bytes), false);
  } catch (const NewerState&) {
    hold(bytes);
    throw;
  }
}

void Instrument::loadPiece(const Bytes& bytes) { take(readState(bytes), true); }

bool Instrument::keep(const Bytes& bytes) {
  State state = readState(bytes);
  const std::lock_guard<std::mutex> lock(stateMutex_);
  for (const char* kind : {"PIEC", "LADR", "CHRD"}) {
    if (payloadOf(state, kind) != payloadOf(state_, kind)) {
      throw StateFault("what was wished for belongs to another piece than the one that is played");
    }
  }
  const bool isSetUp = payloadOf(state, kSetup) != payloadOf(state_, kSetup);
  state_.chunks = std::move(state.chunks);
  voice_.line()->setUp(payloadOf(state_, kSetup));
  return isSetUp;
}

void Instrument::take(State state, bool keepParameters) {
  if (keepParameters) {
    state.values = values();
    state.swingTouched = swingTouched_.load(std::memory_order_relaxed);
  }
  if (!state.swingTouched) {
    state.values[kSwing] = state.piece ? state.piece->swing : parameterAt(kSwing).standard;
  }
  hasPiece_.store(state.piece.has_value(), std::memory_order_relaxed);
  auto loaded = std::make_unique<Loaded>(Loaded{std::move(state.piece)});
  state.piece.reset();

  const std::lock_guard<std::mutex> lock(stateMutex_);
  state_ = std::move(state);
  newer_.clear();
  voice_.line()->setUp(payloadOf(state_, kSetup));
  publish(state_.values, state_.swingTouched);
  loaded_.offer(std::move(loaded));
}

void Instrument::hold(const Bytes& newer) {
  if (hasPiece_.load(std::memory_order_relaxed)) return;
  const std::lock_guard<std::mutex> lock(stateMutex_);
  newer_ = newer;
}

ParameterValues Instrument::values() const {
  ParameterValues now;
  for (int i = 0; i < kParameterCount; ++i) now[i] = value(i);
  return now;
}

Bytes Instrument::save() const {
  const std::lock_guard<std::mutex> lock(stateMutex_);
  if (!newer_.empty()) return newer_;
  State now = state_;
  now.values = values();
  now.swingTouched = swingTouched_.load(std::memory_order_relaxed);
  return writeState(now);
}

void Instrument::activate(double sampleRate) {
  transport_.prepare(sampleRate);
  voice_.activate(sampleRate);
  reset();
}

void Instrument::reset() {
  player_.reset();
  voice_.surprise();
}

bool Instrument::wantsVoice() const {
  return hasPiece_.load(std::memory_order_relaxed) && value(kPreviewOn) >= 0.5 && value(kPreviewLevel) > 0;
}

void Instrument::post(int index, double value) {
  const Parameter& parameter = parameterAt(index);
  if (std::isnan(value)) return;
  if (index == kSwing) swingTouched_.store(true, std::memory_order_relaxed);
  values_[index].store(allowed(parameter, value), std::memory_order_relaxed);
  posted_.store(true, std::memory_order_release);
}

void Instrument::beginBlock() {
  voice_.beginBlock();
  const bool posted = posted_.load(std::memory_order_relaxed) && posted_.exchange(false, std::memory_order_acquire);
  const bool swapped = loaded_.take();
  if (!swapped && !posted) return;
  if (swapped) player_.reset();
  playing_ = values();
  settings_ = PlayerSettings(playing_);
  voice_.surprise();
}

void Instrument::set(int index, double value) {
  const Parameter& parameter = parameterAt(index);
  if (std::isnan(value)) return;
  const double kept = allowed(parameter, value);
  if (isSame(parameter, kept, playing_[index])) return;
  playing_[index] = kept;
  if (index != kPreviewOn && index != kPreviewLevel && index != kLofi) voice_.surprise();
  settings_ = PlayerSettings(playing_);
  values_[index].store(kept, std::memory_order_relaxed);
  if (index == kSwing) swingTouched_.store(true, std::memory_order_relaxed);
}

void Instrument::follow(const std::optional<HostTime>& host) {
  transport_.follow(host, piece() != nullptr ? piece()->tempo : kTempoWithoutPiece);
}

void Instrument::play(int frames, EventSink& sink) {
  const Moment moment = transport_.moment();
  voice_.beginSlice(moment);
  Tee both(sink, voice_);
  player_.process(moment, frames, piece(), settings_, both);
  voice_.endSlice(frames);
  transport_.advance(frames);
  publishPosition();
}

bool Instrument::sound(float* left, float* right) {
  const bool on = playing_[kPreviewOn] >= 0.5 && !settings_.bypass;
  voice_.line()->want(wantsVoice());
  return voice_.endBlock(player_, piece(), settings_, {on ? playing_[kPreviewLevel] : 0, playing_[kLofi]}, left, right);
}

SongPosition Instrument::songPosition() const {
  return {rolling_.load(std::memory_order_relaxed), quarters_.load(std::memory_order_relaxed),
          tempo_.load(std::memory_order_relaxed)};
}

void Instrument::publishPosition() {
  const Moment next = transport_.moment();
  rolling_.store(next.rolling, std::memory_order_relaxed);
  quarters_.store(next.quarters, std::memory_order_relaxed);
  tempo_.store(next.quartersAFrame * transport_.sampleRate() * kSecondsAMinute, std::memory_order_relaxed);
}

const Piece* Instrument::piece() const {
  const Loaded* loaded = loaded_.current();
  return loaded != nullptr && loaded->piece ? &*loaded->piece : nullptr;
}

void Instrument::publish(const ParameterValues& values, bool swingTouched) {
  for (int i = 0; i < kParameterCount; ++i) values_[i].store(values[i], std::memory_order_relaxed);
  swingTouched_.store(swingTouched, std::memory_order_relaxed);
}

}  // namespace feelscape
