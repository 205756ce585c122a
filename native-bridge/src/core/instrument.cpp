#include "core/instrument.h"

#include <cmath>
#include <memory>

namespace feelscape {
namespace {

constexpr int kSwing = indexOf(ParameterId::swing);
constexpr double kTempoWithoutPiece = 120;
// Hosts that hold parameters as 32-bit floats give a value back with this much noise, in parts of its range.
constexpr double kFloatNoise = 1e-6;

bool isSame(const Parameter& parameter, double a, double b) {
  return std::abs(a - b) <= kFloatNoise * (parameter.high - parameter.low);
}

}  // namespace

Instrument::Instrument() : playing_(standardValues()), settings_(playing_) { publish(playing_, false); }

void Instrument::load(const Bytes& bytes) {
  State state = readState(bytes);
  if (!state.swingTouched) {
    state.values[kSwing] = state.piece ? state.piece->swing : parameterAt(kSwing).standard;
  }
  auto loaded = std::make_unique<Loaded>(Loaded{state.values, state.swingTouched, std::move(state.piece)});
  state.piece.reset();

  const std::lock_guard<std::mutex> lock(stateMutex_);
  state_ = std::move(state);
  publish(state_.values, state_.swingTouched);
  loaded_.offer(std::move(loaded));
}

Bytes Instrument::save() const {
  const std::lock_guard<std::mutex> lock(stateMutex_);
  State now = state_;
  for (int i = 0; i < kParameterCount; ++i) now.values[i] = value(i);
  now.swingTouched = swingTouched_.load(std::memory_order_relaxed);
  return writeState(now);
}

void Instrument::activate(double sampleRate) {
  transport_.prepare(sampleRate);
  player_.reset();
}

void Instrument::beginBlock() {
  if (!loaded_.take()) return;
  playing_ = loaded_.current()->values;
  settings_ = PlayerSettings(playing_);
  publish(playing_, loaded_.current()->swingTouched);
}

void Instrument::set(int index, double value) {
  const Parameter& parameter = parameterAt(index);
  if (std::isnan(value)) return;
  const double kept = allowed(parameter, value);
  if (isSame(parameter, kept, playing_[index])) return;
  playing_[index] = kept;
  settings_ = PlayerSettings(playing_);
  values_[index].store(kept, std::memory_order_relaxed);
  if (index == kSwing) swingTouched_.store(true, std::memory_order_relaxed);
}

void Instrument::follow(const std::optional<HostTime>& host) {
  transport_.follow(host, piece() != nullptr ? piece()->tempo : kTempoWithoutPiece);
}

void Instrument::play(int frames, EventSink& sink) {
  player_.process(transport_.moment(), frames, piece(), settings_, sink);
  transport_.advance(frames);
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
