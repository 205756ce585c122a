#include "core/voice.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>
#include <thread>

namespace feelscape {
namespace {

// The child's sound ends so many frames before what it was told: its synthesiser looks at its notes every 128 frames,
// and that long before they are heard (docs/frames.md).
constexpr int kGrain = 128;
constexpr int kShort = 2 * kGrain;
// What its effects hold back, in seconds.
constexpr double kHeldBack = 0.005;
constexpr double kShortestLookAhead = 0.06;
constexpr double kLongestLookAhead = 0.25;
constexpr double kGrowth = 1.5;
// How long the sound takes to come and to go, in seconds.
constexpr double kFade = 0.005;
// What is left at the end of it where nothing more comes: e to the power of -this.
constexpr float kSteep = 5;
constexpr float kSilence = 1e-5F;
// For how long nothing is heard before the voice stands, in seconds.
constexpr double kRest = 0.25;
constexpr double kSameTempo = 1e-9;
// Hosts round where a loop turns; in frames.
constexpr double kSamePlace = 1.5;
// A shorter loop is none, in quarters.
constexpr double kShortestLoop = 1.0 / 16;
// How long a bounce waits for the sound of a block, and how often it looks.
constexpr std::chrono::seconds kPatience{3};
constexpr std::chrono::microseconds kLook{200};

bool isSilent(float sample) { return std::abs(sample) < kSilence; }

// Whether the song goes round before long.
bool turns(const Moment& moment) {
  return moment.rolling && moment.loop.end - moment.loop.start >= kShortestLoop && moment.quarters < moment.loop.end;
}

// A place at the end of the loop, at its start.
Moment turned(Moment moment) {
  const double length = moment.loop.end - moment.loop.start;
  moment.quarters -= length;
  moment.frame -= std::llround(length / moment.quartersAFrame);
  moment.jumped = true;
  return moment;
}

// How many frames are left of the loop, 1 or more.
std::int64_t framesToTurn(const Moment& moment) {
  const double frames = (moment.loop.end - moment.quarters) / moment.quartersAFrame;
  return std::max<std::int64_t>(1, std::llround(std::min(frames, 1e15)));
}

// So many frames on, round the loop.
Moment around(const Moment& moment, std::int64_t frames) {
  const Moment later = moment.after(frames);
  return frames > 0 && turns(moment) && frames >= framesToTurn(moment) ? turned(later) : later;
}

bool isSame(const SongLoop& a, const SongLoop& b) { return a.start == b.start && a.end == b.end; }

}  // namespace

void Voice::activate(double sampleRate) {
  sampleRate_ = sampleRate;
  startLookAhead();
  line_->setRate(sampleRate);
}

void Voice::startLookAhead() {
  longestBlock_ = 0;
  lookAhead_ =
      static_cast<int>(offline_ ? kGrain + kShort + kHeldBack * sampleRate_ : kShortestLookAhead * sampleRate_);
  surprised_ = true;
}

void Voice::beginBlock() {
  block_ = now_;
  stood_ = 0;
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
  stands_ = conditional_ = sounded_ = false;
  waits_ = true;
  // Who was just connected has nothing that could ring on.
  quiet_ = std::numeric_limits<std::int32_t>::max();
}

void Voice::beginSlice(const Moment& moment) {
  if (!isForeseen(moment)) {
    // What was made while the song stood was silence.
    if (moment.rolling && !expected_.rolling && isQuiet()) conditional_ = true;
    surprised_ = true;
  }
  if (stands_ && !moment.rolling && !surprised_) return;
  if (moment.rolling) stands_ = false;
  expected_ = moment;
  slice_ = now_;
}

// Whether a slice begins where it should. Hosts may turn a frame early or late; then so does what is ahead.
bool Voice::isForeseen(const Moment& moment) {
  if (!moment.rolling && !stands_) return !expected_.rolling && !moment.jumped;
  Moment due = expected_;
  if (moment.jumped && !due.jumped && turns(due)) due = turned(due);
  const bool goesOn = moment.rolling ? due.rolling && moment.jumped == due.jumped : !moment.jumped;
  if (!goesOn || !isSame(moment.loop, due.loop) ||
      std::abs(moment.quartersAFrame - due.quartersAFrame) > kSameTempo * due.quartersAFrame ||
      std::abs(moment.quarters - due.quarters) > kSamePlace * due.quartersAFrame) {
    return false;
  }
  if (moment.rolling) {
    aheadAt_.quarters += moment.quarters - due.quarters;
    aheadAt_.frame += moment.frame - due.frame;
  }
  return true;
}

void Voice::endSlice(int frames) {
  if (stands_) {
    stood_ += frames;
    return;
  }
  now_ += frames;
  const Moment began = expected_;
  expected_ = around(began, frames);
  // The host played on beyond the end of its loop.
  if (expected_.jumped && static_cast<double>(frames - framesToTurn(began)) > kSamePlace) surprised_ = true;
}

bool Voice::send(const NoteEvent& event) {
  if (connection_ == 0 || count_ == kMostNotes) return true;
  // What goes on while the song stands is not foreseen.
  if (stands_) surprised_ = true;
  notes_[count_++] = {slice_ + event.frame, event.on, static_cast<std::uint8_t>(event.channel),
                      static_cast<std::uint8_t>(event.pitch), static_cast<std::uint8_t>(event.velocity)};
  return true;
}

bool Voice::endBlock(const Player& player, const Piece* piece, const PlayerSettings& settings,
                     const VoiceLevels& levels, float* left, float* right) {
  setLongest(stood_ + static_cast<int>(now_ - block_));
  const bool sameLofi = levels.lofi == lofi_;
  lofi_ = levels.lofi;
  const auto loudness = static_cast<float>(connection_ != 0 ? levels.loudness : 0);
  // A bounce never stands: it waits for its first note.
  if (connection_ != 0 && !offline_ && isQuiet() && (stands_ || !expected_.rolling)) {
    if (!stands_ || surprised_ || !sameLofi) standReady(player, piece, settings);
    lastLeft_ = lastRight_ = 0;
    gain_ = loudness;
    return false;
  }
  if (stands_) {
    stands_ = expected_.rolling = false;
    surprised_ = true;
  }
  if (connection_ != 0) lookAhead(player, piece, settings);
  return listen(loudness, left, right);
}

bool Voice::isQuiet() const { return static_cast<double>(quiet_) > kRest * sampleRate_; }

// Moves the block behind all that the child was told of, since it may have made that already.
void Voice::skipWhatIsMade() {
  const std::int64_t skipped = std::max<std::int64_t>(0, until_ - block_);
  block_ += skipped;
  now_ += skipped;
  for (std::size_t i = 0; i < count_; ++i) notes_[i].frame += skipped;
  sounded_ = false;
}

void Voice::standReady(const Player& player, const Piece* piece, const PlayerSettings& settings) {
  skipWhatIsMade();
  expected_.rolling = true;
  expected_.jumped = false;
  until_ = now_;
  ahead_ = player;
  aheadAt_ = expected_;
  count_ = 0;
  stands_ = false;
  VoiceSpan span;
  span.from = now_;
  span.anew = true;
  foresee(span, piece, settings);
  stands_ = conditional_ = true;
}

void Voice::lookAhead(const Player& player, const Piece* piece, const PlayerSettings& settings) {
  VoiceSpan span;
  if (surprised_ || until_ < now_) {
    span.anew = conditional_;
    if (span.anew) skipWhatIsMade();
    span.from = block_;
    until_ = now_;
    ahead_ = player;
    aheadAt_ = expected_;
  } else {
    // It was foreseen, and said.
    span.from = until_;
    count_ = 0;
  }
  conditional_ = false;
  foresee(span, piece, settings);
}

// Plays ahead as far as the look-ahead goes, and says it: a span for each turn of the loop.
void Voice::foresee(VoiceSpan span, const Piece* piece, const PlayerSettings& settings) {
  const std::int64_t end = now_ + lookAhead_;
  if (piece != nullptr) span.programs = piece->programs;
  span.lofi = lofi_;
  surprised_ = false;
  do {
    const Moment at = aheadAt_;
    span.rolling = at.rolling;
    span.song = at.rolling ? at.frame - (until_ - span.from) : at.frame;
    std::int64_t frames = std::max<std::int64_t>(0, end - until_);
    if (turns(at)) frames = std::min(frames, framesToTurn(at));
    if (frames > 0) {
      slice_ = until_;
      ahead_.process(at, static_cast<int>(frames), piece, settings, *this);
      until_ += frames;
      aheadAt_ = around(at, frames);
    }
    span.until = until_;
    if (!line_->say(span, notes_.data(), count_)) {
      surprised_ = true;
      conditional_ = conditional_ || span.anew;
      return;
    }
    count_ = 0;
    span.from = until_;
    span.anew = false;
  } while (until_ < end);
}

// Gives what has come of the block's sound. Where there is none the last of it fades, and what comes then fades in.
bool Voice::listen(float loudness, float* left, float* right) {
  if (connection_ == 0 && lastLeft_ == 0 && lastRight_ == 0) return false;
  left = std::fill_n(left, stood_, 0.0F);
  right = std::fill_n(right, stood_, 0.0F);
  const int frames = static_cast<int>(now_ - block_);
  const int there = hear(frames, left, right);
  const auto step = static_cast<float>(1 / (kFade * sampleRate_));
  for (int i = 0; i < there; ++i) {
    gain_ = gain_ < loudness ? std::min(loudness, gain_ + step) : std::max(loudness, gain_ - step);
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
    const bool silent = std::all_of(left, left + frames, isSilent) && std::all_of(right, right + frames, isSilent);
    quiet_ = silent ? quiet_ + frames : 0;
  } else if (sounded_) {
    late_.store(late_.load(std::memory_order_relaxed) + 1, std::memory_order_relaxed);
    growLookAhead();
  }
  return there;
}

void Voice::setLongest(int frames) {
  if (frames <= longestBlock_ || offline_) return;
  longestBlock_ = frames;
  const int least = 2 * frames + kShort + static_cast<int>(kHeldBack * sampleRate_);
  lookAhead_ = std::min(std::max(lookAhead_, least), static_cast<int>(kLongestLookAhead * sampleRate_));
}

void Voice::growLookAhead() {
  if (offline_) return;
  lookAhead_ = std::min(static_cast<int>(lookAhead_ * kGrowth), static_cast<int>(kLongestLookAhead * sampleRate_));
}

}  // namespace feelscape
