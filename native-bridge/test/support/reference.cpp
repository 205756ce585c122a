#include "support/reference.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>

namespace feelscape::test {
namespace {

std::uint64_t scrambled(std::uint64_t z) {
  z += 0x9e3779b97f4a7c15U;
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
  return z ^ (z >> 31);
}

double chance(const Note& note, std::uint64_t seed) {
  const std::uint64_t key = note.lane * (1ULL << 40) + note.pitch * (1ULL << 32) + note.tick;
  return static_cast<double>(scrambled(scrambled(seed) ^ key) >> 40) / 16777216.0;
}

double rounded(double x) { return std::floor(x + 0.5); }

}  // namespace

std::vector<Sent> Reference::next(std::int64_t number, const Frame& frame) {
  before_ = now_;
  now_ = frame;
  number_ = number;
  sent_.clear();
  const double rate = std::array<double, 3>{0.5, 1, 2}[static_cast<std::size_t>(value(ParameterId::rate))];
  const double step = frame.step * 960 * rate;
  position_ = (frame.quarters - 4 * value(ParameterId::start)) * 960 * rate;
  early_ = step / 1e6;

  const bool active =
      frame.rolling && value(ParameterId::play) == 1 && value(ParameterId::bypass) == 0 && frame.piece != nullptr;
  const auto changed = [this](ParameterId id) { return now_.values[indexOf(id)] != before_.values[indexOf(id)]; };
  const bool restart = frame.reset || active != active_ ||
                       (active && (frame.jumped || frame.piece != before_.piece || changed(ParameterId::rate) ||
                                   changed(ParameterId::start)));
  active_ = active;
  if (restart) {
    endIf([](const Voice&) { return true; });
    gathered_.clear();
    if (active) start();
  } else {
    const bool transposed = changed(ParameterId::transpose);
    for (Voice& v : sounding_) {
      if (!heard(v.note.lane) || (transposed && v.note.lane != kDrums)) v.off = position_;
    }
  }
  if (!active) return sent_;

  while (480.0 * static_cast<double>(nextCell_) - early_ <= position_) beginCell(nextCell_++);
  endIf([this](const Voice& v) { return v.off && *v.off - early_ <= position_; });
  std::vector<Voice> due;
  for (const Voice& voice : gathered_) {
    if (voice.on - early_ <= position_) due.push_back(voice);
  }
  gathered_.erase(
      std::remove_if(gathered_.begin(), gathered_.end(), [this](const Voice& v) { return v.on - early_ <= position_; }),
      gathered_.end());
  std::sort(due.begin(), due.end(), [](const Voice& a, const Voice& b) {
    return std::make_tuple(a.note.lane, a.tick, a.note.pitch) < std::make_tuple(b.note.lane, b.tick, b.note.pitch);
  });
  for (const Voice& voice : due) strike(voice);
  // A note shorter than a frame ends on the frame it began on.
  endIf([this](const Voice& v) { return v.off && *v.off - early_ <= position_; });
  return sent_;
}

bool Reference::sounds(int channel, int pitch) const {
  return std::any_of(sounding_.begin(), sounding_.end(),
                     [=](const Voice& v) { return kChannelOfLane[v.note.lane] == channel && v.pitch == pitch; });
}

bool Reference::heard(int lane) const {
  const int emit = static_cast<int>(value(ParameterId::emit));
  return now_.values[static_cast<std::size_t>(indexOf(ParameterId::melody) + lane)] == 1 &&
         (emit == 0 || emit - 1 == lane);
}

double Reference::warped(double tick, double swing) const {
  const double start = 480 * std::floor(tick / 480);
  const double x = tick - start;
  return start + (x < 240 ? 2 * swing * x : 480 * swing + 2 * (1 - swing) * (x - 240));
}

Reference::Voice Reference::voiceOf(const Note& note, std::int64_t turn) const {
  Voice voice{};
  voice.note = note;
  voice.tick = turn * now_.piece->length() + note.tick;
  voice.delay = now_.piece->delays[note.lane] + std::floor(humanise_ * 16 * chance(note, now_.piece->humaniseSeed));
  voice.on = warped(static_cast<double>(voice.tick), swing_) + voice.delay;
  const double shade = humanise_ * (2 * chance(note, now_.piece->humaniseSeed + 1) - 1) * 8;
  voice.velocity = std::min(127, std::max(10, note.velocity + static_cast<int>(rounded(shade))));
  return voice;
}

void Reference::readFeel() {
  swing_ = value(ParameterId::swing) / 100;
  humanise_ = value(ParameterId::humanise);
}

void Reference::gatherCell(std::int64_t cell, std::optional<double> from) {
  const std::int64_t cells = now_.piece->bars * 8;
  const std::int64_t turn =
      static_cast<std::int64_t>(std::floor(static_cast<double>(cell) / static_cast<double>(cells)));
  const std::int64_t inPiece = cell - turn * cells;
  for (const Note& note : now_.piece->notes) {
    if (note.tick / 480 != inPiece || !note.soundsOn(rung_)) continue;
    const Voice voice = voiceOf(note, turn);
    if (!from || voice.on >= *from) gathered_.push_back(voice);
  }
}

void Reference::giveOffs(std::int64_t cell) {
  for (std::vector<Voice>* voices : {&gathered_, &sounding_}) {
    for (Voice& voice : *voices) {
      const auto end = static_cast<double>(voice.tick + voice.note.length);
      if (voice.off || end >= 480.0 * static_cast<double>(cell + 1)) continue;
      voice.off = std::max(warped(end, swing_) + voice.delay, voice.on + 1);
    }
  }
}

void Reference::start() {
  rung_ = static_cast<int>(std::floor(32 * value(ParameterId::temperature) + 0.5));
  readFeel();
  const auto cell = static_cast<std::int64_t>(std::floor((position_ + early_) / 480));
  gatherCell(cell - 1, position_ - early_);
  gatherCell(cell, position_ - early_);
  std::vector<Voice> held;
  const auto turn = static_cast<std::int64_t>(std::floor(position_ / now_.piece->length()));
  for (const Note& note : now_.piece->notes) {
    const Voice voice = note.soundsOn(rung_) ? voiceOf(note, turn) : Voice{};
    const double left = static_cast<double>(turn * now_.piece->length() + note.end()) - position_;
    if (note.soundsOn(rung_) && note.length >= 960 && voice.on < position_ - early_ && left > 240)
      held.push_back(voice);
  }
  std::sort(held.begin(), held.end(), [](const Voice& a, const Voice& b) {
    return std::make_tuple(a.on, a.note.lane, a.tick, a.note.pitch) <
           std::make_tuple(b.on, b.note.lane, b.tick, b.note.pitch);
  });
  for (const Voice& voice : held) strike(voice);
  giveOffs(cell);
  nextCell_ = cell + 1;
}

void Reference::beginCell(std::int64_t cell) {
  const int latch = static_cast<int>(value(ParameterId::latch));
  const std::int64_t period = latch == 0 ? 960 : latch == 1 ? 3840 : now_.piece->length();
  if (480 * cell % period == 0) rung_ = static_cast<int>(std::floor(32 * value(ParameterId::temperature) + 0.5));
  readFeel();
  gatherCell(cell, std::nullopt);
  giveOffs(cell);
}

void Reference::strike(Voice voice) {
  const int velocity = static_cast<int>(std::min(127.0, rounded(voice.velocity * value(ParameterId::velocity))));
  if (!heard(voice.note.lane) || velocity < 1) return;
  voice.pitch = voice.note.pitch + (voice.note.lane == kDrums ? 0 : static_cast<int>(value(ParameterId::transpose)));
  while (voice.pitch > 127) voice.pitch -= 12;
  while (voice.pitch < 0) voice.pitch += 12;
  endIf([&](const Voice& v) { return v.note.lane == voice.note.lane && v.pitch == voice.pitch; });
  sent_.push_back({number_, true, kChannelOfLane[voice.note.lane], voice.pitch, velocity});
  sounding_.push_back(voice);
}

template <typename Predicate>
void Reference::endIf(Predicate predicate) {
  if (std::none_of(sounding_.begin(), sounding_.end(), predicate)) return;
  std::sort(sounding_.begin(), sounding_.end(), [](const Voice& a, const Voice& b) {
    return std::make_tuple(a.note.lane, a.pitch) < std::make_tuple(b.note.lane, b.pitch);
  });
  std::vector<Voice> left;
  for (const Voice& voice : sounding_) {
    if (predicate(voice)) {
      sent_.push_back({number_, false, kChannelOfLane[voice.note.lane], voice.pitch, 0});
    } else {
      left.push_back(voice);
    }
  }
  sounding_ = left;
}

}  // namespace feelscape::test
