// A built plugin and as much of a host as it takes to play it, the same for either format. While it plays a block the
// host neither allocates nor locks.
#pragma once

#include <array>
#include <memory>
#include <optional>

#include "core/parameters.h"
#include "core/state.h"
#include "core/transport.h"

namespace feelscape::test {

class PlayedPlugin {
 public:
  static constexpr int kMostFrames = 8192;
  static constexpr std::size_t kMostChanges = 64;

  struct Change {
    int frame = 0;
    int index = 0;
    // In the parameter's own unit.
    double value = 0;
  };

  struct Block {
    // 0 hands over parameters alone.
    int frames = 64;
    // Nothing for a host without a transport.
    std::optional<HostTime> time;
    bool offline = false;
    std::array<Change, kMostChanges> changes{};
    std::size_t changeCount = 0;
  };

  struct Heard {
    int events = 0;
    bool sound = false;
  };

  PlayedPlugin() = default;
  PlayedPlugin(const PlayedPlugin&) = delete;
  PlayedPlugin& operator=(const PlayedPlugin&) = delete;
  virtual ~PlayedPlugin() = default;

  // [main-thread]
  virtual bool load(const Bytes& state) = 0;
  virtual Bytes save() = 0;
  virtual void setOffline(bool offline) = 0;

  // [audio-thread]
  virtual void reset() = 0;
  virtual Heard play(const Block& block) = 0;
};

// [main-thread] One that was activated at 48 kHz.
std::unique_ptr<PlayedPlugin> playedClap();
std::unique_ptr<PlayedPlugin> playedVst3();

}  // namespace feelscape::test
