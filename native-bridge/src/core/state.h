// The state: reads and writes the bytes of docs/state.md. Every field is checked; what only Java reads is kept as it
// is.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <stdexcept>
#include <vector>

#include "core/parameters.h"
#include "core/piece.h"

namespace feelscape {

using Bytes = std::vector<std::uint8_t>;

// What is wrong with a state, in a sentence for a person.
class StateFault : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// A whole state of a version that is not known here.
class NewerState : public StateFault {
 public:
  using StateFault::StateFault;
};

struct Chunk {
  std::array<char, 4> kind;
  Bytes payload;
};

struct State {
  ParameterValues values = standardValues();
  // Whether swing was set by hand and no longer follows the piece.
  bool swingTouched = false;
  std::optional<Piece> piece;
  // All chunks as they came, in their order.
  std::vector<Chunk> chunks;
};

inline constexpr std::size_t kLargestState = 1 << 20;

// Throws StateFault where the bytes break a rule of the page, NewerState where they follow a later one.
State readState(const Bytes& bytes);

// The chunks as they came, with PARM made anew from the values.
Bytes writeState(const State& state);

// Reads up to `size` bytes into `to` and returns how many came; 0 or less at the end.
using ByteSource = std::function<std::int64_t(std::uint8_t* to, std::size_t size)>;

// Takes one state's bytes out of a stream that may come in pieces and go on behind it. Throws StateFault.
Bytes takeState(const ByteSource& source);

}  // namespace feelscape
