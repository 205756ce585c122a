#include "core/voice.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <thread>

namespace feelscape {
namespace {

// What the child makes at once, in frames: its synthesiser looks at its notes so often (docs/frames.md), and what lies
// in between comes with the next.
constexpr int kGrain = 128;
constexpr double kShortestLookAhead = 0.06;
constexpr double kLongestLookAhead = 0.25;
constexpr double kGrowth = 1.5;
// How long the sound takes to come and to go, in seconds.
constexpr double kFade = 0.005;
// What is left at the end of it where nothing more comes: e to the power of -this.
constexpr float kSteep = 5;
constexpr float kSilence = 1e-5F;
// For how long nothing is heard before the voice rests, in seconds.
constexpr double kRest = 2;
constexpr double kSameTempo = 1e-9;
// How long a bounce waits for the sound of a block, and how often it looks.
constexpr std::chrono::seconds kPatience{3};
constexpr std::chrono::microseconds kLook{200};

bool isQuiet(float sample) { return std::abs(sample) < kSilence; }

}  // namespace

void Voice::activate(double sampleRate) {
  sampleRate_ = sampleRate;
  startLookAhead();
  line_->setRate(sampleRate);
}

void Voice::startLookAhead() {
  longestBlock_ = 0;
  lookAhead_ = offline_ ? 2 * kGrain : static_cast<int>(kShortestLookAhead * sampleRate_);
  surprised_ = true;
}

void Voice::beginBlock() {
  block_ = now_;
  count_ = 0;
  const bool offline = offlineWanted_.load(std::memory_order_relaxed);
  if (offline != offline_) {
    offline_ = waits_ = offline;
    startLookAhead();
  }
  const std::uint32_t connection = line_->connection();
  if (connection == connection_) return;
  connection_ = connection;
  surprised_ = true;
  sounded_ = false;
  waits_ = true;
}

void Voice::beginSlice(const Moment& moment) {
  const bool follows =
      moment.rolling == expected_.rolling && !moment.jumped &&
      (!moment.rolling ||
       (std::abs(moment.quartersAFrame - expected_.quartersAFrame) <= kSameTempo * expected_.quartersAFrame &&
        std::abs(moment.quarters - expected_.quarters) <= expected_.quartersAFrame));
  if (!follows) surprised_ = true;
  expected_ = moment;
  expected_.jumped = false;
  slice_ = now_;
}

void Voice::endSlice(int frames) {
  now_ += frames;
  if (expected_.rolling) expected_.quarters += frames * expected_.quartersAFrame;
}

bool Voice::send(const NoteEvent& event) {
  if (connection_ == 0 || count_ == kMostNotes) return true;
  notes_[count_++] = {slice_ + event.frame, event.on, static_cast<std::uint8_t>(event.channel),
                      static_cast<std::uint8_t>(event.pitch), static_cast<std::uint8_t>(event.velocity)};
  return true;
}

bool Voice::endBlock(const Player& player, const Moment& next, const Piece* piece, const PlayerSettings& settings,
                     double level, float* left, float* right) {
  const int frames = static_cast<int>(now_ - block_);
  if (frames > longestBlock_ && !offline_) {
    longestBlock_ = frames;
    lookAhead_ = std::min(std::max(lookAhead_, 2 * frames + kGrain), static_cast<int>(kLongestLookAhead * sampleRate_));
  }
  if (connection_ != 0 && !rests(next)) lookAhead(player, next, piece, settings);
  return listen(frames, static_cast<float>(level), left, right);
}

// A bounce never rests: its first note would be late.
bool Voice::rests(const Moment& next) const {
  return !next.rolling && !surprised_ && !offline_ && static_cast<double>(quiet_) > kRest * sampleRate_;
}

void Voice::lookAhead(const Player& player, const Moment& next, const Piece* piece, const PlayerSettings& settings) {
  std::int64_t from = until_;
  if (surprised_ || until_ < now_) {
    from = block_;
    until_ = now_;
    ahead_ = player;
  } else {
    // It was foreseen, and said.
    count_ = 0;
  }
  const auto frames = static_cast<int>(now_ + lookAhead_ - until_);
  if (frames > 0) {
    Moment moment = next;
    if (moment.rolling) moment.quarters += static_cast<double>(until_ - now_) * moment.quartersAFrame;
    moment.jumped = false;
    slice_ = until_;
    ahead_.process(moment, frames, piece, settings, *this);
    until_ += frames;
  }
  const Programs programs = piece != nullptr ? piece->programs : Programs{};
  surprised_ = !line_->say(from, until_, programs, notes_.data(), count_);
}

// Gives what has come of the block's sound. Where there is none the last of it fades, and what comes then fades in.
bool Voice::listen(int frames, float level, float* left, float* right) {
  if (connection_ == 0 && lastLeft_ == 0 && lastRight_ == 0) return false;
  const int there = hear(frames, left, right);
  const float wanted = connection_ != 0 ? level : 0;
  const auto step = static_cast<float>(1 / (kFade * sampleRate_));
  for (int i = 0; i < there; ++i) {
    gain_ = gain_ < wanted ? std::min(wanted, gain_ + step) : std::max(wanted, gain_ - step);
    lastLeft_ = left[i] *= gain_;
    lastRight_ = right[i] *= gain_;
  }
  if (there == frames) return true;
  gain_ = 0;
  for (int i = there; i < frames; ++i) {
    left[i] = lastLeft_ *= 1 - step * kSteep;
    right[i] = lastRight_ *= 1 - step * kSteep;
  }
  if (std::abs(lastLeft_) + std::abs(lastRight_) < kSilence) lastLeft_ = lastRight_ = 0;
  return true;
}

int Voice::hear(int frames, float* left, float* right) {
  if (connection_ == 0) return 0;
  int there = line_->hear(block_, frames, left, right);
  if (offline_ && waits_ && there < frames) {
    const auto until = std::chrono::steady_clock::now() + kPatience;
    while (there < frames && std::chrono::steady_clock::now() < until) {
      std::this_thread::sleep_for(kLook);
      there = line_->hear(block_, frames, left, right);
    }
    // A child that does not answer holds a bounce up once.
    waits_ = there == frames;
  }
  if (there == frames) {
    sounded_ = true;
    quiet_ =
        std::all_of(left, left + frames, isQuiet) && std::all_of(right, right + frames, isQuiet) ? quiet_ + frames : 0;
  } else if (until_ < now_) {
    // It was not asked for.
    sounded_ = false;
  } else if (sounded_) {
    late_.store(late_.load(std::memory_order_relaxed) + 1, std::memory_order_relaxed);
    growLookAhead();
  }
  return there;
}

void Voice::growLookAhead() {
  if (offline_) return;
  lookAhead_ = std::min(static_cast<int>(lookAhead_ * kGrowth), static_cast<int>(kLongestLookAhead * sampleRate_));
}

}  // namespace feelscape
