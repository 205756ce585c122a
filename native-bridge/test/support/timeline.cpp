#include "support/timeline.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <utility>

#include "support/pieces.h"
#include "support/recorder.h"
#include "support/reference.h"

namespace feelscape::test {
namespace {

constexpr double kSecondsAMinute = 60;
constexpr double kArdoursGrid = 1920;
// A larger step is a jump (docs/feel.md).
constexpr double kJump = 1.0 / 960;

// Cuts a timeline into slices as adapters do: the host is heard at the start of a block and of a stretch.
template <typename Player>
void perform(const Timeline& timeline, Blocks blocks, Player& player) {
  auto setting = timeline.settings().begin();
  const auto lastSetting = timeline.settings().end();
  std::int64_t blockEnd = 0;
  for (const Stretch& stretch : timeline.stretches()) {
    const std::int64_t end = stretch.first + stretch.frames;
    bool heard = false;
    for (std::int64_t frame = stretch.first; frame < end;) {
      if (frame == blockEnd) {
        blockEnd += blocks.next();
        heard = false;
      }
      if (!heard) player.follow(stretch, frame);
      heard = true;
      for (; setting != lastSetting && setting->frame <= frame; ++setting) player.set(setting->index, setting->value);
      std::int64_t until = std::min(blockEnd, end);
      if (setting != lastSetting) until = std::min(until, setting->frame);
      player.play(frame, static_cast<int>(until - frame));
      frame = until;
    }
  }
}

class Plugin {
 public:
  Plugin(const Timeline& timeline, const Piece& piece) : timeline_(timeline) {
    instrument_.load(stateOf(piece));
    instrument_.activate(timeline.sampleRate());
    instrument_.beginBlock();
  }

  void follow(const Stretch& stretch, std::int64_t frame) { instrument_.follow(timeline_.at(stretch, frame)); }
  void set(int index, double value) { instrument_.set(index, value); }

  void play(std::int64_t frame, int frames) {
    recorder_.begin = frame;
    instrument_.play(frames, recorder_);
  }

  std::vector<Sent> sent() { return std::move(recorder_.sent); }

 private:
  const Timeline& timeline_;
  Instrument instrument_;
  Recorder recorder_;
};

class Slow {
 public:
  explicit Slow(const Piece& piece) {
    frame_.piece = &piece;
    frame_.values = standardValues();
    frame_.values[indexOf(ParameterId::swing)] = piece.swing;
  }

  void follow(const Stretch& stretch, std::int64_t frame) {
    const double quarters = stretch.quartersAt(frame);
    const double step = stretch.stepAt(frame);
    const double explained = std::abs(step - frame_.step) * static_cast<double>(frame - anchorFrame_);
    frame_.jumped = frame_.rolling && std::abs(quarters - frame_.quarters) > kJump + explained;
    frame_.rolling = stretch.rolling;
    frame_.step = step;
    anchor_ = quarters;
    anchorFrame_ = frame;
  }

  void set(int index, double value) { frame_.values[static_cast<std::size_t>(index)] = value; }

  void play(std::int64_t frame, int frames) {
    for (const std::int64_t end = frame + frames; frame < end; ++frame) {
      frame_.quarters = quartersAt(frame);
      const std::vector<Sent> sent = reference_.next(frame, frame_);
      sent_.insert(sent_.end(), sent.begin(), sent.end());
      frame_.jumped = false;
    }
    frame_.quarters = quartersAt(frame);
  }

  std::vector<Sent> sent() { return std::move(sent_); }

 private:
  double quartersAt(std::int64_t frame) const {
    return anchor_ + (frame_.rolling ? static_cast<double>(frame - anchorFrame_) * frame_.step : 0);
  }

