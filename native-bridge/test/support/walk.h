// A random walk through all that hosts do, in which after every event what sounds is what the slow reference wants.
#pragma once

#include <cstdint>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

namespace feelscape::test {

// Something that a host or a person does, and the frames that are played after it: none where the next comes on the
// same frame, as in a flush.
struct HostEvent {
  enum class Kind {
    block,      // nothing but time
    roll,       // the transport starts
    stop,       // and stops
    locate,     // to `value`, in quarters
    wobble,     // the host is wrong by `value`, less than a tick
    tempo,      // quarters a minute
    loop,       // of `value` quarters from here; 0: no more
    silence,    // the host has a transport no more, or has one again
    set,        // a parameter, at a frame
    post,       // a parameter, by a person
    load,       // a state with the piece `index`
    loadPiece,  // the same, parameters left as they are
    clear,      // a state without a piece
    reset,
    activate,  // with `value` frames a second
    offline,   // or online
  };

  Kind kind;
  // Of a parameter or a piece.
  int index;
  double value;
  // Whether a block begins with it; else it comes inside one, where it can.
  bool beginsBlock;
  int frames;
};
std::ostream& operator<<(std::ostream& out, const HostEvent& event);

// The events of a walk; the same for the same seed.
std::vector<HostEvent> randomEvents(std::uint32_t seed, int count);

struct Fault {
  std::size_t event;
  std::string what;
};

// What a walk has met with.
struct WalkReport {
  std::int64_t events = 0;
  std::int64_t frames = 0;
  std::int64_t notes = 0;
  // How often all that sounded had to end at once, and ended.
  std::int64_t silenced = 0;
  std::optional<Fault> fault;
};

// Plays the events to a plugin and to the reference, and stops at the first fault.
WalkReport walk(const std::vector<HostEvent>& events);

// As few of the events as still end in a fault.
std::vector<HostEvent> shrunk(std::vector<HostEvent> events);

}  // namespace feelscape::test
