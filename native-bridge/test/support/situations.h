// What hosts do with time: the songs that docs/bridge.md promises the same events for, at every size of a block.
#pragma once

#include <string>
#include <vector>

#include "support/timeline.h"

namespace feelscape::test {

struct Metre {
  int beats;
  int unit;

  // In quarters.
  double beat() const { return 4.0 / unit; }
  double bar() const { return beats * beat(); }
};

inline constexpr double kSampleRates[] = {22050, 44100, 48000, 88200, 96000, 176400, 192000};
inline constexpr Metre kMetres[] = {{4, 4}, {3, 16}, {5, 8}, {7, 8}};

struct Situation {
  std::string name;
  Timeline timeline;
};

// Each about so long. Where the host says nothing, the piece's own tempo counts.
std::vector<Situation> situations(double sampleRate, const Metre& metre, double seconds, const Piece& piece);

// A minute in which temperature, swing and transpose change every 7,000 frames.
Timeline bounce(double sampleRate);

}  // namespace feelscape::test