  Reference reference_;
  Reference::Frame frame_{};
  double anchor_ = 0;
  std::int64_t anchorFrame_ = 0;
  std::vector<Sent> sent_;
};

std::map<std::pair<int, int>, std::vector<Sent>> byPitch(const std::vector<Sent>& events) {
  std::map<std::pair<int, int>, std::vector<Sent>> pitches;
  for (const Sent& event : events) pitches[{event.channel, event.pitch}].push_back(event);
  return pitches;
}

bool isSame(const Sent& a, const Sent& b) { return a.on == b.on && a.velocity == b.velocity; }

void compare(const std::vector<Sent>& wanted, const std::vector<Sent>& sent, Difference& found) {
  const std::size_t both = std::min(wanted.size(), sent.size());
  found.differing += std::max(wanted.size(), sent.size()) - both;
  for (std::size_t i = 0; i < sent.size(); ++i) {
    const bool there = i < both && isSame(wanted[i], sent[i]);
    if (there) {
      const std::int64_t distance = std::abs(sent[i].frame - wanted[i].frame);
      found.farthest = std::max(found.farthest, distance);
      found.differing += distance > 1 ? 1 : 0;
    } else {
      found.differing += i < both ? 1 : 0;
      found.wrongNotes += sent[i].on ? 1 : 0;
    }
  }
}

}  // namespace

double Stretch::quartersAt(std::int64_t frame) const {
  const auto passed = static_cast<double>(rolling ? frame - first : 0);
  return quarters + passed * (step + passed * growth / 2);
}

Timeline::Timeline(double sampleRate, double tempo, double quarters, Says says)
    : sampleRate_(sampleRate), says_(says), step_(tempo / kSecondsAMinute / sampleRate) {
  jumpTo(quarters);
}

void Timeline::tempo(double quartersAMinute) { step_ = quartersAMinute / kSecondsAMinute / sampleRate_; }

void Timeline::jumpTo(double quarters) {
  songFrame_ = std::llround(quarters / step_);
  // Who rounds knows the frame.
  quarters_ = says_ == Says::rounded ? static_cast<double>(songFrame_) * step_ : quarters;
}

void Timeline::set(ParameterId id, double value) { settings_.push_back({frame_, indexOf(id), value}); }

void Timeline::roll(std::int64_t frames) { add(frames, true, 0); }

void Timeline::stand(std::int64_t frames) { add(frames, false, 0); }

void Timeline::rollTo(double quartersAMinute, std::int64_t frames) {
  const double target = quartersAMinute / kSecondsAMinute / sampleRate_;
  add(frames, true, (target - step_) / static_cast<double>(frames));
  step_ = target;
}

void Timeline::loop(double length, std::int64_t frames) {
  const double end = quarters_ + length;
  for (std::int64_t left = frames; left > 0;) {
    const auto turn = std::min(left, static_cast<std::int64_t>(std::ceil((end - quarters_) / step_)));
    roll(turn);
    left -= turn;
    if (left > 0) jumpTo(quarters_ - length);
  }
}

bool Timeline::hasRamp() const {
  return std::any_of(stretches_.begin(), stretches_.end(), [](const Stretch& stretch) { return stretch.growth != 0; });
}

void Timeline::add(std::int64_t frames, bool rolling, double growth) {
  stretches_.push_back({frame_, frames, rolling, quarters_, songFrame_, step_, growth});
  frame_ += frames;
  quarters_ = stretches_.back().quartersAt(frame_);
  if (rolling) songFrame_ += frames;
}

std::optional<HostTime> Timeline::at(const Stretch& stretch, std::int64_t frame) const {
  if (says_ == Says::nothing) return std::nullopt;
  HostTime time;
  time.playing = stretch.rolling;
  time.tempo = stretch.stepAt(frame) * sampleRate_ * kSecondsAMinute;
  const double quarters = stretch.quartersAt(frame);
  time.quarters = says_ == Says::rounded ? std::round(quarters * kArdoursGrid) / kArdoursGrid : quarters;
  if (says_ != Says::quartersAlone) time.frames = stretch.songFrame + (stretch.rolling ? frame - stretch.first : 0);
  return time;
}

int Blocks::next() {
  if (size_ != kMixed) return size_;
  return kBlockSizes[std::uniform_int_distribution<std::size_t>(1, std::size(kBlockSizes) - 1)(random_)];
}

std::vector<Sent> played(const Timeline& timeline, const Piece& piece, Blocks blocks) {
  Plugin plugin(timeline, piece);
  perform(timeline, blocks, plugin);
  return plugin.sent();
}

std::vector<Sent> expected(const Timeline& timeline, const Piece& piece, Blocks blocks) {
  Slow slow(piece);
  perform(timeline, blocks, slow);
  return slow.sent();
}

Difference difference(const std::vector<Sent>& wanted, const std::vector<Sent>& sent) {
  Difference found;
  found.events = wanted.size();
  auto there = byPitch(sent);
  for (const auto& [pitch, events] : byPitch(wanted)) {
    compare(events, there[pitch], found);
    there.erase(pitch);
  }
  for (const auto& [pitch, events] : there) compare({}, events, found);
  return found;
}

}  // namespace feelscape::test
