// What a person does to parameters in the panel, on its way to the host.
#pragma once

#include <cstdint>

#include "clap/abi.h"
#include "core/ring.h"

namespace feelscape::clap {

struct Move {
  enum Kind : std::uint8_t { kBegin, kValue, kEnd };
  Kind kind;
  std::uint32_t id;
  double value;
};

class Moves {
 public:
  // [main-thread] Where the host takes nothing for long, values are left out before the ends of gestures are.
  void put(const Move& move) {
    if (move.kind != Move::kValue || ring_.room() > kKeptFree) ring_.put(move);
  }

  // [audio-thread, or main-thread while inactive] Tells the host; what it does not take waits for the next time.
  void tell(const OutputEvents* out);

 private:
  static constexpr std::size_t kRoom = 1024;
  static constexpr std::size_t kKeptFree = 128;

  Ring<Move, kRoom> ring_;
};

}  // namespace feelscape::clap
