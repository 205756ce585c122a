#include "core/transport.h"

#include <algorithm>
#include <cmath>

namespace feelscape {
namespace {

// A larger difference than this is a jump, a smaller one a host's rounding (docs/feel.md): Ardour gives quarters in
// steps of half of it, Qtractor's CLAP in steps of the whole.
constexpr double kJump = 1.0 / 960;
// What lies beyond these no host means.
constexpr double kFastestTempo = 10000;
constexpr double kFarthestQuarter = 1e9;
constexpr std::int64_t kFarthestFrame = std::int64_t{1} << 60;

bool isTempo(double tempo) { return tempo > 0 && tempo <= kFastestTempo; }

bool isPosition(double quarters) { return std::abs(quarters) <= kFarthestQuarter; }

// The host's position, without its rounding where its count of frames explains it.
std::optional<double> positionOf(const HostTime& host, double quartersAFrame) {
  std::optional<double> fromFrames;
  if (host.frames && isPosition(static_cast<double>(*host.frames) * quartersAFrame)) {
    fromFrames = static_cast<double>(*host.frames) * quartersAFrame;
  }
  if (!host.quarters || !isPosition(*host.quarters)) return fromFrames;
  if (fromFrames && std::abs(*fromFrames - *host.quarters) <= kJump) return fromFrames;
  return host.quarters;
}

}  // namespace

void Transport::prepare(double sampleRate) {
  *this = Transport();
  sampleRate_ = sampleRate;
}

void Transport::follow(const std::optional<HostTime>& host, double ownTempo) {
  const bool wasRolling = rolling_;
  const double lastStep = quartersAFrame_;
  const double own = position();
  const double tempo = host && host->tempo && isTempo(*host->tempo) ? *host->tempo : ownTempo;
  const double step = tempo / 60 / sampleRate_;

  rolling_ = !host || host->playing;
  jumped_ = false;
  if (step != lastStep) {
    moveTo(own);
    quartersAFrame_ = step;
  }
  const std::optional<double> theirs = host ? positionOf(*host, step) : std::nullopt;
  if (!theirs) {
    if (!wasRolling) moveTo(0);
  } else if (!wasRolling) {
    moveTo(*theirs);
  } else {
    // A change of tempo inside the last block explains a difference of its own.
    const double explained = std::abs(step - lastStep) * framesSinceFollow_;
    const double difference = std::abs(*theirs - own);
    jumped_ = difference > kJump + explained;
    if (jumped_ || step != lastStep) moveTo(*theirs);
  }
  if (!wasRolling || jumped_) findFrame(host);
  loop_ = host && isPosition(host->loop.start) && isPosition(host->loop.end) ? host->loop : SongLoop();
  framesSinceFollow_ = 0;
}

// While the song rolls on, its frames are counted: a host's change of tempo moves no frame.
void Transport::findFrame(const std::optional<HostTime>& host) {
  const double farthest = static_cast<double>(kFarthestFrame);
  frame_ = host && host->frames ? std::clamp(*host->frames, -kFarthestFrame, kFarthestFrame)
                                : std::llround(std::clamp(position() / quartersAFrame_, -farthest, farthest));
}

Moment Transport::moment() const { return {rolling_, jumped_, position(), quartersAFrame_, frame_, loop_}; }

void Transport::advance(int frames) {
  framesSinceFollow_ += frames;
  if (frames > 0) jumped_ = false;
  if (!rolling_) return;
  framesSinceAnchor_ += frames;
  frame_ += frames;
}

void Transport::moveTo(double quarters) {
  anchor_ = quarters;
  framesSinceAnchor_ = 0;
}

}  // namespace feelscape
