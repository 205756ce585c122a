// An editor's part in the run loop of a VST 3 host.
#pragma once

#include <functional>
#include <set>

#include "vst3/abi.h"
#include "vst3/object.h"

namespace feelscape::vst3 {

// All of it [main-thread]. The loop may come and go with the host's windows: what is watched goes over to the next.
class RunLoopClient {
 public:
  RunLoopClient(std::function<void()> onReadable, std::function<void()> onTick);
  RunLoopClient(const RunLoopClient&) = delete;
  RunLoopClient& operator=(const RunLoopClient&) = delete;
  ~RunLoopClient();

  // Moves into another loop; null where there is none for now.
  void enter(Held<RunLoop> loop);

  bool isInside() const { return static_cast<bool>(loop_); }

  void watch(int descriptor);
  void unwatch(int descriptor);
  void startTicking();
  void stopTicking();

 private:
  class Ears;

  void registerAll();
  void unregisterAll();

  Held<RunLoop> loop_;
  // The host may hold it for longer than we are there.
  Held<Ears> ears_;
  std::set<int> watched_;
  bool ticks_ = false;
};

}  // namespace feelscape::vst3
