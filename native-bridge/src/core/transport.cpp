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

// The host's position, without its rounding where its count of frames explains it: at a steady tempo, since in a ramp
// the two are only by chance so close.
std::optional<double> positionOf(const HostTime& host, double quartersAFrame, bool steady) {
  std::optional<double> fromFrames;
  if (host.frames && isPosition(static_cast<double>(*host.frames) * quartersAFrame)) {
    fromFrames = static_cast<double>(*host.frames) * quartersAFrame;
  }
  if (!host.quarters || !isPosition(*host.quarters)) return fromFrames;
  if (fromFrames && steady && std::abs(*fromFrames - *host.quarters) <= kJump) return fromFrames;
  return host.quarters;
}

}  // namespace

void Transport::prepare(double sampleRate) {
  *this = Transport();
  sampleRate_ = sampleRate;
}

void Transport::follow(const std::optional<HostTime>& host, double ownTempo) {
  const double own = left_.quarters();
  const double tempo = host && host->tempo && isTempo(*host->tempo) ? *host->tempo : ownTempo;
  const double step = tempo / 60 / sampleRate_;

  next_ = left_;
  next_.rolling = !host || host->playing;
  next_.framesSinceFollow = 0;
  const bool steady = step == left_.quartersAFrame;
  if (!steady) {
    next_.moveTo(own);
    next_.quartersAFrame = step;
  }
  const std::optional<double> theirs = host ? positionOf(*host, step, steady || !left_.rolling) : std::nullopt;
  if (!theirs) {
    if (!left_.rolling) next_.moveTo(0);
  } else if (!left_.rolling) {
    next_.moveTo(*theirs);
  } else {
    // A change of tempo inside the last block explains a difference of its own.
    const double explained = std::abs(step - left_.quartersAFrame) * static_cast<double>(left_.framesSinceFollow);
    const double difference = std::abs(*theirs - own);
    next_.jumped = difference > kJump + explained;
    if (next_.jumped || !steady) next_.moveTo(*theirs);
  }
  if (!left_.rolling || next_.jumped) next_.findFrame(host);
  loop_ = host && isPosition(host->loop.start) && isPosition(host->loop.end) ? host->loop : SongLoop();
}

// While the song rolls on, its frames are counted: a host's change of tempo moves no frame.
void Transport::Place::findFrame(const std::optional<HostTime>& host) {
  const double farthest = static_cast<double>(kFarthestFrame);
  frame = host && host->frames ? std::clamp(*host->frames, -kFarthestFrame, kFarthestFrame)
                               : std::llround(std::clamp(quarters() / quartersAFrame, -farthest, farthest));
}

Moment Transport::moment() const {
  return {next_.rolling, next_.jumped, next_.quarters(), next_.quartersAFrame, next_.frame, loop_};
}

void Transport::advance(int frames) {
  if (frames == 0) return;
  next_.jumped = false;
  next_.framesSinceFollow += frames;
  if (next_.rolling) {
    next_.framesSinceAnchor += frames;
    next_.frame += frames;
  }
  left_ = next_;
}

void Transport::Place::moveTo(double quarters) {
  anchor = quarters;
  framesSinceAnchor = 0;
}

}  // namespace feelscape
