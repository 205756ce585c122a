// The run loop of a VST 3 host, which turns when it is told to.
#pragma once

#include <poll.h>

#include <cstdint>
#include <map>
#include <set>

#include "vst3/abi.h"

namespace feelscape::test {

class FakeLoop : public vst3::RunLoop {
 public:
  vst3::Result registerEventHandler(vst3::EventHandler* handler, std::int32_t descriptor) override {
    return descriptors.emplace(descriptor, handler).second ? vst3::kOk : vst3::kInvalidArgument;
  }
  vst3::Result unregisterEventHandler(vst3::EventHandler* handler) override {
    for (auto it = descriptors.begin(); it != descriptors.end();) {
      it = it->second == handler ? descriptors.erase(it) : std::next(it);
    }
    return vst3::kOk;
  }
  vst3::Result registerTimer(vst3::TimerHandler* handler, std::uint64_t) override {
    timers.insert(handler);
    return vst3::kOk;
  }
  vst3::Result unregisterTimer(vst3::TimerHandler* handler) override {
    timers.erase(handler);
    return vst3::kOk;
  }

  void turn() {
    for (const auto& [descriptor, handler] : std::map<std::int32_t, vst3::EventHandler*>(descriptors)) {
      pollfd one{descriptor, POLLIN, 0};
      if (poll(&one, 1, 0) > 0 && descriptors.count(descriptor) != 0) handler->onDescriptorReadable(descriptor);
    }
    for (vst3::TimerHandler* const timer : std::set<vst3::TimerHandler*>(timers)) timer->onTimer();
  }

  std::map<std::int32_t, vst3::EventHandler*> descriptors;
  std::set<vst3::TimerHandler*> timers;
};

}  // namespace feelscape::test
